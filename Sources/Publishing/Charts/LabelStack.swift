/// Labels beside each other's lines, moved up and down so that none covers another.
enum LabelStack {
  /// The tops of labels, each as near to its wanted middle as the others let it.
  ///
  /// - Parameters:
  ///   - labels: the wanted middle and the height of each.
  ///   - range: where they may stand; when they are too many they begin at its start.
  static func place(
    _ labels: [(middle: Double, height: Double)], in range: ClosedRange<Double>
  ) -> [Double] {
    let order = labels.indices.sorted {
      (labels[$0].middle, $0) < (labels[$1].middle, $1)
    }
    var tops = labels.map { $0.middle - $0.height / 2 }
    var end = range.lowerBound
    for index in order {
      tops[index] = max(tops[index], end)
      end = tops[index] + labels[index].height
    }
    var limit = range.upperBound
    for index in order.reversed() {
      tops[index] = min(tops[index], limit - labels[index].height)
      limit = tops[index]
    }
    let above = order.first.map { range.lowerBound - tops[$0] } ?? 0
    return above > 0 ? tops.map { $0 + above } : tops
  }
}
