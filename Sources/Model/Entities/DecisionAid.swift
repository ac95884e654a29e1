package import Source

/// Questions that lead to the group of people whose approach suits best: an aid, never a decision.
package struct DecisionAid: Sendable {
  package struct Question: Entity {
    package static let kind = "question"
    package let id: Identifier<Question>
    /// The question itself.
    package let name: LocalizedText
    package let span: Span
    package let help: LocalizedText?
    package let answers: [Answer]
  }

  package struct Answer: Sendable {
    package let text: LocalizedText
    /// Where the answer leads: one place, or a diagnostic has told that it is not so.
    package let targets: [Target]
    package let span: Span
  }

  package enum Target: Sendable {
    case question(Reference<Question>)
    case group(Reference<ClientGroup>)
    case advice(Reference<Advice>)
  }

  /// What to do when no group can be told yet.
  package struct Advice: Entity {
    package static let kind = "advice"
    package let id: Identifier<Advice>
    package let name: LocalizedText
    package let span: Span
    package let text: LocalizedText
  }

  package let start: Reference<Question>
  /// What a reader must know of the result, such as that it decides nothing.
  package let caution: LocalizedText
  package let questions: Entities<Question>
  package let advice: Entities<Advice>

  init(_ record: Record, _ diagnostics: inout Diagnostics) {
    start = record.reference("start")
    caution = record.localized("caution")
    questions = Entities(unique: record.records("questions").map(Question.init), &diagnostics)
    advice = Entities(unique: record.records("advice").map(Advice.init), &diagnostics)
  }

  package static let schema = RecordSchema(
    "decision aid", "Questions that lead to the group whose approach suits best.",
    [
      FieldSchema(
        "start", .reference(to: "question"), required: true, "The first question",
        example: "first"),
      FieldSchema(
        "caution", .localized, required: true,
        "What a reader must know of the result, such as that it decides nothing"),
      FieldSchema(
        "questions", .list(.record(Question.schema), atLeast: 1), required: true,
        "The questions; every group is reached by some answers, and no answers go in a circle",
        example: "[{ id: first, question: Text, answers: [{ text: Text, group: group }] }]"),
      FieldSchema(
        "advice", .list(.record(Advice.schema), atLeast: 0),
        "What to do when no group can be told yet"),
    ])
}

extension DecisionAid.Question {
  fileprivate init(_ record: Record) {
    id = Identifier(record.text("id"))
    name = record.localized("question")
    span = record["id"]?.span ?? record.node.span
    help = record.optionalLocalized("help")
    answers = record.records("answers").map(DecisionAid.Answer.init)
  }

  fileprivate static let schema = RecordSchema(
    "question", "One question with its answers.",
    [
      FieldSchema("id", .identifier, required: true, "The name others refer to"),
      FieldSchema("question", .localized, required: true, "The question"),
      FieldSchema("help", .localized, "What helps to answer it (Markdown)"),
      FieldSchema(
        "answers", .list(.record(DecisionAid.Answer.schema), atLeast: 1), required: true,
        "The answers, each leading to a question, a group or an advice"),
    ])
}

extension DecisionAid.Answer {
  fileprivate init(_ record: Record) {
    text = record.localized("text")
    span = record.node.span
    targets = [
      record.optionalReference("question").map(DecisionAid.Target.question),
      record.optionalReference("group").map(DecisionAid.Target.group),
      record.optionalReference("advice").map(DecisionAid.Target.advice),
    ].compactMap { $0 }
  }

  fileprivate static let schema = RecordSchema(
    "answer", "An answer and the one place it leads to.",
    [
      FieldSchema("text", .localized, required: true, "The answer"),
      FieldSchema("question", .reference(to: "question"), "The question it leads to"),
      FieldSchema("group", .reference(to: "group"), "The group it leads to"),
      FieldSchema("advice", .reference(to: "advice"), "The advice it leads to"),
    ])
}

extension DecisionAid.Advice {
  fileprivate init(_ record: Record) {
    id = Identifier(record.text("id"))
    name = record.localized("title")
    span = record["id"]?.span ?? record.node.span
    text = record.localized("text")
  }

  fileprivate static let schema = RecordSchema(
    "advice", "What to do when no group can be told yet.",
    [
      FieldSchema("id", .identifier, required: true, "The name others refer to"),
      FieldSchema("title", .localized, required: true, "What to do, in few words"),
      FieldSchema("text", .localized, required: true, "How and why (Markdown)"),
    ])
}
