internal import Model
package import Source

/// What a published draft rests on, so that a later one can say what has changed and why.
package struct PlanRecord: Sendable, Equatable {
  /// A question of a rule and the figures that answer it.
  package struct Answer: Sendable, Equatable {
    package var indicator: String
    /// See `FigureReference`; empty when there is no figure.
    package var figure = ""
    package var value: Double?
    /// The earlier figure that a change is counted from.
    package var earlier: String?
    package var earlierValue: Double?
    /// What it was held against, where that follows from the figures of others.
    package var limit: Double?
    /// Why there is no answer.
    package var missing: String?
  }

  package struct RuleEntry: Sendable, Equatable {
    package var id: String
    package var content: String
    package var standing: Standing
    package var judgement: String?
    package var answers: [Answer]
  }

  /// Where a rule stands in a plan.
  package enum Standing: String, Sendable, CaseIterable {
    case suggested
    /// It applies, but other suggestions have the places.
    case further
    case near
    case doesNotApply = "does-not-apply"
    case undetermined
    /// It was judged by the area and no longer applies.
    case kept
  }

  /// A figure of the overview.
  package struct Figure: Sendable, Equatable {
    package var figure: String
    package var value: Double?
    package var missing: String?
  }

  /// Something that has a name and a content.
  package struct Part: Sendable, Equatable {
    package var id: String
    package var content: String
  }

  package var area: String
  package var edition: String
  package var figuresAsOf: Int?
  package var rules: [RuleEntry]
  package var figures: [Figure]
  package var model: [Part]
  package var own: [Part]
}

extension PlanRecord {
  /// As it is published beside the plan: the same record gives the same bytes.
  package var json: JSONText {
    .object(
      [("area", .string(area)), ("edition", .string(edition))]
        + member("figuresAsOf", figuresAsOf.map(Double.init))
        + [
          ("rules", .array(rules.map(\.json))), ("figures", .array(figures.map(\.json))),
          ("model", .array(model.map(\.json))), ("own", .array(own.map(\.json))),
        ])
  }

  /// Nil when the value is no record of a plan.
  package init?(_ value: JSONValue) {
    guard let area = value["area"]?.text, let edition = value["edition"]?.text,
      let rules = value["rules"]?.items.map(RuleEntry.init),
      let figures = value["figures"]?.items.map(Figure.init),
      let model = value["model"]?.items.map(Part.init),
      let own = value["own"]?.items.map(Part.init)
    else { return nil }
    (self.area, self.edition) = (area, edition)
    figuresAsOf = (value["figuresAsOf"]?.number).flatMap { Int(exactly: $0) }
    self.rules = rules.compactMap { $0 }
    self.figures = figures.compactMap { $0 }
    self.model = model.compactMap { $0 }
    self.own = own.compactMap { $0 }
    guard self.rules.count == rules.count, self.figures.count == figures.count,
      self.model.count == model.count, self.own.count == own.count
    else { return nil }
  }
}

extension PlanRecord.RuleEntry {
  fileprivate var json: JSONText {
    .object(
      [
        ("id", .string(id)), ("content", .string(content)),
        ("standing", .string(standing.rawValue)),
      ] + member("judgement", judgement) + [("answers", .array(answers.map(\.json)))])
  }

  fileprivate init?(_ value: JSONValue) {
    guard let id = value["id"]?.text, let content = value["content"]?.text,
      let standing = (value["standing"]?.text).flatMap(PlanRecord.Standing.init)
    else { return nil }
    self.init(
      id: id, content: content, standing: standing, judgement: value["judgement"]?.text,
      answers: (value["answers"]?.items ?? []).map { answer in
        PlanRecord.Answer(
          indicator: answer["indicator"]?.text ?? "", figure: answer["figure"]?.text ?? "",
          value: answer["value"]?.number, earlier: answer["earlier"]?.text,
          earlierValue: answer["earlierValue"]?.number, limit: answer["limit"]?.number,
          missing: answer["missing"]?.text)
      })
  }
}

extension PlanRecord.Answer {
  fileprivate var json: JSONText {
    .object(
      [("indicator", .string(indicator))] + member("figure", figure.isEmpty ? nil : figure)
        + member("value", value) + member("earlier", earlier)
        + member("earlierValue", earlierValue) + member("limit", limit)
        + member("missing", missing))
  }
}

extension PlanRecord.Figure {
  fileprivate var json: JSONText {
    .object(
      [("figure", .string(figure))] + member("value", value) + member("missing", missing))
  }

  fileprivate init?(_ value: JSONValue) {
    guard let figure = value["figure"]?.text else { return nil }
    self.init(figure: figure, value: value["value"]?.number, missing: value["missing"]?.text)
  }
}

extension PlanRecord.Part {
  fileprivate var json: JSONText {
    .object([("id", .string(id)), ("content", .string(content))])
  }

  fileprivate init?(_ value: JSONValue) {
    guard let id = value["id"]?.text, let content = value["content"]?.text else { return nil }
    self.init(id: id, content: content)
  }
}

private func member(_ key: String, _ value: String?) -> [(String, JSONText)] {
  value.map { [(key, .string($0))] } ?? []
}

private func member(_ key: String, _ value: Double?) -> [(String, JSONText)] {
  value.map { [(key, .number($0))] } ?? []
}
