package import Model
internal import Planning
internal import Source

extension PlanWriter {
  /// A first version of what an area writes to its plan: every key explained, every suggestion of
  /// today ready to be judged, a heading for each section.
  package func skeleton(of area: Area) -> String {
    let path = ContentKind.plan.path(id: area.code)
    let keys = Skeleton.yaml(OwnPlan.schema, modeline: ContentKind.plan.modeline(path: path))
    let plan = planner.plan(for: area)
    let lines = keys.split(separator: "\n").flatMap { line in
      switch line {
      case "# suggestions:": [String(line)] + opinions(plan)
      case "# measures:": [String(line)] + measures(plan)
      default: [String(line)]
      }
    }
    let sections = planner.outline.sections.all
    let prompts = sections.flatMap { section in
      ["#   \(section.id.text): \(section.name[tag])"]
        + section.prompts.map { "#     \($0[tag])" }
    }
    let head =
      ["---"] + lines.prefix(1) + ["# \(area.uniqueName) (\(area.code))"] + lines.dropFirst() + [
        "# Your own text stands below, under the names of the sections. It is never changed; a",
        "# section without text keeps what there is to fill in:",
      ] + prompts + ["---"]
    return (head + sections.flatMap { ["", "## \($0.id.text)"] }).joined(separator: "\n") + "\n"
  }

  private func opinions(_ plan: Plan) -> [String] {
    let choices = OwnPlan.Judgement.allCases.map(\.rawValue)
    return plan.suggestions.flatMap { suggestion in
      [
        "#   - rule: \(suggestion.rule.id.text)  # \(suggestion.rule.name[tag])",
        "#     judgement: \(choices.first ?? "")  # or \(choices.dropFirst().joined(separator: ", "))",
        "#     grounds: Why",
      ]
    }
  }

  private func measures(_ plan: Plan) -> [String] {
    plan.measures.rows.flatMap { measure -> [String] in
      guard case .generated(let text) = measure.text, let rule = measure.rule,
        let suggested = rule.measures.first(where: { $0.text.all == text.all })
      else { return [] }
      return [
        "#   - id: \(suggested.id)",
        "#     from: \(rule.fullName(of: suggested))  # \(text[tag])",
        "#     responsible: Who", "#     deadline: \(plan.years.lowerBound)",
        "#     operating: { \(plan.years.lowerBound): 0 }",
      ]
    }
  }
}
