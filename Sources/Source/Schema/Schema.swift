/// What a kind of content file may hold: the one declaration from which files are checked, JSON
/// Schemas are written and skeletons are made.
package struct RecordSchema: Sendable {
  package var name: String
  package var summary: String
  package var fields: [FieldSchema]

  package init(_ name: String, _ summary: String, _ fields: [FieldSchema]) {
    self.name = name
    self.summary = summary
    self.fields = fields
  }

  package func field(_ name: String) -> FieldSchema? { fields.first { $0.name == name } }
}

/// One key of a record.
package struct FieldSchema: Sendable {
  package var name: String
  package var type: ValueSchema
  package var isRequired: Bool
  package var summary: String
  /// What a skeleton shows as the value, as YAML.
  package var example: String

  package init(
    _ name: String, _ type: ValueSchema, required: Bool = false, _ summary: String,
    example: String = ""
  ) {
    self.name = name
    self.type = type
    self.isRequired = required
    self.summary = summary
    self.example = example
  }
}

/// What a value may be.
package indirect enum ValueSchema: Sendable {
  case text
  /// One text for all languages, or a text for each.
  case localized
  /// The name of something declared elsewhere, such as an instrument.
  case reference(to: String)
  /// A name that others refer to: lower-case letters, digits and hyphens.
  case identifier
  /// A language as a BCP 47 tag: letters, digits and hyphens.
  case languageTag
  case integer(ClosedRange<Int>)
  /// A number with digits and, before decimals, a full stop.
  case number(ClosedRange<Double>)
  case boolean
  /// `2026`, `2026-11` or `2026-11-22`.
  case date
  /// An address that begins with `https://` or `http://`.
  case address
  case choice([String])
  case list(ValueSchema, atLeast: Int)
  case record(RecordSchema)
  /// A record with exactly one of its keys. It may hold itself, so it is made when it is needed.
  case oneOf(@Sendable () -> RecordSchema)
  /// A value, or a record where there is more to say.
  case short(ValueSchema, or: RecordSchema)
  /// A text of the interface, or its singular and plural as `one` and `other`.
  case label
  /// Keys that are names of something declared elsewhere (nil: any), all with values of one kind.
  case map(keys: String?, ValueSchema)
}
