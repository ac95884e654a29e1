internal import Model
internal import Source

/// Marks of the rules and of the model, made once for the records of all areas.
///
/// Of the model only what plans say of it counts: names, numbers and how instruments stand today.
struct ContentMarks: Sendable {
  let rules: [Identifier<Rule>: String]
  let model: [PlanRecord.Part]

  init(_ catalogue: Catalogue, _ outline: PlanOutline) {
    rules = Dictionary(
      uniqueKeysWithValues: catalogue.rules.all.map { ($0.id, Fingerprint.of($0.span)) })
    let instruments = catalogue.instruments.all.flatMap {
      [$0.id.text, $0.status.id.text] + $0.name.all
    }
    model =
      [
        PlanRecord.Part(id: "planning", content: Fingerprint.of(outline.span)),
        PlanRecord.Part(id: Instrument.kind, content: Fingerprint.of(instruments)),
      ] + catalogue.prerequisites.all.map { Self.part($0, []) }
      + catalogue.focusAreas.all.map { Self.part($0, [$0.letter]) }
      + catalogue.strategies.all.map { Self.part($0, [String($0.number), $0.focusArea.id.text]) }
  }

  private static func part<E: Entity>(_ entity: E, _ more: [String]) -> PlanRecord.Part {
    PlanRecord.Part(
      id: "\(E.kind):\(entity.id.text)", content: Fingerprint.of(entity.name.all + more))
  }
}
