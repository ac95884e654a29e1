internal import Model

/// The decision aid drawn from left to right: questions, answers on the lines, results.
struct DecisionFlow: TemplateContext {
  struct Box: TemplateContext {
    /// What the style sheet goes by: `question`, `group` or `advice`.
    var kind: String
    var x: Int
    var y: Int
    var height: Int
    var lines: [Line]

    static let fields: Fields<Box> = [
      "kind": .text { $0.kind },
      "x": .text { String($0.x) },
      "y": .text { String($0.y) },
      "width": .text { _ in String(FlowLayout.boxWidth) },
      "height": .text { String($0.height) },
      "lines": .list { $0.lines },
    ]
  }

  struct Line: TemplateContext {
    var x: Int
    var y: Int
    var text: String

    static let fields: Fields<Line> = [
      "x": .text { String($0.x) },
      "y": .text { String($0.y) },
      "text": .text { $0.text },
    ]
  }

  /// A line from a question to where an answer leads, with the answer beside its end.
  struct Edge: TemplateContext {
    var path: String
    var label: Line

    static let fields: Fields<Edge> = [
      "path": .text { $0.path },
      "label": .record { $0.label },
    ]
  }

  var width: Int
  var height: Int
  var boxes: [Box]
  var edges: [Edge]

  static let fields: Fields<DecisionFlow> = [
    "width": .text { String($0.width) },
    "height": .text { String($0.height) },
    "boxes": .list { $0.boxes },
    "edges": .list { $0.edges },
  ]
}

extension SiteBuilder {
  func decisionFlow(_ aid: DecisionAid) -> DecisionFlow {
    FlowLayout(start: "step-" + aid.start.id.text) { step in
      if let question = aid.questions.all.first(where: { "step-" + $0.id.text == step }) {
        return FlowLayout.Step(
          kind: "question", text: question.name[tag],
          exits: question.answers.compactMap { answer in
            answer.targets.first.map { (answer.text[tag], $0.step) }
          })
      }
      if let group = catalogue.groups.all.first(where: { "step-" + $0.id.text == step }) {
        return FlowLayout.Step(kind: "group", text: link(group).text, exits: [])
      }
      let advice = aid.advice.all.first { "step-" + $0.id.text == step }
      return FlowLayout.Step(kind: "advice", text: advice?.name[tag] ?? "", exits: [])
    }.flow
  }
}
