internal import Figures
package import Model
package import Source

/// Fetches the figures of indicators from the tables their queries name.
package struct FigureFetcher {
  private let catalogue: Catalogue
  private let machine: PatientClient.Machine
  private let cache: AnswerCache
  private let attempts: Int
  private var services: [Identifier<TableAPI>: TableService] = [:]

  /// What came for an indicator.
  package struct Fetched {
    package let incoming: Incoming
    /// The first answer, for what concerns all of it.
    package let file: SourceFile
    /// The questions whose answers are kept until the figures are written.
    package let kept: [String]
  }

  package init(
    _ catalogue: Catalogue, _ machine: PatientClient.Machine, _ cache: AnswerCache, attempts: Int
  ) {
    self.catalogue = catalogue
    self.machine = machine
    self.cache = cache
    self.attempts = attempts
  }

  /// Nil when something is wrong with the query, the service or the answer; then it is reported.
  package mutating func fetch(
    _ indicator: Indicator, _ query: FigureQuery, diagnostics: inout Diagnostics
  ) -> Fetched? {
    guard let api = catalogue.tableAPIs[query.api.id] else { return nil }
    var service = services[api.id] ?? TableService(api, machine, cache, attempts: attempts)
    defer { services[api.id] = service }
    guard service.isReachable(&diagnostics),
      let description = service.description(of: query, &diagnostics),
      let question = question(description, indicator, query, &diagnostics),
      let answers = service.answers(
        to: question, query, updated: description.updated, &diagnostics)
    else { return nil }
    let reading = FigureReading(catalogue, indicator, Selection(query))
    var incoming = Incoming()
    for cube in answers.cubes {
      guard let part = reading.read(cube, diagnostics: &diagnostics) else { return nil }
      incoming.add(part)
    }
    guard let file = answers.cubes.first?.file else { return nil }
    return Fetched(incoming: incoming, file: file, kept: answers.kept)
  }

  /// What has to be asked of a table, nil when it lacks what the query names.
  private func question(
    _ description: Cube, _ indicator: Indicator, _ query: FigureQuery,
    _ diagnostics: inout Diagnostics
  ) -> TableQuestion? {
    let selection = Selection(query)
    let known = KnownAreas(catalogue, indicator, selection)
    var choice = Choice(description, selection, known, isQuestion: true)
    choice.choose()
    diagnostics.add(contentsOf: choice.diagnostics)
    guard let area = choice.area, let time = choice.time, !choice.diagnostics.hasErrors else {
      return nil
    }
    let periods = description.dimensions[time].categories.compactMap { Period($0.code) }
      .filter { $0.firstYear >= query.from ?? $0.firstYear }
    // Only what can be used is asked for, as every cell counts.
    let areas = description.dimensions[area].categories.map(\.code).filter { code in
      guard let own = known.code(for: code) else { return false }
      return periods.contains { known.belongs(own, in: $0.lastYear) }
    }
    guard !periods.isEmpty, !areas.isEmpty else {
      diagnostics.add(.nothingToAsk(description, area, time, query))
      return nil
    }
    var question = TableQuestion(variables: [], area: 0, time: 0)
    for (index, dimension) in description.dimensions.enumerated() {
      let values: [String]
      switch index {
      case area:
        values = areas
        question.area = question.variables.count
      case time:
        values = periods.map(\.text)
        question.time = question.variables.count
      case _ where choice.chosen.contains(index):
        let added = choice.added.flatMap { $0 }.filter { $0.dimension == index }.map(\.position)
        let positions = added.isEmpty ? [choice.fixed[index]] : Array(Set(added)).sorted()
        values = positions.map { dimension.categories[$0].code }
      default:
        if dimension.mayBeLeftOut == true { continue }
        values = dimension.categories.map(\.code)
      }
      question.variables.append(
        TableQuestion.Variable(
          code: dimension.id, values: values, codelist: index == area ? query.codelist : nil))
    }
    return question
  }
}

extension Cube {
  /// The cube with other categories in a dimension; only its description is left.
  func replacing(_ name: String, with categories: [Category]) -> Cube {
    Cube(
      file: file, label: label, table: table, updated: updated,
      dimensions: dimensions.map { dimension in
        guard dimension.isCalled(name) else { return dimension }
        var other = Dimension(
          id: dimension.id, label: dimension.label, role: dimension.role, categories: categories)
        other.mayBeLeftOut = dimension.mayBeLeftOut
        return other
      }, cells: [])
  }
}

extension Diagnostic {
  fileprivate static func nothingToAsk(
    _ cube: Cube, _ area: Int, _ time: Int, _ query: FigureQuery
  ) -> Diagnostic {
    let areas = cube.dimensions[area].categories.prefix(4).map(\.code).joined(separator: ", ")
    let times = cube.dimensions[time].categories.suffix(4).map(\.code).joined(separator: ", ")
    return Diagnostic(
      .error, "no-figures",
      "table \(query.table) has no area and year that the content knows", at: query.span,
      fix: "look at 'area', 'codelist', 'time' and 'from'; the table has the areas \(areas) … and "
        + "the periods … \(times)")
  }
}
