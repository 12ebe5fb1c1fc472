import Crypto
import ScheduleModel

/// Writes what the tasks of one rule are instances of, and makes identities of it.
///
/// The identity is the first 130 bits of SHA-256 over plan, rule, unit, the name of the period, part
/// and ordinal, joined by U+001F. It never holds a date. All fields are ASCII, so they are NFC as they
/// are.
///
/// The fields stand in one run of octets, of which each task writes only those that differ from the
/// task before.
struct IdentityWriter {
  private var octets: [UInt8]
  /// How many octets the fields up to the rule, the unit and the period take.
  private let ruleEnd: Int
  private var unitEnd: Int
  private var periodEnd: Int

  /// Begins with the codes of the plan and of a rule.
  init(_ plan: PlanID, _ rule: RuleID) {
    octets = []
    octets.reserveCapacity(200)
    for code in [plan.text, rule.text] {
      octets += code.utf8
      octets.append(separator)
    }
    (ruleEnd, unitEnd, periodEnd) = (octets.count, octets.count, octets.count)
  }

  /// Goes on with a unit. A period has to follow.
  mutating func begin(_ unit: UnitID) {
    octets.removeLast(octets.count - ruleEnd)
    octets += unit.text.utf8
    octets.append(separator)
    unitEnd = octets.count
  }

  /// Goes on with a period by its name, which is empty for a window that comes once.
  mutating func begin(period name: [UInt8]) {
    octets.removeLast(octets.count - unitEnd)
    octets += name
    octets.append(separator)
    periodEnd = octets.count
  }

  /// The identity of a task of the unit and the period.
  mutating func identity(_ part: Part, _ ordinal: Int) -> TaskID {
    octets.removeLast(octets.count - periodEnd)
    octets += part.rawValue.utf8
    octets.append(separator)
    append(ordinal)
    return TaskID(SHA256.hash(data: octets))
  }

  /// Appends the decimal digits of a number that is not negative.
  private mutating func append(_ number: Int) {
    if number > 9 { append(number / 10) }
    octets.append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}

/// What stands between two fields: U+001F.
private let separator: UInt8 = 0x1F

extension TaskID {
  /// The first 130 bits of a digest.
  fileprivate init(_ digest: SHA256Digest) {
    var octets = digest.makeIterator()
    func word() -> UInt64 {
      var word: UInt64 = 0
      for _ in 0..<8 { word = word << 8 | UInt64(octets.next() ?? 0) }
      return word
    }
    self.init(high: word(), low: word(), rest: (octets.next() ?? 0) >> 6)
  }
}
