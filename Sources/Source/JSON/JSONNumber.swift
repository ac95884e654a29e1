/// A number of a JSON text.
struct JSONNumber {
  let value: Double
  let end: Int

  /// Reads `-? (0 | [1-9][0-9]*) (.[0-9]+)? ([eE][+-]?[0-9]+)?`; nil when it stands otherwise there.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    var scan = Scan(bytes: bytes, index: start)
    let isNegative = scan.take(UInt8(ascii: "-"))
    let whole = scan.index
    guard scan.digits() > 0 else { return nil }
    if bytes[whole] == UInt8(ascii: "0"), scan.index > whole + 1 { return nil }
    var fraction = 0
    if scan.take(UInt8(ascii: ".")) {
      fraction = scan.digits()
      guard fraction > 0 else { return nil }
    }
    var exponent = 0
    if scan.take(UInt8(ascii: "e")) || scan.take(UInt8(ascii: "E")) {
      let isBelowZero = scan.take(UInt8(ascii: "-"))
      if !isBelowZero { _ = scan.take(UInt8(ascii: "+")) }
      guard let written = scan.exponent() else { return nil }
      exponent = isBelowZero ? -written : written
    }
    end = scan.index
    let power = exponent - fraction
    // Both are exact, and so one multiplication or division rounds right.
    if scan.digitCount <= 15, abs(power) < Self.powers.count {
      let digits = Double(scan.mantissa)
      let size = power < 0 ? digits / Self.powers[-power] : digits * Self.powers[power]
      value = isNegative ? -size : size
    } else {
      value = Double(String(decoding: bytes[start..<end], as: UTF8.self)) ?? .infinity
    }
  }

  /// The powers of ten that a `Double` has exactly.
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  private struct Scan {
    let bytes: UnsafeBufferPointer<UInt8>
    var index: Int
    var mantissa: UInt64 = 0
    var digitCount = 0

    mutating func take(_ byte: UInt8) -> Bool {
      guard index < bytes.count, bytes[index] == byte else { return false }
      index += 1
      return true
    }

    /// Adds the digits from here on to the mantissa, as far as they have room there.
    mutating func digits() -> Int {
      let start = index
      while index < bytes.count, case let digit = bytes[index] &- 0x30, digit < 10 {
        if digitCount < 18 { mantissa = mantissa &* 10 &+ UInt64(digit) }
        digitCount += 1
        index += 1
      }
      return index - start
    }

    /// The digits of an exponent, nil when there are none; a hopeless one is cut.
    mutating func exponent() -> Int? {
      let start = index
      var value = 0
      while index < bytes.count, case let digit = bytes[index] &- 0x30, digit < 10 {
        value = min(99_999, value * 10 + Int(digit))
        index += 1
      }
      return index > start ? value : nil
    }
  }
}
