import CivilTime
import ScheduleModel

// What can be wrong with days of the lunisolar calendar.
extension Finding {
  static func noSuchLunarDay(
    _ part: String, _ lack: LunarLack, years: ClosedRange<Int>, at place: SourcePlace,
    in language: Language
  ) -> Finding {
    Finding(
      .invalidDate, at: place, in: language,
      lack == .otherYears
        ? Phrase(
          vi: "'\(part)' không rơi vào năm nào của kế hoạch (\(years.text))",
          en: "'\(part)' falls in no year of the plan (\(years.text))")
        : Phrase(
          vi: "âm lịch không có ngày '\(part)'", en: "the lunar calendar has no '\(part)'"),
      help: lack.help)
  }

  static func mixedCalendars(
    _ part: String, at place: SourcePlace, in language: Language
  ) -> Finding {
    Finding(
      .invalidDate, at: place, in: language,
      Phrase(
        vi: "'\(part)' chỉ có một đầu là ngày âm lịch", en: "only one end of '\(part)' is lunar"),
      help: Phrase(
        vi: "viết 'âm lịch' ở cả hai đầu, hoặc đổi cả hai sang dương lịch",
        en: "write both ends as 'day … of lunar month …', or both as civil dates"))
  }
}

extension LunarLack {
  /// What would be right instead.
  fileprivate var help: Phrase {
    switch self {
    case .longMonth:
      Phrase(
        vi: "một tháng âm lịch có 29 hoặc 30 ngày", en: "a lunar month has 29 or 30 days")
    case .shortMonth(let month, let year):
      Phrase(
        vi: "\(month.name.text(in: .vietnamese)) năm \(year) âm lịch có \(month.dayCount) ngày, "
          + "đến \(month.window.last.text(in: .vietnamese))",
        en: "\(month.name.text(in: .english)) of \(year) has \(month.dayCount) days, "
          + "up to \(month.window.last.text(in: .english))")
    case .noLeapMonth(let years): LunarLack.leapMonths(of: years)
    case .otherYears:
      Phrase(
        vi: "viết cả năm âm lịch, như '20/11/2026 âm lịch'",
        en: "write the lunar year, such as 'day 20 of lunar month 11 of 2026'")
    }
  }

  /// Which leap months there are in some lunar years.
  private static func leapMonths(of years: [LunarYear]) -> Phrase {
    let leaps = years.compactMap { year in
      year.leapMonth.map {
        Phrase(
          vi: "\($0.text(in: .vietnamese)) năm \(year.number)",
          en: "\($0.text(in: .english)) of \(year.number)")
      }
    }
    guard leaps.isEmpty else {
      return Phrase(
        vi: "chỉ có \(leaps.map(\.vietnamese).joined(separator: ", "))",
        en: "there is only \(leaps.map(\.english).joined(separator: ", "))")
    }
    let span = ((years.first?.number ?? 0)...(years.last?.number ?? 0)).text
    return Phrase(
      vi: "năm \(span) âm lịch không có tháng nhuận",
      en: years.count == 1
        ? "lunar year \(span) has no leap month" : "lunar years \(span) have no leap month")
  }
}
