import CivilTime
import ScheduleModel

extension Survey {
  /// Pairs of rules of one activity of which one lies within the other, and nothing says whether
  /// its tasks count for the other.
  var unclearCounting: [Conflict] {
    let counted = duties.filter { $0.rule.details.activity != nil && $0.isCountable }
    return counted.flatMap { narrow in
      counted.compactMap { wide in
        narrow.speaksOfOthers(than: wide)
          ? separateCount(narrow, beside: wide) : conflict(narrow, within: wide)
      }
    }
  }

  private func conflict(_ narrow: Duty, within wide: Duty) -> Conflict? {
    let units = Set(narrow.rule.units).intersection(wide.rule.units)
    guard narrow.rule.id != wide.rule.id, !units.isEmpty, isUnclear(narrow, wide),
      !areOneDuty(narrow, wide)
    else { return nil }
    let added = narrow.tasks.count + wide.tasks.count
    let shared = units.reduce(0) { $0 + sharedCount(narrow, wide, of: $1) }
    guard shared > 0, let activity = narrow.rule.details.activity else { return nil }
    let facts =
      whose([narrow, wide].tasks)
      + Phrase(
        vi: " nếu cộng thêm, \(added - shared) nếu tính gộp: ",
        en: " if they add up, \(added - shared) if not: ")
    let sentence = Phrase(
      vi: """
        \(narrow.cited.vietnamese) nằm trong thời gian của \(wide.cited.vietnamese), cùng là \
        '\(activity)', và quy tắc không nói có tính vào hay không. Hiện đang cộng thêm.
        """,
      en: """
        \(narrow.cited.english) lies within the time of \(wide.cited.english), both are \
        '\(activity)', and no line says whether the one counts toward the other. They add up now.
        """)
    return Conflict(
      .countingUnclear,
      ConflictID(.countingUnclear, about: narrow.rule.id.text, wide.rule.id.text), .soft,
      facts + sentence, tasks: [narrow, wide].tasks.filter { units.contains($0.unit) }.ids,
      units: units, clauses: [narrow, wide].clauses,
      causes: [narrow.rule.source, wide.rule.source],
      repairs: repairs(narrow, wide, shared: shared))
  }

  /// Of one activity, but with other messages: a rate of the one is not met by the other.
  private func separateCount(_ narrow: Duty, beside wide: Duty) -> Conflict? {
    let units = Set(narrow.rule.units).intersection(wide.rule.units)
    guard narrow.rule.id != wide.rule.id, !units.isEmpty, isUnclear(narrow, wide),
      !areOneDuty(narrow, wide)
    else { return nil }
    return Conflict(
      .countsApart, ConflictID(.countsApart, about: narrow.rule.id.text, wide.rule.id.text), .info,
      whose([narrow, wide].tasks)
        + Phrase(
          vi: """
            : \(narrow.cited.vietnamese) có thông điệp khác với \(wide.cited.vietnamese), nên không \
            tính vào đó.
            """,
          en: """
            : \(narrow.cited.english) has other messages than \(wide.cited.english), so it does not \
            count toward it.
            """),
      tasks: [narrow, wide].tasks.filter { units.contains($0.unit) }.ids,
      units: units, clauses: [narrow, wide].clauses,
      causes: [narrow.rule.place(of: .message), wide.rule.place(of: .message)],
      repairs: [
        Repair(
          Phrase(
            vi: "nếu có tính, thêm 'tính vào: \(wide.rule.id)' vào quy tắc '\(narrow.rule.id)'",
            en: "if it does, add 'counts toward: \(wide.rule.id)' to rule '\(narrow.rule.id)'"))
      ])
  }

  private func repairs(_ narrow: Duty, _ wide: Duty, shared: Int) -> [Repair] {
    let (one, other) = (narrow.rule.id, wide.rule.id)
    return [
      Repair(
        Phrase(
          vi: "thêm 'tính vào: \(other)' vào quy tắc '\(one)'",
          en: "add 'counts toward: \(other)' to rule '\(one)'"),
        tasks: taskCount - shared),
      Repair(
        Phrase(
          vi: "thêm 'tính vào: không' vào quy tắc '\(one)'",
          en: "add 'counts toward: nothing' to rule '\(one)'"),
        tasks: taskCount),
    ]
  }

  /// Whether the first lies within the second, and neither its lines nor a choice says what follows.
  private func isUnclear(_ narrow: Duty, _ wide: Duty) -> Bool {
    guard narrow.rule.details.activity == wide.rule.details.activity,
      narrow.rule.counting == .unstated, wide.rule.counting.target != narrow.rule.id,
      !book.choices.contains(where: { $0.touched.contains(narrow.rule.id) })
    else { return false }
    let (inner, outer) = (standings(of: narrow), wide.occasions)
    guard inner.allSatisfy({ one in outer.contains { one.lies(in: $0) } }) else { return false }
    guard Set(inner.map(\.window)) == Set(outer.map(\.window)) else { return true }
    return wide.rule.counting == .unstated && narrow.rule.breadth < wide.rule.breadth
  }

  /// The occasions of a rule with the days on which its tasks stand, after a shift off rest days.
  private func standings(of duty: Duty) -> [Occasion] {
    duty.occasions.compactMap { occasion in
      book.standing(duty.rule, occasion).map { Occasion($0, named: occasion.period) }
    }
  }

  /// How many tasks of a unit would serve both rules.
  private func sharedCount(_ narrow: Duty, _ wide: Duty, of unit: Int) -> Int {
    wide.occasions.reduce(0) { sum, occasion in
      let inner = standings(of: narrow).filter { $0.lies(in: occasion) }.count
      let wanted = book.plannedCount(of: wide.rule, for: unit, in: occasion.period)
      return sum + min(wanted, inner * narrow.rule.quantity.planned)
    }
  }
}

extension Duty {
  /// Whether both name messages, and none of the other's.
  fileprivate func speaksOfOthers(than other: Duty) -> Bool {
    let (own, others) = (rule.saying, other.rule.saying)
    return !own.isEmpty && !others.isEmpty && own.isDisjoint(with: others)
  }

  /// Whether its tasks are so many pieces of work on days, not spans or deadlines.
  fileprivate var isCountable: Bool {
    guard !tasks.isEmpty else { return false }
    switch rule.position {
    case .on, .within: return true
    case .throughout, .due: return false
    }
  }

  /// Where in time it takes hold; empty where it hangs on another rule or nobody has said.
  fileprivate var occasions: [Occasion] {
    switch rule.anchor {
    case .windows(let occasions): occasions
    case .every: Set(tasks.compactMap(\.period)).sorted().map { Occasion($0.window, named: $0) }
    case .relative, .open, .standing: []
    }
  }
}

extension Occasion {
  fileprivate func lies(in other: Occasion) -> Bool {
    window.intersection(other.window) == window
  }
}

extension Rule {
  /// What it says: codes of messages, and words of its own.
  fileprivate var saying: Set<String> {
    Set(details.messages.map(\.text) + [details.message].compactMap(\.self))
  }

  /// Of two rules for the same days the narrower is less.
  fileprivate var breadth: (Int, Int, RuleID) { (units.count, quantity.planned, id) }
}
