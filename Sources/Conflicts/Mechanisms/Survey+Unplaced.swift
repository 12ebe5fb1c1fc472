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
      causes: duty.rule.lines(.when, .quantity, .spacing, .distance),
      repairs: [
        Repair(
          Phrase(
            vi: "nới 'trong', giảm 'số lượng' hoặc 'cách nhau' ở quy tắc '\(duty.rule.id)'",
            en: "widen 'within', or lower 'quantity' or 'spacing' in rule '\(duty.rule.id)'"))
      ])
  }
}

extension Obstacle {
  /// What tells conflicts of one rule apart; `nil` where a resource is lacking.
  fileprivate var mark: String? {
    switch self {
    case .tooFewDays(let free, let needed): "too-few-days-\(free)-for-\(needed)"
    case .noWorkingDay: "no-working-day"
    case .outsideYears: "outside-years"
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
    case .resourceFull: return nil
    }
  }
}
