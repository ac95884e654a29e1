internal import Figures
internal import Model

/// A figure in a file that readers take away: complete in itself, so that no row needs another.
struct FigureRecord: Sendable {
  /// Where a figure comes from: one row in the files, told by `DownloadColumns`.
  enum Origin: Sendable, Equatable {
    case published
    /// Worked out by whoever passed the figures on.
    case derived
    /// Published under a code that is no longer used.
    case earlierCode(String)
    /// The sum of areas that became this one.
    case joined([String])
    /// The sum of all areas of a region or the whole.
    case summed
  }

  let columns: DownloadColumns.IndicatorCells
  let area: DownloadColumns.AreaCells
  let period: Period
  let measurement: Measurement
  let origin: Origin
  let source: DownloadColumns.SourceCells?
  let note: String?
}

extension FigureRecord.Origin {
  init(_ figure: IndicatorFigures.Figure) {
    switch figure.origin {
    case .published: self = figure.isDerived ? .derived : .published
    case .earlierCode(let code): self = .earlierCode(code)
    case .sum(let codes): self = .joined(codes)
    }
  }

  /// A word for machines, with the codes where there are any.
  var text: String {
    switch self {
    case .published: "published"
    case .derived: "derived"
    case .earlierCode(let code): "code " + code
    case .joined(let codes): "sum of " + codes.joined(separator: " ")
    case .summed: "sum of areas"
    }
  }
}
