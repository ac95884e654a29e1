/// A schema as JSON Schema (draft-07, which editors know best).
package enum JSONSchema {
  /// The whole document for one kind of file.
  package static func document(_ schema: RecordSchema, languages: [String]) -> String {
    var members: [(String, JSONText)] = [
      ("$schema", .string("http://json-schema.org/draft-07/schema#")),
      ("title", .string(schema.name)),
    ]
    members += object(schema, languages)
    let definitions = definitions(schema, [:])
    if !definitions.isEmpty {
      members.append(
        (
          "definitions",
          .object(
            definitions.sorted { $0.key < $1.key }.map { name, schema in
              (
                name,
                .object(
                  object(schema, languages)
                    + [("minProperties", .integer(1)), ("maxProperties", .integer(1))])
              )
            })
        ))
    }
    return JSONText.object(members).text() + "\n"
  }

  /// The records that may hold themselves, by name; the others stand where they are used.
  private static func definitions(
    _ schema: RecordSchema, _ known: [String: RecordSchema]
  ) -> [String: RecordSchema] {
    schema.fields.reduce(known) { definitions($1.type, $0) }
  }

  private static func definitions(
    _ type: ValueSchema, _ known: [String: RecordSchema]
  ) -> [String: RecordSchema] {
    switch type {
    case .record(let schema): return definitions(schema, known)
    case .list(let element, _): return definitions(element, known)
    case .map(_, let element): return definitions(element, known)
    case .short(let value, let schema): return definitions(schema, definitions(value, known))
    case .oneOf(let make):
      let schema = make()
      if known[schema.name] != nil { return known }
      return definitions(schema, known.merging([schema.name: schema]) { first, _ in first })
    default: return known
    }
  }

  private static func object(
    _ schema: RecordSchema, _ languages: [String]
  ) -> [(String, JSONText)] {
    let properties = schema.fields.map { field in
      (
        field.name,
        JSONText.object([("description", .string(field.summary))] + value(field.type, languages))
      )
    }
    let required = schema.fields.filter(\.isRequired).map { JSONText.string($0.name) }
    var members: [(String, JSONText)] = [
      ("description", .string(schema.summary)), ("type", .string("object")),
      ("properties", .object(properties)), ("additionalProperties", .boolean(false)),
    ]
    if !required.isEmpty { members.append(("required", .array(required))) }
    return members
  }

  private static func value(
    _ type: ValueSchema, _ languages: [String]
  ) -> [(String, JSONText)] {
    let scalar = JSONText.array([.string("string"), .string("number"), .string("boolean")])
    switch type {
    case .text: return [("type", scalar)]
    case .localized:
      let texts = languages.map { ($0, JSONText.object([("type", .string("string"))])) }
      return [
        (
          "oneOf",
          .array([
            .object([("type", .string("string"))]),
            .object([
              ("type", .string("object")), ("properties", .object(texts)),
              ("additionalProperties", .boolean(false)),
              ("required", .array(languages.prefix(1).map(JSONText.string))),
            ]),
          ])
        )
      ]
    case .reference, .identifier, .languageTag: return [("type", .string("string"))]
    case .integer(let range):
      return [
        ("type", .string("integer")), ("minimum", .integer(range.lowerBound)),
        ("maximum", .integer(range.upperBound)),
      ]
    case .number: return [("type", .string("number"))]
    case .boolean: return [("type", .string("boolean"))]
    case .date:
      return [
        ("type", .array([.string("string"), .string("integer")])),
        ("pattern", .string("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")),
      ]
    case .address: return [("type", .string("string")), ("pattern", .string("^https?://[^ ]+$"))]
    case .choice(let names): return [("enum", .array(names.map(JSONText.string)))]
    case .list(let element, let atLeast):
      return [
        ("type", .string("array")), ("items", .object(value(element, languages))),
        ("minItems", .integer(atLeast)),
      ]
    case .record(let schema): return object(schema, languages)
    // What stands beside '$ref' is passed over, so it stands in a list of its own.
    case .oneOf(let make):
      return [
        ("allOf", .array([.object([("$ref", .string("#/definitions/\(make().name)"))])]))
      ]
    case .short(let short, let schema):
      return [
        (
          "oneOf",
          .array([.object(value(short, languages)), .object(object(schema, languages))])
        )
      ]
    case .label:
      let text = JSONText.object([("type", .string("string"))])
      return [
        (
          "oneOf",
          .array([
            text,
            .object([
              ("type", .string("object")),
              ("properties", .object([("one", text), ("other", text)])),
              ("required", .array([.string("one"), .string("other")])),
            ]),
          ])
        )
      ]
    case .map(_, let element):
      return [
        ("type", .string("object")), ("additionalProperties", .object(value(element, languages))),
      ]
    }
  }
}
