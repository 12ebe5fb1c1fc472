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
    var text = ""
    text.reserveCapacity(26)
    for place in 0..<26 { text.unicodeScalars.append(TaskID.letter(bits(at: place * 5))) }
    return text
  }

  /// Orders by bits, which is also the order of the texts' values in base 32.
  public static func < (one: TaskID, other: TaskID) -> Bool {
    (one.high, one.low, one.rest) < (other.high, other.low, other.rest)
  }

  /// The five bits that begin at a bit counted from the left.
  private func bits(at first: Int) -> UInt8 {
    (first..<first + 5).reduce(0) { $0 << 1 | bit($1) }
  }

  private func bit(_ place: Int) -> UInt8 {
    switch place {
    case ..<64: UInt8(truncatingIfNeeded: high >> UInt64(63 - place)) & 1
    case ..<128: UInt8(truncatingIfNeeded: low >> UInt64(127 - place)) & 1
    default: rest >> UInt8(129 - place) & 1
    }
  }

  private static func letter(_ value: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(value < 26 ? UInt8(ascii: "a") + value : UInt8(ascii: "2") + value - 26)
  }
}
