internal import Model

/// Figures of a few areas side by side, chosen by the reader; without a script, which areas are
/// like each other.
struct ComparePage: TemplateContext {
  /// A theme that can be shown or left out.
  struct Block: TemplateContext {
    var id: String
    var name: String
    var indicators: [Row]

    static let fields: Fields<Block> = [
      "id": .text { $0.id },
      "name": .text { $0.name },
      "indicators": .list { $0.indicators },
    ]
  }

  /// The beginning of a row; the script adds the figures.
  struct Row: TemplateContext {
    var id: String
    var link: LinkItem
    var unit: String
    /// Whether the figures follow the size of the area.
    var isCount: Bool

    static let fields: Fields<Row> = [
      "id": .text { $0.id },
      "link": .record { $0.link },
      "unit": .text { $0.unit },
      "is-count": .flag { $0.isCount },
    ]
  }

  /// A sentence the script says, with places it fills in.
  struct Pattern: TemplateContext {
    var id: String
    var name: String

    static let fields: Fields<Pattern> = [
      "id": .text { $0.id },
      "name": .text { $0.name },
    ]
  }

  struct Group: TemplateContext {
    var name: String
    var areas: [LinkItem]

    static let fields: Fields<Group> = [
      "name": .text { $0.name },
      "areas": .list { $0.areas },
    ]
  }

  var text: PageText
  /// The page beside which those of the areas lie.
  var areas: String
  /// Where the page is in the site.
  var path: String
  /// Letters and what they are looked up as: `å=aa aa=a`.
  var folds: String
  var patterns: [Pattern]
  var themes: [Block]
  var regions: [LinkItem]
  var groups: [Group]

  static let fields: Fields<ComparePage> = [
    "text": .record { $0.text },
    "areas": .link { $0.areas },
    "path": .text { $0.path },
    "folds": .text { $0.folds },
    "patterns": .list { $0.patterns },
    "themes": .list { $0.themes },
    "regions": .list { $0.regions },
    "has-groups": .flag { !$0.groups.isEmpty },
    "groups": .list { $0.groups },
  ]
}

extension SiteBuilder {
  mutating func addComparePage(_ page: Page, _ body: PageBody) {
    let template = template("compare", for: ComparePage.self)
    let data = AreasData(self)
    addGenerated(Self.asset(AreasData.name)) { data.bytes() }
    let path = addresses.page(page)
    let value = ComparePage(
      text: text(page, body), areas: addresses.page(.areas), path: path, folds: folds,
      patterns: comparePatterns, themes: compareThemes(data),
      regions: sortedRegions().map { link($0) }, groups: comparisonGroups)
    var heading = heading(page)
    heading.scripts = [AreasData.name, "compare.js"]
    add(path, heading, template, value, ids: body.ids)
  }

  /// The way to compare an area with others; nil where no page does that.
  func compareLink(_ area: Area? = nil) -> LinkItem? {
    links([.compare]).first.map { link in
      LinkItem(link.text, link.path + (area.map { "#k=" + $0.code } ?? ""))
    }
  }

  private var comparePatterns: [ComparePage.Pattern] {
    let patterns: [(String, Wording)] = [
      ("caption", .compareCaption), ("hits", .compareHits), ("added", .compareAdded),
      ("removed", .compareRemoved), ("remove", .compareRemove), ("ignored", .compareIgnored),
      ("copied-path", .compareCopiedPath), ("not-copied", .compareNotCopied),
    ]
    return patterns.map { ComparePage.Pattern(id: $0, name: labels($1)) }
  }

  private func compareThemes(_ data: AreasData) -> [ComparePage.Block] {
    data.themes.map { theme in
      let indicators = data.indicators.map(\.indicator).filter { $0.theme.id == theme.id }
      return ComparePage.Block(
        id: theme.id.text, name: theme.name[tag],
        indicators: indicators.map {
          ComparePage.Row(
            id: $0.id.text, link: link($0), unit: $0.unit[tag], isCount: $0.aggregation == .sum)
        })
    }
  }

  private var comparisonGroups: [ComparePage.Group] {
    let areas = Dictionary(grouping: sortedAreas) { catalogue.comparisonGroup(of: $0) ?? "" }
    return (catalogue.comparisonAttribute?.attribute.values ?? []).compactMap { value in
      areas[value.code].map {
        ComparePage.Group(name: value.name[tag], areas: $0.map { link($0) })
      }
    }
  }

  /// Every letter of the areas' names that not all keyboards have, as people type it, and that
  /// again as its first letter: a word and what is typed for it become the same.
  private var folds: String {
    let names = catalogue.areas.all.flatMap {
      [$0.uniqueName, $0.officialName] + $0.parallelNames.map(\.name)
    }
    let letters = Set(names.joined().lowercased().filter { !$0.isASCII && $0.isLetter }).sorted()
    var pairs: [String] = []
    var spelt: Set<String> = []
    for letter in letters {
      guard let ascii = labels.language.collation.ascii(letter) else { continue }
      pairs.append("\(letter)=\(ascii)")
      if ascii.count > 1 { spelt.insert(ascii) }
    }
    return (pairs + spelt.sorted().map { "\($0)=\($0.prefix(1))" }).joined(separator: " ")
  }
}
