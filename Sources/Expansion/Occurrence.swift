import Crypto
import ScheduleModel

/// What one task is an instance of. Never holds a date.
struct Occurrence {
  let plan: PlanID
  let rule: RuleID
  let unit: UnitID
  /// The name of the bucket; empty for a window that comes once.
  let period: String
  let part: Part
  let ordinal: Int

  /// The identity: the first 130 bits of SHA-256 over the fields, joined by U+001F.
  ///
  /// All fields are ASCII, so they are NFC as they are.
  var id: TaskID {
    let fields = [plan.text, rule.text, unit.text, period, part.rawValue, String(ordinal)]
    let digest = SHA256.hash(data: Array(fields.joined(separator: "\u{1F}").utf8))
    guard let id = TaskID(digest: Array(digest)) else {
      preconditionFailure("a SHA-256 digest of fewer than 17 octets")
    }
    return id
  }
}
