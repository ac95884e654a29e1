internal import Foundation
internal import Synchronization

/// A server on this machine that answers a test's program as the test says, without encryption.
package final class FakeServer: Sendable {
  package struct Request: Sendable, Equatable {
    package let method: String
    /// With what stands behind the question mark.
    package let path: String
    package let body: String

    package init(method: String, path: String, body: String) {
      self.method = method
      self.path = path
      self.body = body
    }
  }

  package enum Reply: Sendable {
    case answer(Int, type: String, headers: [String] = [], body: String)
    /// A beginning of an answer that promises more, and then nothing.
    case cut(String)
    /// No answer at all, for as long as somebody waits.
    case silence

    package static func json(_ body: String, headers: [String] = []) -> Reply {
      .answer(200, type: "application/json", headers: headers, body: body)
    }
  }

  private let socket: Int32
  private let port: UInt16
  private let received = Mutex<[Request]>([])
  private let respond: @Sendable (Request) -> Reply

  package var address: String { "http://127.0.0.1:\(port)" }

  /// Everything that was asked so far.
  package var requests: [Request] { received.withLock { $0 } }

  /// Listens on a free port until `stop`.
  package init(_ respond: @escaping @Sendable (Request) -> Reply) throws {
    self.respond = respond
    socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let handle = socket
    let isBound = withUnsafeMutablePointer(to: &name) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { name in
        bind(handle, name, length) == 0 && listen(handle, 16) == 0
          && getsockname(handle, name, &length) == 0
      }
    }
    guard socket >= 0, isBound else { throw FixtureError("cannot listen on this machine") }
    port = UInt16(bigEndian: name.sin_port)
    Thread.detachNewThread { [weak self] in
      while true {
        let connection = accept(handle, nil, nil)
        if connection < 0 { return }
        self?.serve(connection)
      }
    }
  }

  /// Runs a test with a server that is gone afterwards.
  package static func with<Result>(
    _ respond: @escaping @Sendable (Request) -> Reply, _ body: (FakeServer) throws -> Result
  ) throws -> Result {
    let server = try FakeServer(respond)
    defer { server.stop() }
    return try body(server)
  }

  package func stop() { shutdown(socket, Int32(SHUT_RDWR)) }

  private func serve(_ connection: Int32) {
    guard let request = read(connection) else {
      close(connection)
      return
    }
    received.withLock { $0.append(request) }
    switch respond(request) {
    case .silence:
      // Kept open until the other side gives up.
      Thread.detachNewThread {
        var byte: UInt8 = 0
        _ = Foundation.read(connection, &byte, 1)
        close(connection)
      }
      return
    case .cut(let body):
      write(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 999999\r\n\r\n"
          + body, to: connection)
    case .answer(let status, let type, let headers, let body):
      let lines = [
        "HTTP/1.1 \(status) Status", "Content-Type: \(type)",
        "Content-Length: \(body.utf8.count)", "Connection: close",
      ]
      write((lines + headers).joined(separator: "\r\n") + "\r\n\r\n" + body, to: connection)
    }
    close(connection)
  }

  private func write(_ text: String, to connection: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }

  private func read(_ connection: Int32) -> Request? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      if let request = Self.parse(String(decoding: bytes, as: UTF8.self)) { return request }
      let count = Foundation.read(connection, &buffer, buffer.count)
      guard count > 0 else { return nil }
      bytes += buffer[..<count]
    }
  }

  /// Nil as long as something is missing.
  private static func parse(_ text: String) -> Request? {
    guard let end = text.range(of: "\r\n\r\n") else { return nil }
    let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
    let words = lines.first?.split(separator: " ").map(String.init) ?? []
    guard words.count == 3 else { return nil }
    let length =
      lines.first { $0.lowercased().hasPrefix("content-length:") }
      .flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) } ?? 0
    let body = String(text[end.upperBound...])
    return body.utf8.count < length ? nil : Request(method: words[0], path: words[1], body: body)
  }
}
