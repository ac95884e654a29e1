internal import Source

extension FigureTest {
  private static let indicator = FieldSchema(
    "indicator", .reference(to: "indicator"), required: true, "Whose figure is looked at")

  /// How far a change may look back, and which quantiles there are.
  static let years = 1...100
  static let shares = 0.01...0.99

  private static let anyNumber = ValueSchema.number(-1e12...1e12)

  private static let limit = [
    indicator,
    FieldSchema("value", anyNumber, "A limit in the unit of the indicator"),
    FieldSchema(
      "quantile", .number(shares),
      "A limit that this share of the areas of the group lie below: 0.75 for three in four"),
    FieldSchema(
      "of", .choice(Group.allCases.map(\.rawValue)),
      "The group of the quantile; 'comparable' when left out"),
  ]

  /// The keys of a condition that ask about a figure.
  static let fields = [
    FieldSchema(
      "above", .record(RecordSchema("above", "The newest figure is above a limit.", limit)),
      "The newest figure is above a value or a quantile"),
    FieldSchema(
      "below", .record(RecordSchema("below", "The newest figure is below a limit.", limit)),
      "The newest figure is below a value or a quantile"),
    FieldSchema(
      "between",
      .record(
        RecordSchema(
          "between", "The newest figure lies between two values, which count as between.",
          [
            indicator,
            FieldSchema("from", anyNumber, required: true, "The lower value"),
            FieldSchema("to", anyNumber, required: true, "The upper value"),
          ])), "The newest figure lies between two values"),
    FieldSchema(
      "change",
      .record(
        RecordSchema(
          "change", "How the figure has moved up to the newest one.",
          [
            indicator,
            FieldSchema(
              "years", .integer(years), required: true, "How many years are looked back"),
            FieldSchema("above", anyNumber, "The change is above this number"),
            FieldSchema("below", anyNumber, "The change is below this number"),
            FieldSchema(
              "in", .choice(Measure.allCases.map(\.rawValue)), required: true,
              "'percent' of the earlier figure, or 'unit' for the unit of the indicator"),
          ])), "The figure has moved by so much over so many years"),
  ]
}
