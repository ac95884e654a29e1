internal import Model

/// The model built up step by step: a story to read, or to show one step at a time.
struct BuildUpPage: TemplateContext {
  struct Step: TemplateContext {
    var id: String
    var number: String
    var title: String
    /// "Step 4 of 12"
    var count: String
    var text: RichText
    var matrix: PartialMatrix
    /// The ids of its neighbours, empty at the ends.
    var previous: String
    var next: String

    static let fields: Fields<Step> = [
      "id": .text { $0.id },
      "number": .text { $0.number },
      "title": .text { $0.title },
      "count": .text { $0.count },
      "text": .markdown { $0.text },
      "matrix": .record { $0.matrix },
      "previous": .text { $0.previous },
      "next": .text { $0.next },
    ]
  }

  var text: PageText
  var steps: [Step]
  /// The other pages about the model.
  var pages: [LinkItem]

  static let fields: Fields<BuildUpPage> = [
    "text": .record { $0.text },
    "steps": .list { $0.steps },
    "last": .text { $0.steps.last?.id ?? "" },
    "pages": .list { $0.pages },
  ]
}

extension SiteBuilder {
  mutating func addBuildUpPage(_ page: Page, _ body: PageBody) {
    let template = template("build-up", for: BuildUpPage.self)
    let value = BuildUpPage(
      text: text(page, body), steps: buildUpSteps(), pages: links([.model, .relations]))
    var heading = heading(page)
    heading.styles = [ModelStyles.name]
    heading.scripts = ["present.js"]
    add(addresses.page(page), heading, template, value, ids: body.ids + value.steps.map(\.id))
  }

  mutating func buildUpSteps() -> [BuildUpPage.Step] {
    guard let buildUp = catalogue.buildUp,
      let edition = buildUp.edition.flatMap({ catalogue.editions[$0.id] })
        ?? catalogue.defaultEdition
    else { return [] }
    let whole = matrix(edition)
    let all = buildUp.steps.all
    var drawn = Drawn()
    var steps: [BuildUpPage.Step] = []
    for (index, step) in all.enumerated() {
      let before = drawn
      drawn.add(step)
      let number = String(index + 1)
      steps.append(
        BuildUpPage.Step(
          id: step.id.text, number: number, title: step.name[tag],
          count: labels(.stepCount, ["number": number, "count": String(all.count)]),
          text: prepare(step.text),
          matrix: PartialMatrix(
            whole, edition, drawn, before: before,
            caption: labels(.stepCaption, ["number": number])),
          previous: index > 0 ? all[index - 1].id.text : "",
          next: index + 1 < all.count ? all[index + 1].id.text : ""))
    }
    return steps
  }
}
