import CivilTime
public import ScheduleModel

/// What one station airs, as a table: one row for each of its broadcasts.
///
/// Rows are sorted by day, hour and identity; those without a day come last.
public struct StationFile: Sendable {
  /// The broadcasts, in the order of the file; may be empty.
  public let broadcasts: [TaskFacts]

  /// Creates the file of a station from the tasks of a plan; tasks of others are left out.
  public init(of station: UnitID, from tasks: [TaskFacts]) {
    broadcasts =
      tasks
      .filter { $0.isAired && $0.unit.id == station }
      .sorted { $0.airOrder < $1.airOrder }
  }

  /// The broadcasts as CSV.
  ///
  /// `day` is empty where no single day is settled, `start` where no hour is known, and `note` then
  /// says so. For programs the note is `no-hour`, `no-day`, `no-day:2026-06-26/2026-07-12` or
  /// `days:2026-06-26/2026-07-12`; the second day of such a window does not belong to it.
  public func csv(for dialect: CSVDialect) -> [UInt8] {
    CSVTable(
      header: StationColumn.allCases.map { $0.heading(for: dialect) },
      rows: broadcasts.map { task in StationColumn.allCases.map { task.cell(in: $0, dialect) } }
    ).bytes(for: dialect)
  }
}

/// A column of a station's table, in their order. The raw value is the head in files for programs,
/// and never changes.
private enum StationColumn: String, CaseIterable {
  case day, start, minutes, title, audience, message, language, lead, status, note, id

  /// What stands at the head of the column.
  func heading(for dialect: CSVDialect) -> String {
    switch dialect {
    case .programs: rawValue
    case .people(let language): heading[language]
    }
  }

  private var heading: Phrase {
    switch self {
    case .day: Phrase(vi: "Ngày", en: "Day")
    case .start: Phrase(vi: "Giờ phát", en: "Time")
    case .minutes: Phrase(vi: "Thời lượng (phút)", en: "Length (minutes)")
    case .title: Phrase(vi: "Nội dung", en: "Content")
    case .audience: Phrase(vi: "Đối tượng", en: "Audience")
    case .message: Phrase(vi: "Thông điệp", en: "Message")
    case .language: Phrase(vi: "Ngôn ngữ", en: "Language")
    case .lead: Phrase(vi: "Chủ trì", en: "Lead")
    case .status: Phrase(vi: "Trạng thái", en: "Status")
    case .note: Phrase(vi: "Ghi chú", en: "Note")
    case .id: Phrase(vi: "Mã", en: "Code")
    }
  }
}

extension TaskFacts {
  /// Where a broadcast stands in its station's file.
  fileprivate var airOrder: (Int, Int, TaskID) {
    (airDay?.dayNumber ?? .max, extent?.startTime?.minute ?? -1, task.id)
  }

  /// The day on which it is aired, where that is one and settled.
  private var airDay: CivilDate? {
    switch extent {
    case .timed(let start, _, _): start.date
    case .wholeDays(let window) where window.dayCount == 1: window.start
    default: nil
    }
  }

  fileprivate func cell(in column: StationColumn, _ dialect: CSVDialect) -> String {
    let details = rule.details
    return switch column {
    case .day: airDay.map(dialect.text(of:)) ?? ""
    case .start: extent?.startTime.map(String.init(describing:)) ?? ""
    case .minutes: airTime.map { String($0.count) } ?? ""
    case .title: title
    case .audience: details.audience ?? ""
    case .message: messageText ?? ""
    case .language: airLanguage ?? ""
    case .lead: dialect.name(of: lead)
    case .status: dialect.name(of: status)
    case .note: AirNote(on: self).map { $0.text(for: dialect) } ?? ""
    case .id: task.id.description
    }
  }
}

extension CSVDialect {
  fileprivate func text(of day: CivilDate) -> String {
    switch self {
    case .programs: day.description
    case .people(let language): day.sheetText(in: language)
    }
  }

  fileprivate func name(of unit: Roster.Unit) -> String {
    switch self {
    case .programs: unit.id.text
    case .people: unit.name
    }
  }

  fileprivate func name(of status: TaskFacts.Status) -> String {
    switch self {
    case .programs: status.rawValue
    case .people(let language): status.name[language]
    }
  }
}
