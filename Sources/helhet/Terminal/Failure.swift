internal import ArgumentParser

/// Something that cannot be read or written, said in one sentence.
struct Failure: Error {
  let message: String

  init(_ message: String) { self.message = message }

  /// Tells an error and gives the exit code for it.
  static func report(_ error: any Error) -> any Error {
    if error is ExitCode { return error }
    Terminal.tell("error: \((error as? Failure)?.message ?? "\(error)")\n")
    return ExitCode(2)
  }
}
