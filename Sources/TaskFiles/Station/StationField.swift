import CivilTime
import ScheduleModel

/// What files for programs say of a slot, in the order of the columns. The raw value is both the key
/// in JSON and the head of the column in CSV, and never changes.
enum StationField: String, CaseIterable, CodingKey {
  case id, revision, seq, status, day, lastDay, start, seconds, title, messageClass, language
  case script, communeCode, rule, clauses, lead, audience, message, contact
}

extension StationSlot {
  /// What stands in a field of this slot.
  func value(of field: StationField) -> FieldValue {
    switch field {
    case .id: .text(record.task.id.description)
    case .revision: .number(revision)
    case .seq: .number(record.sequence)
    case .status: .text(status.rawValue)
    case .day: .text(record.task.extent.window.start.description)
    case .lastDay: .text(record.task.extent.window.last.description)
    case .start: FieldValue(startWithOffset)
    case .seconds: broadcast.length.map { .number($0.count * 60) } ?? .absent
    case .title: .text(broadcast.title)
    case .messageClass: FieldValue(broadcast.messageClass?.rawValue)
    case .language: FieldValue(broadcast.language)
    case .script: FieldValue(broadcast.script)
    case .communeCode: FieldValue(broadcast.commune?.text)
    case .rule: .text(record.task.rule.text)
    case .clauses: .list(record.task.clauses)
    case .lead: .text(record.task.lead.id.text)
    case .audience: FieldValue(broadcast.audience)
    case .message: FieldValue(broadcast.message)
    case .contact: FieldValue(contact)
    }
  }

  /// The beginning as a point on the time line: `2026-07-01T17:05:00+07:00`; `nil` where no hour is
  /// known.
  ///
  /// Source: RFC 3339 §5.6.
  private var startWithOffset: String? {
    guard case .timed(let reading, _, _) = record.task.extent else { return nil }
    return zone.resolve(reading).conventional.isoText(in: zone)
  }
}

extension StationSlot: Encodable {
  /// Writes the slot as an object that has every key; what is not known is `null`.
  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: StationField.self)
    for field in StationField.allCases { try object.encode(value(of: field), forKey: field) }
  }
}

extension Instant {
  /// The moment on the clocks of a zone, with its offset: `2026-07-01T17:05:00+07:00`.
  ///
  /// Source: RFC 3339 §5.6.
  func isoText(in zone: Zone) -> String {
    let offset = zone.observance(at: self).offset
    let (date, second) = reading(at: offset)
    let parts = [second / 3600, second / 60 % 60, second % 60].map { $0.padded(to: 2) }
    return "\(date)T\(parts.joined(separator: ":"))\(offset.isoText)"
  }
}
