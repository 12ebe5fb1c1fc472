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
  /// The tasks that it shows, an event each; never empty.
  public let records: [TaskRecord]

  /// How many events it has, at least 1.
  public var eventCount: Int { records.count }
}

/// The calendars of what is published of a plan. The same records give the same bytes.
public struct PlanFeeds: Sendable {
  private let plan: PublishedPlan
  private let records: [TaskRecord]
  private let language: Language
  private let moment: Instant
  private let zone: Zone

  /// Prepares the calendars of a plan in a language. `moment` is when the data was good, and `zone`
  /// is that of the plan.
  public init(
    of plan: PublishedPlan, _ records: [TaskRecord], in language: Language, asOf moment: Instant,
    _ zone: Zone
  ) {
    self.plan = plan
    self.records = records
    self.language = language
    self.moment = moment
    self.zone = zone
  }

  /// Prepares the calendars of a plan before there is a ledger: files to look at and to import once.
  ///
  /// Every time stamp is the one given; every SEQUENCE is 0.
  public init(of plan: Plan, in language: Language, asOf stamp: Instant) {
    self.init(
      of: PublishedPlan(plan.book), plan.publishedTasks.map { TaskRecord(new: $0, at: stamp) },
      in: language, asOf: stamp, plan.book.head.zone)
  }

  /// The calendars of the plan, of its units and of its broadcasters; empty where no task has a date.
  public func all() throws(ICalendarError) -> [Feed] {
    try (whole().map { [$0] } ?? []) + units() + stations()
  }

  /// The calendar of the whole plan; `nil` where no task has a date.
  public func whole() throws(ICalendarError) -> Feed? {
    try feed("\(plan.id).ics", named: plan.title, describedAs: "", records, owner: nil)
  }

  /// A calendar for each unit that does or leads something, by code.
  ///
  /// The slots of broadcasters are not among them: they are files of their own.
  public func units() throws(ICalendarError) -> [Feed] {
    var byUnit: [UnitID: [TaskRecord]] = [:]
    for record in records where record.task.part != .broadcast {
      for unit in Set([record.task.unit.id, record.task.lead.id]) {
        byUnit[unit, default: []].append(record)
      }
    }
    return try perUnit(byUnit, folder: "units")
  }

  /// A calendar of slots for each broadcaster, by code.
  public func stations() throws(ICalendarError) -> [Feed] {
    try perUnit(Dictionary(grouping: slots, by: \.task.unit.id), folder: "stations")
  }

  /// The broadcasters that have slots, by code.
  public var broadcasters: [UnitID] { Set(slots.map(\.task.unit.id)).sorted() }

  private var slots: [TaskRecord] { records.filter { $0.task.part == .broadcast } }
}

extension PlanFeeds {
  private func perUnit(
    _ records: [UnitID: [TaskRecord]], folder: String
  ) throws(ICalendarError) -> [Feed] {
    var feeds: [Feed] = []
    for unit in plan.units {
      guard let own = records[unit.id] else { continue }
      let feed = try feed(
        "\(folder)/\(unit.id).ics", named: unit.name, describedAs: plan.title, own, owner: unit.id)
      if let feed { feeds.append(feed) }
    }
    return feeds
  }

  private func feed(
    _ path: String, named name: String, describedAs description: String, _ records: [TaskRecord],
    owner: UnitID?
  ) throws(ICalendarError) -> Feed? {
    guard !records.isEmpty else { return nil }
    let head = try CalendarHead(
      productID: "-//CaoDiem//CaoDiem//\(language.rawValue.uppercased())",
      name: name,
      description: [description, asOf].filter { !$0.isEmpty }.joined(separator: ". "),
      zone: plan.zone,
      color: CalendarColor("teal"),
      refresh: Minutes(6 * 60),
      lastModified: moment)
    let zones = [zone.id: zone]
    var events: [EventText] = []
    for record in records {
      events.append(try EventText(record.event(in: language, for: owner), in: zones))
    }
    let text = try CalendarText(head, events, in: zones)
    return Feed(path: path, name: name, octets: text.octets, records: records)
  }

  private var asOf: String {
    Phrase(vi: "Dữ liệu lúc", en: "Data as of")[language] + " \(moment.text(in: zone, language))"
  }
}
