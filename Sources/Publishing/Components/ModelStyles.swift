internal import Model

/// What the style sheet of the pages about the model has to know of it: rules that mark an
/// instrument, or show an edition, without a script can only be written with their names.
struct ModelStyles: TemplateContext {
  struct StatusStyle: TemplateContext {
    var mark: String
    var symbol: String
    var tone: String

    static let fields: Fields<StatusStyle> = [
      "mark": .text { $0.mark },
      "symbol": .text { $0.symbol },
      "tone": .text { $0.tone },
    ]
  }

  struct EditionStyle: TemplateContext {
    var id: String
    var mark: String

    static let fields: Fields<EditionStyle> = [
      "id": .text { $0.id }, "mark": .text { $0.mark },
    ]
  }

  static let name = "model.css"

  /// The places that say where each instrument is used.
  var usages: [Usage]
  var editions: [EditionStyle]
  var statuses: [StatusStyle]

  static let fields: Fields<ModelStyles> = [
    "usages": .list { $0.usages },
    "editions": .list { $0.editions },
    "statuses": .list { $0.statuses },
  ]
}

extension SiteBuilder {
  mutating func addModelStyles() {
    addGenerated(
      ModelStyles.name,
      ModelStyles(
        usages: usages(),
        editions: catalogue.editions.all.map {
          ModelStyles.EditionStyle(id: $0.id.text, mark: mark($0))
        },
        statuses: catalogue.model.statuses.all.map {
          ModelStyles.StatusStyle(mark: mark($0), symbol: $0.symbol, tone: $0.tone.rawValue)
        }))
  }
}
