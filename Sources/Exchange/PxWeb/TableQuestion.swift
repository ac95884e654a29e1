internal import Source

/// What is asked of a table: the codes of every variable that matters (PxWebApi 2).
struct TableQuestion: Equatable {
  struct Variable: Equatable {
    var code: String
    var values: [String]
    var codelist: String?
  }

  var variables: [Variable]
  /// The places of the variables that may be divided among several calls.
  var area: Int
  var time: Int

  /// The cells of the answer; the publisher counts empty ones too.
  var cellCount: Int { variables.reduce(1) { $0 * $1.values.count } }

  /// The body of the call, its lines always the same for the same question.
  var body: String {
    JSONText.object([
      (
        "selection",
        .array(
          variables.map { variable in
            .object(
              [
                ("variableCode", .string(variable.code)),
                ("valueCodes", .array(variable.values.map { .string($0) })),
              ] + (variable.codelist.map { [("codelist", .string($0))] } ?? []))
          })
      )
    ]).text()
  }

  /// The same question as several, none of which asks for more cells than allowed.
  ///
  /// Areas are divided first; only when a single one is too much are the periods.
  func parts(maxCells: Int) -> [TableQuestion] {
    guard cellCount > maxCells else { return [self] }
    let perArea = cellCount / max(1, variables[area].values.count)
    if perArea <= maxCells { return divided(area, by: maxCells / max(1, perArea)) }
    let perPeriod = perArea / max(1, variables[time].values.count)
    return divided(area, by: 1).flatMap { part in
      part.divided(time, by: max(1, maxCells / max(1, perPeriod)))
    }
  }

  private func divided(_ variable: Int, by size: Int) -> [TableQuestion] {
    let values = variables[variable].values
    return stride(from: 0, to: values.count, by: size).map { start in
      var part = self
      part.variables[variable].values = Array(values[start..<min(values.count, start + size)])
      return part
    }
  }
}
