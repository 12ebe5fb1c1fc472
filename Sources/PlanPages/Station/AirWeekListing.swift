public import CivilTime
public import ScheduleModel
public import TaskFiles

/// How the numbers of a week stand, station by station, as people read it in a terminal.
public struct AirWeekListing: Sendable {
  private let accounts: [AirAccount]
  private let week: Period
  private let language: Language

  /// Creates the listing of a week, stations in the order given.
  public init(_ accounts: [AirAccount], in week: Period, _ language: Language) {
    self.accounts = accounts
    self.week = week
    self.language = language
  }

  /// The listing, the last line ended.
  public var text: String {
    let found = accounts.map { ($0.schedule.name, $0.quotas(beginningIn: week.window)) }
      .filter { !$0.1.isEmpty }
    let quotas = found.flatMap(\.1)
    let met = quotas.count { $0.verdict == .met }
    let head = Phrase(
      vi:
        "Tuần \(week.number) (\(week.window.text(in: .vietnamese))): \(met)/\(quotas.count) đủ số lần",
      en: "Week \(week.number) (\(week.window.text(in: .english))): \(met)/\(quotas.count) met")
    guard !quotas.isEmpty else { return nothing[language].text() }
    let stations = found.map { name, quotas in
      "\n\(name.shown.text())"
        + quotas.map { $0.words(in: language).shown.text(indent: 2, hanging: 4) }.joined()
    }
    return head[language].text() + stations.joined()
  }

  private var nothing: Phrase {
    Phrase(
      vi: "Tuần \(week.number) không có việc phát nào theo số lần mỗi tuần.",
      en: "In week \(week.number) nothing is to be aired so many times a week.")
  }
}
