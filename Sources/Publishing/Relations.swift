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
  private let strategiesByArea: [Identifier<FocusArea>: [Strategy]]
  /// The instruments that each edition shows in each strategy, rows from other editions too.
  private let shown: [Identifier<Edition>: Set<[String]>]

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
    strategiesByArea = Dictionary(grouping: catalogue.strategies.all) { $0.focusArea.id }
    shown = Dictionary(
      uniqueKeysWithValues: catalogue.editions.all.map { edition in
        let uses = edition.rows.flatMap { row in
          let origin = row.from.flatMap { catalogue.editions[$0.id] } ?? edition
          return origin.uses.filter { $0.layer == row.layer.id }
        }
        return (
          edition.id,
          Set(
            uses.compactMap { use in
              use.column.map { [use.entry.instrument.id.text, $0.strategy.id.text] }
            })
        )
      })
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

  /// The strategies in which an edition shows an instrument.
  func strategies(
    of instrument: Identifier<Instrument>, in edition: Identifier<Edition>
  ) -> [Strategy] {
    strategies(of: instrument).filter {
      shown[edition]?.contains([instrument.text, $0.id.text]) ?? false
    }
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

  /// In how many strategies both of two instruments are used.
  func shared(_ a: Identifier<Instrument>, _ b: Identifier<Instrument>) -> Int {
    let own = Set(strategies(of: a).map(\.id))
    return strategies(of: b).count { own.contains($0.id) }
  }

  /// The instruments used in the same strategies as one, with how many they share, most first.
  func companions(of instrument: Identifier<Instrument>) -> [(instrument: Instrument, shared: Int)]
  {
    all.filter { $0.id != instrument }
      .map { ($0, shared(instrument, $0.id)) }
      .filter { $0.1 > 0 }
      .enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
      .map { ($0.element.0, $0.element.1) }
  }

  /// The instruments that are used anywhere, those used in the same strategies beside each other.
  ///
  /// They come by the middle of the numbers of their strategies, then by those numbers, then by
  /// name. What spans a focus area counts as used in all of its strategies.
  var neighbours: [Instrument] {
    let placed = all.enumerated().map { index, instrument in
      (instrument: instrument, numbers: numbers(of: instrument.id), index: index)
    }
    return placed.filter { !$0.numbers.isEmpty }
      .sorted { a, b in
        // The middles as fractions, so that no rounding decides.
        let left = a.numbers.reduce(0, +) * b.numbers.count
        let right = b.numbers.reduce(0, +) * a.numbers.count
        if left != right { return left < right }
        if a.numbers != b.numbers { return a.numbers.lexicographicallyPrecedes(b.numbers) }
        return a.index < b.index
      }
      .map(\.instrument)
  }

  private func numbers(of instrument: Identifier<Instrument>) -> [Int] {
    let own = strategies(of: instrument)
    let spanned = focusAreas(of: instrument).flatMap { strategiesByArea[$0.id] ?? [] }
    return (own.isEmpty ? spanned : own).map(\.number)
  }
}
