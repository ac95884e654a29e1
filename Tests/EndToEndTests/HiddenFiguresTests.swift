import Foundation
import Support
import Testing

/// What is hidden leaves no trace in anything that is written.
///
/// The counts planted here are large and odd, and hidden by a large least count, so that they can
/// be told from all other numbers of the site.
@Suite struct HiddenFiguresTests {
  /// The hidden counts of two basins; the published total of their coast gives one of them away.
  private struct Planted {
    var arrel = 733
    var mirrow = 817
    var lower = 947
    /// Published for the coast of Arrel, where the other basin's count is known.
    var north: Int { arrel + 6_100 }
  }

  private static let count = """
    # yaml-language-server: $schema=../../../../../Content/.schema/indicator.json
    name: People rescued
    theme: people
    unit: persons
    decimals: 0
    aggregation: sum
    leastCount: 1000
    definition: Persons taken out of the water or off a roof.
    shows: How many had to be helped.
    doesNotShow: How many helped themselves.
    key: true
    sentence: "{value} {unit} were rescued in {period}."
    """

  private static let rate = """
    # yaml-language-server: $schema=../../../../../Content/.schema/indicator.json
    name: Rescue rate
    theme: people
    unit: per 1000 at risk
    decimals: 1
    aggregation: none
    cases: people-rescued
    base: people-at-risk
    per: 1000
    definition: Persons rescued among persons at risk.
    shows: How usual it was to be rescued.
    doesNotShow: How many helped themselves.
    """

  private func build(_ planted: Planted) throws -> [String: String] {
    try Folder.temporary { folder in
      try Repository.copyRiverBasins(to: folder)
      let head = "area,period,value,missing,source,derived,note"
      func rows(_ values: [(String, String)]) -> String {
        ([head] + values.map { "\($0),2018,\($1),,people-register,," }).joined(separator: "\n")
      }
      func rate(_ count: Int) -> String { String(format: "%.4f", Double(count) / 13.02) }
      try folder.write(Self.count, to: "Content/indicators/people-rescued.yml")
      try folder.write(Self.rate, to: "Content/indicators/rescue-rate.yml")
      try folder.write(
        rows([
          ("B01", "\(planted.arrel)"), ("B03", "\(planted.mirrow)"), ("B06", "6100"),
          ("B08", "4300"), ("B09", "\(planted.lower)"), ("CN", "\(planted.north)"),
        ]), to: "Content/data/observations/people-rescued.csv")
      try folder.write(
        rows([
          ("B01", rate(planted.arrel)), ("B03", rate(planted.mirrow)), ("B06", "468.5"),
          ("B09", rate(planted.lower)), ("CN", rate(planted.north)),
        ]), to: "Content/data/observations/rescue-rate.csv")
      return try BuiltSite.build(in: folder)
    }
  }

  /// Whatever is drawn, summed, compared, said or searched: it is the same for other hidden counts.
  @Test func nothingDependsOnWhatIsHidden() throws {
    let first = try build(Planted())
    let second = try build(Planted(arrel: 521, mirrow: 991, lower: 607))
    #expect(Set(first.keys) == Set(second.keys))
    for (path, text) in first.sorted(by: { $0.key < $1.key }) where second[path] != text {
      Issue.record("\(path) depends on a hidden count")
    }
    // What is shown does count.
    let count = try #require(first["basins/b06-corvale/index.html"])
    #expect(count.contains("6,100"))
  }

  @Test func noFileHasAHiddenNumber() throws {
    let planted = Planted()
    let numbers = [planted.arrel, planted.mirrow, planted.lower, planted.north]
      .map { "\($0)".replacing(/^(.)(...)$/) { "\($0.1),?\($0.2)" } }
    let pattern = try Regex("(?:^|[^0-9.])(\(numbers.joined(separator: "|")))(?![0-9])")
    for (path, text) in try build(planted).sorted(by: { $0.key < $1.key }) {
      // The sums of files may have any digits.
      if path == "SHA256SUMS" { continue }
      for match in text.matches(of: pattern) { Issue.record("\(path) has \(text[match.range])") }
    }
  }

  @Test(
    arguments: [
      ("people-rescued", ["B01", "B03", "B09", "CN"], ["B06", "B08"]),
      // The rate of the hidden total would give it away as surely as itself.
      ("rescue-rate", ["B01", "B03", "B09", "CN"], ["B06"]),
    ])
  func signs(indicator: String, hidden: [String], shown: [String]) throws {
    let file = try #require(try build(Planted())["indicators/\(indicator)-machine.csv"])
    let rows = file.components(separatedBy: "\r\n").dropFirst().filter { !$0.isEmpty }
      .map { $0.components(separatedBy: ",") }
    func codes(_ sign: String) -> [String] { rows.filter { $0[6] == sign }.map { $0[0] }.sorted() }
    #expect(codes(":") == hidden.sorted())
    #expect(codes("") == shown.sorted())
    #expect(rows.filter { $0[6] == ":" }.allSatisfy { $0[5].isEmpty })
  }
}
