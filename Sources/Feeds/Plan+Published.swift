import CivilTime
public import ScheduleModel

extension Plan {
  /// What is to be published of the tasks of this plan: all that have a time, in its order.
  public var publishedTasks: [PublishedTask] {
    let facts = facts.filter { $0.extent != nil }
    let mainTasks = Dictionary(
      facts.filter(\.isMain).map { (FamilyKey($0), $0.task.id) }, uniquingKeysWith: min)
    return facts.compactMap { task in
      let main = task.isMain ? nil : mainTasks[FamilyKey(task)]
      return PublishedTask(task, of: book, goingWith: main)
    }
  }
}

extension Plan {
  /// The feeds that show a task: of the plan, of its campaign, of units by what it is to them, of its station.
  /// Empty where it has no time.
  public func feeds(with facts: TaskFacts) -> [FeedSubject] {
    guard let task = PublishedTask(facts, of: book, goingWith: nil) else { return [] }
    let units = ([task.unit, task.lead] + task.partners).map(\.id)
      .reduce(into: [UnitID]()) { if !$0.contains($1) { $0.append($1) } }
    let campaign = task.campaign.map { [FeedSubject.campaign($0.id)] } ?? []
    let subjects =
      [.plan] + campaign + units.flatMap { [FeedSubject.unit($0), .lead($0), .partner($0)] }
      + [.station(task.unit.id)]
    return subjects.filter { $0.shows(task) }
  }
}

extension PublishedTask {
  /// Creates what is shown of a task; `nil` where it has no time.
  ///
  /// `main` is the task that a boundary or a broadcast goes with.
  fileprivate init?(
    _ facts: TaskFacts, of book: RuleBook, goingWith main: TaskID?
  ) {
    guard let extent = facts.extent else { return nil }
    let people = facts.serving(under: book.head.contacts) + facts.contact(under: book.head.contacts)
    self.init(
      id: facts.task.id,
      rule: facts.rule.id,
      part: facts.task.part,
      extent: extent,
      half: facts.half,
      certainty: facts.status == .tentative ? .toBeAnnounced : .confirmed,
      unit: Party(facts.unit),
      lead: Party(facts.lead),
      partners: facts.partners.map { Party($0) },
      heading: Phrase { facts.heading(in: $0) },
      description: Phrase { TaskWording(facts: facts, language: $0).description } + people,
      place: facts.location,
      campaign: facts.campaign.map { Label(id: $0.id, title: $0.title) },
      clauses: facts.rule.details.clauses,
      relatedTo: main.map { [$0] } ?? [],
      members: facts.serving.map(\.member.id),
      chosen: facts.chosen.map(\.id),
      broadcast: facts.isAired ? Broadcast(facts, of: book) : nil)
  }
}

extension PublishedTask.Party {
  fileprivate init(_ unit: Roster.Unit) {
    self.init(id: unit.id, name: unit.name)
  }
}

extension PublishedTask.Broadcast {
  fileprivate init(_ facts: TaskFacts, of book: RuleBook) {
    self.init(
      title: facts.title,
      length: facts.airTime,
      language: facts.airLanguage,
      audience: facts.rule.details.audience,
      message: facts.messageText,
      messageClass: facts.rule.details.airing.messageClass,
      script: facts.rule.details.airing.script,
      contact: facts.rule.details.contact,
      commune: facts.unit.communeCode,
      quota: book.quota(of: facts))
  }
}

extension RuleBook {
  /// The number of broadcasts that a task counts toward, with the days on which its unit may air
  /// them; `nil` where its rule names no number for a period.
  fileprivate func quota(of facts: TaskFacts) -> PublishedTask.Quota? {
    guard let period = facts.task.period, let window = asked(of: facts.rule, in: period) else {
      return nil
    }
    let days = facts.unit.existence(within: window).map { Array($0.days) } ?? []
    return PublishedTask.Quota(
      facts.siblings, in: period,
      on: days.filter { allows($0, for: facts.rule) })
  }

  /// The days in which a rule asks for a number in a period; `nil` where it names none. A window that is
  /// shorter than the period stands in its place.
  private func asked(of rule: Rule, in period: Period) -> Window? {
    switch rule.anchor {
    case .every: return days(of: period, for: rule)
    case .windows(let occasions):
      guard rule.position == .within, period.kind != .year else { return nil }
      return occasions.first { $0.period == period && $0.window != period.window }?.window
    case .relative, .open, .standing: return nil
    }
  }
}

/// What the parts of one obligation on one occasion have in common.
private struct FamilyKey: Hashable {
  private let rule: RuleID
  private let period: Period?
  /// The unit; `nil` for a broadcast, whose rule has one unit that is not the broadcaster.
  private let unit: UnitID?
  private let ordinal: Int

  init(_ task: TaskFacts) {
    rule = task.rule.id
    period = task.task.period
    ordinal = task.task.ordinal
    unit = task.rule.units.count == 1 ? nil : task.unit.id
  }
}

extension TaskFacts {
  /// Whether this is the obligation itself, not a boundary or a broadcast of it.
  fileprivate var isMain: Bool { task.part == .task || task.part.isSpan }

  /// Lines of the description that say who serves; by their codes, where the plan keeps names to
  /// itself. Empty where nobody does.
  fileprivate func serving(under policy: ContactPolicy) -> Phrase {
    let lines = serving.map { serving in
      let name = policy == .published ? serving.member.title : serving.member.id.text
      return "\n\(serving.pool): \(name)"
    }
    return Phrase(verbatim: lines.joined())
  }

  /// A line of the description that says whom to ask; empty where the plan keeps that to itself.
  fileprivate func contact(under policy: ContactPolicy) -> Phrase {
    guard policy == .published, let contact = rule.details.contact else {
      return Phrase(verbatim: "")
    }
    return Phrase(vi: "\nLiên hệ: \(contact)", en: "\nContact: \(contact)")
  }

  /// Where it takes place, as far as that is known.
  fileprivate var location: String? {
    if case .at(let place) = rule.details.place { place } else { nil }
  }
}
