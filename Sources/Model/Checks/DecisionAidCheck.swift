internal import Source

/// Every answer leads to one place that is there, no answers go in a circle, and everything is
/// reached: each question, each advice and each group.
enum DecisionAidCheck {
  static func run(_ catalogue: Catalogue, _ diagnostics: inout Diagnostics) {
    guard let aid = catalogue.decisionAid else { return }
    let before = diagnostics.errorCount
    checkReferences(aid, catalogue, &diagnostics)
    // Where an answer leads nowhere, what lies behind it would be told to be out of reach too.
    guard diagnostics.errorCount == before else { return }
    var walk = Walk(aid: aid)
    walk.visit(aid.start.id)
    if let cycle = walk.cycle {
      diagnostics.add(.cycle(cycle.map(\.text), at: aid.questions[cycle[0]]?.span))
      return
    }
    for question in aid.questions.all where !walk.questions.contains(question.id) {
      diagnostics.add(.unreachable(question))
    }
    for advice in aid.advice.all where !walk.advice.contains(advice.id) {
      diagnostics.add(.unreachable(advice))
    }
    for group in catalogue.groups.all where !walk.groups.contains(group.id) {
      diagnostics.add(.unreachable(group, from: aid.start))
    }
  }

  private static func checkReferences(
    _ aid: DecisionAid, _ catalogue: Catalogue, _ diagnostics: inout Diagnostics
  ) {
    check(aid.start, in: aid.questions, &diagnostics)
    for answer in aid.questions.all.flatMap(\.answers) {
      if answer.targets.count != 1 { diagnostics.add(.notOneTarget(answer)) }
      for target in answer.targets {
        switch target {
        case .question(let reference): check(reference, in: aid.questions, &diagnostics)
        case .group(let reference): check(reference, in: catalogue.groups, &diagnostics)
        case .advice(let reference): check(reference, in: aid.advice, &diagnostics)
        }
      }
    }
  }

  private static func check<E: Entity>(
    _ reference: Reference<E>, in entities: Entities<E>, _ diagnostics: inout Diagnostics
  ) {
    if !reference.id.text.isEmpty, !entities.contains(reference.id) {
      diagnostics.add(.unknownReference(reference, in: entities))
    }
  }

  /// A walk along all answers from the first question.
  private struct Walk {
    let aid: DecisionAid
    var questions: Set<Identifier<DecisionAid.Question>> = []
    var advice: Set<Identifier<DecisionAid.Advice>> = []
    var groups: Set<Identifier<ClientGroup>> = []
    /// The first circle found: questions that lead to each other, the first again at the end.
    var cycle: [Identifier<DecisionAid.Question>]?
    private var path: [Identifier<DecisionAid.Question>] = []

    init(aid: DecisionAid) { self.aid = aid }

    mutating func visit(_ id: Identifier<DecisionAid.Question>) {
      if let first = path.firstIndex(of: id) {
        cycle = cycle ?? Array(path[first...]) + [id]
        return
      }
      guard questions.insert(id).inserted, let question = aid.questions[id] else { return }
      path.append(id)
      for target in question.answers.flatMap(\.targets) {
        switch target {
        case .question(let reference): visit(reference.id)
        case .group(let reference): groups.insert(reference.id)
        case .advice(let reference): advice.insert(reference.id)
        }
      }
      path.removeLast()
    }
  }
}

extension Diagnostic {
  fileprivate static func notOneTarget(_ answer: DecisionAid.Answer) -> Diagnostic {
    Diagnostic(
      .error, "answer-target",
      answer.targets.isEmpty
        ? "the answer leads nowhere" : "the answer leads to \(answer.targets.count) places",
      at: answer.span, fix: "write one of 'question:', 'group:' and 'advice:'")
  }

  fileprivate static func cycle(_ chain: [String], at span: Span?) -> Diagnostic {
    let told =
      chain.count == 2
      ? "an answer to '\(chain[0])' leads back to it"
      : "answers go in a circle: \(chain.joined(separator: " -> "))"
    return Diagnostic(
      .error, "question-cycle", told, at: span, fix: "let the last answer lead somewhere else")
  }

  fileprivate static func unreachable<E: Entity>(_ entity: E) -> Diagnostic {
    Diagnostic(
      .error, "unreachable", "no answers lead to the \(E.kind) '\(entity.id.text)'",
      at: entity.span, fix: "let an answer lead to it, or take it away")
  }

  /// A group is a file of its own, and its file is not where the fault is.
  fileprivate static func unreachable(
    _ group: ClientGroup, from start: Reference<DecisionAid.Question>
  ) -> Diagnostic {
    var diagnostic = unreachable(group)
    diagnostic.span = start.span
    diagnostic.notes = [.init("'\(group.id.text)' is declared here", at: group.span)]
    return diagnostic
  }
}
