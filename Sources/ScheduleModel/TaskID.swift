/// The identity of a task: 130 bits, which do not depend on its date.
///
/// The same text is the iCalendar UID, the station's event id and the key of every decision.
public struct TaskID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The first 64 bits.
  public let high: UInt64
  /// The next 64 bits.
  private let low: UInt64
  /// The last two bits.
  private let rest: UInt8

  /// Creates an identity from the first 130 bits of a digest, or `nil` where it is shorter.
  public init?(digest: some Collection<UInt8>) {
    let bytes = Array(digest.prefix(17))
    guard bytes.count == 17 else { return nil }
    high = bytes[0..<8].reduce(0) { $0 << 8 | UInt64($1) }
    low = bytes[8..<16].reduce(0) { $0 << 8 | UInt64($1) }
    rest = bytes[16] >> 6
  }

  /// The identity as 26 characters of lower-case base32.
  ///
  /// Source: RFC 4648 §6, the alphabet; 26 × 5 bits are 130, so there is no padding.
  public var description: String {
    let first = UInt128(high) << 64 | UInt128(low)
    let letters = (0..<26).map { place in
      let bits = place < 25 ? first >> (123 - place * 5) : first << 2 | UInt128(rest)
      return TaskID.letter(UInt8(truncatingIfNeeded: bits) & 0b1_1111)
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// Orders by bits, which is also the order of the texts' values in base 32.
  public static func < (one: TaskID, other: TaskID) -> Bool {
    (one.high, one.low, one.rest) < (other.high, other.low, other.rest)
  }

  private static func letter(_ value: UInt8) -> UInt8 {
    value < 26 ? UInt8(ascii: "a") + value : UInt8(ascii: "2") + value - 26
  }
}

extension TaskID {
  /// Reads the 26 characters of an identity, or `nil` where the text is none.
  public init?(text: String) {
    let values = text.utf8.compactMap(TaskID.value)
    guard text.utf8.count == 26, values.count == 26 else { return nil }
    var (high, low, rest): (UInt64, UInt64, UInt8) = (0, 0, 0)
    for (place, value) in values.enumerated() {
      for bit in 0..<5 {
        let isSet = UInt64(value >> UInt8(4 - bit)) & 1
        switch place * 5 + bit {
        case ..<64: high = high << 1 | isSet
        case ..<128: low = low << 1 | isSet
        default: rest = rest << 1 | UInt8(isSet)
        }
      }
    }
    self.init(high: high, low: low, rest: rest)
  }

  /// Creates an identity from its 64 first bits, the 64 next ones and the last two.
  package init(high: UInt64, low: UInt64, rest: UInt8) {
    self.high = high
    self.low = low
    self.rest = rest
  }

  private static func value(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): letter - UInt8(ascii: "a")
    case UInt8(ascii: "2")...UInt8(ascii: "7"): letter - UInt8(ascii: "2") + 26
    default: nil
    }
  }
}
