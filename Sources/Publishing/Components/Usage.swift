internal import Model

/// Where an instrument is used, as a sentence whose numbers are links.
struct Usage: TemplateContext {
  /// The place in a page that has it; a link to it marks the instrument.
  var id: String
  var instrument: LinkItem
  /// The sentence as plain text.
  var sentence: String
  /// The same around the strategies' numbers; empty when it has none.
  var before: String
  var strategies: [LinkItem]
  var after: String
  /// How the editions differ; empty when they agree.
  var details: String

  static let fields: Fields<Usage> = [
    "id": .text { $0.id },
    "instrument": .record { $0.instrument },
    "sentence": .text { $0.sentence },
    "before": .text { $0.before },
    "strategies": .list { $0.strategies },
    "after": .text { $0.after },
    "details": .text { $0.details },
  ]
}

extension SiteBuilder {
  /// The place in a page that says where an instrument is used.
  func usageID(_ instrument: Identifier<Instrument>) -> String { "v-" + instrument.text }

  /// Where each instrument is used that is used anywhere, by name.
  func usages() -> [Usage] {
    catalogue.instruments.all.compactMap { instrument in
      let strategies = relations.strategies(of: instrument.id)
      let focusAreas = relations.focusAreas(of: instrument.id)
      if strategies.isEmpty && focusAreas.isEmpty { return nil }
      // The numbers are filled in last, as links.
      let pattern = usedInStrategies(strategies.count)
      let parts = pattern.components(around: "{numbers}")
      let areas = focusAreas.isEmpty ? "" : " " + usedInFocusAreas(focusAreas)
      return Usage(
        id: usageID(instrument.id), instrument: link(instrument), sentence: usage(instrument),
        before: strategies.isEmpty ? "" : parts.before,
        strategies: strategies.map { strategy in
          LinkItem(
            String(strategy.number), addresses.strategy(strategy.id), note: strategy.name[tag])
        }, after: strategies.isEmpty ? "" : parts.after + areas,
        details: usedInEditions(instrument).joined(separator: " "))
    }
  }

  /// "Edition F: 1, 2 and 3." for each, when they do not agree.
  private func usedInEditions(_ instrument: Instrument) -> [String] {
    let all = relations.strategies(of: instrument.id).map(\.id)
    let editions = catalogue.editions.all.map { edition in
      (edition, relations.strategies(of: instrument.id, in: edition.id))
    }
    if editions.allSatisfy({ $0.1.map(\.id) == all }) { return [] }
    return editions.map { edition, strategies in
      strategies.isEmpty
        ? labels(.notInEdition, ["code": edition.code])
        : labels(
          .inEdition, ["code": edition.code, "numbers": numbers(strategies)])
    }
  }
}

extension String {
  /// What stands before and after a mark; all of it before when the mark is not there.
  fileprivate func components(around mark: String) -> (before: String, after: String) {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(mark) {
        return (String(self[..<start]), String(self[start...].dropFirst(mark.count)))
      }
      start = index(after: start)
    }
    return (self, "")
  }
}
