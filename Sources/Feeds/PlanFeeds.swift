public import CivilTime
public import ICalendar
public import ScheduleModel

/// One calendar file.
public struct Feed: Sendable {
  /// Its path below the folder of the feeds, made of codes alone: `units/cs-dai-tu.ics`.
  public let path: String
  /// Its name, as calendar programs show it.
  public let name: String
  /// The bytes.
  public let octets: [UInt8]
  /// How many events it has, at least 1.
  public let eventCount: Int
}

/// The calendars of a plan before there is a ledger: files to look at and to import once.
///
/// Every time stamp is the one given; every SEQUENCE is 0. The same plan gives the same bytes.
public struct PlanFeeds {
  private let plan: Plan
  private let language: Language
  private let stamp: Instant
  private let tasks: [TaskFacts]
  private let zones: [ZoneID: Zone]
  private let mainTasks: [FamilyKey: TaskID]

  /// Prepares the calendars of a plan in a language. `stamp` is the moment that they are as of.
  public init(of plan: Plan, in language: Language, asOf stamp: Instant) {
    self.plan = plan
    self.language = language
    self.stamp = stamp
    tasks = plan.facts.filter { $0.extent != nil }
    zones = [plan.book.head.zone.id: plan.book.head.zone]
    mainTasks = Dictionary(
      tasks.filter(\.isMain).map { (FamilyKey($0), $0.task.id) }, uniquingKeysWith: min)
  }

  /// The calendar of the whole plan; `nil` where no task has a date.
  public func whole() throws(ICalendarError) -> Feed? {
    try feed(
      "\(plan.book.head.id).ics", named: plan.book.head.title, describedAs: "", tasks, owner: nil)
  }

  /// A calendar for each unit that does or leads something, in the order of the roster.
  ///
  /// The slots of broadcasters are not among them: they are files of their own.
  public func units() throws(ICalendarError) -> [Feed] {
    var byUnit: [UnitID: [TaskFacts]] = [:]
    for task in tasks where task.task.part != .broadcast {
      for unit in Set([task.unit.id, task.lead.id]) { byUnit[unit, default: []].append(task) }
    }
    return try perUnit(byUnit, folder: "units")
  }

  /// A calendar of slots for each broadcaster, in the order of the roster.
  public func stations() throws(ICalendarError) -> [Feed] {
    let slots = tasks.filter { $0.task.part == .broadcast }
    return try perUnit(Dictionary(grouping: slots, by: \.unit.id), folder: "stations")
  }

  /// The broadcasters that have slots, in the order of the roster.
  public var broadcasters: [UnitID] {
    Set(tasks.filter { $0.task.part == .broadcast }.map(\.unit.id)).sorted()
  }
}

extension PlanFeeds {
  private func perUnit(
    _ tasks: [UnitID: [TaskFacts]], folder: String
  ) throws(ICalendarError) -> [Feed] {
    var feeds: [Feed] = []
    for unit in plan.book.roster.units {
      guard let own = tasks[unit.id] else { continue }
      let feed = try feed(
        "\(folder)/\(unit.id).ics", named: unit.name, describedAs: plan.book.head.title, own,
        owner: unit.id)
      if let feed { feeds.append(feed) }
    }
    return feeds
  }

  private func feed(
    _ path: String, named name: String, describedAs description: String, _ tasks: [TaskFacts],
    owner: UnitID?
  ) throws(ICalendarError) -> Feed? {
    guard !tasks.isEmpty else { return nil }
    let head = try CalendarHead(
      productID: "-//CaoDiem//CaoDiem//\(language.rawValue.uppercased())",
      name: name,
      description: [description, asOf].filter { !$0.isEmpty }.joined(separator: ". "),
      zone: plan.book.head.zone.id,
      color: CalendarColor("teal"),
      refresh: Minutes(6 * 60),
      lastModified: stamp)
    var events: [EventText] = []
    for task in tasks {
      if let event = try event(task, for: owner) { events.append(try EventText(event, in: zones)) }
    }
    let text = try CalendarText(head, events, in: zones)
    return Feed(path: path, name: name, octets: text.octets, eventCount: events.count)
  }

  private func event(
    _ task: TaskFacts, for owner: UnitID?
  ) throws(ICalendarError) -> Event? {
    guard let extent = task.extent else { return nil }
    let wording = EventWording(facts: task, language: language)
    return try Event(
      uid: task.task.id.description,
      extent: extent,
      summary: wording.summary(for: owner),
      description: wording.description,
      location: task.location,
      categories: task.campaign.map { [$0.title] } ?? [],
      status: task.status.inCalendars,
      transparency: extent.isTimed ? .opaque : .transparent,
      relatedTo: relatives(of: task),
      created: stamp,
      stamp: stamp)
  }

  /// The task that a boundary or a broadcast goes with.
  private func relatives(of task: TaskFacts) -> [String] {
    guard !task.isMain else { return [] }
    return mainTasks[FamilyKey(task)].map { [$0.description] } ?? []
  }

  private var asOf: String {
    Phrase(vi: "Dữ liệu lúc", en: "Data as of")[language]
      + " \(stamp.text(in: plan.book.head.zone, language))"
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

extension TaskFacts.Status {
  fileprivate var inCalendars: Event.Status {
    switch self {
    case .confirmed: .confirmed
    case .tentative: .tentative
    case .cancelled: .cancelled
    }
  }
}

extension Extent {
  fileprivate var isTimed: Bool { if case .timed = self { true } else { false } }
}
