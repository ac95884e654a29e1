internal import ArgumentParser
internal import Exchange
internal import Figures
internal import Model
internal import Source

/// Takes figures in: checks them, shows what would change, and writes what is sound.
struct Intake {
  let content: DataContent
  let arguments: DataArguments
  let how: IntakeArguments
  /// Whether what is sound is written although something else is not.
  var keepsGoing = false
  var diagnostics = Diagnostics()
  private var texts: [String: String] = [:]
  private var sources: Set<String> = []
  private var count = 0

  init(_ content: DataContent, _ arguments: DataArguments, _ how: IntakeArguments) {
    self.content = content
    self.arguments = arguments
    self.how = how
  }

  /// Looks at the figures of an indicator, shows the difference and keeps it when it is sound.
  ///
  /// - Parameter source: whose figures the answer has all of, for the periods it has; nil when
  ///   each figure says itself where it is from.
  mutating func take(
    _ incoming: Incoming, for indicator: Indicator, from file: SourceFile,
    source: Identifier<FigureSource>?
  ) {
    var found = Diagnostics()
    IncomingCheck(
      content.catalogue, indicator, existing: content.figures[indicator.id]?.observations ?? [],
      acceptsJumps: how.acceptJumps
    ).run(incoming, from: file, &found)
    diagnostics.add(contentsOf: found)
    let table = content.catalogue.observationTables.first { $0.indicator.id == indicator.id }
    let diff = FigureDiff(table?.table, incoming.figures, source: source)
    show(diff, incoming, indicator)
    guard !found.hasErrors else { return }
    count += 1
    // A source that was asked has been fetched even when it says nothing new.
    sources.formUnion(source.map { [$0.text] } ?? diff.sources)
    if !diff.isEmpty { texts[ContentKind.observations.path(id: indicator.id.text)] = diff.text }
  }

  /// Takes a text of the content as it is.
  mutating func take(_ text: String, at path: String) { texts[path] = text }

  private func show(_ diff: FigureDiff, _ incoming: Incoming, _ indicator: Indicator) {
    guard arguments.diagnostics == .text, !incoming.figures.isEmpty else { return }
    var text = DiffText.render(diff, title: indicator.id.text, limit: how.all ? nil : 20)
    if !incoming.unknownAreas.isEmpty {
      let codes = incoming.unknownAreas
      text += "  \(codes.count) codes are no areas of the content and were left out: "
      text += codes.prefix(8).joined(separator: ", ") + (codes.count > 8 ? " …\n" : "\n")
    }
    if incoming.otherBorders > 0 {
      text += "  \(incoming.otherBorders) figures were left out, because their areas had other "
      text += "borders or did not exist then\n"
    }
    if !diff.isEmpty, let limits = indicator.limits?.span {
      text += "  look whether 'limits' in \(limits.file.path) is still true\n"
    }
    print(text, terminator: "")
  }

  /// Writes what is sound, tells what is not, and ends the run with its code.
  ///
  /// - Parameter written: is called once everything is on disk.
  mutating func conclude(written: () -> Void = {}) throws {
    let isSound = !diagnostics.hasErrors
    if isSound || keepsGoing { setDates() }
    if isSound || keepsGoing, !texts.isEmpty {
      // With what came in the content has to be as sound as it was.
      let faults = content.faults(with: texts)
      if faults.hasErrors {
        diagnostics.add(contentsOf: faults)
        keepsGoing = false
      }
    }
    let mayWrite = !how.dryRun && (!diagnostics.hasErrors || keepsGoing)
    let outcome = try mayWrite ? write() : how.dryRun ? "a dry run writes nothing" : Self.nothing
    if mayWrite { written() }
    let told = diagnostics.concluded()
    if arguments.diagnostics != .text || !told.all.isEmpty {
      Report.tell(
        told, as: arguments.diagnostics, fileCount: content.tree.files.count, outcome: outcome)
    }
    if arguments.diagnostics == .text, !told.hasErrors { print(outcome) }
    guard told.hasErrors else { return }
    throw ExitCode(told.all.contains { $0.id == "not-fetched" } ? 2 : 1)
  }

  private static let nothing = "nothing was written, and all figures are as they were"

  private mutating func setDates() {
    let path = ContentKind.sources.path(id: "")
    guard !sources.isEmpty, let day = arguments.day, let file = content.tree[path] else { return }
    let text = SourceDates.setting(day, for: sources, in: file)
    if text != file.text { texts[path] = text }
  }

  private func write() throws -> String {
    do {
      for (path, text) in texts.sorted(by: { $0.key < $1.key }) {
        try Disk.write(Array(text.utf8), to: "\(content.tree.root)/\(path)")
      }
    } catch {
      throw Failure.report(error)
    }
    switch texts.count {
    case 0: return "everything is as it was"
    case 1: return "1 file was written"
    default: return "\(texts.count) files were written"
    }
  }
}
