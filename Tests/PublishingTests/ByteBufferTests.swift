import Testing

@testable import Publishing

/// Text can never become markup, whatever is in it.
@Suite struct ByteBufferTests {
  @Test(
    arguments: [
      ("", ""), ("a", "a"), ("Bø 😀 e\u{301}", "Bø 😀 e\u{301}"),
      ("<", "&lt;"), (">", "&gt;"), ("&", "&amp;"), ("\"", "&quot;"), ("'", "&#39;"),
      ("<script>alert('x')</script>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"),
      ("a & b && c", "a &amp; b &amp;&amp; c"), ("&amp;", "&amp;amp;"),
      ("\" onclick=\"x", "&quot; onclick=&quot;x"),
      ("!#$%()*+,-./0123456789:;=?@`{}\u{A0}", "!#$%()*+,-./0123456789:;=?@`{}\u{A0}"),
      ("ø<å>æ", "ø&lt;å&gt;æ"),
    ] as [(String, String)])
  func escaped(text: String, html: String) {
    var buffer = ByteBuffer()
    buffer.append(escaped: text)
    #expect(buffer.text == html)
    var slices = ByteBuffer()
    slices.append(escaped: Array(("xx" + text + "yy").utf8).dropFirst(2).dropLast(2))
    #expect(slices.text == html, "a part of other bytes is written the same")
  }

  @Test("What is markup already stays as it is, in the order it came")
  func raw() {
    var buffer = ByteBuffer(capacity: 1)
    buffer.append(raw: "<p>")
    buffer.append(escaped: "a<b")
    buffer.append(Array("&amp;".utf8))
    buffer.append(Array("x</p>y".utf8)[1..<5])
    #expect(buffer.text == "<p>a&lt;b&amp;</p>")
  }

  @Test("Long texts too")
  func long() {
    var buffer = ByteBuffer()
    buffer.append(escaped: String(repeating: "a<", count: 10_000))
    #expect(buffer.text == String(repeating: "a&lt;", count: 10_000))
  }
}

extension ByteBuffer {
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
