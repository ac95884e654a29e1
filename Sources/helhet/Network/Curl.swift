internal import Exchange

/// Asks servers by running `curl`.
///
/// Not a library: URLSession brings all of Foundation and libcurl into a program that starts in
/// milliseconds and is linked statically, and the alternatives bring a TLS library of their own
/// that has to be compiled and kept safe. `curl` is small, on every Debian, and kept safe there.
struct Curl {
  /// How many seconds a whole answer may take.
  let timeout: Int

  /// More than any answer within the publishers' limits.
  private static let mostBytes = 200_000_000

  func ask(_ request: HTTPRequest) -> Result<HTTPAnswer, HTTPFailure> {
    let child: Child?
    do {
      child = try Child(
        "curl", arguments(request), input: Array((request.body ?? "").utf8),
        limit: Self.mostBytes)
    } catch {
      return .failure(HTTPFailure("cannot be asked: \(error.message)", isPassing: false))
    }
    guard let child else {
      return .failure(
        HTTPFailure(
          "cannot be asked, because the program 'curl' is not installed (apt install curl)",
          isPassing: false))
    }
    if child.isCut {
      return .failure(
        HTTPFailure("answers with more than \(Self.mostBytes / 1_000_000) MB", isPassing: false))
    }
    guard child.code == 0 else { return .failure(failure(child)) }
    return HTTPAnswer(parsing: child.output).map { .success($0) }
      ?? .failure(HTTPFailure("answers with something that is no HTTP", isPassing: false))
  }

  private func arguments(_ request: HTTPRequest) -> [String] {
    var arguments = [
      // Nobody's own settings, no pattern in addresses, no other protocol.
      "--disable", "--globoff", "--proto", "=http,https", "--silent", "--show-error",
      "--include", "--suppress-connect-headers", "--compressed",
      "--connect-timeout", String(min(timeout, 10)), "--max-time", String(timeout),
      "--user-agent", "helhet/\(Helhet.version)", "--header", "Accept: application/json",
    ]
    if request.body != nil {
      arguments += [
        "--header", "Content-Type: application/json", "--header", "Expect:", "--data-binary", "@-",
      ]
    }
    // A server on this machine is never behind a proxy.
    let isLocal = ["://127.0.0.1", "://localhost", "://[::1]"].contains {
      request.address.contains($0)
    }
    if isLocal { arguments += ["--noproxy", "*"] }
    return arguments + ["--url", request.address]
  }

  /// The codes are those of `man curl`.
  private func failure(_ child: Child) -> HTTPFailure {
    switch child.code {
    case 6: HTTPFailure("is not known by any name server", isPassing: false)
    case 7: HTTPFailure("does not accept connections", isPassing: true)
    case 28: HTTPFailure("does not answer within \(timeout) s", isPassing: true)
    case 18, 52, 55, 56, 92: HTTPFailure("breaks off its answer", isPassing: true)
    case 35: HTTPFailure("cannot agree on a safe connection", isPassing: true)
    case 60: HTTPFailure("cannot prove who it is (TLS certificate)", isPassing: false)
    default:
      HTTPFailure(
        "cannot be asked: " + String(decoding: child.errors, as: UTF8.self).firstLine,
        isPassing: false)
    }
  }
}

extension HTTPAnswer {
  /// Reads what `curl --include` writes: a status line, headers, an empty line, the body.
  init?(parsing bytes: [UInt8]) {
    var rest = bytes[...]
    while true {
      guard let end = rest.endOfHeaders else { return nil }
      let lines = String(decoding: rest[..<end.start], as: UTF8.self)
        .split(whereSeparator: \.isNewline)
      guard let first = lines.first, first.hasPrefix("HTTP/"),
        let status = first.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
      else { return nil }
      rest = rest[end.next...]
      // 100 Continue comes before the answer itself.
      if (100..<200).contains(status) { continue }
      let headers = lines.dropFirst().compactMap { line -> (name: String, value: String)? in
        let parts = line.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        return (parts[0].lowercased(), String(parts[1].drop { $0 == " " }))
      }
      self.init(status: status, headers: headers, body: Array(rest))
      return
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate var endOfHeaders: (start: Int, next: Int)? {
    for index in indices where self[index] == 0x0A {
      let next = index + 1
      if next < endIndex, self[next] == 0x0A { return (index, next + 1) }
      if next + 1 < endIndex, self[next] == 0x0D, self[next + 1] == 0x0A {
        return (index, next + 2)
      }
    }
    return nil
  }
}

extension String {
  fileprivate var firstLine: String { prefix { !$0.isNewline }.description }
}
