import Support
import Testing

/// What the map of the program promises about its parts (`Sources/README.md`).
@Suite struct InvariantTests {
  /// What each target may import; every target only what stands before it.
  private static let imports: [String: Set<String>] = [
    "Source": ["Dispatch", "Synchronization"],
    "Model": ["Source"],
    "Figures": ["Source", "Model"],
    "Planning": ["Source", "Model", "Figures"],
    "Publishing": ["Source", "Model", "Figures", "Planning"],
    "Exchange": ["Source", "Model", "Figures"],
    "helhet": [
      "Source", "Model", "Figures", "Planning", "Publishing", "Exchange", "ArgumentParser", "Glibc",
      "Synchronization",
    ],
  ]

  /// What only one file may import: what comes in from outside ends where it begins.
  private static let fenced: [String: Set<String>] = [
    "Source/YAML/YAMLReader.swift": ["Yams"],
    // `strlen` for cmark's strings.
    "Source/Markdown/MarkdownReader.swift": ["CCmarkGFM", "CArena", "Glibc"],
    // Sines, rounded to metres before anybody sees them.
    "Model/Areas/Projection.swift": ["Glibc"],
    "helhet/Disk/Manifest.swift": ["CLibcrypto"],
  ]

  @Test func importsGoOneWay() throws {
    for file in try SwiftFile.all.get() {
      let own = try #require(Self.imports[file.target], "\(file.path) is in no target we know")
      let names = file.code.matches(of: /(?m)^(?:@\w+ )?(?:\w+ )?import (?:\w+ )?(\w+)/)
      for name in names.map({ String($0.1) }) {
        #expect(
          own.contains(name) || Self.fenced[file.path, default: []].contains(name),
          "\(file.path) imports \(name)")
      }
    }
  }

  @Test func problemsAreValues() throws {
    let words = [
      "try?", "try!", "fatalError(", "preconditionFailure(", "print(", "debugPrint(", "readLine(",
    ]
    for file in try SwiftFile.all.get() where file.target != "helhet" {
      for line in file.lines(with: words) { record(file, line) }
    }
  }

  @Test func pagesDependOnContentAlone() throws {
    let words = [
      "ContinuousClock", "SuspendingClock", "Date(", "time(", "clock", "getenv", "environ",
      "ProcessInfo", "CommandLine", "hashValue", "random", "shuffle", "UUID", "setlocale",
      "Thread", "pthread",
    ]
    for file in try SwiftFile.all.get() where file.target != "helhet" {
      for line in file.lines(with: words) { record(file, line) }
    }
  }

  @Test func onlyTheDiskReadsAndWrites() throws {
    let words = ["open(", "fopen(", "rename(", "unlink(", "mkdir(", "rmdir(", "opendir(", "flock("]
    for file in try SwiftFile.all.get() where !file.path.hasPrefix("helhet/Disk/") {
      for line in file.lines(with: words) where !line.text.contains("func ") { record(file, line) }
    }
  }

  @Test func onlyPublishingKnowsHTML() throws {
    for file in try SwiftFile.all.get() where file.target != "Publishing" {
      for line in file.lines where line.text.contains(/"[^"]*<\/?[a-z][a-z0-9]*[ >\/]/) {
        record(file, line)
      }
    }
  }

  @Test func onlyContentNamesServers() throws {
    for file in try SwiftFile.all.get() where ["Exchange", "helhet"].contains(file.target) {
      for line in file.lines where line.text.contains(/https?:\/\/[a-z]/) {
        // Examples in help texts.
        if !line.text.contains("://example.org"), !line.text.contains("://localhost") {
          record(file, line)
        }
      }
    }
  }

  @Test func noPageRunsOrFetchesAnything() throws {
    let patterns = [
      /<style/, /(?i) style=/, /(?i) on[a-z]+=/, /<script(?![^>]* src="[^"]+"[^>]*><\/script>)/,
      /<(?:link|script|img|iframe|source|object|embed)[^>]*(?:src|data)="(?:https?:)?\/\//,
      /<link[^>]*rel="(?:stylesheet|icon|preload)"[^>]*href="(?:https?:)?\/\//,
    ]
    for (path, page) in try BuiltSite.pages.get().sorted(by: { $0.key < $1.key }) {
      for pattern in patterns {
        if let match = page.firstMatch(of: pattern) { Issue.record("\(path): \(match.output)") }
      }
    }
  }

  private func record(_ file: SwiftFile, _ line: (number: Int, text: Substring)) {
    Issue.record("\(file.path):\(line.number): \(line.text)")
  }
}
