import Model
import Testing

@testable import Publishing

/// Where an instrument is used, as a sentence.
@Suite struct UsageTests {
  @Test(
    "Sentences of the model of the slides",
    arguments: [
      ("startlan", "Brukes i 3 av 8 strategier: 5, 6 og 7.", ""),
      (
        "bostotte", "Brukes i 4 av 8 strategier: 4, 5, 6 og 8.",
        "Utgave F: 4, 5, 6 og 8. Utgave K: 4, 5 og 6."
      ),
      (
        "grunnlan", "Brukes i 5 av 8 strategier: 1, 2, 3, 7 og 8.",
        "Utgave F: 1, 2, 3 og 7. Utgave K: 1, 2, 3, 7 og 8."
      ),
      (
        "opprette-borettslag", "Brukes i 1 av 8 strategier: 5.",
        "Utgave F: 5. Utgave K: ingen."
      ),
      // Edition F shows the row of state and county that K has.
      ("jobbsjansen", "Brukes i 1 av 8 strategier: 5.", ""),
      ("rolle-klageinstans", "Gjelder hele innsatsområde A.", ""),
    ] as [(String, String, String)])
  func sentences(id: String, sentence: String, details: String) throws {
    let usage = try #require(try RealSite.builder().usages().first { $0.id == "v-" + id })
    #expect(usage.sentence == sentence)
    #expect(usage.details == details)
  }

  @Test("The numbers of a sentence are links between its two parts")
  func parts() throws {
    let usages = SmallSite.builder().usages()
    #expect(
      usages.map { usage in
        let numbers = usage.strategies.map { "[\($0.text) \($0.note) \($0.path)]" }.joined()
        return "\(usage.id) \(usage.before)\(numbers)\(usage.after)"
      } == [
        """
        v-grant 3 av 3: [1 Buy strategies/buy.html][2 Build strategies/build.html]\
        [3 Adapt strategies/adapt.html]
        """,
        "v-loan 2 av 3: [1 Buy strategies/buy.html][2 Build strategies/build.html]",
        "v-role ",
      ])
    #expect(usages.map(\.sentence) == ["3 av 3: 1, 2 og 3", "2 av 3: 1 og 2", "All of A."])
  }
}
