import CivilTime
import ScheduleModel

/// Units of one kind that ended on one day and whose successors a rule does not name in their place.
private struct Ending: Hashable {
  let kind: String
  let last: CivilDate
}

/// What is asked of a unit after its end.
private struct Burden {
  let unit: Int
  let duty: Duty
  /// The line that names the unit.
  let line: SourcePlace
  /// The tasks that it is to lead or help with then; what it was to do itself has no task.
  let tasks: [DatedTask]
}

extension Survey {
  /// Units that rules name for a time when they are gone, unless the rule names those that took their
  /// place as well.
  var endedUnits: [Conflict] {
    let ended = book.roster.units.indices.filter { book.roster.units[$0].validUntil != nil }
    guard !ended.isEmpty else { return [] }
    let new = Dictionary(
      grouping: book.roster.units.indices.filter { book.roster.units[$0].validFrom != nil },
      by: { book.roster.units[$0].validFrom ?? book.horizon.start })
    let all = duties.flatMap { burdens(of: ended, $0, new) }
    return Dictionary(grouping: all) { burden in
      let unit = book.roster.units[burden.unit]
      return Ending(kind: unit.kind, last: unit.validUntil ?? book.horizon.last)
    }.map { conflict($0.key, $0.value) }
  }

  /// What a rule asks of units after their end.
  /// `new` are the units that begin on each day.
  private func burdens(
    of ended: [Int], _ duty: Duty, _ new: [CivilDate: [Int]]
  ) -> [Burden] {
    guard let last = lastDay(of: duty.rule) else { return [] }
    let rule = duty.rule
    let (own, partners) = (Set(rule.units), Set(rule.details.partners.compactMap(\.unit)))
    let everyLead = Set(book.leads(of: rule))
    return ended.flatMap { unit -> [Burden] in
      guard let end = book.roster.units[unit].validUntil, end < last else { return [] }
      let does = own.contains(unit) && !isSucceeded(unit, in: own, new)
      let leads = everyLead.contains(unit)
      let helps = partners.contains(unit) && !isSucceeded(unit, in: partners, new)
      guard does || leads || helps else { return [] }
      let late = duty.slots.filter { $0.extent.window.start > end }.map(\.task)
      let led = leads ? late.filter { book.lead(of: $0) == unit } : []
      let lines: [(Bool, Rule.Aspect, [DatedTask])] = [
        (does, .units, []), (!led.isEmpty, .lead, led),
        (helps && (!late.isEmpty || rule.isStanding), .partners, late),
      ]
      return lines.filter(\.0).map { _, aspect, tasks in
        Burden(unit: unit, duty: duty, line: rule.place(of: aspect), tasks: tasks)
      }
    }
  }

  /// Whether all that took the place of a unit are among others.
  private func isSucceeded(
    _ unit: Int, in others: Set<Int>, _ new: [CivilDate: [Int]]
  ) -> Bool {
    let successors = book.roster.units[unit].successors
    guard successors.isEmpty else {
      return successors.allSatisfy { code in
        others.contains { book.roster.units[$0].id == code }
      }
    }
    // A roster that changed as a whole, of which nobody says one by one who took whose place.
    let ended = book.roster.units[unit]
    guard let next = ended.validUntil?.adding(days: 1) else { return false }
    return new[next]?.contains { others.contains($0) && book.roster.units[$0].kind == ended.kind }
      ?? false
  }

  /// The last day on which a rule asks for anything; `nil` where nobody has said.
  private func lastDay(of rule: Rule) -> CivilDate? {
    var (current, steps) = (rule, 0)
    // Readers have made sure that anchors do not go round in a circle; the number of rules bounds it.
    while steps <= book.rules.count {
      switch current.anchor {
      case .windows(let occasions): return occasions.map(\.window.last).max()
      case .every(_, let windows): return windows.map(\.last).max() ?? book.horizon.last
      case .standing: return book.horizon.last
      case .open: return nil
      case .relative(_, let id, _):
        guard let next = book.rule(id) else { return nil }
        (current, steps) = (next, steps + 1)
      }
    }
    return nil
  }
}

extension Survey {
  private func conflict(_ ending: Ending, _ burdens: [Burden]) -> Conflict {
    let units = Set(burdens.map(\.unit)).sorted()
    let involved = duties.filter { duty in
      burdens.contains { $0.duty.rule.id == duty.rule.id }
    }
    let tasks = Set(burdens.flatMap(\.tasks))
    let rules = Phrase.counted(involved.count, vi: "quy tắc", one: "rule", many: "rules")
    let verb = involved.count == 1 ? "names" : "name"
    let them = units.count == 1 ? "it" : "them"
    return Conflict(
      .unitEnded,
      ConflictID(.unitEnded, about: ending.kind.codeWord, "\(ending.last)"), .soft,
      names(of: units)
        + Phrase(
          vi: ", hết \(ending.last.text(in: .vietnamese))",
          en: ", until \(ending.last.text(in: .english))") + successors(of: units)
        + Phrase(
          vi: """
            : \(rules.vietnamese) vẫn nêu cho thời gian sau đó, \(involved.quoted.vietnamese), nên từ \
            ấy không ai làm phần này.
            """,
          en: """
            : \(rules.english) still \(verb) \(them) for the time after, \(involved.quoted.english), \
            so that nobody does this part from then on.
            """),
      tasks: tasks.ids, units: units, clauses: involved.clauses,
      causes: units.map { book.roster.units[$0].source } + burdens.map(\.line),
      repairs: [Repair(edit(units))])
  }

  /// `, nơi kế tục: Xã An` or that nobody has named one.
  private func successors(of units: [Int]) -> Phrase {
    let names = successorNames(of: units)
    guard !names.isEmpty else {
      return Phrase(vi: ", chưa rõ nơi kế tục", en: ", successor not known")
    }
    return Phrase(vi: ", nơi kế tục: ", en: ", succeeded by ") + shortened(names)
  }

  private func edit(_ units: [Int]) -> Phrase {
    let names = successorNames(of: units)
    guard !names.isEmpty else {
      return Phrase(
        vi: "ghi 'kế tục' trong bảng đơn vị và nêu nơi ấy trong quy tắc",
        en: "write 'successors' into the roster, and name them in the rules")
    }
    let list = shortened(names)
    return Phrase(
      vi: "nêu \(list.vietnamese) trong quy tắc", en: "name \(list.english) in the rules")
  }

  private func successorNames(of units: [Int]) -> [String] {
    let codes = Set(units.flatMap { book.roster.units[$0].successors })
    return book.roster.units.filter { codes.contains($0.id) }.map(\.name)
  }

  private func shortened(_ names: [String]) -> Phrase {
    guard names.count > 3 else { return names.map { Phrase(verbatim: $0) }.listed }
    return .units(names.count)
  }
}

extension Rule {
  /// Whether it is a duty that goes on all the time, or arises.
  fileprivate var isStanding: Bool { if case .standing = anchor { true } else { false } }
}
