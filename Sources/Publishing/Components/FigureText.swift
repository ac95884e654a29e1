internal import Figures
internal import Model

/// A figure as a table cell shows it: digits, or a sign and the words that say why there are none.
struct FigureText: TemplateContext {
  var digits: String
  var sign: String
  var words: String
  /// How the figure came about, when that is not plain: a sum, an earlier code.
  var remark: String

  static let fields: Fields<FigureText> = [
    "digits": .text { $0.digits },
    "sign": .text { $0.sign },
    "words": .text { $0.words },
    "remark": .text { $0.remark },
  ]

  static let none = FigureText(digits: "", sign: "", words: "", remark: "")
}

extension SiteBuilder {
  func figureText(
    _ measurement: Measurement, decimals: Int, remark: String = ""
  ) -> FigureText {
    switch measurement {
    case .value(let value):
      return FigureText(
        digits: formatting.number(value, decimals: decimals), sign: "", words: "",
        remark: remark)
    case .missing(let reason):
      let (sign, words) = missing(reason)
      return FigureText(digits: "", sign: sign, words: words, remark: remark)
    }
  }

  /// The standard signs of official statistics and the words for them.
  ///
  /// Signs as in SSB's «Standardtegn i tabeller»: `.` not applicable, `..` missing, `:` hidden.
  func missing(_ reason: MissingReason) -> (sign: String, words: String) {
    switch reason {
    case .notCollected: ("..", labels(.notCollected))
    case .notYetPublished: ("..", labels(.notYetPublished))
    case .notApplicable: (".", labels(.notApplicable))
    case .suppressed: (":", labels(.suppressed))
    }
  }

  func remarks(_ figure: IndicatorFigures.Figure) -> [String] {
    var remarks: [String] = []
    switch figure.origin {
    case .published: break
    case .earlierCode(let code): remarks.append(labels(.earlierCode, ["code": code]))
    case .sum(let codes):
      remarks.append(
        labels(
          .sumOf,
          [
            "codes": formatting.list(
              codes.map { "\(formerName($0)) (\($0))" }, and: labels(.listAnd))
          ]))
    }
    if figure.isDerived, figure.origin == .published { remarks.append(labels(.derived)) }
    if let note = figure.note { remarks.append(note) }
    return remarks
  }

  func formerName(_ code: String) -> String {
    catalogue.formerAreas[Identifier(code)]?.name[tag]
      ?? catalogue.areas[Identifier(code)]?.uniqueName ?? code
  }
}
