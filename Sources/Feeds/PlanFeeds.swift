public import CivilTime
public import ICalendar
public import ScheduleModel

/// The feeds of one state of a plan in one language.
///
/// The bytes of a feed depend on its tasks within the window, on the head of the plan, the approval
/// and the terms, and on nothing else: what a revision does not touch stays as it was. Only the
/// interval of refreshing also follows the day of the window, when a campaign comes near or ends.
///
/// May be asked from several threads. No feed is kept, but the lines that events have in common are:
/// up to 16 MB for each thread that asks at the same time. Letting go of the value frees them.
public struct PlanFeeds: Sendable {
  private let plan: PublishedPlan
  private let language: Language
  private let zone: Zone
  private let approval: Approval?
  private let fallback: Instant
  /// What the calendar of the whole plan says besides, as a sentence without its full stop.
  private let remark: Phrase?
  /// The tasks, in the order given.
  private let records: [TaskRecord]
  /// Which of them each feed shows, by start and identity.
  private let places: FeedPlaces
  private let names: [UnitID: String]
  private let refresh: Refresh
  private let writers: EventWriters

  /// Prepares the feeds of a plan, whose records may come in any order.
  ///
  /// - Parameters:
  ///   - zone: That of the plan.
  ///   - window: What is shown; `nil` for everything.
  ///   - approval: Who approved what is shown, for the descriptions.
  ///   - fallback: When feeds without any task are said to have changed.
  ///   - remark: What the calendar of the whole plan says besides, as a sentence without its full stop.
  public init(
    of plan: PublishedPlan, _ records: [TaskRecord], in language: Language, zone: Zone,
    window: FeedWindow? = nil, approval: Approval? = nil, asOf fallback: Instant,
    remark: Phrase? = nil
  ) {
    self.remark = remark
    self.plan = plan
    self.language = language
    self.zone = zone
    self.approval = approval
    self.fallback = fallback
    var places = FeedPlaces()
    for place in records.order(within: window) { places.add(records[place].task, at: place) }
    self.records = records
    self.places = places
    // A unit that has ended, but whose last tasks are still shown, is called as these call it.
    names = places.names.merging(plan.units.map { ($0.id, $0.name) }) { _, new in new }
    refresh = Refresh(plan, on: window?.day)
    writers = EventWriters(in: zone)
  }

  /// Prepares the feeds of a plan before there is a ledger: files to look at and to import once.
  ///
  /// Every time stamp is the one given; every SEQUENCE is 0.
  public init(of plan: Plan, in language: Language, asOf stamp: Instant) {
    self.init(
      of: PublishedPlan(plan.book), plan.publishedTasks.map { TaskRecord(new: $0, at: stamp) },
      in: language, zone: plan.book.head.zone, asOf: stamp)
  }

  /// The subjects that have a task within the window: the plan, units, leads, partners, campaigns and
  /// stations, each by code.
  public var subjects: [FeedSubject] { places.subjects }

  /// The tasks of a subject within the window, by start and identity; may be empty.
  public func records(of subject: FeedSubject) -> [TaskRecord] {
    places[subject].map { records[$0] }
  }

  /// The feed of a subject. Without tasks it is an empty calendar, which programs take for what it is.
  ///
  /// RFC 5545 §3.6 asks for one component in a calendar; Google and others leave it out where there is
  /// nothing to show, so that every program reads such a calendar.
  ///
  /// `source` is the address of the feed, where everybody may read it: never a secret one.
  ///
  /// - Throws: what `Event` throws for texts that are too long and moments out of range; `noAddress`.
  public func feed(
    _ subject: FeedSubject, as profile: FeedProfile = .standard, notice: FeedNotice? = nil,
    from source: String? = nil
  ) throws(ICalendarError) -> FeedFiles {
    let terms = FeedTerms(plan.id, subject, as: profile, in: language)
    let split = FeedSplit(of: try entries(of: terms), beside: notice == nil ? 0 : 1)
    let main = try file(terms, split.main, leftOut: split.quarters.map(\.quarter), notice, source)
    var quarters: [(quarter: Period, feed: Feed)] = []
    for (quarter, entries) in split.quarters {
      quarters.append((quarter, try file(terms, entries, of: quarter)))
    }
    return FeedFiles(main: main, quarters: quarters)
  }
}

