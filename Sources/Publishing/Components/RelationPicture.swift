internal import Model

/// A drawing with the instruments on the left, the strategies on the right, and a line for each
/// use.
///
/// Lengths are in the units of its view box, which are pixels when it is shown whole. Labels end
/// where lines begin, at `left`; from there a line is `gap` long.
struct RelationPicture: TemplateContext {
  struct Line: TemplateContext {
    var letter: String
    var from: Int
    var to: Int

    static let fields: Fields<Line> = [
      "letter": .text { $0.letter },
      "from": .text { String($0.from) },
      "to": .text { String($0.to) },
      "gap": .text { _ in String(RelationPicture.gap) },
    ]
  }

  /// An instrument with its lines.
  struct Row: TemplateContext {
    var id: String
    var name: [TextLine]
    /// Its middle.
    var y: Int
    var height: Int
    /// The numbers of its strategies, with spaces between.
    var numbers: String
    var lines: [Line]

    static let fields: Fields<Row> = [
      "id": .text { $0.id },
      "name": .list { $0.name },
      "numbers": .text { $0.numbers },
      "top": .text { String($0.y - $0.height / 2) },
      "height": .text { String($0.height) },
      "lines": .list { $0.lines },
    ]
  }

  /// One line of a text that is broken by hand, as drawings do not break it.
  struct TextLine: TemplateContext {
    var text: String
    var y: Int

    static let fields: Fields<TextLine> = [
      "text": .text { $0.text }, "y": .text { String($0.y) },
    ]
  }

  /// A focus area, or a strategy of the one before it.
  struct Stop: TemplateContext {
    var letter: String
    var isFocusArea: Bool
    var y: Int
    var lines: [TextLine]

    static let fields: Fields<Stop> = [
      "letter": .text { $0.letter },
      "is-focus-area": .flag { $0.isFocusArea },
      "lines": .list { $0.lines },
    ]
  }

  private static let textHeight = 16
  /// What is between two texts.
  private static let rowGap = 6
  private static let stopGap = 30
  /// A little more than what a letter takes on average at the size of the drawing's texts.
  private static let letterWidth = 7
  private static let signsOnTheLeft = 36
  private static let signsOnTheRight = 36
  private static let gap = 210

  var left: Int
  var height: Int
  var rows: [Row]
  var stops: [Stop]

  private var right: Int { left + Self.gap }

  static let fields: Fields<RelationPicture> = [
    "width": .text { String($0.right + signsOnTheRight * letterWidth) },
    "height": .text { String($0.height) },
    "left": .text { String($0.left) },
    "right": .text { String($0.right) },
    "rows": .list { $0.rows },
    "stops": .list { $0.stops },
  ]

  /// A line of the drawing before its places are known.
  typealias Use = (letter: String, stop: Int)

  /// - Parameters:
  ///   - instruments: from top to bottom, each with the stops that its lines lead to.
  ///   - names: the stops from top to bottom; focus areas stand before their strategies.
  init(
    instruments: [(id: String, name: String, numbers: String, uses: [Use])],
    names: [(letter: String, text: String, isFocusArea: Bool)]
  ) {
    let broken = instruments.map { Self.lines($0.name, width: Self.signsOnTheLeft) }
    left = (broken.joined().map(\.count).max() ?? 0) * Self.letterWidth + 12
    let blocks = names.map { name in
      let texts = Self.lines(name.text, width: Self.signsOnTheRight)
      return (name: name, texts: texts, height: texts.count * Self.textHeight + Self.stopGap)
    }
    let heights = broken.map { $0.count * Self.textHeight + Self.rowGap }
    let (leftHeight, rightHeight) = (
      heights.reduce(0, +), blocks.reduce(0) { $0 + $1.height }
    )
    height = max(leftHeight, rightHeight)
    // The shorter side is spread over the height of the longer.
    let spare = (height - rightHeight) / max(blocks.count, 1)
    var end = 0
    stops = blocks.map { block in
      end += block.height + spare
      let middle = end - (block.height + spare) / 2
      return Stop(
        letter: block.name.letter, isFocusArea: block.name.isFocusArea, y: middle,
        lines: Self.placed(block.texts, around: middle))
    }
    let places = stops.map(\.y)
    let rowSpare = (height - leftHeight) / max(heights.count, 1)
    end = 0
    rows = zip(instruments, zip(broken, heights)).map { instrument, label in
      let (texts, height) = label
      end += height + rowSpare
      let middle = end - (height + rowSpare) / 2
      return Row(
        id: instrument.id, name: Self.placed(texts, around: middle), y: middle, height: height,
        numbers: instrument.numbers,
        lines: instrument.uses.map {
          Line(letter: $0.letter, from: middle, to: places[$0.stop])
        })
    }
  }

  /// Lines of text with their middle at a height.
  private static func placed(_ texts: [String], around middle: Int) -> [TextLine] {
    texts.enumerated().map { index, text in
      TextLine(text: text, y: middle + (2 * index - texts.count + 1) * textHeight / 2)
    }
  }

  /// A text broken between words; a word that is longer than a line stands alone.
  static func lines(_ text: String, width: Int) -> [String] {
    text.split(separator: " ").reduce(into: []) { lines, word in
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
  }
}

extension SiteBuilder {
  /// The drawing of all uses; nil when nothing is used.
  func relationPicture() -> RelationPicture? {
    let instruments = relations.neighbours
    if instruments.isEmpty { return nil }
    var names: [(letter: String, text: String, isFocusArea: Bool)] = []
    var areaStops: [Identifier<FocusArea>: Int] = [:]
    var stops: [Identifier<Strategy>: Int] = [:]
    for area in catalogue.focusAreas.all {
      areaStops[area.id] = names.count
      names.append((area.letter, link(area).text, true))
      for strategy in catalogue.strategies.all where strategy.focusArea.id == area.id {
        stops[strategy.id] = names.count
        names.append((area.letter, link(strategy).text, false))
      }
    }
    return RelationPicture(
      instruments: instruments.map { instrument in
        let spanned = relations.focusAreas(of: instrument.id).compactMap { areaStops[$0.id] }
        let strategies = relations.strategies(of: instrument.id)
        let used = strategies.compactMap { stops[$0.id] }
        return (
          usageID(instrument.id), instrument.name[tag],
          strategies.map { String($0.number) }.joined(separator: " "),
          (spanned + used).map { (names[$0].letter, $0) }
        )
      }, names: names)
  }
}
