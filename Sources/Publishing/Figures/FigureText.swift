internal import Figures
internal import Model

/// A figure as a table cell shows it: digits, or a sign and the words that say why there are none.
struct FigureText: TemplateContext {
  var digits = ""
  var sign = ""
  var words = ""
  /// How the figure came about, when that is not plain: a sum, an earlier code.
  var remark = ""
  /// Which figure of the indicator named around it it is; see `FigureReference`.
  var reference = ""

  static let fields: Fields<FigureText> = [
    "digits": .text { $0.digits },
    "sign": .text { $0.sign },
    "words": .text { $0.words },
    "remark": .text { $0.remark },
    "reference": .text { $0.reference },
  ]

  static let none = FigureText()

  var piece: TextPiece {
    TextPiece(digits.isEmpty ? words : digits, reference: digits.isEmpty ? "" : reference)
  }
}

extension SiteBuilder {
  func figureText(
    _ measurement: Measurement, _ reference: FigureReference, decimals: Int, remark: String = ""
  ) -> FigureText {
    switch measurement {
    case .value(let value):
      return FigureText(
        digits: formatting.number(value, decimals: decimals), remark: remark,
        reference: reference.relativeText)
    case .missing(let reason):
      let (sign, words) = missing(reason)
      return FigureText(sign: sign, words: words, remark: remark, reference: reference.relativeText)
    }
  }

  /// A figure of an area of today.
  func figureText(
    _ figure: IndicatorFigures.Figure, of code: String, _ indicator: Indicator
  ) -> FigureText {
    figureText(
      figure.measurement, FigureReference(indicator.id, code, figure.period),
      decimals: indicator.decimals, remark: remarks(figure).joined(separator: "; "))
  }

  /// A figure of a region or the whole; nothing where there is none.
  func totalText(
    _ code: String, in period: Period, _ indicator: Indicator
  ) -> FigureText {
    figures[indicator.id]?.total(code, period).map {
      figureText(
        $0.measurement, FigureReference(indicator.id, code, period), decimals: indicator.decimals,
        remark: $0.isSum ? labels(.sumSign) : "")
    } ?? .none
  }

  /// What describes a group's figures, such as their median.
  func figureText(
    _ statistic: FigureReference.Statistic, of group: AreaGroup, _ distribution: Distribution,
    in period: Period, _ indicator: Indicator
  ) -> FigureText {
    figureText(
      .value(distribution[statistic]),
      FigureReference(indicator.id, group, period, statistic),
      decimals: statistic == .count ? 0 : indicator.decimals)
  }

  /// The standard signs of official statistics and the words for them.
  ///
  /// Signs as in SSB's «Standardtegn i tabeller»: `.` not applicable, `..` missing, `:` hidden.
  func missing(_ reason: MissingReason) -> (sign: String, words: String) {
    switch reason {
    case .notCollected: (reason.sign, labels(.notCollected))
    case .notYetPublished: (reason.sign, labels(.notYetPublished))
    case .notApplicable: (reason.sign, labels(.notApplicable))
    case .suppressed: (reason.sign, labels(.suppressed))
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
