import ScheduleModel

extension Survey {
  private struct Group: Hashable {
    let rule: Int
    let reason: Obstacle
  }

  /// Tasks that found no day, for each rule and reason. Those that lack a resource are told with it.
  var unplacedTasks: [Conflict] {
    let groups = Dictionary(grouping: plan.unplaced) {
      Group(rule: $0.task.rule, reason: $0.reason)
    }
    return groups.compactMap { group, tasks in
      conflict(duties[group.rule], group.reason, tasks.map(\.task))
    }
  }

  private func conflict(
    _ duty: Duty, _ reason: Obstacle, _ tasks: [DatedTask]
  ) -> Conflict? {
    guard let words = reason.words(for: duty.rule), let mark = reason.mark else { return nil }
    return Conflict(
      .unplaced, ConflictID(.unplaced, about: duty.rule.id.text, mark), .hard,
      Phrase(
        vi: """
          \(whose(tasks).vietnamese): chưa xếp được \(duty.quoted.vietnamese): \
          \(words.vietnamese).
          """,
        en: "\(whose(tasks).english): \(duty.quoted.english) found no day: \(words.english)."),
      tasks: tasks.ids, units: tasks.units, clauses: [duty].clauses,
      causes: causes(of: reason, duty, tasks),
      repairs: [Repair(edit(against: reason, duty.rule, tasks))])
  }

  private func causes(
    of reason: Obstacle, _ duty: Duty, _ tasks: [DatedTask]
  ) -> [SourcePlace] {
    guard case .unitMissing = reason else {
      return duty.rule.lines(.when, .quantity, .spacing, .distance)
    }
    return duty.rule.lines(.when, .shift) + tasks.units.map { book.roster.units[$0].source }
  }

  private func edit(against reason: Obstacle, _ rule: Rule, _ tasks: [DatedTask]) -> Phrase {
    switch reason {
    case .tooFewDays, .resourceFull:
      let edits = rule.loosenings.listedAsAlternatives
      return Phrase(
        vi: "\(edits.vietnamese) ở quy tắc '\(rule.id)'",
        en: "\(edits.english) in rule '\(rule.id)'")
    case .noWorkingDay:
      return Phrase(
        vi: "xem lại ngày nghỉ trong lịch, hoặc đổi ngày ở quy tắc '\(rule.id)'",
        en: "look at the rest days of the calendar, or change the day in rule '\(rule.id)'")
    case .outsideYears:
      return Phrase(
        vi: "sửa 'cách' ở quy tắc '\(rule.id)', hoặc 'năm' trong plan.yaml",
        en: "change 'distance' in rule '\(rule.id)', or 'years' in plan.yaml")
    case .unitMissing:
      return Phrase(
        vi: "đổi ngày hay 'dời' ở quy tắc '\(rule.id)'",
        en: "change the day or 'shift' in rule '\(rule.id)'") + successors(of: tasks.units)
    }
  }

  /// The other way out where units have successors: `, hoặc giao cho nơi kế tục: Xã An`.
  private func successors(of units: [Int]) -> Phrase {
    let codes = Set(units.flatMap { book.roster.units[$0].successors })
    let names = book.roster.units.filter { codes.contains($0.id) }.map {
      Phrase(verbatim: $0.name)
    }
    guard !names.isEmpty else { return Phrase(verbatim: "") }
    let list = names.listed
    return Phrase(
      vi: ", hoặc giao cho nơi kế tục bằng một quy tắc riêng: \(list.vietnamese)",
      en: ", or give it to the successor by a rule of its own: \(list.english)")
  }
}

extension Obstacle {
  /// What tells conflicts of one rule apart; `nil` where a resource is lacking.
  fileprivate var mark: String? {
    switch self {
    case .tooFewDays(let free, let needed): "too-few-days-\(free)-for-\(needed)"
    case .noWorkingDay: "no-working-day"
    case .outsideYears: "outside-years"
    case .unitMissing(let day): "unit-missing-\(day)"
    case .resourceFull: nil
    }
  }

  fileprivate func words(for rule: Rule) -> Phrase? {
    switch self {
    case .tooFewDays(let free, let needed):
      let days = Phrase.counted(free, vi: "ngày trống", one: "free day", many: "free days")
      let tasks = Phrase.tasks(needed)
      let apart = rule.spacing.map { spacing in
        Phrase(
          vi: ", cách nhau \(spacing.text(in: .vietnamese))",
          en: ", \(spacing.text(in: .english)) apart")
      }
      return Phrase(
        vi: "có \(days.vietnamese) cho \(tasks.vietnamese)",
        en: "there \(free == 1 ? "is" : "are") \(days.english) for \(tasks.english)")
        + (apart ?? Phrase(verbatim: ""))
    case .noWorkingDay:
      return Phrase(
        vi: "cả một năm không có ngày làm việc nào", en: "there is no working day within a year")
    case .outsideYears:
      return Phrase(
        vi: "ngày tính ra nằm ngoài các năm của kế hoạch",
        en: "the day lies outside the years of the plan")
    case .unitMissing(let day):
      return Phrase(
        vi:
          "dời khỏi ngày nghỉ thì rơi vào \(day.longText(in: .vietnamese)), khi không có đơn vị này",
        en:
          "off the rest day it comes to \(day.longText(in: .english)), when the unit does not exist"
      )
    case .resourceFull: return nil
    }
  }
}
