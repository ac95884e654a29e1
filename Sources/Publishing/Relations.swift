internal import Model

/// What hangs together with what, in both directions, from the cells of all editions.
struct Relations: Sendable {
  /// The strategies an instrument is used in, in the order of their numbers.
  private let strategies: [Identifier<Instrument>: [Strategy]]
  /// The focus areas an instrument spans without belonging to one strategy.
  private let focusAreas: [Identifier<Instrument>: [FocusArea]]
  private let instruments: [Identifier<Strategy>: [Instrument]]
  private let indicators: [Identifier<Strategy>: [Indicator]]
  private let all: [Instrument]
  private let groups: [ClientGroup]
  private let checklists: [Checklist]

  init(_ catalogue: Catalogue) {
    var pairs: Set<[String]> = []
    var spans: Set<[String]> = []
    for edition in catalogue.editions.all {
      for (entry, _, group, column) in edition.uses {
        if let column {
          pairs.insert([entry.instrument.id.text, column.strategy.id.text])
        } else {
          spans.insert([entry.instrument.id.text, group.focusArea.id.text])
        }
      }
    }
    all = catalogue.instruments.all
    groups = catalogue.groups.all
    checklists = catalogue.checklists.all
    strategies = Dictionary(
      uniqueKeysWithValues: all.map { instrument in
        (
          instrument.id,
          catalogue.strategies.all.filter { pairs.contains([instrument.id.text, $0.id.text]) }
        )
      })
    focusAreas = Dictionary(
      uniqueKeysWithValues: all.map { instrument in
        (
          instrument.id,
          catalogue.focusAreas.all.filter { spans.contains([instrument.id.text, $0.id.text]) }
        )
      })
    instruments = Dictionary(
      uniqueKeysWithValues: catalogue.strategies.all.map { strategy in
        (
          strategy.id,
          catalogue.instruments.all.filter { pairs.contains([$0.id.text, strategy.id.text]) }
        )
      })
    indicators = Dictionary(
      uniqueKeysWithValues: catalogue.strategies.all.map { strategy in
        (
          strategy.id,
          catalogue.indicators.all.filter {
            $0.strategies.contains { $0.id == strategy.id }
          }
        )
      })
  }

  func strategies(of instrument: Identifier<Instrument>) -> [Strategy] {
    strategies[instrument] ?? []
  }

  func focusAreas(of instrument: Identifier<Instrument>) -> [FocusArea] {
    focusAreas[instrument] ?? []
  }

  func instruments(of strategy: Identifier<Strategy>) -> [Instrument] {
    instruments[strategy] ?? []
  }

  func instruments(spanning focusArea: Identifier<FocusArea>) -> [Instrument] {
    all.filter { focusAreas(of: $0.id).contains { $0.id == focusArea } }
  }

  func indicators(of strategy: Identifier<Strategy>) -> [Indicator] { indicators[strategy] ?? [] }

  func groups(of instrument: Identifier<Instrument>) -> [ClientGroup] {
    groups.filter { $0.uses.contains { $0.instrument.id == instrument } }
  }

  func groups(of strategy: Identifier<Strategy>) -> [ClientGroup] {
    groups.filter { $0.strategies.contains { $0.id == strategy } }
  }

  func groups(of checklist: Identifier<Checklist>) -> [ClientGroup] {
    groups.filter { $0.checklists.contains { $0.id == checklist } }
  }

  func checklists(of instrument: Identifier<Instrument>) -> [Checklist] {
    checklists { $0.instruments.contains { $0.id == instrument } }
  }

  func checklists(of strategy: Identifier<Strategy>) -> [Checklist] {
    checklists { $0.strategies.contains { $0.id == strategy } }
  }

  func checklists(of prerequisite: Identifier<Prerequisite>) -> [Checklist] {
    checklists { $0.prerequisites.contains { $0.id == prerequisite } }
  }

  /// The checklists with an item that names something.
  private func checklists(where names: (Checklist.Item) -> Bool) -> [Checklist] {
    checklists.filter { $0.items.all.contains(where: names) }
  }

  /// The instruments used in the same strategies as one, with how many they share, most first.
  func companions(of instrument: Identifier<Instrument>) -> [(instrument: Instrument, shared: Int)]
  {
    let own = Set(strategies(of: instrument).map(\.id))
    return all.filter { $0.id != instrument }
      .map { ($0, own.intersection(strategies(of: $0.id).map(\.id)).count) }
      .filter { $0.1 > 0 }
      .enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
      .map { ($0.element.0, $0.element.1) }
  }
}
