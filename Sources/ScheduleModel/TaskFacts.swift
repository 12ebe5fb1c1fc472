public import CivilTime

/// All that files and pages show of one task, looked up and ready to print.
public struct TaskFacts: Hashable, Sendable {
  /// How sure the task is, in the words of RFC 5545 §3.8.1.11.
  public enum Status: String, Hashable, Sendable {
    case confirmed, tentative, cancelled
  }

  /// The task.
  public let task: DatedTask
  /// The time it takes up; `nil` where the plan gives none or none was found.
  public let extent: Extent?
  /// The half of its day that was chosen for the sake of a resource; `nil` where none was.
  public let half: HalfDay?
  /// When a timed task ends, on the clocks of its zone; `nil` for whole days.
  public let end: CivilDateTime?
  /// The offset of the end, where clocks then show it for the second time.
  public let repeatedOffset: Offset?
  /// The hours of a timed task, `07:30–09:00`; `nil` for whole days.
  public let hours: String?
  /// How sure it is.
  public let status: Status
  /// What is to be done, without number or marks.
  public let title: String
  /// How many like it the unit has on the same occasion, at least 1.
  public let siblings: Int
  /// Who does it.
  public let unit: Roster.Unit
  /// Who leads; the unit itself where the rule names nobody.
  public let lead: Roster.Unit
  /// Who watches over it; `nil` where nobody does.
  public let monitor: Roster.Unit?
  /// The units that co-operate, in the order of the rule; may be empty.
  public let partners: [Roster.Unit]
  /// The bodies outside the roster that co-operate, by name; may be empty.
  public let externalPartners: [String]
  /// Who of both is only expected to co-operate, as codes and names; may be empty.
  public let expectedPartners: [String]
  /// The plan that it belongs to.
  public let plan: PlanID
  /// The rule that asks for it.
  public let rule: Rule
  /// The campaign that it belongs to.
  public let campaign: Campaign?
  /// The document that it comes from.
  public let document: Document?
  /// The messages of the plan that it says, in the order of the rule; may be empty.
  public let messages: [Message]
  /// Who or what of the pools that it needs serves it; may be empty.
  public let serving: [Serving]
  /// What it has of the resources of which its rule needs one, in the order of the rule; may be empty.
  public let chosen: [Resource]
  /// What was assumed for it, where the document is silent; may be empty.
  public let assumptions: [String]
  /// The zone that its time is meant in.
  public let zone: ZoneID

  /// One of those that a pool consists of, with the name of the pool.
  public struct Serving: Hashable, Sendable {
    /// What the pool is called.
    public let pool: String
    /// Who or what it is.
    public let member: Resource.Member
  }
}

extension Plan {
  /// The facts of every task: those with a time in its order, then those without.
  public var facts: [TaskFacts] { (0..<taskCount).map { facts(at: $0) } }

  /// How many tasks it has, those without a time among them.
  public var taskCount: Int { assignments.count + unplaced.count + open.count }

  /// The facts of one task, at its place in `facts`.
  public func facts(at place: Int) -> TaskFacts {
    place < assignments.count ? facts(of: assignments[place]) : facts(of: task(at: place), at: nil)
  }

  /// One task, at its place in `facts`.
  public func task(at place: Int) -> DatedTask {
    if place < assignments.count { return assignments[place].task }
    let rest = place - assignments.count
    return rest < unplaced.count ? unplaced[rest].task : open[rest - unplaced.count]
  }

  /// The facts of a task of this plan in its slot.
  public func facts(of assignment: Assignment) -> TaskFacts {
    facts(
      of: assignment.task, at: assignment.extent, assignment.half, with: assignment.members,
      choosing: assignment.chosen)
  }

