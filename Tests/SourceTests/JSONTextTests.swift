import Foundation
import Testing

@testable import Source

/// JSON that any program reads back as it was meant.
@Suite struct JSONTextTests {
  @Test(
    arguments: [
      (#"a"b"#, #""a\"b""#),
      (#"a\b"#, #""a\\b""#),
      ("a\nb\rc\td", #""a\nb\rc\td""#),
      ("a\r\nb", #""a\r\nb""#),
      ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""),
      ("</script>", #""\u003c/script>""#),
      ("\u{2028}\u{2029}", #""\u2028\u2029""#),
      ("Bø 😀 e\u{301}", "\"Bø 😀 e\u{301}\""),
      ("", "\"\""),
    ] as [(String, String)])
  func strings(text: String, json: String) throws {
    #expect(JSONText.string(text).text() == json)
    let read = try JSONDecoder().decode([String].self, from: Data("[\(json)]".utf8))
    #expect(read.first?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
  }

  @Test(
    arguments: [
      (0, "0"), (-3, "-3"), (12.5, "12.5"), (0.1, "0.1"), (728_714, "728714"), (-0.25, "-0.25"),
      (.nan, "null"), (.infinity, "null"),
    ] as [(Double, String)])
  func numbers(value: Double, json: String) { #expect(JSONText.number(value).text() == json) }

  @Test("Every control character is escaped")
  func controls() throws {
    let text = String(String.UnicodeScalarView((0..<0x20).compactMap(Unicode.Scalar.init)))
    let json = JSONText.string(text).text()
    #expect(json.utf8.allSatisfy { $0 >= 0x20 })
    #expect(try JSONDecoder().decode([String].self, from: Data("[\(json)]".utf8)) == [text])
  }

  @Test("Keys keep their order and are escaped too; what is empty stays on its line")
  func layout() {
    let value = JSONText.object([
      ("z\"", .integer(-1)), ("a", .array([.boolean(true), .array([]), .object([])])),
      ("m", .object([("b", .boolean(false))])),
    ])
    #expect(
      value.text() == """
        {
          "z\\"": -1,
          "a": [
            true,
            [],
            {}
          ],
          "m": {
            "b": false
          }
        }
        """)
  }
}
