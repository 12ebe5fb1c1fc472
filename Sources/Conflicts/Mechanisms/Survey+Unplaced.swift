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
    let words = words(of: unplaced, duty.rule)
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
