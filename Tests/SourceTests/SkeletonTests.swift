import Testing

@testable import Source

/// The file a writer begins with: to the letter, and always a file that fits.
@Suite struct SkeletonTests {
  @Test("What is required stands there; what may be left out is a comment")
  func yaml() {
    let row = RecordSchema(
      "row", "A row.",
      [
        FieldSchema("left", .text, required: true, "The left"),
        FieldSchema("right", .text, "The right"),
        FieldSchema("since", .date, required: true, "Since when"),
      ])
    let schema = RecordSchema(
      "thing", "A thing.",
      [
        FieldSchema("name", .localized, required: true, "The name", example: "Name"),
        FieldSchema("aliases", .list(.text, atLeast: 0), "Other names"),
        FieldSchema("order", .integer(3...9), required: true, "Its place"),
        FieldSchema("first", .record(row), required: true, "The first row"),
        FieldSchema("rows", .list(.record(row), atLeast: 1), required: true, "All rows"),
      ])
    #expect(
      Skeleton.yaml(schema, modeline: "# modeline") == """
        # modeline
        # The name
        name: Name
        # Other names (may be left out)
        # aliases:
        # Its place
        order: 3
        # The first row
        first:
          left: Text
          since: 2026-01-31
        # All rows
        rows:
          - left: Text
            since: 2026-01-31

        """)
  }

  private static let types: [ValueSchema] = [
    .text, .localized, .reference(to: "focus-area"), .identifier, .languageTag, .integer(-3...9),
    .boolean, .date,
    .address, .choice(["sum", "none"]), .label, .map(keys: nil, .text),
    .list(.text, atLeast: 0), .list(.text, atLeast: 12), .list(.date, atLeast: 1),
    .record(RecordSchema("a", "A.", [FieldSchema("b", .date, required: true, "B")])),
    .record(
      RecordSchema(
        "a", "A.",
        [
          FieldSchema(
            "b",
            .list(
              .record(
                RecordSchema(
                  "c", "C.",
                  [
                    FieldSchema("d", .list(.integer(1...9), atLeast: 2), required: true, "D"),
                    FieldSchema("e", .map(keys: nil, .label), required: true, "E"),
                  ])), atLeast: 1), required: true, "B"),
          FieldSchema("f", .boolean, required: true, "F"),
        ])),
  ]

  @Test("What it puts in fits the schema, for every kind of value", arguments: types)
  func fits(type: ValueSchema) throws {
    let schema = RecordSchema(
      "thing", "A thing.",
      [
        FieldSchema("before", .text, required: true, "Before"),
        FieldSchema("it", type, required: true, "It"),
        FieldSchema("after", .text, required: true, "After"),
      ])
    let file = SourceFile(Skeleton.yaml(schema, modeline: "# modeline"))
    var diagnostics = Diagnostics()
    let node = try #require(YAMLReader.read(file, diagnostics: &diagnostics))
    var check = SchemaCheck(languages: ["nb", "nn"])
    _ = check.check(node, as: schema)
    #expect(diagnostics.told + check.diagnostics.told == [])
  }
}
