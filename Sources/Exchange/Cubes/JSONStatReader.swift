package import Source

/// Reads a JSON-stat 2.0 dataset (json-stat.org/full), the form in which PxWebApi answers.
package struct JSONStatReader {
  private let file: SourceFile
  private var diagnostics = Diagnostics()

  /// The cube of a file's JSON, nil when it is none, which is then reported.
  ///
  /// - Parameter json: all of the file, as `JSONReader` read it.
  package static func read(
    _ json: JSONValue, diagnostics: inout Diagnostics
  ) -> Cube? {
    var reader = JSONStatReader(file: json.span.file)
    let cube = reader.cube(json)
    diagnostics.add(contentsOf: reader.diagnostics)
    return reader.diagnostics.hasErrors ? nil : cube
  }

  private init(file: SourceFile) { self.file = file }

  private mutating func cube(_ json: JSONValue) -> Cube? {
    guard let name = json["class"]?.text, name == "dataset" else {
      diagnostics.add(.noDataset(json))
      return nil
    }
    guard let ids = list(json, "id"), let sizes = list(json, "size") else { return nil }
    guard let described = json["dimension"] else {
      diagnostics.add(.lacks("dimension", at: json.span))
      return nil
    }
    guard ids.count == sizes.count else {
      diagnostics.add(
        .jsonStat("'id' and 'size' are not equally long", at: json["size"]?.span ?? json.span))
      return nil
    }
    var dimensions: [Cube.Dimension] = []
    for (id, size) in zip(ids, sizes) {
      guard let name = id.text, let count = size.number.flatMap(Int.init(exactly:)), count >= 0
      else {
        diagnostics.add(.jsonStat("'id' has to hold texts, 'size' whole numbers", at: id.span))
        return nil
      }
      guard let dimension = dimension(name, count, described, json["role"], at: id.span) else {
        return nil
      }
      dimensions.append(dimension)
    }
    let (count, isTooGreat) = dimensions.reduce((1, false)) { product, dimension in
      let (next, over) = product.0.multipliedReportingOverflow(by: dimension.categories.count)
      return (next, product.1 || over)
    }
    guard !isTooGreat, count <= Self.cellLimit else {
      diagnostics.add(
        .jsonStat(
          "the table has more than \(Self.cellLimit) cells", at: json["size"]?.span ?? json.span))
      return nil
    }
    let (cells, places) = cells(json, count)
    let px = json["extension"]?["px"]
    return Cube(
      file: file, label: json["label"]?.text ?? "",
      table: px?["tableid"]?.text ?? px?["matrix"]?.text, updated: json["updated"]?.text,
      dimensions: dimensions, cells: cells, places: places)
  }

  /// More than any publisher gives in one answer.
  private static let cellLimit = 5_000_000

  private mutating func list(_ json: JSONValue, _ key: String) -> [JSONValue]? {
    guard let value = json[key] else {
      diagnostics.add(.lacks(key, at: json.span))
      return nil
    }
    guard case .array(let items, _) = value else {
      diagnostics.add(.jsonStat("'\(key)' has to be a list, not \(value.kind)", at: value.span))
      return nil
    }
    return items
  }

  private mutating func dimension(
    _ id: String, _ count: Int, _ described: JSONValue, _ roles: JSONValue?, at span: Span
  ) -> Cube.Dimension? {
    guard let json = described[id], let category = json["category"] else {
      diagnostics.add(.jsonStat("the dimension '\(id)' is not described", at: span))
      return nil
    }
    guard let codes = codes(category, id), codes.count == count else {
      if !diagnostics.hasErrors {
        diagnostics.add(
          .jsonStat(
            "the dimension '\(id)' does not have the \(count) categories that 'size' promises",
            at: category.span))
      }
      return nil
    }
    // A dictionary, as going through the members for each code takes too long for many of them.
    let labels = Dictionary(
      (category["label"]?.members ?? []).map { ($0.key, $0.value.text ?? "") },
      uniquingKeysWith: { first, _ in first })
    var dimension = Cube.Dimension(
      id: id, label: json["label"]?.text ?? id, role: role(of: id, roles),
      categories: codes.map { Cube.Category(code: $0, label: labels[$0] ?? $0) })
    dimension.mayBeLeftOut = json["extension"]?["elimination"]?.bool
    for unit in category["unit"]?.members ?? [] {
      dimension.units[unit.key] = unit.value["base"]?.text ?? unit.value["label"]?.text
    }
    return dimension
  }

  /// The codes in their order: a list, positions by code, or the one code that has a label.
  private mutating func codes(_ category: JSONValue, _ id: String) -> [String]? {
    switch category["index"] {
    case .array(let items, let span):
      let codes = items.compactMap(\.text)
      guard codes.count == items.count, Set(codes).count == codes.count else {
        diagnostics.add(.jsonStat("the categories of '\(id)' have to differ", at: span))
        return nil
      }
      return codes
    case .object(let members, let span):
      var codes = [String?](repeating: nil, count: members.count)
      for member in members {
        guard let position = member.value.number.flatMap(Int.init(exactly:)),
          codes.indices.contains(position), codes[position] == nil
        else {
          diagnostics.add(
            .jsonStat("the positions in '\(id)' have to be 0, 1, 2, each once", at: span))
          return nil
        }
        codes[position] = member.key
      }
      return codes.compactMap { $0 }
    default: return category["label"]?.members.map(\.key)
    }
  }

  private func role(of id: String, _ roles: JSONValue?) -> Cube.Role? {
    func has(_ name: String) -> Bool {
      roles?[name]?.items.contains { $0.text == id } ?? false
    }
    return has("geo") ? .area : has("time") ? .time : has("metric") ? .contents : nil
  }
}

