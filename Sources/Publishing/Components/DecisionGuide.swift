internal import Model

/// The decision aid as steps in one page: questions, and the results they lead to.
struct DecisionGuide: TemplateContext {
  struct Question: TemplateContext {
    var id: String
    var question: String
    var help: RichText
    /// Each leads to the place of a step in the page.
    var answers: [Answer]

    static let fields: Fields<Question> = [
      "id": .text { $0.id },
      "question": .text { $0.question },
      "help": .markdown { $0.help },
      "answers": .list { $0.answers },
    ]
  }

  struct Answer: TemplateContext {
    var text: String
    var target: String

    static let fields: Fields<Answer> = [
      "text": .text { $0.text },
      "target": .text { $0.target },
    ]
  }

  struct Result: TemplateContext {
    var id: String
    var card: GroupCard

    static let fields: Fields<Result> = [
      "id": .text { $0.id },
      "card": .record { $0.card },
    ]
  }

  struct Advice: TemplateContext {
    var id: String
    var title: String
    var text: RichText

    static let fields: Fields<Advice> = [
      "id": .text { $0.id },
      "title": .text { $0.title },
      "text": .markdown { $0.text },
    ]
  }

  /// The id of the first step.
  var first: String
  var caution: RichText
  var questions: [Question]
  var results: [Result]
  var advice: [Advice]
  /// What is said when a question or a result comes up; `{number}` is filled in by the script.
  var questionStatus: String
  var resultStatus: String
  var flow: DecisionFlow
  /// The flow once more as a list in lists.
  var list: [UInt8]

  static let fields: Fields<DecisionGuide> = [
    "first": .text { $0.first },
    "caution": .markdown(isInline: true) { $0.caution },
    "questions": .list { $0.questions },
    "results": .list { $0.results },
    "advice": .list { $0.advice },
    "question-status": .text { $0.questionStatus },
    "result-status": .text { $0.resultStatus },
    "flow": .record { $0.flow },
    "list": .html { $0.list },
  ]

  var ids: [String] { questions.map(\.id) + results.map(\.id) + advice.map(\.id) }
}

extension DecisionAid.Target {
  /// The place in the page of the step that an answer leads to.
  var step: String {
    switch self {
    case .question(let reference): "step-" + reference.id.text
    case .group(let reference): "step-" + reference.id.text
    case .advice(let reference): "step-" + reference.id.text
    }
  }
}

extension SiteBuilder {
  mutating func decisionGuide(_ aid: DecisionAid, _ cards: [GroupCard]) -> DecisionGuide {
    let caution = prepare(aid.caution)
    var questions: [DecisionGuide.Question] = []
    for question in aid.questions.all {
      questions.append(
        DecisionGuide.Question(
          id: "step-" + question.id.text, question: question.name[tag],
          help: prepare(question.help),
          answers: question.answers.map { answer in
            DecisionGuide.Answer(
              text: answer.text[tag], target: answer.targets.first?.step ?? "")
          }))
    }
    var advice: [DecisionGuide.Advice] = []
    for item in aid.advice.all {
      advice.append(
        DecisionGuide.Advice(
          id: "step-" + item.id.text, title: item.name[tag], text: prepare(item.text)))
    }
    return DecisionGuide(
      first: "step-" + aid.start.id.text, caution: caution, questions: questions,
      results: zip(catalogue.groups.all, cards).map { group, card in
        DecisionGuide.Result(id: "step-" + group.id.text, card: card)
      }, advice: advice, questionStatus: labels(.questionStatus),
      resultStatus: labels(.resultStatus), flow: decisionFlow(aid), list: decisionList(aid))
  }
}
