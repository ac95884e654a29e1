internal import Figures
internal import Source

/// Works out which dimension of a cube is what, and which of its categories are meant.
struct Choice {
  private let cube: Cube
  private let selection: Selection
  private let known: KnownAreas
  private(set) var diagnostics = Diagnostics()

  private(set) var area: Int?
  private(set) var time: Int?
  /// One position a dimension, for those with a single one; 0 for the others.
  private(set) var fixed: [Int]
  /// The combinations of the categories that are added.
  private(set) var added: [[(dimension: Int, position: Int)]] = [[]]
  /// What is counted, in the publisher's words.
  private(set) var unit: String?
  /// The dimensions whose categories somebody chose.
  private(set) var chosen: Set<Int> = []
  private let isQuestion: Bool

  /// - Parameter isQuestion: whether the cube describes a table that is to be asked, where what
  ///   may be left out needs no choice.
  init(_ cube: Cube, _ selection: Selection, _ known: KnownAreas, isQuestion: Bool = false) {
    self.cube = cube
    self.selection = selection
    self.known = known
    self.isQuestion = isQuestion
    fixed = cube.dimensions.map { _ in 0 }
  }

  mutating func choose() {
    let known = known
    area = dimension(selection.area, .area, "areas") { dimension in
      dimension.categories.count { known.code(for: $0.code) != nil }
    }
    time = dimension(selection.time, .time, "periods") { dimension in
      dimension.categories.allSatisfy { Period($0.code) != nil } ? dimension.categories.count : 0
    }
    guard let area, let time else { return }
    var rest = Set(cube.dimensions.indices).subtracting([area, time])
    chooseContents(&rest)
    chooseOthers(rest)
  }

  /// The dimension with a name, else with a role, else the one that fits best.
  private mutating func dimension(
    _ name: String?, _ role: Cube.Role, _ what: String, fit: (Cube.Dimension) -> Int
  ) -> Int? {
    if let name {
      if let index = cube.dimensions.firstIndex(where: { $0.isCalled(name) }) { return index }
      diagnostics.add(
        .unknownVariable(name, cube.dimensions.map(\.id), at: place))
      return nil
    }
    if let index = cube.dimensions.firstIndex(where: { $0.role == role }) { return index }
    let fits = cube.dimensions.map(fit)
    if let best = fits.max(), best > 0 { return fits.firstIndex(of: best) }
    diagnostics.add(.noVariable(what, cube.dimensions.map(\.id), at: place))
    return nil
  }

  private mutating func chooseContents(_ rest: inout Set<Int>) {
    let index = rest.sorted().first { cube.dimensions[$0].role == .contents }
    guard let name = selection.contents else {
      // A dimension of one category needs no choice; others are chosen by name.
      if let index, cube.dimensions[index].categories.count == 1 {
        unit = cube.dimensions[index].units.first?.value
      }
      return
    }
    let candidates = index.map { [$0] } ?? rest.sorted()
    for candidate in candidates {
      guard let position = cube.dimensions[candidate].position(of: name) else { continue }
      fixed[candidate] = position
      let code = cube.dimensions[candidate].categories[position].code
      unit = cube.dimensions[candidate].units[code]
      rest.remove(candidate)
      chosen.insert(candidate)
      return
    }
    // What was to be found there is not asked for again.
    rest.subtract(candidates)
    let categories = candidates.first.map { cube.dimensions[$0].categories } ?? []
    diagnostics.add(
      .unknownCode(name, index.map { cube.dimensions[$0].id }, categories, at: place))
  }

  private mutating func chooseOthers(_ rest: Set<Int>) {
    for (variable, _) in selection.select
    where !cube.dimensions.contains(where: { $0.isCalled(variable) }) {
      diagnostics.add(.unknownVariable(variable, cube.dimensions.map(\.id), at: place))
    }
    for index in rest.sorted() {
      let dimension = cube.dimensions[index]
      guard let codes = selection.select.first(where: { dimension.isCalled($0.variable) })?.codes
      else {
        if dimension.categories.count > 1, !(isQuestion && dimension.mayBeLeftOut == true) {
          diagnostics.add(.openChoice(dimension, at: place))
        }
        continue
      }
      chosen.insert(index)
      var positions: [Int] = []
      for code in codes {
        if let position = dimension.position(of: code) {
          positions.append(position)
        } else {
          diagnostics.add(.unknownCode(code, dimension.id, dimension.categories, at: place))
        }
      }
      added = added.flatMap { combination in
        positions.map { combination + [(dimension: index, position: $0)] }
      }
    }
  }

  private var place: Span { selection.span ?? Span(startOf: cube.file) }
}

extension Diagnostic {
  static func unknownVariable(_ name: String, _ known: [String], at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "unknown-code", "the table has no variable '\(name)'", at: span,
      fix: NearestName.of(name, among: known).map { "write '\($0)'" }
        ?? "use one of \(known.joined(separator: ", "))")
  }

  static func unknownCode(
    _ code: String, _ variable: String?, _ categories: [Cube.Category], at span: Span
  ) -> Diagnostic {
    let codes = categories.map(\.code)
    let shown = categories.prefix(12).map { category in
      category.label == category.code ? category.code : "\(category.code) (\(category.label))"
    }
    let more = categories.count > 12 ? " and \(categories.count - 12) more" : ""
    return Diagnostic(
      .error, "unknown-code",
      "the table has no code '\(code)'" + (variable.map { " in '\($0)'" } ?? ""), at: span,
      fix: NearestName.of(code, among: codes).map { "write '\($0)'" }
        ?? "use one of \(shown.joined(separator: ", "))\(more)")
  }

  fileprivate static func noVariable(
    _ what: String, _ known: [String], at span: Span
  ) -> Diagnostic {
    Diagnostic(
      .error, "open-choice", "no variable of the table has \(what)", at: span,
      fix: "say which it is; there are \(known.joined(separator: ", "))")
  }

  static func openChoice(_ dimension: Cube.Dimension, at span: Span) -> Diagnostic {
    let shown = dimension.categories.prefix(12).map { category in
      category.label == category.code ? category.code : "\(category.code) (\(category.label))"
    }
    let more =
      dimension.categories.count > 12 ? " and \(dimension.categories.count - 12) more" : ""
    return Diagnostic(
      .error, "open-choice",
      "the table divides its figures by '\(dimension.id)', and nobody says which are meant",
      at: span, fix: "choose among \(shown.joined(separator: ", "))\(more)")
  }
}
