import Source
import Testing

@testable import Publishing

/// Every construct as the HTML it becomes, to the letter.
@Suite struct MarkdownHTMLTests {
  @Test(
    "Blocks",
    arguments: [
      ("", ""),
      ("a\n\nb", "<p>a</p>\n<p>b</p>\n"),
      ("# A", "<h2 id=\"a\">A</h2>\n"), ("## A b", "<h2 id=\"a-b\">A b</h2>\n"),
      ("### Å *b*", "<h3 id=\"aa-b\">Å <em>b</em></h3>\n"),
      ("###### F", "<h6 id=\"f\">F</h6>\n"),
      ("# A\n\n### A", "<h2 id=\"a\">A</h2>\n<h3 id=\"a-2\">A</h3>\n"),
      ("> a\n>\n> b", "<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>\n"),
      ("```html\n<b>\n```", "<pre><code>&lt;b&gt;\n</code></pre>\n"),
      ("    a & b", "<pre><code>a &amp; b\n</code></pre>\n"),
      ("***", "<hr>\n"),
    ] as [(String, String)])
  func blocks(markdown: String, html: String) {
    #expect(write(markdown) == html)
  }

  @Test(
    "Lists",
    arguments: [
      ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
      ("- a\n\n- b", "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n"),
      ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n"),
      ("3. a", "<ol start=\"3\">\n<li>a</li>\n</ol>\n"),
      ("0. a", "<ol start=\"0\">\n<li>a</li>\n</ol>\n"),
      ("- a\n  - b", "<ul>\n<li>a<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n"),
      // Loose in tight, tight in loose: each goes by itself.
      (
        "- a\n  1. b\n\n     c",
        "<ul>\n<li>a<ol>\n<li><p>b</p>\n<p>c</p>\n</li>\n</ol>\n</li>\n</ul>\n"
      ),
      (
        "- a\n\n  1. b\n- c",
        "<ul>\n<li><p>a</p>\n<ol>\n<li>b</li>\n</ol>\n</li>\n<li><p>c</p>\n</li>\n</ul>\n"
      ),
      (
        "- > a\n- b",
        "<ul>\n<li><blockquote>\n<p>a</p>\n</blockquote>\n</li>\n<li>b</li>\n</ul>\n"
      ),
      ("- [x] a\n- [ ] b", "<ul>\n<li>☑ a</li>\n<li>☐ b</li>\n</ul>\n"),
      ("-", "<ul>\n<li></li>\n</ul>\n"),
    ] as [(String, String)])
  func lists(markdown: String, html: String) {
    #expect(write(markdown) == html)
  }

  @Test(
    "Inlines",
    arguments: [
      ("*a* **b** ***c***", "<em>a</em> <strong>b</strong> <em><strong>c</strong></em>"),
      ("`a & <b>`", "<code>a &amp; &lt;b&gt;</code>"),
      ("a\nb", "a\nb"), ("a  \nb", "a<br>\nb"),
      ("\"a\" & 'b' > c", "&quot;a&quot; &amp; &#39;b&#39; &gt; c"),
      ("&lt;b&gt; \\*a\\*", "&lt;b&gt; *a*"),
    ] as [(String, String)])
  func inlines(markdown: String, html: String) {
    #expect(write(markdown) == "<p>\(html)</p>\n")
  }

  @Test(
    "HTML is shown as the text it is",
    arguments: [
      ("a <b onclick=\"x\">b</b>", "<p>a &lt;b onclick=&quot;x&quot;&gt;b&lt;/b&gt;</p>\n"),
      ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;\n"),
      ("<!-- a -->", "&lt;!-- a --&gt;\n"),
    ] as [(String, String)])
  func rawHTML(markdown: String, html: String) {
    #expect(write(markdown) == html)
  }

  @Test(
    "Tables, with alignment and a place to scroll",
    arguments: [
      (
        "| a | b | c |\n|---|--:|:-:|\n| *1* | 2 | 3 |\n| 4 |",
        """
        <div class="scroller" tabindex="0"><table>
        <thead>
        <tr><th scope="col">a</th><th scope="col" class="number">b</th>\
        <th scope="col" class="centre">c</th></tr>
        </thead>
        <tbody>
        <tr><td><em>1</em></td><td class="number">2</td><td class="centre">3</td></tr>
        <tr><td>4</td><td class="number"></td><td class="centre"></td></tr>
        </tbody>
        </table></div>

        """
      ),
      (
        "| a |\n|:--|",
        """
        <div class="scroller" tabindex="0"><table>
        <thead>
        <tr><th scope="col">a</th></tr>
        </thead>
        </table></div>

        """
      ),
      (
        "- | a |\n  |---|\n  | b |",
        """
        <ul>
        <li><div class="scroller" tabindex="0"><table>
        <thead>
        <tr><th scope="col">a</th></tr>
        </thead>
        <tbody>
        <tr><td>b</td></tr>
        </tbody>
        </table></div>
        </li>
        </ul>

        """
      ),
    ] as [(String, String)])
  func tables(markdown: String, html: String) {
    #expect(write(markdown) == html)
  }

