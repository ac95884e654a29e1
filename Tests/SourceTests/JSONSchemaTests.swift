import Testing

@testable import Source

/// A schema as editors read it, to the letter.
@Suite struct JSONSchemaTests {
  @Test("Keys, their words, what is required, and that nothing else may stand there")
  func document() {
    let schema = RecordSchema(
      "thing", "A thing.",
      [
        FieldSchema("name", .localized, required: true, "The name"),
        FieldSchema("order", .integer(1...9), "Its place"),
      ])
    #expect(
      JSONSchema.document(schema, languages: ["nb", "nn"]) == """
        {
          "$schema": "http://json-schema.org/draft-07/schema#",
          "title": "thing",
          "description": "A thing.",
          "type": "object",
          "properties": {
            "name": {
              "description": "The name",
              "oneOf": [
                {
                  "type": "string"
                },
                {
                  "type": "object",
                  "properties": {
                    "nb": {
                      "type": "string"
                    },
                    "nn": {
                      "type": "string"
                    }
                  },
                  "additionalProperties": false,
                  "required": [
                    "nb"
                  ]
                }
              ]
            },
            "order": {
              "description": "Its place",
              "type": "integer",
              "minimum": 1,
              "maximum": 9
            }
          },
          "additionalProperties": false,
          "required": [
            "name"
          ]
        }

        """)
  }

  /// A record that holds itself.
  private static let tree: ValueSchema = .oneOf {
    RecordSchema(
      "tree", "A tree.",
      [
        FieldSchema("leaf", .boolean, "A leaf"),
        FieldSchema("both", .list(tree, atLeast: 1), "Two trees"),
      ])
  }

  @Test("What may hold itself is defined once, and has exactly one of its keys")
  func definitions() {
    let schema = RecordSchema(
      "t", "T.",
      [
        FieldSchema("a", .list(Self.tree, atLeast: 0), "A"),
        FieldSchema("b", .map(keys: nil, .short(.text, or: RecordSchema("r", "R.", []))), "B"),
        FieldSchema("c", .record(RecordSchema("r", "R.", [FieldSchema("d", Self.tree, "D")])), "C"),
      ])
    let document = JSONSchema.document(schema, languages: ["nb"]).onOneLine
    #expect(
      document.hasSuffix(
        ##""definitions": {"tree": {"description": "A tree.", "type": "object", "properties": {"##
          + ##""leaf": {"description": "A leaf", "type": "boolean"}, "both": {"##
          + ##""description": "Two trees", "type": "array", "items": {"##
          + ##""allOf": [{"$ref": "#/definitions/tree"}]}, "minItems": 1}}, "##
          + ##""additionalProperties": false, "minProperties": 1, "maxProperties": 1}}}"##))
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var type: ValueSchema
    var json: String

    init(_ type: ValueSchema, _ json: String) {
      self.type = type
      self.json = json
    }

    var testDescription: String { "\(type)" }
  }

  @Test(
    "Every kind of value",
    arguments: [
      Case(.text, #""type": ["string", "number", "boolean"]"#),
      Case(.reference(to: "x"), #""type": "string""#), Case(.identifier, #""type": "string""#),
      Case(.languageTag, #""type": "string""#),
      Case(.boolean, #""type": "boolean""#),
      Case(
        .date,
        #""type": ["string", "integer"], "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$""#),
      Case(.address, #""type": "string", "pattern": "^https?://[^ ]+$""#),
      Case(.choice(["a", "b"]), #""enum": ["a", "b"]"#),
      Case(
        .list(.boolean, atLeast: 2),
        #""type": "array", "items": {"type": "boolean"}, "minItems": 2"#),
      Case(
        .record(RecordSchema("r", "A record.", [])),
        #""description": "A record.", "type": "object", "properties": {}, "#
          + #""additionalProperties": false"#),
      Case(.number(0...1), #""type": "number""#),
      Case(tree, ##""allOf": [{"$ref": "#/definitions/tree"}]"##),
      Case(
        .short(.boolean, or: RecordSchema("r", "A record.", [])),
        #""oneOf": [{"type": "boolean"}, {"description": "A record.", "type": "object", "#
          + #""properties": {}, "additionalProperties": false}]"#),
      Case(
        .label,
        #""oneOf": [{"type": "string"}, {"type": "object", "properties": {"#
          + #""one": {"type": "string"}, "other": {"type": "string"}}, "#
          + #""required": ["one", "other"]}]"#),
      Case(
        .map(keys: "x", .boolean),
        #""type": "object", "additionalProperties": {"type": "boolean"}"#),
    ])
  func values(example: Case) {
    let schema = RecordSchema("t", "T.", [FieldSchema("it", example.type, "It")])
    let document = JSONSchema.document(schema, languages: ["nb"])
    #expect(document.onOneLine.contains(#""it": {"description": "It", \#(example.json)}"#))
  }
}

extension String {
  /// The JSON without its line ends and indentation.
  fileprivate var onOneLine: String {
    let lines = split(separator: "\n").map { String($0.drop { $0 == " " }) }
    return lines.enumerated().reduce(into: "") { text, line in
      let closes = ["]", "}"].contains(line.element.first)
      let opened = text.last.map { "[{".contains($0) } ?? true
      text += (opened || closes ? "" : " ") + line.element
    }
  }
}
