import Placement
import ScheduleModel

extension Survey {
  private struct Group: Hashable {
    let rule: Int
    let mark: String
  }

  /// Tasks that found no day, for each rule and kind of reason. Those that lack a resource are told
  /// with it.
  ///
  /// How many days there were for how many tasks is told and is no part of the identity, so that days
  /// may come and go without losing what people decided.
  var unplacedTasks: [Conflict] {
    let groups = Dictionary(grouping: plan.unplaced) { unplaced in
      unplaced.reason.mark.map { Group(rule: unplaced.task.rule, mark: $0) }
    }
    return groups.compactMap { group, unplaced in
      group.map { conflict(duties[$0.rule], $0.mark, unplaced) }
    }
  }

  private func conflict(_ duty: Duty, _ mark: String, _ unplaced: [Plan.Unplaced]) -> Conflict {
    let tasks = unplaced.map(\.task)
    let off = offHoursWords(of: tasks)
    let words = off ?? words(of: unplaced, duty.rule)
    // All are of one kind, and only that is asked of it.
    let reason = unplaced[0].reason
    let (causes, narrowness) = causes(of: reason, duty, tasks)
    return Conflict(
      .unplaced, ConflictID(.unplaced, about: duty.rule.id.text, mark), .hard,
      Phrase(
        vi: """
          \(whose(tasks).vietnamese): chưa xếp được \(duty.quoted.vietnamese): \
          \(words.vietnamese).
          """,
        en: "\(whose(tasks).english): \(duty.quoted.english) found no day: \(words.english)."),
      tasks: tasks.ids, units: tasks.units, clauses: [duty].clauses,
      causes: causes, narrowness,
      repairs: [
        Repair(off == nil ? edit(against: reason, duty.rule, tasks) : duty.rule.editOfHours)
      ])
  }

  private func causes(
    of reason: Obstacle, _ duty: Duty, _ tasks: [DatedTask]
  ) -> ([SourcePlace], Conflict.Narrowness?) {
    guard case .unitMissing = reason else {
      return competition(for: tasks).map { ($0.lines, $0.narrowness) }
        ?? (duty.rule.lines(.when, .quantity, .spacing, .distance), nil)
    }
    return (duty.rule.lines(.when, .shift) + tasks.units.map { book.roster.units[$0].source }, nil)
  }

  /// The lines that together leave a task without a day, none of which can be left out; `nil` where
  /// too many tasks compete for this to be found out.
  private func competition(for tasks: [DatedTask]) -> CauseSearch.Causes? {
    let all = plan.assignments.map(\.task) + plan.unplaced.map(\.task)
    // What finds no time whatever else there is takes none from others.
    let rivals =
      tasks.first.map(hasNoTime) ?? false
      ? Array(tasks.prefix(1))
      : Placer.rivals(of: Set(tasks.prefix(1).ids), among: all, in: book)
        .filter { !hasNoTime($0) }
    guard rivals.count <= CauseSearch.mostRivals else { return nil }
    let causes = CauseSearch(book, rivals).causes()
    return causes.flatMap { $0.lines.isEmpty ? nil : $0 }
  }

  private func edit(against reason: Obstacle, _ rule: Rule, _ tasks: [DatedTask]) -> Phrase {
    switch reason {
    case .tooFewDays, .resourceFull:
      let edits = rule.loosenings.listedAsAlternatives
      return Phrase(
        vi: "\(edits.vietnamese) ở quy tắc '\(rule.id)'",
        en: "\(edits.english) in rule '\(rule.id)'")
    case .commonDayTaken:
      return Phrase(
        vi: "bỏ 'đồng loạt', hoặc ghim ngày khác cho đơn vị ấy; quy tắc '\(rule.id)'",
        en: "drop 'same day', or pin another day for that unit; rule '\(rule.id)'")
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

  /// Why the tasks found no day; where they have several reasons, whose each of them is.
  private func words(of unplaced: [Plan.Unplaced], _ rule: Rule) -> Phrase {
    let reasons = Dictionary(grouping: unplaced, by: \.reason).sorted {
      $0.key.order.lexicographicallyPrecedes($1.key.order)
    }
    return reasons.compactMap { reason, unplaced in
      reason.words(for: rule).map { words in
        reasons.count == 1
          ? words
          : words + Phrase(verbatim: " (") + whose(unplaced.map(\.task)) + Phrase(verbatim: ")")
      }
    }.joined(by: "; ")
  }
}

extension Obstacle {
  /// Orders reasons of one kind.
  fileprivate var order: [Int] {
    if case .tooFewDays(let free, let needed) = self { [free, needed] } else { [] }
  }

  /// What tells conflicts of one rule apart: the kind of the reason; `nil` where a resource is lacking.
  fileprivate var mark: String? {
    switch self {
    case .tooFewDays: "too-few-days"
    case .noWorkingDay: "no-working-day"
    case .outsideYears: "outside-years"
    case .unitMissing(let day): "unit-missing-\(day)"
    case .commonDayTaken(let day): "common-day-taken-\(day)"
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
    case .noWorkingDay, .outsideYears, .unitMissing, .commonDayTaken: return words
    case .resourceFull: return nil
    }
  }
}

extension Rule {
  /// What to change where people never work when the rule wants them.
  fileprivate var editOfHours: Phrase {
    guard case .within = hours else {
      return Phrase(
        vi: "sửa 'giờ làm việc', hoặc 'chủ trì' ở quy tắc '\(id)'",
        en: "mend 'working hours', or 'lead' in rule '\(id)'")
    }
    return Phrase(
      vi: "nới 'khung giờ' ở quy tắc '\(id)', hoặc sửa 'giờ làm việc'",
      en: "widen 'hours' in rule '\(id)', or mend 'working hours'")
  }
}
