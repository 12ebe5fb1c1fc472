import CivilTime
import ScheduleModel

extension Survey {
  /// Pairs of rules of two documents that ask the same units for the same thing at the same time, and
  /// neither of which says whether its tasks count toward the other.
  var doubledDuties: [Conflict] {
    duties.indices.flatMap { place in
      duties[(place + 1)...].compactMap { other in conflict(duties[place], other) }
    }
  }

  /// Whether two rules of different documents are one duty by all that can be told from them.
  func areOneDuty(_ one: Duty, _ other: Duty) -> Bool {
    guard let document = one.rule.details.document, let second = other.rule.details.document,
      document == second
        ? one.rule.isRepeated(by: other.rule) : one.rule.isSameDuty(as: other.rule),
      !one.tasks.isEmpty,
      !other.tasks.isEmpty,
      [one, other].allSatisfy({ $0.rule.counting == .unstated && !isAsked($0.rule) })
    else { return false }
    return !shared(one, other).isEmpty && overlap(one, other)
  }

  private func conflict(_ one: Duty, _ other: Duty) -> Conflict? {
    guard areOneDuty(one, other) else { return nil }
    let units = shared(one, other)
    let tasks = [one, other].tasks.filter { units.contains($0.unit) }
    return Conflict(
      .dutyTwice, ConflictID(.dutyTwice, about: one.rule.id.text, other.rule.id.text), .soft,
      whose(tasks) + Phrase(verbatim: ": ") + doubling(one, other)
        + Phrase(
          vi: ", và không quy tắc nào nói có tính vào nhau không. Hiện làm cả hai.",
          en: """
            , and neither rule says whether it counts toward the other. Both are done now.
            """),
      tasks: tasks.ids, units: units, clauses: [one, other].clauses,
      causes: [one.rule.source, other.rule.source], repairs: repairs(one.rule, other.rule))
  }

  /// What is asked for twice, and where.
  private func doubling(_ one: Duty, _ other: Duty) -> Phrase {
    let document = one.rule.details.document
    guard document == other.rule.details.document else {
      let both = [one, other].map(cite).listed
      return Phrase(
        vi: "\(one.quoted.vietnamese) được giao ở hai văn bản, \(both.vietnamese)",
        en: "\(one.quoted.english) is asked for by two documents, \(both.english)")
    }
    let (both, title) = ([one, other].map(\.cited).listed, book.document(document)?.title ?? "")
    let activity = one.rule.details.activity ?? ""
    return Phrase(
      vi: """
        '\(title)' giao hai chỗ, \(both.vietnamese), cùng là '\(activity)' và cùng số lần mỗi kỳ
        """,
      en: """
        '\(title)' asks in two places, \(both.english), for '\(activity)' as many times in each \
        period
        """)
  }

  private func cite(_ duty: Duty) -> Phrase {
    let title = book.document(duty.rule.details.document)?.title ?? ""
    let clauses = duty.rule.details.clauses.joined(separator: ", ")
    return Phrase(verbatim: clauses.isEmpty ? "'\(title)'" : "'\(title)' (\(clauses))")
  }

  private func repairs(_ one: Rule, _ other: Rule) -> [Repair] {
    let drop = Repair(
      Phrase(
        vi: "bỏ quy tắc '\(other.id)', ghi mục của nó vào 'căn cứ' của '\(one.id)'",
        en: "drop rule '\(other.id)' and add its clause to those of '\(one.id)'"))
    let keep = Repair(
      Phrase(
        vi: "là hai việc khác nhau thì viết 'tính vào: không' ở '\(one.id)'",
        en: "if they are two, write 'counts toward: nothing' in '\(one.id)'"))
    return [drop, keep]
  }

  /// Whether a choice of readings asks about the rule already.
  private func isAsked(_ rule: Rule) -> Bool {
    book.choices.contains { $0.touched.contains(rule.id) }
  }

  private func shared(_ one: Duty, _ other: Duty) -> [Int] {
    Set(one.rule.units).intersection(other.rule.units).sorted()
  }

  private func overlap(_ one: Duty, _ other: Duty) -> Bool {
    let days = days(of: other)
    return self.days(of: one).contains { day in days.contains { day.intersection($0) != nil } }
  }

  /// The days for which a rule asks, as far as it names them; else those on which its tasks stand.
  private func days(of duty: Duty) -> [Window] {
    switch duty.rule.anchor {
    case .windows(let occasions): occasions.map(\.window)
    case .every(_, let windows): windows.isEmpty ? [book.horizon] : windows
    case .relative, .open, .standing: [duty.slots.span].compactMap(\.self)
    }
  }
}

extension Rule {
  /// Whether another rule of the same document asks for as many of one activity in the same periods, so
  /// that it may be the same said twice.
  fileprivate func isRepeated(by other: Rule) -> Bool {
    guard case .every(let kind, _) = anchor, case .every(let second, _) = other.anchor,
      kind == second, quantity.planned == other.quantity.planned, position == other.position,
      details.activity != nil, details.activity == other.details.activity
    else { return false }
    return details.family == nil || details.family != other.details.family
  }
}
