import CivilTime
import ScheduleModel

/// Units of one kind that begin, or that end on the day before.
private struct Turnover: Hashable {
  let kind: String
  let day: CivilDate
}

extension Survey {
  /// Days within a period on which units begin or end of whom rules ask something in each period: it counts
  /// by whom there is on the first day of the period.
  var rosterChanges: [Conflict] {
    let turnovers = self.turnovers
    guard !turnovers.isEmpty else { return [] }
    return turnovers.compactMap { turnover, places in
      let changed = Set(places)
      let straddling = entries.compactMap { duty -> (duty: Duty, period: Period)? in
        duty.members.lazy.filter { $0.units.contains(where: changed.contains) }
          .compactMap { period(of: $0, around: turnover.day) }.first.map { (duty, $0) }
      }
      return straddling.isEmpty ? nil : conflict(turnover, places, straddling)
    }
  }

  /// The units that begin on a day of the plan, or end on the day before, by kind.
  private var turnovers: [Turnover: [Int]] {
    var found: [Turnover: [Int]] = [:]
    for (place, unit) in book.roster.units.enumerated() {
      let days = [unit.validFrom, unit.validUntil?.adding(days: 1)].compactMap(\.self)
      for day in days where book.horizon.contains(day) {
        found[Turnover(kind: unit.kind, day: day), default: []].append(place)
      }
    }
    return found
  }

  /// The period of a rule that begins before a day and goes on after it; `nil` where there is none.
  private func period(of rule: Rule, around day: CivilDate) -> Period? {
    guard case .every(let kind, let windows) = rule.anchor else { return nil }
    let period = Period(kind, containing: day)
    let days = book.days(of: period, for: rule)
    guard days.start < day, days.contains(day),
      book.periods(kind, during: windows, of: rule).contains(period)
    else { return nil }
    return period
  }

  private func conflict(
    _ turnover: Turnover, _ places: [Int], _ straddling: [(duty: Duty, period: Period)]
  ) -> Conflict {
    let ended = places.filter { book.roster.units[$0].validUntil?.adding(days: 1) == turnover.day }
    let begun = places.filter { book.roster.units[$0].validFrom == turnover.day }
    let changed = Set(places)
    let tasks = straddling.flatMap { duty, period in
      duty.tasks.filter { changed.contains($0.unit) && $0.period == period }
    }
    let changes = [
      ended.isEmpty
        ? nil : Phrase(vi: "hết ", en: "without ") + names(of: ended),
      begun.isEmpty ? nil : Phrase(vi: "có thêm ", en: "with ") + names(of: begun),
    ].compactMap(\.self).joined(by: ", ")
    let day = Phrase(turnover.day.text)
    let periods = straddling.map { duty, period in
      duty.quoted + Phrase { " (\(period.text(in: $0)))" }
    }.listed
    let old =
      ended.isEmpty
      ? Phrase(verbatim: "")
      : Phrase(
        vi: " Nơi hết làm xong phần của kỳ ấy trước khi hết.",
        en: " Those that end do their part of that period before they do.")
    let new =
      begun.isEmpty
      ? Phrase(verbatim: "")
      : Phrase(vi: " Nơi mới làm từ kỳ sau.", en: " New ones begin with the next period.")
    return Conflict(
      .rosterChanges,
      ConflictID(.rosterChanges, about: turnover.kind.codeWord, "\(turnover.day)"), .soft,
      Phrase(
        vi: "Từ \(day.vietnamese) các '\(turnover.kind)' thay đổi: \(changes.vietnamese)",
        en: "From \(day.english) the units of kind '\(turnover.kind)' change: \(changes.english)")
        + Phrase(
          vi: ". Kỳ đang dở tính theo ngày đầu kỳ: \(periods.vietnamese).",
          en: ". The period that goes on then counts by its first day: \(periods.english).")
        + old + new,
      tasks: tasks.ids, units: places, clauses: straddling.map(\.duty).clauses,
      causes: places.prefix(3).map { book.roster.units[$0].source }
        + straddling.map { $0.duty.rule.place(of: .when) },
      repairs: [
        Repair(
          Phrase(
            vi: "dời ngày đổi về đầu kỳ, hoặc để nguyên và chấp nhận",
            en: "move the change to the beginning of a period, or leave it and accept"))
      ])
  }
}
