/// Two figures for each year side by side, such as what was asked for and what was done.
///
/// Bars begin at 0. The wide layout has upright bars, the narrow one lying bars, years downwards.
struct PairedBars: Chart {
  struct Bar: Sendable {
    /// nil draws nothing but the label, which then is a sign.
    var value: Double?
    var label: ChartLabel

    /// The value, if it is a number.
    var drawn: Double? { value.flatMap { $0.isFinite ? $0 : nil } }
  }

  struct Pair: Sendable {
    var year: String
    var first: Bar
    var second: Bar
  }

  var title: String
  var detail = ""
  /// What the first and the second bar of a pair are.
  var names: (first: String, second: String)
  /// In order.
  var pairs: [Pair]
  var axis: ChartAxis
  /// What stands instead of the bars when there are no values.
  var whenEmpty: String

  /// With more years than this the wide layout has an axis instead of labels.
  static let mostLabelled = 8

  func write(_ layout: ChartLayout, into out: inout ByteBuffer) {
    let legend = Legend([(.second, names.first), (.first, names.second)], layout)
    if pairs.allSatisfy({ $0.first.drawn == nil && $0.second.drawn == nil }) {
      write(layout, height: legend.height + layout.line + 4, into: &out) { out in
        legend.write(into: &out)
        out.writeText(
          [ChartLabel(whenEmpty)], "soft", x: 0, y: legend.height + layout.line - 4)
      }
    } else if layout == .wide {
      UprightPairs(self, legend).write(into: &out)
    } else {
      LyingPairs(self, legend).write(into: &out)
    }
  }

  /// 0 and all values.
  var extent: Extent {
    var extent = Extent([0])
    for pair in pairs {
      extent.add(pair.first.value)
      extent.add(pair.second.value)
    }
    return extent
  }
}