  /// The facts of one task of this plan.
  public func facts(
    of task: DatedTask, at extent: Extent?, _ half: HalfDay? = nil, with members: [PoolMember] = [],
    choosing chosen: [Int] = []
  ) -> TaskFacts {
    let rule = book.rules[task.rule]
    let units = book.roster.units
    let unit = units[task.unit]
    let timed = extent?.timed
    return TaskFacts(
      task: task,
      extent: extent,
      half: half,
      end: timed.map { book.head.zone.reading($0.length, after: $0.start) },
      repeatedOffset: timed.flatMap {
        book.head.zone.repeatedOffset(of: $0.length, after: $0.start)
      },
      hours: timed.map { book.head.zone.clockText(of: $0.length, from: $0.start) },
      status: isCertain(task, at: extent) ? .confirmed : .tentative,
      title: title(of: task, by: rule),
      siblings: siblings(of: task),
      unit: unit,
      lead: lead(of: task).map { units[$0] } ?? unit,
      monitor: rule.details.monitor.map { units[$0] },
      partners: rule.details.partners.compactMap(\.unit).map { units[$0] },
      externalPartners: rule.details.partners.compactMap(\.externalName),
      expectedPartners: expectedPartners(of: rule),
      plan: book.head.id,
      rule: rule,
      campaign: book.campaign(rule.details.campaign),
      document: book.document(rule.details.document),
      messages: rule.details.messages.compactMap(book.message),
      serving: members.map { one in
        let pool = book.resources[one.resource]
        return TaskFacts.Serving(pool: pool.title, member: pool.members[one.member])
      },
      chosen: chosen.map { book.resources[$0] },
      assumptions: book.assumptions(of: rule).map(\.text),
      zone: book.head.zone.id
    )
  }
}

extension Plan {
  /// The units that have to do with a task, as places in the roster: who does it, who leads, who
  /// co-operates.
  public func parties(to task: DatedTask) -> [Int] {
    [task.unit] + [lead(of: task)].compactMap(\.self)
      + book.rules[task.rule].details.partners.compactMap(\.unit)
  }
}

extension Plan {
  /// Who leads by the rule; for a broadcaster's slot else the unit whose event it is.
  private func lead(of task: DatedTask) -> Int? {
    book.lead(of: task) ?? (task.part == .broadcast ? book.rules[task.rule].units.first : nil)
  }

  /// Whether a task has a time that nobody will announce anew, in a year for which the plan holds.
  public func isCertain(_ task: DatedTask, at extent: Extent?) -> Bool {
    guard let extent, task.certainty == .confirmed, !book.heldRules.contains(task.rule) else {
      return false
    }
    return book.head.isConfirmed(on: extent.window.start)
  }

  private func expectedPartners(of rule: Rule) -> [String] {
    rule.details.partners.filter { $0.commitment == .expected }.map { partner in
      switch partner.body {
      case .unit(let unit): book.roster.units[unit].id.text
      case .external(let name): name
      }
    }
  }

  /// How many like it the unit has: those of all days or windows that the rule names for the period.
  private func siblings(of task: DatedTask) -> Int {
    let rule = book.rules[task.rule]
    let occasions = rule.occasionCount(in: task.period)
    guard [.task, .broadcast].contains(task.part) else { return task.part == .span ? occasions : 1 }
    return book.plannedCount(of: rule, for: task.unit, in: task.period) * occasions
  }

  /// What is to be done, with what else is done in it.
  private func title(of task: DatedTask, by rule: Rule) -> String {
    let carried = book.carried(by: rule, for: task.unit, in: task.period)
    let together = Phrase(vi: "gộp", en: "with")[book.head.language]
    return ([rule.title(of: task.part)] + carried.map { "\(together) \($0.title)" })
      .joined(separator: ", ")
  }
}

extension Extent {
  /// Beginning and length of what has hours; `nil` for whole days.
  fileprivate var timed: (start: CivilDateTime, length: Minutes)? {
    if case .timed(let start, _, let length) = self { (start, length) } else { nil }
  }
}

extension TaskFacts {
  /// When a timed task ends, `2026-07-01T09:30`; a time that clocks show for the second time has its
  /// offset behind it. `nil` for whole days.
  public var isoTimedEnd: String? { end.map { $0.description + (repeatedOffset?.isoText ?? "") } }

