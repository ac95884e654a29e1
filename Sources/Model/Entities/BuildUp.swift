package import Source

/// A step in which the model is explained: a text, and what is added to the drawing.
package struct BuildUpStep: Entity {
  package static let kind = "step"

  /// A part of the drawing that may appear before anything is written in it.
  package enum Frame: String, Sendable, CaseIterable {
    case prerequisites, strategies
    case focusAreas = "focus-areas"
  }

  package let id: Identifier<BuildUpStep>
  package let span: Span
  package let name: LocalizedText
  package let text: LocalizedText
  package let frames: [Frame]
  package let layers: [Reference<Layer>]
  package let prerequisites: [Reference<Prerequisite>]
  package let focusAreas: [Reference<FocusArea>]
  package let strategies: [Reference<Strategy>]

  init(_ record: Record) {
    id = Identifier(record.text("id"))
    span = record["id"]?.span ?? record.node.span
    name = record.localized("title")
    text = record.localized("text")
    frames = record.texts("frames").compactMap(Frame.init(rawValue:))
    layers = record.references("layers")
    prerequisites = record.references("prerequisites")
    focusAreas = record.references("focusAreas")
    strategies = record.references("strategies")
  }

  static let schema = RecordSchema(
    "step", "A step: a text, and what is added to the drawing.",
    [
      FieldSchema(
        "id", .identifier, required: true, "The name of its place in the page", example: "step-1"),
      FieldSchema("title", .localized, required: true, "Its heading", example: "Title"),
      FieldSchema(
        "text", .localized, required: true, "What it tells, in one paragraph (Markdown)",
        example: "What it tells."),
      FieldSchema(
        "frames", .list(.choice(Frame.allCases.map(\.rawValue)), atLeast: 0),
        "Parts of the drawing that appear, still empty"),
      FieldSchema(
        "layers", .list(.reference(to: "layer"), atLeast: 0),
        "Rows that appear, with what they have in the strategies that are filled in"),
      FieldSchema(
        "prerequisites", .list(.reference(to: "prerequisite"), atLeast: 0),
        "Prerequisites that are filled in"),
      FieldSchema(
        "focusAreas", .list(.reference(to: "focus-area"), atLeast: 0),
        "Focus areas that are filled in"),
      FieldSchema(
        "strategies", .list(.reference(to: "strategy"), atLeast: 0),
        "Strategies that are filled in, with what the rows have in them"),
    ])
}

/// How the model is built up, step by step.
package struct BuildUp: Sendable {
  /// The edition that is built up; the default one when nil.
  package let edition: Reference<Edition>?
  package let steps: Entities<BuildUpStep>

  init(_ record: Record, _ diagnostics: inout Diagnostics) {
    edition = record.optionalReference("edition")
    steps = Entities(unique: record.records("steps").map(BuildUpStep.init), &diagnostics)
  }

  package static let schema = RecordSchema(
    "build-up", "How the model is built up, step by step; each adds to those before it.",
    [
      FieldSchema(
        "edition", .reference(to: "edition"), "The edition that is built up, when not the default"),
      FieldSchema(
        "steps", .list(.record(BuildUpStep.schema), atLeast: 1), required: true,
        "The steps in their order"),
    ])
}
