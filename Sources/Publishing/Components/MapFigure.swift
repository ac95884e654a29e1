/// The maps of one indicator in one period, with what their colours mean and how far to trust them.
struct MapFigure: TemplateContext {
  struct LegendItem: TemplateContext {
    /// The class of the style sheet: `m1` to `m5`, `m0` for no value.
    var style: String
    /// The number of the class; empty for no value.
    var number: String
    var text: String
    /// How many areas are in the class.
    var count: String

    static let fields: Fields<LegendItem> = [
      "style": .text { $0.style },
      "number": .text { $0.number },
      "text": .text { $0.text },
      "count": .text { $0.count },
    ]
  }

  /// One of the drawings, which all show the same values.
  struct Drawing: TemplateContext {
    /// How it was made and what it does to places.
    var note: String
    /// Where its lines are from; none when it was worked out from coordinates.
    var credits: [LinkItem]
    /// Writes the drawing for a page from which the root of the site is reached so.
    var write: @Sendable (_ root: String, inout ByteBuffer) -> Void

    static let fields: Fields<Drawing> = [
      "svg": Field(
        kind: .html, write: { drawing, page, out in drawing.write(page.root, &out) },
        isPresent: { _ in true }, enter: nil),
      "note": .text { $0.note },
      "has-credits": .flag { !$0.credits.isEmpty },
      "credits": .list { $0.credits },
    ]
  }

  /// The indicator's.
  var id: String
  /// What the map shows, said in a sentence.
  var caption: String
  var legend: [LegendItem]
  var drawings: [Drawing]

  static let fields: Fields<MapFigure> = [
    "id": .text { $0.id },
    "caption": .text { $0.caption },
    "legend": .list { $0.legend },
    "drawings": .list { $0.drawings },
  ]
}