  /// How long a broadcast is, by its slot or else by its rule; `nil` where nobody has said.
  public var airTime: Minutes? {
    switch (extent, rule.hours) {
    case (.timed(_, _, let length), _), (_, .at(_, let length)), (_, .within(_, let length)): length
    default: rule.details.airing.length
    }
  }
}

extension TaskFacts {
  /// Which phase of its occasion it is.
  private var phase: Phrase? {
    switch task.part {
    case .before: Phrase(vi: " (trước đợt)", en: " (before)")
    case .during: Phrase(vi: " (trong đợt)", en: " (during)")
    case .after: Phrase(vi: " (sau đợt)", en: " (after)")
    case .task, .span, .start, .end, .broadcast: nil
    }
  }
}

extension Rule {
  /// How many days or windows the rule names for a period, at least 1.
  fileprivate func occasionCount(in period: Period?) -> Int {
    guard case .windows(let occasions) = anchor, occasions.count > 1 else { return 1 }
    return max(1, occasions.count { $0.period == period })
  }

  /// What is to be done in one part of the obligation.
  func title(of part: Part) -> String {
    for companion in companions {
      switch companion {
      case .start(let title) where part == .start: return title
      case .end(let title) where part == .end: return title
      default: continue
      }
    }
    return title
  }
}

extension Partner {
  // Swift 6.3.1 cannot optimize callers into which these are inlined: its copy propagation ends the
  // borrow of a partner before it has looked into the body.

  /// The place in the roster's list, where the partner is a unit.
  @inline(never)
  public var unit: Int? { if case .unit(let index) = body { index } else { nil } }

  /// The name, where the partner is outside the roster.
  @inline(never)
  public var externalName: String? {
    if case .external(let name) = body { name } else { nil }
  }
}

extension TaskFacts.Status {
  /// How sure a task is, as people say it.
  public var name: Phrase {
    switch self {
    case .confirmed: Phrase(vi: "chắc chắn", en: "confirmed")
    case .tentative: Phrase(vi: "dự kiến", en: "tentative")
    case .cancelled: Phrase(vi: "đã hủy", en: "cancelled")
    }
  }
}

extension TaskFacts {
  /// Who co-operates, as people read it: names, marked where the body is only expected.
  public func partnerNames(in language: Language) -> [String] {
    let mark = " " + Phrase(vi: "(dự kiến)", en: "(expected)")[language]
    return partners.map { $0.name + (expectedPartners.contains($0.id.text) ? mark : "") }
      + externalPartners.map { $0 + (expectedPartners.contains($0) ? mark : "") }
  }

  /// What is to be said, as people read it: the words of the rule, then the messages of the plan. A
  /// message is held back until it is known since when it is in force.
  public var messageText: String? {
    let texts =
      [rule.details.message].compactMap(\.self) + messages.filter { !$0.isForceOpen }.map(\.text)
    return texts.isEmpty ? nil : texts.joined(separator: "; ")
  }

  /// The title as people read it, marked where it is a slot or a due date, and with its number among
  /// its like: `Hạn: Báo cáo tháng 7`, `Hội nghị (lần 2/3)`.
  public func heading(in language: Language) -> String {
    var heading = title
    if task.part == .broadcast {
      heading = Phrase(vi: "Phát sóng: ", en: "Broadcast: ")[language] + heading
    }
    if case .due = rule.position {
      heading = TaskFacts.dueMark[language] + heading
      if case .every = rule.anchor, let period = task.period {
        heading += ", " + period.text(in: language)
      }
    }
    if let phase { heading += phase[language] }
    guard siblings > 1 else { return heading }
    // With words, because a bare 2/3 beside a date is read as another date.
    let number = Phrase(
      vi: "lần \(task.ordinal)/\(siblings)", en: "\(task.ordinal) of \(siblings)")
    return heading + " (\(number[language]))"
  }
}
