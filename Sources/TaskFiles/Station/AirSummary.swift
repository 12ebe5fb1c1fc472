public import CivilTime
public import ScheduleModel

/// What a station aired in a month, rule by rule, to be signed.
public struct AirSummary: Sendable {
  /// The plan.
  public let plan: PublishedPlan
  /// The station.
  public let station: UnitID
  /// Its name.
  public let name: String
  /// The month.
  public let month: Period
  /// The day as of which it is written.
  public let today: CivilDate
  /// The rows, by rule; may be empty.
  public let rows: [AirAccount.Row]
  /// The numbers of the weeks of the month, by week and rule; may be empty. A week belongs to the
  /// month of its Thursday.
  public let quotas: [AirQuota]

  /// Sums up a month.
  public init(of account: AirAccount, in month: Period) {
    plan = account.schedule.plan
    station = account.schedule.station
    name = account.schedule.name
    self.month = month
    today = account.today
    rows = account.rows(in: month.window)
    let first = month.window.start.adding(days: -3)
    let end = month.window.end.adding(days: -3)
    quotas = Window(from: first, upTo: end).map { account.quotas(beginningIn: $0) } ?? []
  }

  /// How many weeks of the month, rule by rule, had their number; of how many.
  public var metCount: (met: Int, all: Int) {
    (quotas.count { $0.verdict == .met }, quotas.count)
  }

  /// The summary as a table, a row for each rule.
  public func csv(for dialect: CSVDialect) -> [UInt8] { AirSummary.csv(of: [self], for: dialect) }

  /// The summaries of several stations as one table, in their order.
  public static func csv(of summaries: [AirSummary], for dialect: CSVDialect) -> [UInt8] {
    CSVTable(
      header: SummaryColumn.allCases.map { $0.heading(for: dialect) },
      rows: summaries.flatMap { summary in
        summary.rows.map { row in
          SummaryColumn.allCases.map { summary.cell($0, of: row, dialect) }
        }
      }
    ).bytes(for: dialect)
  }

  private func cell(
    _ column: SummaryColumn, of row: AirAccount.Row, _ dialect: CSVDialect
  ) -> String {
    switch column {
    case .month: month.name
    case .station: dialect == .programs ? station.text : name
    case .rule: row.rule.text
    case .title: row.title
    case .clauses: row.clauses.joined(separator: "; ")
    case .planned: String(row.tally.planned)
    case .aired: String(row.tally.aired)
    case .late: String(row.tally.late)
    case .short: String(row.tally.short)
    case .notAired: String(row.tally.notAired)
    case .preempted: String(row.tally.preempted)
    case .notReported: String(row.tally.unreported)
    case .ahead: String(row.tally.ahead)
    }
  }
}

/// A column of the summary, in their order. The raw value is the head in files for programs, and
/// never changes.
private enum SummaryColumn: String, CaseIterable {
  case month, station, rule, title, clauses, planned, aired, late, short, notAired, preempted
  case notReported, ahead

  /// What stands at the head of the column.
  func heading(for dialect: CSVDialect) -> String {
    switch dialect {
    case .programs: rawValue
    case .people(let language): heading[language]
    }
  }

  private var heading: Phrase {
    switch self {
    case .month: Phrase(vi: "Tháng", en: "Month")
    case .station: Phrase(vi: "Đơn vị phát", en: "Station")
    case .rule: Phrase(vi: "Mã quy tắc", en: "Rule")
    case .title: Phrase(vi: "Nội dung", en: "Content")
    case .clauses: Phrase(vi: "Căn cứ", en: "Basis")
    case .planned: Phrase(vi: "Theo kế hoạch", en: "Planned")
    case .aired: Phrase(vi: "Đã phát", en: "Aired")
    case .late: Phrase(vi: "Phát muộn", en: "Late")
    case .short: Phrase(vi: "Phát thiếu", en: "Short")
    case .notAired: Phrase(vi: "Không phát", en: "Not aired")
    case .preempted: Phrase(vi: "Bị thay", en: "Pre-empted")
    case .notReported: Phrase(vi: "Chưa báo", en: "Not reported")
    case .ahead: Phrase(vi: "Chưa tới", en: "Still to come")
    }
  }
}
