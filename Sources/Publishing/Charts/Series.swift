/// Values over time that are drawn as a line; a missing one is nil and leaves a gap.
struct Series: Sendable {
  /// Whose values they are decides how the line looks, so that every chart speaks the same way.
  enum Style: Sendable {
    case own
    /// What it is compared with: a group, a region.
    case group
    case whole
    /// What it was a part of before.
    case parent

    var `class`: StaticString {
      switch self {
      case .own: "own"
      case .group: "group"
      case .whole: "whole"
      case .parent: "parent"
      }
    }

    /// Of the line, in units of the drawing.
    var width: Double {
      switch self {
      case .own: 3
      case .group, .whole: 2
      case .parent: 1.5
      }
    }

    /// Lines differ in dashes too, not in colour alone.
    var dashes: StaticString? {
      switch self {
      case .own, .group: nil
      case .whole: "7 4"
      case .parent: "1 4"
      }
    }
  }

  var name: String
  var style: Style
  /// One for each year of the chart.
  var values: [Double?]
  /// The last value as text; it stands with the name where the line ends.
  var end: ChartLabel

  /// The last of some years with a value.
  func last(of count: Int) -> Int? { values.prefix(count).lastIndex { $0?.isFinite == true } }
}
