import Testing

@testable import Publishing

/// A page names the picture of the site by its whole address, and only one that is there.
@Suite struct SocialCardTests {
  @Test(
    arguments: [
      ("https://example.org/guide", true, "https://example.org/guide/assets/social-card.png"),
      ("https://example.org/guide", false, ""),
      (nil, true, ""),
    ] as [(String?, Bool, String)])
  func card(siteURL: String?, isDrawn: Bool, address: String) {
    var builder = SmallSite.builder(
      templates: ["pages/test.mustache": "{{page.card}}"],
      assets: isDrawn ? ["assets/social-card.png"] : [], siteURL: siteURL)
    let template = builder.template("test", for: String.self)
    let heading = PageHeading(title: "Page", description: "", breadcrumbs: [])
    builder.add("folder/page.html", heading, template, "")
    #expect(builder.pages.map { String(decoding: $0.render(), as: UTF8.self) } == [address])
  }
}
