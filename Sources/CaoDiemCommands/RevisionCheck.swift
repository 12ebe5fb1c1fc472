import CivilTime
import FeedAudit
import Feeds
import ICalendar
import Ledger
import ScheduleModel

/// What a revision has to pass before it is made: a look at every text that it brings, at the head of
/// every feed that it leads to, and at the size of these.
///
/// A feed is a head and the texts of its tasks, and the text of a task depends on nothing but its
/// record. Records of earlier revisions passed when they were new, so that a small revision of a large
/// plan is looked at in no time.
struct RevisionCheck {
  private let publication: Publication
  private let records: [TaskRecord]
  private let zone: Zone
  private let day: CivilDate
  /// How many tasks are looked at together: enough to make little of heads, and few enough to be read
  /// in little room.
  private let portion: Int

  /// Prepares to look at a revision that leads to these records.
  init(
    of publication: Publication, _ records: [TaskRecord], _ zone: Zone,
    inPortionsOf portion: Int = 800
  ) {
    self.portion = portion
    self.publication = publication
    self.records = records
    self.zone = zone
    day = publication.moment.day(in: zone)
  }

  /// What is wrong, as a terminal shows it; empty where the revision may be made.
  ///
  /// - Throws: `ICalendarError` where something cannot be written, or be read back.
  func refusal(_ gate: FeedGate) throws(ICalendarError) -> String {
    let portions = portions
    let looks = Language.allCases.flatMap { spoken in portions.map { (spoken, $0) } }
    let found = looks.concurrentMap { spoken, portion in
      Result { () throws(ICalendarError) in try look(at: portion, in: spoken, gate) }
    }
    var refusal = ""
    for result in found { refusal += try result.get() }
    for spoken in Language.allCases { refusal += try lookAtHeads(in: spoken, gate) }
    return refusal
  }

  /// Which feeds are larger than every program takes, a line each; empty where none is.
  func warnings(in language: Language) throws(ICalendarError) -> String {
    let feeds = feeds(of: records, in: language, within: FeedWindow(around: day))
    return try feeds.large().map { feed in
      FeedCheck.tooLarge(feed.octets.count, feed.eventCount, in: language, of: feed.path)
    }.joined()
  }
}

extension RevisionCheck {
  /// The new records by unit, so that few feeds have some of their tasks in each portion.
  private var portions: [[TaskRecord]] {
    let records = publication.records.sorted { one, other in
      one.task.unit.id == other.task.unit.id
        ? PublishedTask.comesBefore(one.task, other.task) : one.task.unit.id < other.task.unit.id
    }
    return stride(from: 0, to: records.count, by: portion)
      .map { Array(records[$0..<min($0 + portion, records.count)]) }
  }

  /// Looks at some tasks in all that they are to somebody, and in every dress.
  ///
  /// Both readers see each task in the feeds of the plan, as a to-do and as an event with its reminder,
  /// which has all that one without has. Whose feed it is changes no more than the title and a
  /// category, which our own reader holds against the task.
  private func look(
    at portion: [TaskRecord], in spoken: Language, _ gate: FeedGate
  ) throws(ICalendarError) -> String {
    let feeds = feeds(of: portion, in: spoken)
    var refusal = ""
    for profile in [FeedProfile.personal, .tasks] {
      let whole = try feeds.feed(.plan, as: profile).all
      refusal += gate.refusal(of: whole)
      for feed in whole { try feed.expectReadable() }
    }
    for subject in feeds.subjects where subject.isOfOneUnit {
      refusal += gate.refusal(of: try feeds.feed(subject).all)
    }
    return refusal
  }

  /// Looks at the head of each feed, with no task below it.
  private func lookAtHeads(
    in spoken: Language, _ gate: FeedGate
  ) throws(ICalendarError) -> String {
    let feeds = feeds(of: [], in: spoken)
    var heads: [Feed] = []
    for subject in self.feeds(of: records, in: spoken).subjects {
      heads.append(try feeds.feed(subject).main)
    }
    for profile in FeedProfile.allCases { heads.append(try feeds.feed(.plan, as: profile).main) }
    for head in heads { try head.expectReadable() }
    return gate.refusal(of: heads)
  }

  private func feeds(
    of records: [TaskRecord], in spoken: Language, within window: FeedWindow? = nil
  ) -> PlanFeeds {
    PlanFeeds(
      of: publication.plan, records, in: spoken, zone: zone, window: window,
      approval: publication.approval, asOf: publication.moment)
  }
}

extension FeedSubject {
  /// Whether it holds all that a unit does, leads or helps with, or all that a station airs: what every
  /// other feed but that of the plan is a part of.
  fileprivate var isOfOneUnit: Bool {
    switch self {
    case .unit, .station: true
    case .plan, .lead, .partner, .campaign: false
    }
  }
}
