import Support
import Testing

/// An area begins its plan, writes in it, and learns what has changed and why.
@Suite struct PlanCommandTests {
  private static let path = "Content/plans/B01.md"

  @Test("A new plan is valid, explains every key and has a heading for every section")
  func new() throws {
    try inSite { folder in
      let run = try Program.helhet.run("plan", "new", "Arrel", in: folder)
      #expect((run.code, run.output, run.errors) == (0, Self.path + "\n", ""))
      let text = try folder.text(Self.path)
      let headings = text.split(separator: "\n").filter { $0.hasPrefix("## ") }
      #expect(headings.first == "## summary" && headings.count == 13)
      for key in ["period", "figuresAsOf", "decision", "suggestions", "measures"] {
        #expect(text.contains("\n# \(key):\n"))
      }
      #expect(text.contains("#   - rule: old-maps  # Make the flood maps anew\n"))
      #expect(try Program.helhet.run("check", "--strict", in: folder).code == 0)
    }
  }

  @Test("With the marks of comments taken away, what it proposes is valid too")
  func uncommented() throws {
    try inSite { folder in
      _ = try Program.helhet.run("plan", "new", "B01", in: folder)
      let lines = try folder.text(Self.path).split(
        separator: "\n", omittingEmptySubsequences: false)
      let list = lines.map { line in
        let isListed = ["# suggestions:", "# measures:"].contains(line) || line.hasPrefix("#   - ")
        let isKey = line.hasPrefix("#     ") && line.contains(": ") && !line.hasSuffix("?")
        return isListed || isKey ? line.dropFirst(2) : line
      }
      try folder.write(list.joined(separator: "\n"), to: Self.path)
      let run = try Program.helhet.run("check", "--strict", in: folder)
      #expect((run.code, run.errors) == (0, ""))
      let told = try Program.helhet.run("explain", "B01", in: folder).output
      #expect(told.contains("The board's judgement: accepted. Why\n"))
    }
  }

  @Test("A plan that is there is never touched")
  func neverTouches() throws {
    try inSite { folder in
      let before = try folder.bytes("Content/plans/B03.md")
      let run = try Program.helhet.run("plan", "new", "B03", in: folder)
      #expect(run.code == 2)
      #expect(
        run.errors == "error: 'Content/plans/B03.md' is there already; nothing was changed\n")
      #expect(try folder.bytes("Content/plans/B03.md") == before)
    }
  }

  @Test("Straight after a build nothing has changed")
  func unchanged() throws {
    try inSite { folder in
      _ = try Program.helhet.run("build", in: folder)
      for code in ["B01", "B03", "B06", "B08", "B09"] {
        let run = try Program.helhet.run("plan", "diff", code, in: folder)
        #expect(run.code == 0)
        #expect(run.output.hasSuffix("\nNothing has changed since edition 3.\n"), "\(code)")
      }
    }
  }

  @Test(
    "A change is told with its cause",
    arguments: [
      (
        "replace Content/data/observations/people-at-risk.csv | B01,2020,13185 | B01,2020,13000",
        """
        SUGGESTIONS
          – Look at the levees where more people live behind them: suggested, now does not
            apply. Cause: new or corrected figures (People at risk).

        FIGURES
          – People at risk: corrected from 13,185 (2020) to 13,000 (2020)

        """
      ),
      (
        "replace Content/rules/old-maps.yml | value: 10 } | value: 15 }\\n"
          + "replace Content/rules/old-maps.yml | { peak-flow-change: 10 } | { peak-flow-change: 20 }",
        """
        SUGGESTIONS
          – Make the flood maps anew: suggested, now does not apply. Cause: changed rules.

        RULES
          – Make the flood maps anew: changed

        """
      ),
      (
        "replace Content/model/strategies/raise-levees.yml | Raise and mend | Mend",
        """
        THE MODEL
          – Mend levees: changed

        """
      ),
      (
        "copy Content/plans/B03.md | Content/plans/B01.md",
        """
        SUGGESTIONS
          – Help households to insure and prepare: nearly applies, now kept, as the board has
            judged it. Cause: the board's own text.

        THE BOARD'S OWN TEXT
          – Flood plan: new
          – The board's judgement: Make the flood maps anew: new
          – The board's judgement: Help households to insure and prepare: new
          – maps: new
          – siren: new
          – The river today: new
          – Goals: new

        """
      ),
    ])
  func caused(changes: String, told: String) throws {
    try inSite { folder in
      _ = try Program.helhet.run("build", "--output", "Kept", in: folder)
      try Changes.apply(changes.replacing("\\n", with: "\n"), to: folder)
      let run = try Program.helhet.run("plan", "diff", "B01", "--against", "Kept", in: folder)
      #expect((run.code, run.errors) == (0, ""))
      #expect(run.output == "Arrel (B01)\nChanged since edition 3\n\n" + told)
    }
  }

  @Test("Without a draft to compare with, it says what to do")
  func noDraft() throws {
    try inSite { folder in
      let run = try Program.helhet.run("plan", "diff", "B01", in: folder)
      #expect(run.code == 2)
      #expect(
        run.errors == "error: there is no draft to compare with at "
          + "'Output/basins/b01-arrel/plan.json'; build the site first, or name one with --against\n"
      )
      try folder.write("{}", to: "Output/basins/b01-arrel/plan.json")
      let other = try Program.helhet.run("plan", "diff", "B01", in: folder)
      #expect(other.code == 2)
      #expect(
        other.errors == "error: 'Output/basins/b01-arrel/plan.json' is no record of a plan\n")
    }
  }

  private func inSite(_ body: (Folder) throws -> Void) throws {
    try Folder.temporary { folder in
      try Repository.copyRiverBasins(to: folder)
      try body(folder)
    }
  }
}
