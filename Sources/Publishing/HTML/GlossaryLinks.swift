internal import Model
internal import Source

/// Makes the first use of each glossary term on a page a link to its explanation.
///
/// A term is found where one of its forms stands as whole words, in the case it is declared in; a
/// form that begins with a small letter is also found with a capital, as sentences begin.
struct GlossaryLinks: Sendable {
  /// The terms that a page has explained, or that it is itself about.
  typealias Used = Set<Int>

  private struct Form: Sendable {
    var text: [UInt8]
    var term: Int
  }

  /// By their first words, the longest first.
  private var forms: [[UInt8]: [Form]] = [:]
  /// The pairs of bytes that first words begin with: most words of a text need no other look.
  private var beginnings = [Bool](repeating: false, count: 1 << 16)
  private let destinations: [[UInt8]]
  /// By the page that tells more of them.
  private var termsOfPages: [String: Used] = [:]
  private let glossaryPage: String

  init(_ catalogue: Catalogue, _ addresses: Addresses, language: String) {
    let terms = catalogue.glossary.all
    destinations = terms.map { Array("term:\($0.id.text)".utf8) }
    glossaryPage = addresses.page(.glossary)
    for (index, term) in terms.enumerated() {
      for form in term.forms(in: language) {
        add(form, index)
        if form.first?.isLowercase == true {
          add(form.prefix(1).uppercased() + form.dropFirst(), index)
        }
      }
      if let path = term.link.flatMap({ addresses.resolve($0[language]) }) {
        termsOfPages[path, default: []].insert(index)
      }
    }
    for key in forms.keys { forms[key]?.sort { $0.text.count > $1.text.count } }
  }

  private mutating func add(_ form: String, _ term: Int) {
    let text = Array(form.utf8)
    guard !text.isEmpty, let end = Words.end(in: text[...], at: 0) else { return }
    forms[Array(text[..<end]), default: []].append(Form(text: text, term: term))
    beginnings[Self.beginning(text[..<end])] = true
  }

  private static func beginning(_ word: ArraySlice<UInt8>) -> Int {
    Int(word[word.startIndex]) << 8 | (word.count > 1 ? Int(word[word.startIndex + 1]) : 0)
  }

  /// The terms that need no link on a page: on the page about a term, and in the glossary itself.
  func explained(on path: String) -> Used {
    path == glossaryPage ? Used(destinations.indices) : termsOfPages[path] ?? []
  }

  /// The text with the first uses of terms as links `term:…`, not in headings, links and images.
  func link(_ markdown: Markdown, used: inout Used) -> Markdown {
    guard used.count < destinations.count else { return markdown }
    var result = markdown
    var events: [Markdown.Event] = []
    var copied = 0
    var closed = 0
    for (index, event) in markdown.events.enumerated() {
      switch event.kind {
      case .heading, .link, .image: closed += event.isStart ? 1 : -1
      case .text where closed == 0:
        let found = uses(in: markdown.bytes[event.range], &used)
        if found.isEmpty { continue }
        events += markdown.events[copied..<index]
        copied = index + 1
        var rest = event
        for (range, term) in found {
          events.append(rest.part(rest.range.lowerBound..<range.lowerBound))
          var start = event
          start.kind = .link
          // Made by the program, so that a style sheet may show it as such.
          start.number = 1
          start.lower = UInt32(result.bytes.count)
          result.bytes += destinations[term]
          start.upper = UInt32(result.bytes.count)
          var end = start
          end.isStart = false
          events += [start, event.part(range), end]
          rest = rest.part(range.upperBound..<rest.range.upperBound)
        }
        events.append(rest)
      default: break
      }
    }
    if copied == 0 { return markdown }
    result.events = events + markdown.events[copied...]
    return result
  }

  /// Where terms that are not used yet stand in a text, in order.
  private func uses(
    in text: ArraySlice<UInt8>, _ used: inout Used
  ) -> [(range: Range<Int>, term: Int)] {
    var found: [(Range<Int>, Int)] = []
    var index = text.startIndex
    while index < text.endIndex {
      guard let end = Words.end(in: text, at: index) else {
        index += Words.length(text, at: index)
        continue
      }
      let start = index
      index = end
      let word = text[start..<end]
      guard beginnings[Self.beginning(word)], let candidates = forms[Array(word)] else { continue }
      for form in candidates
      where text[start...].starts(with: form.text)
        && Words.isBoundary(in: text, at: start + form.text.count)
      {
        index = start + form.text.count
        if used.insert(form.term).inserted { found.append((start..<index, form.term)) }
        break
      }
    }
    return found
  }
}

extension Markdown.Event {
  /// The event with a part of its text.
  fileprivate func part(_ range: Range<Int>) -> Markdown.Event {
    var event = self
    event.lower = UInt32(range.lowerBound)
    event.upper = UInt32(range.upperBound)
    return event
  }
}
