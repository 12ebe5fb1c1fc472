import CivilTime
import ScheduleModel

/// What files for programs say of a task, in the order of the columns. The raw value is both the
/// key in JSON and the head of the column in CSV, and never changes.
enum TaskField: String, CaseIterable, CodingKey {
  case id, plan, rule, part, clauses, unit, lead, with, title, campaign, start, end, allDay, zone
  case status, place, audience, message, language, modality, period, ordinal, assumptions, source
  case half, uses, recipient, via
}

/// What stands in one field.
enum FieldValue: Hashable {
  case absent
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([String])
  case source(SourcePlace)

  /// A text that may be missing.
  init(_ text: String?) {
    self = text.map(FieldValue.text) ?? .absent
  }
}

extension FieldValue {
  /// The value as the cell of a table: what is absent is empty, lists are joined by `; `.
  var cell: String {
    switch self {
    case .absent: ""
    case .text(let text): text
    case .number(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .list(let items): items.joined(separator: "; ")
    case .source(let place): "\(place.file):\(place.line)"
    }
  }
}

extension TaskFacts {
  /// What stands in a field of this task.
  func value(of field: TaskField) -> FieldValue {
    switch field {
    case .id: .text(task.id.description)
    case .plan: .text(plan.text)
    case .rule: .text(rule.id.text)
    case .part: .text(task.part.rawValue)
    case .clauses: .list(rule.details.clauses)
    case .unit: .text(unit.id.text)
    case .lead: .text(lead.id.text)
    case .with: .list(partners.map(\.id.text) + externalPartners)
    case .title: .text(title)
    case .campaign: FieldValue(campaign?.id.text)
    case .start: FieldValue(extent?.isoStart)
    case .end: FieldValue(isoEnd)
    case .allDay: .flag(isAllDay)
    case .zone: .text(timeZone.name)
    case .status: .text(status.rawValue)
    case .place: FieldValue(knownPlace)
    case .audience: FieldValue(rule.details.audience)
    case .message: FieldValue(messageText)
    case .language: FieldValue(language)
    case .modality: .text(rule.modality.rawValue)
    case .period: .text(task.period?.name ?? "")
    case .ordinal: .number(task.ordinal)
    case .assumptions: .list(assumptions)
    case .source: .source(rule.source)
    case .half: FieldValue(half.map { $0 == .morning ? "morning" : "afternoon" })
    case .recipient: FieldValue(rule.details.recipient)
    case .via: FieldValue(rule.details.channel)
    case .uses: .list(chosen.map(\.id.text) + serving.map(\.member.id.text))
    }
  }

  /// Whether the task stands on whole days. Without a date the rule decides: it may name an hour.
  private var isAllDay: Bool {
    switch (extent, rule.hours) {
    case (.timed, _), (nil, .at): false
    default: true
    }
  }

  /// The zone of the task's own time, else that of the plan.
  private var timeZone: ZoneID {
    if case .timed(_, let zone, _) = extent { zone } else { zone }
  }

  /// The end, which does not belong to the task: of whole days, the day after the last.
  private var isoEnd: String? { isoTimedEnd ?? extent.map(\.window.end.description) }

  /// Where it takes place, if that is known.
  private var knownPlace: String? {
    if case .at(let name) = rule.details.place { name } else { nil }
  }
}

extension Extent {
  /// The beginning: `2026-07-01`, or `2026-07-01T08:00` on the clocks of its zone.
  fileprivate var isoStart: String {
    switch self {
    case .wholeDays(let window): window.start.description
    case .timed(let start, _, _): start.description
    }
  }
}
