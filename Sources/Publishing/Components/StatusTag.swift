internal import Model

/// How an instrument stands: a sign and always the word.
struct StatusTag: TemplateContext {
  var tone: String
  var symbol: String
  var name: String
  var meaning: String
  var date: String

  static let fields: Fields<StatusTag> = [
    "tone": .text { $0.tone },
    "symbol": .text { $0.symbol },
    "name": .text { $0.name },
    "meaning": .text { $0.meaning },
    "date": .text { $0.date },
  ]
}
