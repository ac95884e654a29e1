import Source
import Testing

@testable import Model

/// Codes followed through time, in histories small enough to see through.
@Suite struct AreaHistoryTests {
  @Test(
    "Where a code leads today",
    arguments: [
      ("", "A", ["A"]),
      ("2020 A B renumbered", "A", ["B"]),
      ("2020 A B renumbered", "B", ["B"]),
      ("2020 A B renumbered; 2024 B C renumbered", "A", ["C"]),
      ("2020 A C merged; 2020 B C merged", "B", ["C"]),
      ("2020 A B split; 2020 A C split", "A", ["B", "C"]),
      ("2020 A B split; 2020 A C split; 2024 C D renumbered", "A", ["B", "D"]),
      // An area that kept its code when another joined it.
      ("2020 A A merged; 2020 B A merged", "A", ["A"]),
      ("2020 A A merged; 2020 B A merged", "B", ["A"]),
      ("2018 A A merged; 2018 B A merged; 2020 A C renumbered", "B", ["C"]),
      // An area that kept its code when a part of it left.
      ("2020 A A split; 2020 A B split", "A", ["A", "B"]),
      // A code that was given to another area later.
      ("2018 A B renumbered; 2020 C A renumbered", "C", ["A"]),
      ("2018 A B renumbered; 2020 C A renumbered", "A", ["B"]),
      // Two areas that swapped their codes.
      ("2020 A B renumbered; 2020 B A renumbered", "A", ["B"]),
      // Parted and joined again.
      ("2018 A B split; 2018 A C split; 2020 B D merged; 2020 C D merged", "A", ["D"]),
    ] as [(String, String, [String])])
  func successors(changes: String, code: String, codes: [String]) throws {
    #expect(try history(changes).successors(of: code) == codes)
  }

  @Test(
    "Where a code comes from, the latest first",
    arguments: [
      ("", "A", []),
      ("2020 A B renumbered", "A", []),
      ("2020 A B renumbered", "B", ["2020 A B"]),
      ("2020 A B renumbered; 2024 B C renumbered", "C", ["2024 B C", "2020 A B"]),
      (
        "2018 A B renumbered; 2020 B D merged; 2020 C D merged", "D",
        ["2020 B D", "2020 C D", "2018 A B"]
      ),
      ("2020 A A merged; 2020 B A merged", "A", ["2020 A A", "2020 B A"]),
      (
        "2018 A A merged; 2018 B A merged; 2020 A A merged; 2020 C A merged", "A",
        ["2020 A A", "2020 C A", "2018 A A", "2018 B A"]
      ),
      // The code's first bearer is another area.
      ("2018 A B renumbered; 2020 C A renumbered", "A", ["2020 C A"]),
      ("2020 A B split; 2020 A C split", "C", ["2020 A C"]),
    ] as [(String, String, [String])])
  func origins(changes: String, code: String, found: [String]) throws {
    let origins = try history(changes).origins(of: code)
    #expect(origins.map { "\($0.date.iso) \($0.from) \($0.to)" } == found)
  }

  @Test(
    "The codes that made up an area in a year; none when no sum of codes is the area",
    arguments: [
      ("", "A", 2019, ["A"]),
      ("2020 A B renumbered", "B", 2019, ["A"]), ("2020 A B renumbered", "B", 2020, ["B"]),
      ("2020 A C merged; 2020 B C merged", "C", 2019, ["A", "B"]),
      ("2020 A C merged; 2020 B C merged", "C", 2020, ["C"]),
      ("2020 A C merged; 2020 B C merged; 2024 C D renumbered", "D", 2019, ["A", "B"]),
      ("2020 A C merged; 2020 B C merged; 2024 C D renumbered", "D", 2023, ["C"]),
      ("2020 A C merged; 2020 B C merged; 2024 C D renumbered", "D", 2024, ["D"]),
      (
        "2018 A B merged; 2018 X B merged; 2020 B D merged; 2020 C D merged", "D", 2018, ["B", "C"]
      ),
      (
        "2018 A B merged; 2018 X B merged; 2020 B D merged; 2020 C D merged", "D", 2017,
        ["A", "C", "X"]
      ),
      ("2020 A A merged; 2020 B A merged", "A", 2019, ["A", "B"]),
      ("2020 A A merged; 2020 B A merged", "A", 2020, ["A"]),
      ("2020 A B split; 2020 A C split", "B", 2019, nil),
      ("2020 A B split; 2020 A C split", "B", 2020, ["B"]),
      // Not called a split, but one code went two ways.
      ("2020 A B merged; 2020 X B merged; 2020 A C renumbered", "B", 2019, nil),
      ("2020 A A split; 2020 A B split", "A", 2019, nil),
      // One of several parts is a piece of something.
      ("2020 A C merged; 2020 B C split; 2020 B D split", "C", 2019, nil),
      ("2018 A B renumbered; 2020 C A renumbered", "A", 2019, ["C"]),
      ("2018 A B renumbered; 2020 C A renumbered", "B", 2017, ["A"]),
    ] as [(String, String, Int, [String]?)])
  func parts(changes: String, code: String, year: Int, codes: [String]?) throws {
    #expect(try history(changes).parts(of: code, in: year) == codes)
  }

  @Test("A circle in the data stops no program")
  func circle() throws {
    let history = try history("2020 A B renumbered; 2020 B C renumbered; 2020 C A renumbered")
    #expect(history.successors(of: "A") == ["B"])
    #expect(history.parts(of: "A", in: 2019) == ["C"])
  }

  /// `date from to kind; …`
  private func history(_ text: String) throws -> AreaHistory {
    let file = SourceFile(path: "changes.csv", bytes: [])
    return AreaHistory(
      try text.split(separator: ";").map { line in
        let words = line.split(separator: " ").map(String.init)
        return CodeChange(
          date: try #require(PartialDate(words[0])), from: words[1], to: words[2],
          kind: try #require(CodeChange.Kind(rawValue: words[3])), span: Span(startOf: file))
      })
  }
}
