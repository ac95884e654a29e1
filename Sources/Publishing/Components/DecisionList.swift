internal import Model

extension SiteBuilder {
  /// The decision aid as a list in lists: each answer with all that follows from it.
  func decisionList(_ aid: DecisionAid) -> [UInt8] {
    let depth = addresses.page(.groups).count { $0 == "/" }
    var writer = DecisionListWriter(
      builder: self, aid: aid, root: String(repeating: "../", count: depth))
    writer.write(aid)
    return writer.out.bytes
  }
}

private struct DecisionListWriter {
  let builder: SiteBuilder
  let aid: DecisionAid
  let root: String
  var out = ByteBuffer()
  /// Questions whose answers have been told; where they come up again, a link will do.
  private var told: Set<Identifier<DecisionAid.Question>> = []

  init(builder: SiteBuilder, aid: DecisionAid, root: String) {
    self.builder = builder
    self.aid = aid
    self.root = root
  }

  mutating func write(_ aid: DecisionAid) {
    out.append(raw: "<ul>\n<li>")
    write(.question(aid.start))
    out.append(raw: "</li>\n</ul>\n")
  }

  private mutating func write(_ target: DecisionAid.Target) {
    switch target {
    case .question(let reference):
      guard let question = aid.questions[reference.id] else { return }
      link("#" + target.step, question.name[builder.tag])
      guard told.insert(question.id).inserted else { return }
      out.append(raw: "\n<ul>\n")
      for answer in question.answers {
        out.append(raw: "<li><strong>")
        out.append(escaped: answer.text[builder.tag])
        out.append(raw: "</strong> → ")
        if let target = answer.targets.first { write(target) }
        out.append(raw: "</li>\n")
      }
      out.append(raw: "</ul>\n")
    case .group(let reference):
      guard let group = builder.catalogue.groups[reference.id] else { return }
      let item = builder.link(group)
      link(root + item.path, item.text)
    case .advice(let reference):
      link("#" + target.step, aid.advice[reference.id]?.name[builder.tag] ?? "")
    }
  }

  private mutating func link(_ address: String, _ text: String) {
    out.append(raw: "<a href=\"")
    out.append(escaped: address)
    out.append(raw: "\">")
    out.append(escaped: text)
    out.append(raw: "</a>")
  }
}
