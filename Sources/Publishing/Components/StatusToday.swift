internal import Model

/// How an instrument stands today when that is not as the model has it. A style sheet adds the
/// status's sign and colour to the word.
struct StatusToday: TemplateContext {
  /// What the style sheet knows the status by.
  var mark: String
  var name: String
  /// What it is called today, or what has its place.
  var successor: String

  static let fields: Fields<StatusToday> = [
    "mark": .text { $0.mark },
    "name": .text { $0.name },
    "successor": .text { $0.successor },
  ]
}

extension SiteBuilder {
  /// How an instrument stands today, nil when it is in force as it was.
  func today(_ instrument: Instrument) -> StatusToday? {
    guard let status = catalogue.model.statuses[instrument.status.id], status.tone != .valid else {
      return nil
    }
    let successor = instrument.replacedBy.flatMap { catalogue.instruments[$0.id]?.name }
    return StatusToday(
      mark: mark(status), name: status.name[tag],
      successor: (instrument.today ?? successor)?[tag] ?? "")
  }

  /// What the style sheet of the model's pages knows a status by: short, for a page has many.
  func mark(_ status: Status) -> String {
    "s\(catalogue.model.statuses.position(of: status.id) ?? 0)"
  }
}
