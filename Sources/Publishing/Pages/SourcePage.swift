internal import Model

/// Where the model comes from, what differs between its editions and what is unclear.
struct SourcePage: TemplateContext {
  struct Difference: TemplateContext {
    var id: String
    var about: RichText
    var editions: [RichText]
    var consequence: RichText

    static let fields: Fields<Difference> = [
      "id": .text { $0.id },
      "about": .markdown(isInline: true) { $0.about },
      "editions": .list { $0.editions },
      "consequence": .markdown(isInline: true) { $0.consequence },
    ]
  }

  struct Correction: TemplateContext {
    var found: String
    var corrected: String

    static let fields: Fields<Correction> = [
      "found": .text { $0.found },
      "corrected": .text { $0.corrected },
    ]
  }

  struct OpenQuestion: TemplateContext {
    var id: String
    var question: RichText
    var readings: [RichText]

    static let fields: Fields<OpenQuestion> = [
      "id": .text { $0.id },
      "question": .markdown(isInline: true) { $0.question },
      "readings": .list { $0.readings },
    ]
  }

  var text: PageText
  var editionNames: [String]
  var differences: [Difference]
  var corrections: [Correction]
  var openQuestions: [OpenQuestion]

  static let fields: Fields<SourcePage> = [
    "text": .record { $0.text },
    "edition-names": .list { $0.editionNames },
    "differences": .list { $0.differences },
    "corrections": .list { $0.corrections },
    "open-questions": .list { $0.openQuestions },
  ]
}

extension SiteBuilder {
  mutating func addSourcePage(_ page: Page, _ body: PageBody) {
    let told = catalogue.differences
    var differences: [SourcePage.Difference] = []
    for difference in told?.differences ?? [] {
      var editions: [RichText] = []
      for edition in catalogue.editions.all {
        editions.append(
          prepare(difference.editions.first { $0.edition.id == edition.id }?.text))
      }
      differences.append(
        SourcePage.Difference(
          id: difference.id, about: prepare(difference.about), editions: editions,
          consequence: prepare(difference.consequence)))
    }
    var questions: [SourcePage.OpenQuestion] = []
    for question in told?.openQuestions ?? [] {
      var readings: [RichText] = []
      for reading in question.readings { readings.append(prepare(reading)) }
      questions.append(
        SourcePage.OpenQuestion(
          id: question.id, question: prepare(question.question), readings: readings))
    }
    let template = template("source", for: SourcePage.self)
    let value = SourcePage(
      text: text(page, body), editionNames: catalogue.editions.all.map(editionTitle),
      differences: differences,
      corrections: (told?.corrections ?? []).map {
        SourcePage.Correction(found: $0.found, corrected: $0.corrected)
      }, openQuestions: questions)
    add(
      addresses.page(page), heading(page), template, value,
      ids: differences.map(\.id) + questions.map(\.id) + body.ids)
  }
}
