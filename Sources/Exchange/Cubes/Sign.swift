internal import Figures

/// The signs that PX tables have in place of figures; the offices that use PX share them.
enum Sign {
  /// What a sign says, nil when nobody knows.
  static func meaning(of sign: String) -> Measurement? {
    switch sign {
    // Nothing to count, such as an area that did not exist.
    case ".": .missing(.notApplicable)
    // Not reported, or too uncertain to be published.
    case "..": .missing(.notCollected)
    // Not there yet (tables from before 2021).
    case "...": .missing(.notYetPublished)
    // Hidden, so that nobody can be recognised.
    case ":": .missing(.suppressed)
    // Nil, as older tables write it.
    case "-": .value(0)
    default: nil
    }
  }

  static let known = [".", "..", "...", ":", "-"]
}
