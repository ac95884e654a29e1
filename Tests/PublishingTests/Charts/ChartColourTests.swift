import Foundation
import Support
import Testing

@testable import Publishing

/// The parts of bars can be told apart in print, without colour and in both themes.
@Suite struct ChartColourTests {
  enum Theme: CaseIterable { case light, dark }

  /// Lightness of the tokens of the style sheet, by name.
  private static let colours: [Theme: [String: Colour]] = {
    var colours: [Theme: [String: Colour]] = [.light: [:], .dark: [:]]
    let style = (try? Repository.root.text("Public/assets/style.css")) ?? ""
    for match in style.matches(of: /--([\w-]+): light-dark\(#(\w{6}), #(\w{6})\);/) {
      colours[.light]?[String(match.1)] = Colour(match.2)
      colours[.dark]?[String(match.1)] = Colour(match.3)
    }
    return colours
  }()

  @Test(
    "Tones lie 15 steps of lightness from each other and from the paper", arguments: Theme.allCases)
  func greyscale(theme: Theme) throws {
    let tones = try ["paper", "part-1", "part-2", "part-3", "part-4"].map {
      try #require(Self.colours[theme]?[$0]).lightness
    }.sorted()
    for (darker, lighter) in zip(tones, tones.dropFirst()) { #expect(lighter - darker >= 15) }
  }

  @Test("Own, group and band can be told apart too", arguments: Theme.allCases)
  func strips(theme: Theme) throws {
    let colours = try #require(Self.colours[theme])
    let band = try #require(colours["chart-band"])
    for name in ["chart-own", "chart-group", "ink"] {
      #expect(try #require(colours[name]).contrast(with: band) >= 3)
    }
  }

  @Test(
    "Texts and shapes are clear enough on what they stand on", arguments: Theme.allCases,
    [
      ("part-1", "paper", 4.5), ("part-3", "paper", 4.5), ("part-4", "paper", 4.5),
      ("part-2", "ink", 4.5), ("part-2", "paper", 3), ("chart-own", "paper", 4.5),
      ("chart-group", "paper", 4.5), ("ink-soft", "paper", 4.5), ("wall", "paper", 3),
    ] as [(String, String, Double)])
  func contrast(theme: Theme, pair: (String, String, Double)) throws {
    let first = try #require(Self.colours[theme]?[pair.0])
    let second = try #require(Self.colours[theme]?[pair.1])
    #expect(first.contrast(with: second) >= pair.2)
  }

  /// A colour of sRGB.
  private struct Colour {
    /// Relative luminance as in WCAG, 0 to 1.
    let luminance: Double

    init?(_ hex: Substring) {
      guard let number = Int(hex, radix: 16) else { return nil }
      let channels = [16, 8, 0].map { shift in
        Self.linear(Double((number >> shift) & 0xFF) / 255)
      }
      luminance = 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }

    private static func linear(_ value: Double) -> Double {
      value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }

    /// L* of CIELAB, 0 to 100.
    var lightness: Double {
      luminance > 0.008856 ? 116 * pow(luminance, 1.0 / 3) - 16 : 903.3 * luminance
    }

    func contrast(with other: Colour) -> Double {
      (max(luminance, other.luminance) + 0.05) / (min(luminance, other.luminance) + 0.05)
    }
  }
}
