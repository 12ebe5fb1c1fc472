import CivilTime
import ScheduleModel

extension Survey {
  /// Days of this year that are rest days in one of the four years to come, where the rules that
  /// name them do not say what then. Only for plans of one year, which people take up again.
  ///
  /// Of coming years the weekly rest is known, and those official days that the calendar has.
  var restDaysAhead: [Conflict] {
    guard book.head.years.count == 1 else { return [] }
    let days = duties.flatMap { duty in duty.rule.unshiftedDays.map { (day: $0, duty: duty) } }
    return Dictionary(grouping: days, by: \.day).compactMap { day, duties in
      conflict(of: day, duties.map(\.duty).filter { !$0.tasks.isEmpty })
    }
  }

  private func conflict(of day: CivilDate, _ duties: [Duty]) -> Conflict? {
    let ahead = (1...4).compactMap { years in
      CivilDate(year: day.year + years, month: day.month, day: day.day)
    }.filter { !book.calendar.isWorking($0) }
    guard !ahead.isEmpty, !duties.isEmpty else { return nil }
    let years = ahead.map(yearAndName).listed
    let date = Phrase(day.dayAndMonth)
    let rules = Phrase.counted(duties.count, vi: "quy tắc", one: "rule", many: "rules")
    let verbs = duties.count == 1 ? ("names", "does") : ("name", "do")
    return Conflict(
      .restDayAhead, ConflictID(.restDayAhead, about: "\(day)"), .info,
      Phrase(
        vi: """
          \(date.vietnamese) sẽ là ngày nghỉ vào năm \(years.vietnamese). \(rules.vietnamese) ghi ngày này \
          mà không nói khi ấy dời về đâu: \(duties.quoted.vietnamese).
          """,
        en: """
          \(date.english) will be a rest day in \(years.english). \(rules.english) \(verbs.0) this \
          day and \(verbs.1) not say what then: \(duties.quoted.english).
          """),
      tasks: duties.tasks.ids, units: duties.tasks.units, clauses: duties.clauses,
      causes: duties.map { $0.rule.place(of: .when) },
      repairs: [
        Repair(
          Phrase(
            vi: "thêm 'dời' vào quy tắc: về trước, về sau hoặc không",
            en: "add 'shift' to the rules: previous, next or none"), tasks: taskCount)
      ])
  }

  /// `2028 (thứ Bảy)`, or the year with the name of an official day.
  private func yearAndName(of day: CivilDate) -> Phrase {
    guard case .official(let days) = book.calendar.status(of: day) else {
      return Phrase { "\(day.year) (\(day.weekday.name[$0]))" }
    }
    return Phrase(verbatim: "\(day.year) (\(days.name))")
  }
}

extension Rule {
  /// The single days that a rule names without saying what becomes of them on rest days.
  fileprivate var unshiftedDays: [CivilDate] {
    guard case .windows(let occasions) = anchor, position == .on, shift == nil, restDays == .never
    else { return [] }
    return occasions.filter { $0.window.dayCount == 1 }.map(\.window.start)
  }
}
