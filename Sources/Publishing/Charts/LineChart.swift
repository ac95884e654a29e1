/// Up to four series over years, each named where its line ends.
///
/// Points are joined only with those of the years beside them in the chart; a gap stays open and a
/// point that stands alone is a dot. The wide layout has the names at the right, the narrow one
/// above the lines.
struct LineChart: Chart {
  /// A word at a year.
  struct Mark: Sendable {
    var year: Int
    var text: String
  }

  var title: String
  var detail = ""
  /// In order. A year that is not among them is no gap: some figures are not made every year.
  var years: [Int]
  /// The first four are drawn, the last of them lowermost.
  var series: [Series]
  var axis: ChartAxis
  /// Upright lines through a year.
  var marks: [Mark] = []
  /// Lines between a year and the one before: the two cannot be compared and are not joined.
  var breaks: [Mark] = []
  /// From this year on lines are dashed.
  var projection: Mark?
  /// Says that the axis does not begin at 0; without it, it does.
  var axisBreak = ""
  /// What stands instead of the lines when there are no values.
  var whenEmpty: String

  static let most = 4

  func write(_ layout: ChartLayout, into out: inout ByteBuffer) {
    let drawing = LineDrawing(self, layout)
    write(layout, height: drawing.height, into: &out) { drawing.write(into: &$0) }
  }
}
