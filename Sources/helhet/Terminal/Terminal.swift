internal import Glibc

/// What is known of the terminal, if there is one.
enum Terminal {
  /// Whether somebody is watching.
  static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

  /// Colours only for somebody who watches and has not declined (no-color.org).
  static var hasColour: Bool {
    let declined = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    let dumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? false
    return isInteractive && !declined && !dumb
  }

  /// Writes to standard error, where problems and progress go.
  static func tell(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      if count <= 0 { return }
      bytes = bytes.dropFirst(count)
    }
  }

  /// A duration as seconds with two decimals.
  static func seconds(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let hundredths = Int(seconds) * 100 + Int(attoseconds / 10_000_000_000_000_000)
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