// MARK: - Cells

extension JSONStatReader {
  private mutating func cells(_ json: JSONValue, _ count: Int) -> ([Cube.Cell], [Span]) {
    guard let value = json["value"], !value.isNull else { return ([], []) }
    var cells = [Cube.Cell](repeating: .empty, count: count)
    var places = [Span](repeating: value.span, count: count)
    each(value, count, "value") { index, item in
      places[index] = item.span
      if let number = item.number {
        cells[index] = .value(number)
      } else if let text = item.text {
        cells[index] = .sign(text)
      }
    }
    if let status = json["status"], !status.isNull {
      let all = status.text
      for index in cells.indices where all != nil && cells[index] == .empty {
        cells[index] = .sign(all ?? "")
      }
      if all == nil {
        each(status, count, "status") { index, item in
          // A figure may have a status too, such as being preliminary; it is a figure all the same.
          if cells[index] == .empty, let sign = item.text { cells[index] = .sign(sign) }
        }
      }
    }
    return (cells, places)
  }

  /// Goes through a list, or an object whose keys are positions.
  private mutating func each(
    _ json: JSONValue, _ count: Int, _ name: String, _ body: (Int, JSONValue) -> Void
  ) {
    switch json {
    case .array(let items, let span):
      guard items.count == count else {
        diagnostics.add(
          .jsonStat("'\(name)' has \(items.count) cells, 'size' promises \(count)", at: span))
        return
      }
      for (index, item) in items.enumerated() { body(index, item) }
    case .object(let members, _):
      for member in members {
        guard let index = Int(member.key), (0..<count).contains(index) else {
          diagnostics.add(
            .jsonStat("'\(member.key)' is no cell of the table", at: member.keySpan))
          return
        }
        body(index, member.value)
      }
    default:
      diagnostics.add(
        .jsonStat("'\(name)' has to be a list or an object, not \(json.kind)", at: json.span))
    }
  }
}

extension Diagnostic {
  fileprivate static func jsonStat(_ message: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "json-stat", "this is no JSON-stat table: \(message)", at: span,
      fix: "fetch the table again as json-stat2; do not change it by hand")
  }

  fileprivate static func lacks(_ key: String, at span: Span) -> Diagnostic {
    jsonStat(
      "it lacks '\(key)'", at: Span(span.file, span.range.lowerBound..<span.range.lowerBound + 1))
  }

  fileprivate static func noDataset(_ json: JSONValue) -> Diagnostic {
    switch json["class"]?.text {
    case "collection":
      Diagnostic(
        .error, "json-stat", "this is a collection of tables, not a table",
        at: json["class"]?.span, fix: "fetch one of the tables it links to")
    case let name?:
      Diagnostic(
        .error, "json-stat", "this is a JSON-stat '\(name)', not a table",
        at: json["class"]?.span, fix: "fetch the table itself, as json-stat2")
    case nil:
      Diagnostic(
        .error, "json-stat", "this is no JSON-stat 2.0 table", at: Span(startOf: json.span.file),
        fix: "fetch the table as json-stat2; older versions are not read")
    }
  }
}