extension PlanFeeds {
  /// The files of an export, main files before those of quarters: the plan, then its units and its
  /// stations by code. Empty where no task has a date.
  ///
  /// What units lead or help with is in their calendars already, told apart by title and category.
  public func all() throws(ICalendarError) -> [Feed] {
    var files: [Feed] = []
    for subject in subjects where subject.isExported { files += try feed(subject).all }
    return files
  }

  /// The files that are larger than every calendar program takes, in the order of the subjects; empty
  /// where none is.
  ///
  /// Feeds of leads, partners and campaigns are parts of those that are looked at. Feeds of few tasks
  /// with short texts are not even written.
  public func large() throws(ICalendarError) -> [Feed] {
    var large: [Feed] = []
    for subject in subjects where subject.isExported && !isSurelySmall(subject) {
      large += try feed(subject).all.filter(\.isTooLarge)
    }
    return large
  }

  /// The stations that have slots, by code.
  public var stations: [UnitID] {
    subjects.compactMap { if case .station(let id) = $0 { id } else { nil } }
  }
}

extension FeedSubject {
  /// Whether an export has a file of it.
  fileprivate var isExported: Bool {
    switch self {
    case .plan, .unit, .station: true
    case .lead, .partner, .campaign: false
    }
  }
}

extension PlanFeeds {
  /// Whether there is room for all tasks of a feed, even if each letter had to be escaped.
  private func isSurelySmall(_ subject: FeedSubject) -> Bool {
    let places = places[subject]
    guard places.count < Feed.mostEvents else { return false }
    let most = places.reduce(FeedSplit.headRoom) { $0 + records[$1].task.mostOctets(in: language) }
    return most <= Feed.mostOctets
  }

  private func entries(of terms: FeedTerms) throws(ICalendarError) -> [FeedEntry] {
    try writers.lend { writer throws(ICalendarError) in
      var entries: [FeedEntry] = []
      for place in places[terms.subject] {
        let record = records[place]
        guard let role = terms.subject.role(of: record.task) else { continue }
        let event = try record.event(to: role, as: terms.profile, in: language)
        let text = try writer.text(of: event)
        entries.append(FeedEntry(record.task, at: place, text, to: role, in: terms.subject))
      }
      return entries
    }
  }

  /// One file of a feed: its main one, or that of a quarter.
  private func file(
    _ terms: FeedTerms, _ entries: [FeedEntry], of quarter: Period? = nil,
    leftOut: [Period] = [], _ notice: FeedNotice? = nil, _ source: String? = nil
  ) throws(ICalendarError) -> Feed {
    let lastChange = entries.lazy.map { records[$0.place].changed }.max()
    let moment = [lastChange, notice?.moment].compactMap(\.self).max() ?? fallback
    let wording = FeedWording(plan: plan, terms: terms, quarter: quarter)
    let interval = refresh.interval(
      of: entries.lazy.compactMap { records[$0.place].task.campaign?.id })
    let head = try CalendarHead(
      productID: "-//CaoDiem//CaoDiem//\(language.rawValue.uppercased())",
      name: wording.name(names),
      description: wording.description(
        // Persons are named to those only who were given a link.
        approval: source == nil ? approval : nil, isEmpty: entries.isEmpty && leftOut.isEmpty,
        leftOut: leftOut, remark: remark),
      zone: plan.zone,
      color: CalendarColor("teal"),
      refresh: interval,
      lastModified: moment,
      source: source)
    var events = entries.map(\.text)
    if let notice { events.append(try EventText(notice.event(as: terms.profile, in: language))) }
    let text = try CalendarText(head, events, in: [zone.id: zone])
    return Feed(
      terms: terms, quarter: quarter, name: head.name, octets: text.octets, notice: notice,
      lastChanged: moment, refresh: interval, places: entries.map(\.place), in: records)
  }
}

extension [TaskRecord] {
  /// The places of the tasks that are shown, by start and identity.
  ///
  /// Tasks are large; what they are sorted by is not.
  fileprivate func order(within window: FeedWindow?) -> [Int] {
    let keys = indices.filter { window?.contains(self[$0].task.extent) ?? true }
      .map { (place: $0, order: PublishedTask.order(self[$0].task.extent, self[$0].task.id)) }
    return keys.sorted { $0.order < $1.order }.map(\.place)
  }
}
