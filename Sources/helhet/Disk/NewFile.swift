/// A file that a command begins for somebody to go on with.
enum NewFile {
  /// Writes it and prints its path; ends the run when it is there already, as it may be anyone's
  /// work.
  static func write(_ text: String, to path: String) throws {
    do {
      guard !Disk.exists(path) else {
        throw Failure("'\(path)' is there already; nothing was changed")
      }
      try Disk.write(Array(text.utf8), to: path)
    } catch {
      throw Failure.report(error)
    }
    print(path)
  }
}
