/// A name in another language, marked with that language for those who listen.
struct ParallelName: TemplateContext {
  var language: String
  var name: String

  static let fields: Fields<ParallelName> = [
    "language": .text { $0.language },
    "name": .text { $0.name },
  ]

  static func all(_ names: [(language: String, name: String)]) -> [ParallelName] {
    names.map { ParallelName(language: $0.language, name: $0.name) }
  }
}
