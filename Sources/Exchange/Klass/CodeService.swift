package import Model
package import Source

/// A service that knows which areas there are and how their codes changed (KLASS).
package struct CodeService {
  private let api: CodeAPI
  private var client: PatientClient
  private let tell: (String) -> Void

  /// A code and its name on some day.
  package struct Code: Sendable, Equatable {
    package let code: String
    package let name: String

    package init(code: String, name: String) {
      self.code = code
      self.name = name
    }
  }

  /// One code gave way to another.
  package struct Change: Sendable, Equatable {
    package let date: PartialDate
    package let from: String
    package let to: String

    package init(date: PartialDate, from: String, to: String) {
      self.date = date
      self.from = from
      self.to = to
    }
  }

  package init(_ api: CodeAPI, _ machine: PatientClient.Machine, attempts: Int) {
    self.api = api
    tell = machine.tell
    client = PatientClient(machine, limit: api.limit, attempts: attempts)
  }

  /// The codes of a classification on a day; nil when they cannot be had, which is then reported.
  package mutating func codes(
    of classification: String, on date: PartialDate, diagnostics: inout Diagnostics
  ) -> [Code]? {
    let json = json(
      "\(api.address)/classifications/\(classification.encoded)/codesAt"
        + "?date=\(date.iso)&language=\(api.language.encoded)",
      "classification \(classification)", "codes", &diagnostics)
    return json?.compactMap { item in
      guard let code = item["code"]?.text, !api.ignore.contains(code) else { return nil }
      return Code(code: code, name: item["name"]?.text ?? "")
    }
  }

  /// How codes changed after a day and until another, both as ISO 8601.
  package mutating func changes(
    of classification: String, from: String, to: String, diagnostics: inout Diagnostics
  ) -> [Change]? {
    let json = json(
      "\(api.address)/classifications/\(classification.encoded)/changes.json"
        + "?from=\(from)&to=\(to)&language=\(api.language.encoded)",
      "the changes of classification \(classification)", "codeChanges", &diagnostics)
    return json?.compactMap { item in
      // What only begins or only ends has one code.
      guard let old = item["oldCode"]?.text, let new = item["newCode"]?.text,
        let date = item["changeOccurred"]?.text.flatMap({ PartialDate(String($0.prefix(10))) })
      else { return nil }
      return Change(date: date, from: old, to: new)
    }
  }

  private mutating func json(
    _ address: String, _ what: String, _ list: String, _ diagnostics: inout Diagnostics
  ) -> [JSONValue]? {
    tell("asking for \(what)")
    switch client.json(HTTPRequest(address)) {
    case .failure(let fault):
      diagnostics.add(fault.diagnostic(what, at: api.span))
      return nil
    case .success(let body):
      let file = SourceFile(path: address, raw: body, diagnostics: &diagnostics)
      guard let json = JSONReader.read(file, diagnostics: &diagnostics) else { return nil }
      guard case .array(let items, _) = json[list] else {
        diagnostics.add(
          Diagnostic(
            .error, "not-fetched", "\(what) cannot be read: the answer has no list '\(list)'",
            at: api.span, fix: "look at the address in data/apis.yml",
            notes: [.init("asked was \(address)")]))
        return nil
      }
      return items
    }
  }
}
