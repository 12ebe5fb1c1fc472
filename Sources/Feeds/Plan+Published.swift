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
      return PublishedTask(task, goingWith: main)
    }
  }
}

extension PublishedTask {
  /// Creates what is shown of a task; `nil` where it has no time.
  ///
  /// `main` is the task that a boundary or a broadcast goes with.
  fileprivate init?(_ facts: TaskFacts, goingWith main: TaskID?) {
    guard let extent = facts.extent else { return nil }
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
      description: Phrase { TaskWording(facts: facts, language: $0).description },
      place: facts.location,
      campaign: facts.campaign.map { Label(id: $0.id, title: $0.title) },
      clauses: facts.rule.details.clauses,
      relatedTo: main.map { [$0] } ?? [],
      broadcast: facts.task.part == .broadcast ? Broadcast(facts) : nil)
  }
}

extension PublishedTask.Party {
  fileprivate init(_ unit: Roster.Unit) {
    self.init(id: unit.id, name: unit.name)
  }
}

extension PublishedTask.Broadcast {
  fileprivate init(_ facts: TaskFacts) {
    self.init(
      title: facts.title,
      length: facts.airTime,
      language: facts.rule.details.language,
      audience: facts.rule.details.audience,
      message: facts.messageText)
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
  fileprivate var isMain: Bool { task.part == .task || task.part == .span }

  /// Where it takes place, as far as that is known.
  fileprivate var location: String? {
    if case .at(let place) = rule.details.place { place } else { nil }
  }
}
