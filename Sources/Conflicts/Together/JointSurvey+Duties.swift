import CivilTime
import ScheduleModel

extension JointSurvey {
  /// Pairs of rules of two plans that ask the same units for the same thing at the same time, and neither
  /// of which says that it counts for itself.
  ///
  /// By rules and sets of units: tasks are only counted.
  var dutiesAskedTwice: [JointConflict] { pairs.flatMap(\.dutiesAskedTwice) }
}

extension JointPair {
  fileprivate var dutiesAskedTwice: [JointConflict] {
    let open = { (rule: Rule) in rule.counting != .separate }
    let (own, others) = (one.duties(where: open), other.duties(where: open))
    let titled = Dictionary(grouping: others.indices) { others[$0].rule.title.plain }
    let active = Dictionary(grouping: others.indices) { others[$0].rule.details.activity?.plain }
    return own.flatMap { duty in
      let alike = duty.rule.details.activity.map { active[$0.plain] ?? [] } ?? []
      let candidates = Set((titled[duty.rule.title.plain] ?? []) + alike).sorted()
      return candidates.compactMap { conflict(duty, others[$0]) }
    }
  }

  private func conflict(_ duty: JointDuty, _ second: JointDuty) -> JointConflict? {
    guard duty.rule.isSameDuty(as: second.rule) else { return nil }
    let days = one.days(of: duty).shared(with: other.days(of: second))
    guard !days.isEmpty else { return nil }
    let units = shared(Set(duty.rule.units), Set(second.rule.units), on: days)
    guard !units.one.isEmpty else { return nil }
    let (mine, theirs) = (Set(units.one), Set(units.other))
    let both = [
      (one, [duty.keeping { mine.contains($0.unit) }]),
      (other, [second.keeping { theirs.contains($0.unit) }]),
    ]
    guard both.allSatisfy({ $0.1.taskCount > 0 }) else { return nil }
    let (first, rest) = (duty.cited(in: one), second.cited(in: other))
    let count = Phrase.tasks(both.reduce(0) { $0 + $1.1.taskCount })
    let whom = one.names(of: units.one)
    return JointConflict(
      .plansAskTwice,
      ConflictID(
        .plansAskTwice, about: one.id.text, duty.rule.id.text, other.id.text, second.rule.id.text),
      .soft,
      Phrase(
        vi: """
          \(count.vietnamese) của \(whom.vietnamese): hai kế hoạch giao một việc, \
          \(first.vietnamese) và \(rest.vietnamese), cùng thời gian, và không quy tắc nào nói đó là \
          hai việc. Hiện làm cả hai.
          """,
        en: """
          \(count.english) of \(whom.english): two plans ask for one thing, \(first.english) and \
          \(rest.english), at the same time, and neither rule says that they are two. Both are done \
          now.
          """),
      sides: both.map { $0.0.side($0.1, causes: [$0.1[0].rule.source]) },
      repairs: repairs(duty.rule, second.rule))
  }

  private func repairs(_ rule: Rule, _ second: Rule) -> [Phrase] {
    [
      Phrase(
        vi: """
          để một kế hoạch giao: bỏ quy tắc '\(second.id)' của \(other.id), hoặc '\(rule.id)' của \
          \(one.id)
          """,
        en: """
          let one plan ask for it: drop rule '\(second.id)' of \(other.id), or '\(rule.id)' of \
          \(one.id)
          """),
      Phrase(
        vi: "là hai việc khác nhau thì viết 'tính vào: không' ở '\(rule.id)' của \(one.id)",
        en: "if they are two, write 'counts toward: nothing' in '\(rule.id)' of \(one.id)"),
    ]
  }
}

extension JointPlan {
  /// The days for which a rule asks, as far as it names them; else those on which its tasks stand.
  fileprivate func days(of duty: JointDuty) -> [Window] {
    switch duty.rule.anchor {
    case .windows(let occasions): occasions.map(\.window)
    case .every(_, let windows): windows.isEmpty ? [book.horizon] : windows
    case .relative, .open, .standing: [[duty].span].compactMap(\.self)
    }
  }
}
