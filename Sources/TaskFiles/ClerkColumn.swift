import CivilTime
import ScheduleModel

/// A column of the task table for people, in their order.
enum ClerkColumn: CaseIterable {
  case start, last, hours, title, number, unit, lead, partners, place, uses, status, basis
  case assumptions, id

  /// What stands at the head of the column.
  var heading: Phrase {
    switch self {
    case .start: Phrase(vi: "Ngày bắt đầu", en: "First day")
    case .last: Phrase(vi: "Ngày kết thúc (tính cả ngày này)", en: "Last day (included)")
    case .hours: Phrase(vi: "Giờ", en: "Hours")
    case .title: Phrase(vi: "Việc", en: "Task")
    case .number: Phrase(vi: "Lần", en: "Number")
    case .unit: Phrase(vi: "Đơn vị", en: "Unit")
    case .lead: Phrase(vi: "Chủ trì", en: "Lead")
    case .partners: Phrase(vi: "Phối hợp", en: "With")
    case .place: Phrase(vi: "Địa điểm", en: "Place")
    case .uses: Phrase(vi: "Dùng", en: "Uses")
    case .status: Phrase(vi: "Trạng thái", en: "Status")
    case .basis: Phrase(vi: "Căn cứ", en: "Basis")
    case .assumptions: Phrase(vi: "Giả định", en: "Assumptions")
    case .id: Phrase(vi: "Mã", en: "Code")
    }
  }
}

extension TaskFacts {
  /// What stands in a column of this task's row; empty where nothing is known.
  func cell(in column: ClerkColumn, _ language: Language) -> String {
    switch column {
    case .start: extent?.window.start.sheetText(in: language) ?? ""
    case .last: extent?.window.last.sheetText(in: language) ?? ""
    case .hours: hours ?? half?.name[language] ?? ""
    case .title: title
    case .number: sheetNumber[language]
    case .unit: unit.name
    case .lead: lead.name
    case .partners: partnerNames(in: language).joined(separator: "; ")
    case .place: rule.details.place.text[language]
    case .uses: uses.joined(separator: "; ")
    case .status: status.name[language]
    case .basis: basis
    case .assumptions: assumptions.joined(separator: "; ")
    case .id: task.id.description
    }
  }

  /// What it has of several resources that would do, by name, and who of pools serves it, by code: a
  /// table may go to people who need not know persons.
  private var uses: [String] {
    chosen.map(\.title) + serving.map { "\($0.pool): \($0.member.id)" }
  }

  /// The task's number among its like; empty where there is only one.
  ///
  /// With a word, because a spreadsheet takes a bare `2/3` for the second of March.
  private var sheetNumber: Phrase {
    guard siblings > 1 else { return Phrase(vi: "", en: "") }
    return Phrase(vi: "lần \(task.ordinal)/\(siblings)", en: "\(task.ordinal) of \(siblings)")
  }

  /// The document, by number or else by name, and its clauses: `93/KH-BHXH: III.2; III.4`.
  private var basis: String {
    [document.map { $0.number ?? $0.title }, rule.details.clauses.joined(separator: "; ")]
      .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ": ")
  }
}

extension Place {
  /// The place as people read it; empty where the plan is silent.
  fileprivate var text: Phrase {
    switch self {
    case .unstated: Phrase(vi: "", en: "")
    case .toBeAnnounced: Phrase(vi: "chưa rõ", en: "to be announced")
    case .at(let name): Phrase(vi: name, en: name)
    }
  }
}

extension CivilDate {
  /// The day as spreadsheets read it: `01/07/2026` in Vietnamese ones, else `2026-07-01`, which
  /// every English one takes for the same day.
  func sheetText(in language: Language) -> String {
    guard language == .vietnamese else { return description }
    let (year, month, day) = parts
    return "\(day.padded(to: 2))/\(month.padded(to: 2))/\(year.padded(to: 4))"
  }
}
