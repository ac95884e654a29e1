internal import Glibc

/// A program that is run for us, its input given and its output taken.
struct Child {
  let code: Int32
  let output: [UInt8]
  let errors: [UInt8]
  /// Whether there was more output than anybody wanted; then the program was stopped.
  let isCut: Bool

  /// Runs a program to its end; nil when there is no such program.
  ///
  /// - Parameter limit: how many bytes of output are taken.
  init?(_ name: String, _ arguments: [String], input: [UInt8], limit: Int) throws(Failure) {
    // A program that ends before it has read everything must not end us.
    signal(SIGPIPE, SIG_IGN)
    let stdin = try Pipe()
    let stdout = try Pipe()
    let stderr = try Pipe()
    defer {
      for pipe in [stdin, stdout, stderr] { pipe.close() }
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, stdin.reading, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, stdout.writing, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, stderr.writing, STDERR_FILENO)
    var words: [UnsafeMutablePointer<CChar>?] = ([name] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var id = pid_t()
    let fault = posix_spawnp(&id, name, &actions, nil, &words, environ)
    if fault == ENOENT { return nil }
    guard fault == 0 else {
      throw Failure("cannot run '\(name)': \(String(cString: strerror(fault)))")
    }
    stdin.closeReading()
    stdout.closeWriting()
    stderr.closeWriting()
    stdin.write(input)
    stdin.closeWriting()
    (output, errors, isCut) = Self.read(stdout.reading, stderr.reading, limit: limit)
    if isCut { kill(id, SIGTERM) }
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    // As the shell has it: a signal is a code of its own.
    code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
  }

  /// Reads both outputs as they come, so that neither can fill up and stop the program.
  private static func read(
    _ output: Int32, _ errors: Int32, limit: Int
  ) -> (output: [UInt8], errors: [UInt8], isCut: Bool) {
    var taken: [Int32: [UInt8]] = [output: [], errors: []]
    var open = [output, errors]
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while !open.isEmpty {
      var waiting = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      guard poll(&waiting, nfds_t(waiting.count), -1) >= 0 || errno == EINTR else { break }
      for entry in waiting where entry.revents != 0 {
        let count = Glibc.read(entry.fd, &buffer, buffer.count)
        if count > 0 {
          taken[entry.fd, default: []].append(contentsOf: buffer[..<count])
        } else if count == 0 || errno != EINTR {
          open.removeAll { $0 == entry.fd }
        }
      }
      if let size = taken[output]?.count, size > limit { return ([], [], true) }
    }
    return (taken[output] ?? [], taken[errors] ?? [], false)
  }

  /// Two ends, each closed once.
  private final class Pipe {
    private(set) var reading: Int32
    private(set) var writing: Int32

    init() throws(Failure) {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { throw Failure("cannot make a pipe: \(Disk.reason)") }
      // The program gets its own ends and none of the others.
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      reading = ends[0]
      writing = ends[1]
    }

    func write(_ bytes: [UInt8]) {
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(writing, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return }
        rest = rest.dropFirst(count)
      }
    }

    func closeReading() {
      if reading >= 0 { Glibc.close(reading) }
      reading = -1
    }

    func closeWriting() {
      if writing >= 0 { Glibc.close(writing) }
      writing = -1
    }

    func close() {
      closeReading()
      closeWriting()
    }
  }
}
