import Testing

@testable import Publishing

/// Five classes of about as many areas; fewer where values are few or the same.
@Suite struct MapClassesTests {
  @Test(
    arguments: [
      ([], 0, []),
      ([7], 0, ["1/3 7–7 ×1"]),
      ([7, 7, 7], 0, ["1/3 7–7 ×3"]),
      ([2, 1, 1], 0, ["1/2 1–1 ×2", "2/4 2–2 ×1"]),
      ([1, 2, 3], 0, ["1/1 1–1 ×1", "2/3 2–2 ×1", "3/5 3–3 ×1"]),
      ([1, 2, 3, 4, 4], 0, ["1/1 1–1 ×1", "2/2 2–2 ×1", "3/4 3–3 ×1", "4/5 4–4 ×2"]),
      (
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0,
        ["1/1 1–2 ×2", "2/2 3–4 ×2", "3/3 5–6 ×2", "4/4 7–8 ×2", "5/5 9–10 ×2"]
      ),
      (
        [12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 0,
        ["1/1 1–3 ×3", "2/2 4–5 ×2", "3/3 6–8 ×3", "4/4 9–10 ×2", "5/5 11–12 ×2"]
      ),
      // Most have the same: their class is large, and those it takes the place of are none.
      (
        [0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5], 0,
        ["1/1 0–0 ×6", "2/2 1–1 ×1", "3/4 2–3 ×2", "4/5 4–5 ×2"]
      ),
      ([1, 2, 3, 4, 5, 9, 9, 9, 9, 9], 0, ["1/1 1–2 ×2", "2/3 3–4 ×2", "3/5 5–9 ×6"]),
      // What reads the same with the decimals shown is the same.
      ([1.04, 1.01, 1.16, -0.51], 1, ["1/1 -0.5–-0.5 ×1", "2/3 1–1 ×2", "3/5 1.2–1.2 ×1"]),
    ] as [([Double], Int, [String])])
  func classes(values: [Double], decimals: Int, told: [String]) {
    #expect(MapClasses(values, decimals: decimals).classes.map(\.told) == told)
  }

  @Test("Every value is in the class that counts it")
  func members() {
    let values = (0..<357).map { Double(($0 * 7919) % 1000) / 30 }
    let classes = MapClasses(values, decimals: 1)
    #expect(classes.classes.map(\.count).reduce(0, +) == 357)
    #expect(classes.classes.allSatisfy { (65...78).contains($0.count) })
    for mapClass in classes.classes {
      #expect(values.count { classes.mapClass(of: $0) == mapClass } == mapClass.count)
    }
  }
}

extension MapClass {
  /// `number/shade lowest–highest ×count`.
  fileprivate var told: String {
    func short(_ value: Double) -> String {
      value == value.rounded() ? String(Int(value)) : String(value)
    }
    return "\(number)/\(shade) \(short(lowest))–\(short(highest)) ×\(count)"
  }
}
