import Foundation
import Testing

/// A problem as `--diagnostics json` tells it.
struct Problem: Equatable {
  let severity: String
  let id: String
  let message: String
  let path: String
  let line: Int
  let column: Int

  /// Reads the whole list.
  static func list(_ json: String) throws -> [Problem] {
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
    return try #require(value as? [[String: Any]]).map { item in
      Problem(
        severity: try #require(item["severity"] as? String),
        id: try #require(item["id"] as? String),
        message: try #require(item["message"] as? String),
        path: item["path"] as? String ?? "", line: item["line"] as? Int ?? 0,
        column: item["column"] as? Int ?? 0)
    }
  }

  /// Reads the results of a SARIF log; a remedy stands behind the message.
  static func sarif(_ json: String) throws -> [Problem] {
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let log = try #require(value as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let runs = try #require(log["runs"] as? [[String: Any]])
    let results = try #require(runs.first?["results"] as? [[String: Any]])
    return try results.map { result in
      let text = try #require((result["message"] as? [String: Any])?["text"] as? String)
      let location = (result["locations"] as? [[String: Any]])?.first
      let place = location?["physicalLocation"] as? [String: Any]
      let region = place?["region"] as? [String: Any]
      return Problem(
        severity: try #require(result["level"] as? String),
        id: try #require(result["ruleId"] as? String),
        message: text.components(separatedBy: "; fix: ")[0],
        path: (place?["artifactLocation"] as? [String: Any])?["uri"] as? String ?? "",
        line: region?["startLine"] as? Int ?? 0, column: region?["startColumn"] as? Int ?? 0)
    }
  }
}
