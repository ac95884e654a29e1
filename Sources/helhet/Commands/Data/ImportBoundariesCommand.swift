internal import ArgumentParser
internal import Exchange
internal import Model
internal import Source

/// `helhet data import boundaries`: the outlines of areas, for maps.
struct ImportBoundariesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "boundaries",
    abstract: "Take in the boundaries of areas from a GeoJSON file.",
    discussion: """
      Reads polygons in degrees (WGS 84) or in metres (UTM), finds the property that holds the \
      codes of areas, and checks that every area of the content is there and lies where it \
      should. What is written to data/boundaries.csv is simplified, so that a map of the whole \
      can stand in a page: neighbours still meet, islets are left out, and every area keeps its \
      largest part. Say so when you credit the publisher.

      EXAMPLES
        helhet data import boundaries municipalities.geojson --source map-agency
        helhet data import boundaries areas.geojson --source map-agency --property code --dry-run
      """)

  @Argument(help: "The GeoJSON file.")
  var file: String

  @Option(help: ArgumentHelp("The source of data/sources.yml it is from.", valueName: "name"))
  var source: String

  @Option(help: ArgumentHelp("The property that holds the codes of areas.", valueName: "name"))
  var property: String?

  @Option(help: ArgumentHelp("How many points to keep at most.", valueName: "number"))
  var points = 18_000

  @Flag(help: "Show what would be written and write nothing.")
  var dryRun = false

  @Option(help: ArgumentHelp("The folder with the content.", valueName: "folder"))
  var content = "Content"

  @Option(help: "How problems are told: for people, or for other programs.")
  var diagnostics = SiteArguments.Format.text

  func validate() throws {
    guard points >= 100 else { throw ValidationError("'--points' has to be at least 100.") }
  }

  func run() throws {
    let (catalogue, fileCount) = try catalogue()
    let id = Identifier<FigureSource>(source)
    guard catalogue.sources.contains(id) else {
      let near = NearestName.of(source, among: catalogue.sources.names)
      throw ValidationError(
        "No source is called '\(source)'"
          + (near.map { "; did you mean '\($0)'?" } ?? "; add it to data/sources.yml first."))
    }
    var found = Diagnostics()
    do {
      let raw = SourceFile(path: file, raw: try Disk.read(file), diagnostics: &found)
      let boundaries = BoundaryImport(
        raw, for: catalogue, property: property, to: points, diagnostics: &found)
      try tell(found, fileCount + 1)
      guard let boundaries else { return }
      let text = boundaries.text(source: id)
      show(boundaries, raw.bytes.count, text.utf8.count)
      if dryRun { return }
      let path = "\(Disk.withoutSlash(content))/\(ContentKind.boundaries.path(id: ""))"
      try Disk.write(Array(text.utf8), to: path)
      print(path)
    } catch {
      throw Failure.report(error)
    }
  }

  /// The areas and sources of the content; that other files of it have faults does not matter here.
  private func catalogue() throws -> (Catalogue, fileCount: Int) {
    var found = Diagnostics()
    do {
      let tree = try Disk.readTree(content, Machine.processorCount, &found)
      let catalogue = ContentReader.read(
        tree, threads: Machine.processorCount, diagnostics: &found)
      if let catalogue, !catalogue.areas.isEmpty { return (catalogue, tree.files.count) }
      try tell(found, tree.files.count)
      throw Failure("'\(content)' has no areas")
    } catch {
      throw Failure.report(error)
    }
  }

  /// Tells every problem; ends the run with code 1 when one is an error.
  private func tell(_ found: Diagnostics, _ fileCount: Int) throws {
    let told = found.concluded()
    switch diagnostics {
    case .text:
      let text = DiagnosticText(inColour: Terminal.hasColour)
        .render(told, fileCount: fileCount, outcome: "nothing was written")
      Terminal.tell(text)
    case .json: print(DiagnosticJSON.list(told), terminator: "")
    case .sarif: print(DiagnosticJSON.sarif(told, version: Helhet.version), terminator: "")
    }
    if told.hasErrors { throw ExitCode(1) }
  }

  private func show(_ boundaries: BoundaryImport, _ bytesBefore: Int, _ bytesAfter: Int) {
    guard diagnostics == .text else { return }
    print(
      """
      areas    \(boundaries.areaCount)
      lines    \(boundaries.linesBefore) in the file, \(boundaries.lines.count) kept
      points   \(boundaries.pointsBefore) in the file, \(boundaries.pointsAfter) kept
      bytes    \(bytesBefore) in the file, \(bytesAfter) \(dryRun ? "to be written" : "written")
      """)
  }
}
