import CivilTime
import Feeds
import ICalendar
import Ledger
import ScheduleModel
import Synchronization

/// What is served of one plan in one revision, seen from one day. Feeds are made when they are first
/// asked for, and kept.
///
/// A class, because all who hold it share what was made.
final class PlanEdition: Sendable {
  /// The revision.
  let revision: Revision
  /// The records of the revision, sorted by start, then identity.
  let records: [TaskRecord]
  /// The zone of the plan.
  let zone: Zone
  /// The day about which the window of its feeds lies.
  let anchor: CivilDate
  private let feeds: [Language: PlanFeeds]
  private let kept = Mutex<[FeedKey: KeptFiles]>([:])

  /// Prepares an edition; nothing is made yet.
  init(_ revision: Revision, _ records: [TaskRecord], _ zone: Zone, anchor: CivilDate) {
    self.revision = revision
    self.records = records
    self.zone = zone
    self.anchor = anchor
    feeds = Dictionary(
      uniqueKeysWithValues: Language.allCases.map { language in
        (
          language,
          PlanFeeds(
            of: revision.plan, records, in: language, zone: zone,
            window: FeedWindow(around: anchor), approval: revision.approval,
            asOf: revision.moment)
        )
      })
  }

  /// The day about which the feeds of a revision lie: that of the revision, or the first day of the
  /// month where that is later. So the bytes change once a month at most without a new revision.
  static func anchor(of revision: Revision, in zone: Zone, at now: Instant) -> CivilDate {
    let today = now.day(in: zone)
    let first = CivilDate(year: today.year, month: today.month, day: 1) ?? today
    return max(revision.moment.day(in: zone), first)
  }

  /// When the day about which the window lies begins; `nil` where no clock shows that.
  var start: Instant? {
    TimeOfDay(minutesSinceMidnight: 0).map {
      zone.resolve(CivilDateTime(anchor, at: $0)).conventional
    }
  }

  /// The tasks of a feed within its window, by start and identity; may be empty.
  func records(of terms: FeedTerms) -> [TaskRecord] {
    feeds[terms.language]?.records(of: terms.subject) ?? []
  }

  /// The files of a feed that were made before; `nil` where nobody has asked for it yet.
  func kept(_ key: FeedKey) -> KeptFiles? { kept.withLock { $0[key] } }

  /// The files of a feed, made where they are not kept.
  ///
  /// - Throws: what libical cannot write.
  func files(_ key: FeedKey) throws(ICalendarError) -> KeptFiles {
    if let files = kept(key) { return files }
    guard let source = feeds[key.terms.language] else { preconditionFailure("a third language") }
    let files = try KeptFiles(key, source, of: self)
    kept.withLock { $0[key] = files }
    return files
  }
}

/// One feed, as one client gets it.
struct FeedKey: Hashable, Sendable {
  /// Which feed.
  let terms: FeedTerms
  /// How others may keep it.
  let access: KeptFeed.Access
  /// The address that was replaced and that the client still uses; `nil` where it is the right one.
  let notice: ReplacedAddress?
}

/// An address in the place of which there is another.
struct ReplacedAddress: Hashable, Sendable {
  /// The number of the link.
  let link: Int
  /// Which of its addresses.
  let generation: Int
  /// When it was replaced.
  let replaced: Instant
  /// When it ends.
  let end: Instant
}

/// The files of one feed.
struct KeptFiles: Sendable {
  /// The feed itself.
  let main: KeptFeed
  /// The broadcasts that had to leave it, by the name of their quarter.
  let quarters: [String: KeptFeed]

  /// The file of a quarter, or the feed itself for `nil`.
  subscript(quarter: String?) -> KeptFeed? { quarter.map { quarters[$0] } ?? main }
}
