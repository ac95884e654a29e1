/// What a part of a bar is filled with: four tones and two patterns.
///
/// The tones lie 15 steps of lightness or more from each other and from the paper, so they can be
/// told apart without colour; a test computes it from the style sheet.
enum Fill: Int, CaseIterable, Sendable {
  case first, second, third, fourth, upright, level

  /// Of the rectangle.
  private var `class`: StaticString {
    switch self {
    case .first: "p1"
    case .second: "p2"
    case .third: "p3"
    case .fourth: "p4"
    case .upright, .level: "p5"
    }
  }

  /// Of a text on it.
  var textClass: StaticString {
    switch self {
    case .first, .third, .fourth: "on"
    case .second, .upright, .level: ""
    }
  }

  /// Whether a text on it needs a plain ground.
  var isPattern: Bool { self == .upright || self == .level }

  /// What is left of a whole when parts are missing.
  static func writeRest(_ frame: Frame, into out: inout ByteBuffer) {
    out.append("<path class=\"rest\" d=\"")
    Hatching.diagonal.write(frame, step: 5, into: &out)
    out.append("\"/>")
  }

  func write(_ frame: Frame, into out: inout ByteBuffer) {
    guard frame.width > 0, frame.height > 0 else { return }
    out.writeRectangle(`class`, frame)
    let hatching: Hatching
    switch self {
    case .first, .second, .third, .fourth: return
    case .upright: hatching = .upright
    case .level: hatching = .level
    }
    out.append("<path class=\"hatch\" d=\"")
    hatching.write(frame, step: 4, into: &out)
    out.append("\"/>")
  }
}
