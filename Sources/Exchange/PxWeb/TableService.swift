internal import Figures
internal import Model
internal import Source

/// A service that answers questions about tables, asked no more than it allows (PxWebApi 2).
struct TableService {
  private let api: TableAPI
  private var client: PatientClient
  private let machine: PatientClient.Machine
  private let cache: AnswerCache
  private var maxCells: Int
  private var reached: Bool?
  /// What was asked already: several indicators are of one table.
  private var files: [String: SourceFile] = [:]
  /// What could not be had, and has been told.
  private var failed: Set<String> = []

  init(_ api: TableAPI, _ machine: PatientClient.Machine, _ cache: AnswerCache, attempts: Int) {
    self.api = api
    self.machine = machine
    self.cache = cache
    client = PatientClient(machine, limit: api.limit, attempts: attempts)
    maxCells = api.maxCells
  }

  /// Asks the service for its limits; when it does not answer, that is told once for all tables.
  mutating func isReachable(_ diagnostics: inout Diagnostics) -> Bool {
    if let reached { return reached }
    let name = "the limits of '\(api.id.text)'"
    switch client.json(HTTPRequest("\(api.address)/config")) {
    case .success(let body):
      let json = JSONReader.read(
        SourceFile(path: "\(api.address)/config", raw: body, diagnostics: &diagnostics),
        diagnostics: &diagnostics)
      if let cells = json?["maxDataCells"]?.number, cells >= 1 {
        maxCells = min(maxCells, Int(clamping: Int64(min(cells, 1e9))))
      }
      reached = true
    case .failure(let fault):
      // A service that does not tell its limits may answer all the same.
      if case .status(let status, _) = fault.kind, !fault.isPassing, status != 403 {
        reached = true
      } else {
        diagnostics.add(fault.diagnostic(name, at: api.span))
        reached = false
      }
    }
    return reached ?? false
  }

  /// What a table has, without any figure; nil when it cannot be had, which is then reported.
  mutating func description(
    of query: FigureQuery, _ diagnostics: inout Diagnostics
  ) -> Cube? {
    let address = "\(api.address)/tables/\(query.table.encoded)/metadata?lang=\(api.language)"
    guard let json = json(address, "table \(query.table)", at: query.span, &diagnostics),
      let cube = JSONStatReader.read(json, diagnostics: &diagnostics)
    else { return nil }
    guard let codelist = query.codelist else { return cube }
    guard
      let list = self.json(
        "\(api.address)/codelists/\(codelist.encoded)?lang=\(api.language)",
        "the list '\(codelist)'", at: query.span, &diagnostics)
    else { return nil }
    let categories = (list["values"]?.items ?? []).compactMap { value in
      value["code"]?.text.map { Cube.Category(code: $0, label: value["label"]?.text ?? $0) }
    }
    return cube.replacing(query.area, with: categories)
  }

  private mutating func json(
    _ address: String, _ what: String, at span: Span, _ diagnostics: inout Diagnostics
  ) -> JSONValue? {
    if failed.contains(address) { return nil }
    if files[address] == nil {
      machine.tell("asking for \(what)")
      switch client.json(HTTPRequest(address)) {
      case .success(let body):
        files[address] = SourceFile(path: address, raw: body, diagnostics: &diagnostics)
      case .failure(let fault):
        diagnostics.add(fault.diagnostic(what, at: span))
        failed.insert(address)
        return nil
      }
    }
    return files[address].flatMap { JSONReader.read($0, diagnostics: &diagnostics) }
  }

  /// The answers to all parts of a question; nil when one cannot be had, which is then reported.
  mutating func answers(
    to question: TableQuestion, _ query: FigureQuery, updated: String?,
    _ diagnostics: inout Diagnostics
  ) -> (cubes: [Cube], kept: [String])? {
    let parts = question.parts(maxCells: maxCells)
    var cubes: [Cube] = []
    var kept: [String] = []
    for (number, part) in parts.enumerated() {
      let request = HTTPRequest(
        "\(api.address)/tables/\(query.table.encoded)/data?lang=\(api.language)"
          + "&outputFormat=json-stat2", body: part.body)
      let key = "\(request.address)\n\(part.body)\nas of \(updated ?? "")"
      if updated != nil { kept.append(key) }
      if updated != nil, let cube = loaded(key) {
        cubes.append(cube)
        continue
      }
      machine.tell(
        "fetching table \(query.table)"
          + (parts.count > 1 ? ", part \(number + 1) of \(parts.count)" : ""))
      switch client.json(request) {
      case .failure(let fault):
        diagnostics.add(fault.diagnostic("table \(query.table)", at: query.span))
        return nil
      case .success(let body):
        let file = SourceFile(path: cache.path(key), raw: body, diagnostics: &diagnostics)
        guard let cube = cube(file, &diagnostics) else { return nil }
        guard cube.updated == nil || updated == nil || cube.updated == updated else {
          diagnostics.add(.changedMeanwhile(query))
          return nil
        }
        if updated != nil { cache.save(key, body) }
        cubes.append(cube)
      }
    }
    return (cubes, kept)
  }

  /// An answer that was kept; one that is broken is asked for again.
  private func loaded(_ key: String) -> Cube? {
    guard let bytes = cache.load(key) else { return nil }
    var ignored = Diagnostics()
    return cube(
      SourceFile(path: cache.path(key), raw: bytes, diagnostics: &ignored), &ignored)
  }

  private func cube(_ file: SourceFile, _ diagnostics: inout Diagnostics) -> Cube? {
    JSONReader.read(file, diagnostics: &diagnostics)
      .flatMap { JSONStatReader.read($0, diagnostics: &diagnostics) }
  }
}

extension String {
  /// As part of an address (RFC 3986).
  var encoded: String {
    utf8.map { byte in
      let isPlain =
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || "-._~".utf8.contains(byte)
      if isPlain { return String(Unicode.Scalar(byte)) }
      let hex = String(byte, radix: 16, uppercase: true)
      return "%" + (hex.count == 1 ? "0" : "") + hex
    }.joined()
  }
}

extension Diagnostic {
  fileprivate static func changedMeanwhile(_ query: FigureQuery) -> Diagnostic {
    Diagnostic(
      .error, "not-fetched", "table \(query.table) was changed while it was fetched",
      at: query.span,
      fix: "run the command again")
  }
}