  @Test(
    "Links within the site go by way of its root",
    arguments: [
      ("[a](page:about/index)", "../", "<a href=\"../about/index.html\">a</a>"),
      ("[a](page:about/index)", "", "<a href=\"about/index.html\">a</a>"),
      ("[a](/about/index.html#b)", "../../", "<a href=\"../../about/index.html#b\">a</a>"),
      ("[*a*](instrument:loan)", "../", "<a href=\"../instruments/loan.html\"><em>a</em></a>"),
      ("[a](#b)", "../", "<a href=\"#b\">a</a>"),
      (
        "[a](https://example.org/?b&c \"title\")", "../",
        "<a href=\"https://example.org/?b&amp;c\">a</a>"
      ),
      (
        "<https://example.org/å>", "../",
        "<a href=\"https://example.org/å\">https://example.org/å</a>"
      ),
      (
        "[a](https://example.org/\"x\")", "../",
        "<a href=\"https://example.org/&quot;x&quot;\">a</a>"
      ),
      ("[a](mailto:a@example.org)", "../", "<a href=\"mailto:a@example.org\">a</a>"),
    ] as [(String, String, String)])
  func links(markdown: String, root: String, html: String) {
    #expect(write(markdown, root: root) == "<p>\(html)</p>\n")
  }

  @Test(
    "Images, their alternative text without markup",
    arguments: [
      ("![](https://e.org/a)", "<img src=\"https://e.org/a\" alt=\"\">"),
      ("![a *b* `c`](https://e.org/a)", "<img src=\"https://e.org/a\" alt=\"a b c\">"),
      ("![\"a\" <](https://e.org/a)", "<img src=\"https://e.org/a\" alt=\"&quot;a&quot; &lt;\">"),
      ("![a [b](#c)](https://e.org/a)", "<img src=\"https://e.org/a\" alt=\"a b\">"),
      (
        "[![a](https://e.org/a)](page:about/index) *b*",
        "<a href=\"../about/index.html\"><img src=\"https://e.org/a\" alt=\"a\"></a> <em>b</em>"
      ),
    ] as [(String, String)])
  func images(markdown: String, html: String) {
    #expect(write(markdown) == "<p>\(html)</p>\n")
  }

  @Test("An image in the text of an image is text, and can never end the attribute")
  func imageInImage() {
    let html = write("![a ![b](<//x onerror=alert(1) y>)](https://e.org/a) c")
    #expect(html == "<p><img src=\"https://e.org/a\" alt=\"a b\"> c</p>\n")
  }

  @Test("Words on two lines stay two words in the text of an image", arguments: ["a\nb", "a  \nb"])
  func breakInImage(text: String) {
    #expect(
      write("![\(text)](https://e.org/a)") == "<p><img src=\"https://e.org/a\" alt=\"a b\"></p>\n"
    )
  }

  @Test(
    "One paragraph inside another element is just its words",
    arguments: [
      ("a *b*", "a <em>b</em>"), ("", ""), ("a\nb", "a\nb"),
      ("a\n\nb", "<p>a</p>\n<p>b</p>\n"), ("- a", "<ul>\n<li>a</li>\n</ul>\n"),
      ("a\n\n- b\n", "<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n"),
      ("# a\n\nb", "<h2 id=\"a\">a</h2>\n<p>b</p>\n"),
      ("> a", "<blockquote>\n<p>a</p>\n</blockquote>\n"),
    ] as [(String, String)])
  func inline(markdown: String, html: String) {
    #expect(write(markdown, isInline: true) == html)
  }

  private func write(_ markdown: String, root: String = "../", isInline: Bool = false) -> String {
    var out = ByteBuffer()
    MarkdownHTML.write(RichText(markdown), root: root, isInline: isInline, into: &out)
    return out.text
  }
}
