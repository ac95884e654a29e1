internal import Foundation

/// A statistical office with one table, which answers as PxWebApi 2 does at Statistics Norway:
/// the same addresses, forms and errors.
package struct FakeStatistics: Sendable {
  package struct Variable: Sendable {
    package var id: String
    package var codes: [String]
    /// Whether a question may leave it out.
    package var mayBeLeftOut: Bool
    /// `geo`, `time`, `metric` or nothing.
    package var role: String

    package init(_ id: String, _ codes: [String], mayBeLeftOut: Bool = false, role: String = "") {
      self.id = id
      self.codes = codes
      self.mayBeLeftOut = mayBeLeftOut
      self.role = role
    }
  }

  package var table: String
  package var variables: [Variable]
  /// What stands in a cell: a number, or a sign for why there is none.
  package var cell: @Sendable ([String: String]) -> String
  package var updated = "2026-03-16T07:00:00Z"
  package var maxCells = 800_000
  package var codelists: [String: [String]] = [:]
  /// Lines that every answer has.
  package var headers = ["X-RateLimit-Policy: 40;w=60s"]

  package init(
    table: String, variables: [Variable], cell: @escaping @Sendable ([String: String]) -> String
  ) {
    self.table = table
    self.variables = variables
    self.cell = cell
  }

  package func reply(to request: FakeServer.Request) -> FakeServer.Reply {
    let path = String(request.path.prefix { $0 != "?" })
    switch (request.method, path) {
    case ("GET", "/config"):
      return .json(
        #"{"apiVersion":"2.3.2","maxDataCells":\#(maxCells),"maxCallsPerTimeWindow":0,"timeWindow":0}"#,
        headers: headers)
    case ("GET", "/tables/\(table)/metadata"):
      return .json(dataset(variables, value: nil), headers: headers)
    case ("POST", "/tables/\(table)/data"): return data(request.body)
    case ("GET", _) where path.hasPrefix("/codelists/"):
      guard let codes = codelists[String(path.dropFirst(11))] else {
        return fault(404, "Not found")
      }
      let values = codes.map { #"{"code":"\#($0)","label":"\#($0)","valueMap":[]}"# }
      return .json(
        #"{"id":"list","type":"Aggregation","values":[\#(values.joined(separator: ","))]}"#,
        headers: headers)
    // As observed: the body says another status than the answer.
    case (_, _) where path.hasPrefix("/tables/"): return fault(400, "Non-existent table")
    default: return fault(404, "Not found")
    }
  }

  private func data(_ body: String) -> FakeServer.Reply {
    guard
      let json = try? JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any],
      let selection = json["selection"] as? [[String: Any]]
    else { return fault(400, "The selection field is required.") }
    var chosen: [Variable] = []
    let asked = selection.compactMap { $0["variableCode"] as? String }
    if asked.contains(where: { id in !variables.contains { $0.id == id } }) {
      return fault(400, "Non-existent variable")
    }
    for variable in variables {
      let part = selection.first { $0["variableCode"] as? String == variable.id }
      guard let codes = part?["valueCodes"] as? [String] else {
        if variable.mayBeLeftOut { continue }
        return fault(400, "Missing selection for mandantory variable")
      }
      let list = part?["codelist"] as? String
      let known = list.map { codelists[$0] ?? [] } ?? variable.codes
      guard codes.allSatisfy(known.contains) else { return fault(400, "Non-existent value") }
      chosen.append(Variable(variable.id, codes, role: variable.role))
    }
    guard chosen.reduce(1, { $0 * $1.codes.count }) <= maxCells else {
      return fault(403, "Too many cells selected")
    }
    return .json(dataset(chosen, value: cells(chosen)), headers: headers)
  }

  private func cells(_ variables: [Variable]) -> [String] {
    var rows: [[String: String]] = [[:]]
    for variable in variables {
      rows = rows.flatMap { row in
        variable.codes.map { code in row.merging([variable.id: code]) { _, new in new } }
      }
    }
    return rows.map(cell)
  }

  private func dataset(_ variables: [Variable], value: [String]?) -> String {
    let dimensions = variables.map { variable in
      let index = variable.codes.enumerated().map { #""\#($1)":\#($0)"# }
      let labels = variable.codes.map { #""\#($0)":"\#($0)""# }
      return #""\#(variable.id)":{"label":"\#(variable.id.lowercased())","category":{"#
        + #""index":{\#(index.joined(separator: ","))},"label":{\#(labels.joined(separator: ","))}},"#
        + #""extension":{"elimination":\#(variable.mayBeLeftOut)}}"#
    }
    let roles = ["geo", "time", "metric"].compactMap { role -> String? in
      let ids = variables.filter { $0.role == role }.map { #""\#($0.id)""# }
      return ids.isEmpty ? nil : #""\#(role)":[\#(ids.joined(separator: ","))]"#
    }
    var text = #"{"version":"2.0","class":"dataset","label":"\#(table): Table","#
    text += #""updated":"\#(updated)","role":{\#(roles.joined(separator: ","))},"#
    text += #""id":[\#(variables.map { #""\#($0.id)""# }.joined(separator: ","))],"#
    text += #""size":[\#(variables.map { String($0.codes.count) }.joined(separator: ","))],"#
    text += #""dimension":{\#(dimensions.joined(separator: ","))},"#
    text += #""extension":{"px":{"tableid":"\#(table)"}}"#
    if let value {
      let numbers = value.map { Double($0) == nil ? "null" : $0 }
      let signs = value.enumerated().filter { Double($0.element) == nil }
        .map { #""\#($0.offset)":"\#($0.element)""# }
      text += #","value":[\#(numbers.joined(separator: ","))]"#
      if !signs.isEmpty { text += #","status":{\#(signs.joined(separator: ","))}"# }
    }
    return text + "}"
  }

  private func fault(_ status: Int, _ title: String) -> FakeServer.Reply {
    .answer(
      status, type: "application/json", headers: headers,
      body:
        #"{"type":"Parameter error","title":"\#(title)","status":\#(status == 400 ? 404 : status)}"#
    )
  }
}
