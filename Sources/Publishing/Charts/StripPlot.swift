/// Where one value lies among all values of a group.
///
/// Every member is a tick; the middle half is a band and the median a line across it. What an
/// outlier does to the scale is told at `StripRange`.
struct StripPlot: Chart {
  struct Own: Sendable {
    /// nil draws no dot; the label then says why.
    var value: Double?
    /// Name and figure.
    var label: [ChartLabel]
  }

  var title: String
  var detail = ""
  var values: [Double]
  /// nil for a group too small to have one.
  var middle: StripMiddle?
  /// What stands under the band, such as its two ends.
  var middleLabel: [ChartLabel] = []
  /// nil to show a group by itself.
  var own: Own?
  var axis: ChartAxis
  /// Says how many values lie beyond an end of the scale.
  var outside: @Sendable (_ count: Int) -> String
  /// What stands instead of a group without values.
  var whenEmpty: String

  func write(_ layout: ChartLayout, into out: inout ByteBuffer) {
    let drawing = StripDrawing(self, layout)
    write(layout, height: drawing.height, into: &out) { drawing.write(into: &$0) }
  }

  /// An own value that is not a member of the group has a place on the scale all the same.
  var range: StripRange {
    guard let value = own?.value, !values.contains(value) else { return StripRange(values, middle) }
    return StripRange(values + [value], middle)
  }
}
