/// Reads JSON (RFC 8259) to the letter: no comments, no comma before an end, no key twice.
package enum JSONReader {
  /// The value of a file; nil when it is broken, then the first fault has been reported.
  package static func read(_ file: SourceFile, diagnostics: inout Diagnostics) -> JSONValue? {
    // What is no text has been reported when it was read.
    guard file.isText else { return nil }
    let result = file.bytes.withUnsafeBufferPointer { bytes in
      Result { () throws(JSONFault) in
        var parser = JSONParser(file, bytes)
        return try parser.document()
      }
    }
    switch result {
    case .success(let value): return value
    case .failure(let fault):
      diagnostics.add(.broken(fault, in: file))
      return nil
    }
  }
}

/// What is wrong with a JSON text, and where.
struct JSONFault: Error {
  enum Kind {
    case expected(String)
    case unfinished(String)
    case word(String)
    case commaBeforeEnd
    case badNumber
    case tooGreat
    case badEscape
    case halfCharacter
    case lineEndInText
    case duplicateKey(String)
    case tooDeep
    case afterwards
  }

  var kind: Kind
  var range: Range<Int>
}

extension Diagnostic {
  fileprivate static func broken(_ fault: JSONFault, in file: SourceFile) -> Diagnostic {
    let span = Span(file, fault.range.clamped(to: 0..<max(file.bytes.count, 1)))
    func syntax(_ message: String, fix: String) -> Diagnostic {
      Diagnostic(.error, "json-syntax", "the JSON is broken: \(message)", at: span, fix: fix)
    }
    switch fault.kind {
    case .duplicateKey(let key):
      return Diagnostic(
        .error, "duplicate-key", "the key '\(key)' stands here a second time", at: span,
        fix: "keep one of the two")
    case .tooDeep:
      return Diagnostic(
        .error, "too-deep", "the values lie more than \(JSONParser.depthLimit) levels deep",
        at: span, fix: "take away brackets")
    case .expected(let what):
      return syntax(
        "here should be \(what)",
        fix: "look here and just before; a bracket, comma or quotation "
          + "mark is missing or too many")
    case .unfinished(let what):
      return syntax(
        "\(what) that begins here never ends",
        fix: "end it; the file may have been cut off, then fetch it again")
    case .word(let word):
      return syntax(
        "'\(word)' is no value",
        fix: "write a text in quotation marks, a number, true, false or null")
    case .commaBeforeEnd:
      return syntax("a comma stands before the end of a list or object", fix: "take it out")
    case .badNumber:
      return syntax(
        "this is no number as JSON has them", fix: "write it like 0.5, -12 or 6.02e23")
    case .tooGreat:
      return syntax("the number is too great", fix: "write a number below 1.8e308")
    case .badEscape:
      return syntax(
        "no sign is written like this after '\\'",
        fix: "write \\\\ for a backslash itself, \\uXXXX for any other sign")
    case .halfCharacter:
      return syntax(
        "this escape is one half of a sign (a lone surrogate)",
        fix: "write both halves, or the sign itself")
    case .lineEndInText:
      return syntax(
        "a text goes over the end of its line or has a tab in it",
        fix: "end it with a quotation mark, or write \\n or \\t")
    case .afterwards:
      return syntax("something follows after the value", fix: "keep one value in the file")
    }
  }
}
