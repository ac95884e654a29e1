internal import Foundation

/// A program run as its users run it.
package struct Program: Sendable {
  /// What came of a run.
  package struct Run: Sendable {
    package let code: Int32
    package let output: String
    package let errors: String
  }

  package let path: String

  package init(_ path: String) { self.path = path }

  /// The `helhet` that was built together with these tests; it lies beside them.
  package static let helhet: Program = {
    var folder = Bundle.main.bundleURL
    while !FileManager.default.isExecutableFile(atPath: folder.appending(path: "helhet").path),
      folder.path != "/"
    {
      folder.deleteLastPathComponent()
    }
    return Program(folder.appending(path: "helhet").path)
  }()

  /// Runs to the end.
  ///
  /// - Parameters:
  ///   - folder: where the program is started.
  ///   - environment: what is added to the environment of the tests.
  package func run(
    _ arguments: [String], in folder: Folder, environment: [String: String] = [:]
  ) throws -> Run {
    // Files, because a pipe that nobody reads while the program runs could stop it.
    try Folder.temporary { capture in
      for name in ["output", "errors"] { try capture.write("", to: name) }
      let process = Process()
      process.executableURL = URL(fileURLWithPath: path)
      process.arguments = arguments
      process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
      process.environment = ProcessInfo.processInfo.environment
        .merging(environment) { _, given in given }
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle(forWritingAtPath: "\(capture.path)/output")
      process.standardError = FileHandle(forWritingAtPath: "\(capture.path)/errors")
      try process.run()
      process.waitUntilExit()
      return Run(
        code: process.terminationStatus, output: try capture.text("output"),
        errors: try capture.text("errors"))
    }
  }

  package func run(_ arguments: String..., in folder: Folder) throws -> Run {
    try run(arguments, in: folder)
  }
}
