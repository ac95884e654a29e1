import Model
import Testing

@testable import Figures

/// A printed figure names its observation, and the name leads back to it.
@Suite struct FigureReferenceTests {
  @Test(
    arguments: [
      ("/count/1001/2024", nil), ("/count/10/2013-2015", nil), ("/count/all/2024/p50", nil),
      ("/count/like:7/2024/p25", nil), ("/count/in:10/2024/n", nil),
      ("1001/2024", "count"), ("like:7/2024/p75", "count"),
    ] as [(String, String?)])
  func isReadAsItIsWritten(text: String, around: String?) throws {
    let reference = try #require(FigureReference(text, in: around))
    #expect(reference.indicator.text == "count")
    #expect((around == nil ? reference.text : reference.relativeText) == text)
  }

  @Test(
    arguments: [
      ("1001/2024", nil), ("", "count"), ("/", nil), ("/count", nil), ("/count/1001", nil),
      ("/count/1001/24", nil), ("/count/1001/2024/p50", nil), ("/count/all/2024/mean", nil),
      ("/count/all:1/2024/p50", nil), ("/count/1001/2024/p25/x", nil),
    ] as [(String, String?)])
  func othersAreNone(text: String, around: String?) {
    #expect(FigureReference(text, in: around) == nil)
  }

  @Test(
    "A reference leads to the figure, worked out anew",
    arguments: [
      ("/count/1003/2019", .value(7)), ("/count/0903/2019", .value(5)),
      ("/count/1001/2019", .missing(.suppressed)), ("/count/0/2019", .value(40)),
      ("/count/all/2019/n", .value(2)), ("/count/in:10/2019/p50", .value(6.5)),
      ("/count/2010/2019", .value(9)), ("/count/2001/2019", nil), ("/other/1001/2019", nil),
    ] as [(String, Measurement?)])
  func leadsBack(text: String, measurement: Measurement?) throws {
    let rows = """
      0903 2019 5; 0904 2019 2; 0902 2019 6; 1001 2019 :suppressed; 0 2019 40; 2010 2019 9
      """
    let small = try SmallFigures(rows: rows)
    let reference = try #require(FigureReference(text, in: nil))
    #expect(small.all.measurement(reference) == measurement)
  }
}
