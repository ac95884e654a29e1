import Model
import Testing

@testable import Planning

/// The rules of this repository: argued, shown by examples, in plain words and both languages.
@Suite struct RealRulesTests {
  private let planner: Planner

  init() throws { planner = try RealContent.planner.get() }

  private var rules: [Rule] { planner.catalogue.rules.all }

  @Test("There are rules for every focus area and every prerequisite")
  func coverage() {
    #expect(rules.count >= 14)
    let groups = rules.compactMap { rule -> SubjectGroup? in
      planner.suggestion(Finding(rule: rule, verdict: .applies([]), answers: []), nil)?.subject
        .group
    }
    for focusArea in planner.catalogue.focusAreas.all {
      #expect(groups.contains(.focusArea(focusArea.id)), "\(focusArea.id.text)")
    }
    for prerequisite in planner.catalogue.prerequisites.all {
      #expect(groups.contains(.prerequisite(prerequisite.id)), "\(prerequisite.id.text)")
    }
  }

  @Test("Each rule shows when it applies, when not, and when nobody can say")
  func examples() {
    for rule in rules {
      let shown = Set(rule.examples.map(\.verdict))
      #expect(shown == Set(RuleExample.Verdict.allCases), "\(rule.id.text)")
    }
  }

  @Test("Each is argued in its file, with its questions and measures, and says who could act")
  func argued() {
    for rule in rules {
      for language in ["nb", "nn"] {
        #expect(rule.argument[language].split(separator: " ").count > 30, "\(rule.id.text)")
      }
      #expect(!rule.questions.isEmpty && !rule.measures.isEmpty, "\(rule.id.text)")
      for measure in rule.measures {
        #expect(!measure.responsible.isEmpty, "\(rule.fullName(of: measure))")
      }
    }
  }

  @Test("The texts are easy to read: LIX is at most 45, in rules and in the sections of plans")
  func readable() {
    for language in ["nb", "nn"] {
      for rule in rules {
        let texts = [rule.challenge, rule.caveat, rule.argument] + rule.questions
        #expect(lix(texts.map { $0[language] }.joined(separator: " ")) <= 45, "\(rule.id.text)")
      }
      for section in planner.outline.sections.all {
        let texts = ([section.text].compactMap { $0 } + section.prompts).map { $0[language] }
        if texts.isEmpty { continue }
        #expect(lix(texts.joined(separator: " ")) <= 45, "\(section.id.text)")
      }
    }
  }

  @Test("Nynorsk is nynorsk")
  func nynorsk() {
    let words: Set = [
      "ikke", "hva", "hvem", "hvor", "hvordan", "hvilke", "hvilken", "fra", "noen", "mye", "mer",
      "flere", "kommuner", "kommunene", "boliger", "bolig", "boligen", "trenger", "selv",
      "være", "gjøre", "bare", "også", "uten", "ble", "jeg",
    ]
    for rule in rules {
      for text in texts(of: rule) { check(text["nn"], words, rule.id.text) }
    }
    for section in planner.outline.sections.all {
      for text in [section.name, section.text].compactMap({ $0 }) + section.prompts {
        check(text["nn"], words, section.id.text)
      }
    }
  }

  private func check(_ text: String, _ words: Set<String>, _ id: String) {
    let found = text.lowercased().split { !$0.isLetter }.map(String.init).filter(words.contains)
    #expect(found == [], "\(id): \(text)")
  }

  private func texts(of rule: Rule) -> [LocalizedText] {
    [rule.name, rule.challenge, rule.caveat, rule.argument, rule.thresholdSource]
      + rule.measures.map(\.text) + rule.questions + rule.toVerify
  }

  /// Björnsson's readability index: words a sentence, and the percentage of words of more than six
  /// letters. 30–40 is easy, 40–50 is ordinary.
  private func lix(_ text: String) -> Double {
    let words = text.split { !$0.isLetter && $0 != "-" }
    let sentences = text.split { ".!?:".contains($0) }.filter { $0.contains(where: \.isLetter) }
    let long = words.count { $0.count > 6 }
    return Double(words.count) / Double(max(sentences.count, 1))
      + 100 * Double(long) / Double(max(words.count, 1))
  }
}
