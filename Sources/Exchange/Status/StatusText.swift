internal import Source

/// The status of all figures as a table for a terminal, or as JSON.
package enum StatusText {
  /// A table, and below it what is missing and why.
  package static func table(_ status: [FigureStatus]) -> String {
    let present = status.filter { $0.missing == nil }
    let missing = status.filter { $0.missing != nil }
    let header = ["INDICATOR", "PERIODS", "NEWEST", "AREAS", "SOURCE", "RETRIEVED", "AGE", "FETCH"]
    let rows = [header] + present.map(cells)
    let widths = header.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    var text = rows.map { line($0, widths) }.joined()
    if !missing.isEmpty {
      text += "\nMISSING\n"
      let width = missing.map(\.id.count).max() ?? 0
      for entry in missing {
        text += "\(padded(entry.id, width))  \(entry.missing ?? "")"
        text += entry.canBeFetched ? " (can be fetched)\n" : "\n"
      }
    }
    let fetchable = status.count { $0.canBeFetched }
    text += "\n\(present.count) of \(status.count) indicators have figures, "
    return text + "\(fetchable) can be fetched\n"
  }

  package static func json(_ status: [FigureStatus]) -> String {
    JSONText.array(
      status.map { entry in
        var members: [(String, JSONText)] = [
          ("id", .string(entry.id)), ("name", .string(entry.name)),
          ("periods", .array(entry.periods.map { .string($0) })),
          ("areas", .integer(entry.areas)), ("areaCount", .integer(entry.areaCount)),
          ("sources", .array(entry.sources.map { .string($0) })),
        ]
        if let retrieved = entry.retrieved { members.append(("retrieved", .string(retrieved))) }
        if let age = entry.age { members.append(("ageInDays", .integer(age))) }
        members.append(("canBeFetched", .boolean(entry.canBeFetched)))
        if let missing = entry.missing { members.append(("missing", .string(missing))) }
        return .object(members)
      }
    ).text() + "\n"
  }

  private static func cells(_ entry: FigureStatus) -> [String] {
    let more = entry.sources.count > 1 ? " +\(entry.sources.count - 1)" : ""
    return [
      entry.id, String(entry.periods.count), entry.periods.last ?? "",
      "\(entry.areas) of \(entry.areaCount)", (entry.sources.first ?? "") + more,
      entry.retrieved ?? "never", entry.age.map(age) ?? "", entry.canBeFetched ? "yes" : "no",
    ]
  }

  /// In the largest unit that says something.
  private static func age(_ days: Int) -> String {
    switch days {
    case ..<1: "today"
    case 1: "1 day"
    case ..<60: "\(days) days"
    case ..<730: "\(days / 30) months"
    default: "\(days / 365) years"
    }
  }

  private static func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = zip(cells, widths).map(padded).joined(separator: "  ")
    while line.hasSuffix(" ") { line.removeLast() }
    return line + "\n"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
