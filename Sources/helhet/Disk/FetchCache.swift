internal import Exchange
internal import Glibc

/// Answers of servers in a folder, each under the sum of its question.
struct FetchCache {
  private let folder: String

  init(folder: String) { self.folder = Disk.withoutSlash(folder) + "/fetch" }

  var cache: AnswerCache {
    AnswerCache(
      load: { question in
        let path = path(of: question)
        return Disk.kind(of: path) == .file ? try? Disk.read(path) : nil
      },
      // An answer that cannot be kept is fetched again; that is no reason to stop.
      save: { question, answer in try? Disk.write(answer, to: path(of: question)) },
      path: path(of:))
  }

  /// Takes away answers whose figures have been written.
  func forget(_ questions: [String]) {
    for question in questions { unlink(path(of: question)) }
    rmdir(folder)
  }

  private func path(of question: String) -> String {
    "\(folder)/\(Manifest.sum(of: Array(question.utf8)).prefix(32)).json"
  }
}
