internal import Model

/// Which of the suggestions that figures give a plan shows: never weighed, only in turn.
///
/// There is no score. What the area has judged is always shown. The rest of the places go round
/// the prerequisites and focus areas in the order of the model, one suggestion each and then
/// another; within one, by the number of the strategy and the id of the rule. So no focus area
/// takes all places, and the same figures always give the same suggestions.
struct Selection {
  /// Shown, in the order of the model.
  let shown: [Suggestion]
  /// What also applies, in the same order.
  let further: [Suggestion]

  /// - Parameters:
  ///   - suggestions: those that apply or are judged, in the order of the model.
  ///   - most: how many may be shown, unless more have been judged.
  init(_ suggestions: [Suggestion], most: Int) {
    var isShown = suggestions.map { $0.opinion != nil }
    var rounds: [[Int]] = []
    for index in suggestions.indices where !isShown[index] {
      let group = suggestions[index].subject.group
      if let last = rounds.last?.last, suggestions[last].subject.group == group {
        rounds[rounds.count - 1].append(index)
      } else {
        rounds.append([index])
      }
    }
    var places = most - isShown.count { $0 }
    let longest = rounds.map(\.count).max() ?? 0
    for round in 0..<longest {
      for group in rounds where round < group.count && places > 0 {
        isShown[group[round]] = true
        places -= 1
      }
    }
    shown = suggestions.indices.filter { isShown[$0] }.map { suggestions[$0] }
    further = suggestions.indices.filter { !isShown[$0] }.map { suggestions[$0] }
  }
}

extension [Suggestion] {
  /// In the order of the model: prerequisites, then strategies by focus area, then rules by id.
  func inOrder(of catalogue: Catalogue) -> [Suggestion] {
    map { ($0.place(in: catalogue), $0) }.sorted { a, b in
      (a.0.0, a.0.1, a.0.2, a.1.rule.id) < (b.0.0, b.0.1, b.0.2, b.1.rule.id)
    }.map(\.1)
  }
}

extension Suggestion {
  fileprivate func place(in catalogue: Catalogue) -> (Int, Int, Int) {
    switch subject {
    case .prerequisite(let prerequisite):
      (0, catalogue.prerequisites.position(of: prerequisite.id) ?? 0, 0)
    case .strategy(let strategy, let focusArea):
      (1, catalogue.focusAreas.position(of: focusArea.id) ?? 0, strategy.number)
    }
  }
}
