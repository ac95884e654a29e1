import Testing

@testable import Source

/// What a misspelt name may have meant, and when it is better to say nothing.
@Suite struct NearestNameTests {
  private static let names = ["bostotte", "startlan", "grunnlan", "depositum", "tjenester", "plan"]

  @Test(
    arguments: [
      // A letter wrong, left out, put in, two swapped.
      ("bostatte", "bostotte"), ("bostote", "bostotte"), ("bosttotte", "bostotte"),
      ("botsotte", "bostotte"), ("STARTLAN", "startlan"),
      // Two slips in a name of eight letters, three in one of nine.
      ("bustatte", "bostotte"), ("depozitmu", "depositum"),
      // The beginning of a name, or more than the name.
      ("depo", "depositum"), ("planen", "plan"),
      ("startlan-2020", "startlan"), ("lan", "plan"),
    ] as [(String, String)])
  func near(name: String, found: String) {
    #expect(NearestName.of(name, among: Self.names) == found)
  }

  @Test(arguments: ["", "x", "husbanken", "oslo", "kvalifisering"])
  func far(name: String) {
    #expect(NearestName.of(name, among: Self.names) == nil)
  }

  @Test("Of two as near, the first in the alphabet, whatever order they come in")
  func tie() {
    let names = ["area-b", "area-c", "area-a"]
    for names in [names, names.reversed(), names.sorted()] {
      #expect(NearestName.of("area-x", among: names) == "area-a")
      #expect(NearestName.of("area", among: names) == "area-a")
    }
  }

  @Test("Nothing is near in an empty list")
  func empty() {
    #expect(NearestName.of("name", among: [] as [String]) == nil)
    #expect(NearestName.of("name", among: [""]) == nil)
  }
}
