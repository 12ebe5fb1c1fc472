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
  private let slots = Mutex<[FeedKey: FeedPlace.Slot]>([:])
  /// What the editions before it had made last: served where a feed of this one cannot be made.
  private let lastGood: [FeedKey: KeptFiles]

  /// Prepares an edition; nothing is made yet. `previous` is the one whose place it takes.
  init(
    _ revision: Revision, _ records: [TaskRecord], _ zone: Zone, anchor: CivilDate,
    after previous: PlanEdition? = nil
  ) {
    lastGood = previous?.good ?? [:]
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

  /// The place of a feed, which stays the same for as long as this is served.
  func place(of key: FeedKey) -> FeedPlace {
    let slot = slots.withLock { slots in
      let slot = slots[key] ?? FeedPlace.Slot()
      slots[key] = slot
      return slot
    }
    return FeedPlace(key, in: self, slot)
  }

  /// The files of all feeds that were made, else those of the editions before.
  private var good: [FeedKey: KeptFiles] {
    let made = slots.withLock { slots in slots.compactMapValues { $0.files.withLock { $0 } } }
    return lastGood.merging(made) { _, new in new }
  }

  /// What was served of a feed before this edition; `nil` where nothing was.
  fileprivate func lastGood(_ key: FeedKey) -> KeptFiles? { lastGood[key] }

  /// Makes the files of a feed.
  ///
  /// - Throws: what libical cannot write.
  fileprivate func make(_ key: FeedKey) throws(ICalendarError) -> KeptFiles {
    guard let source = feeds[key.terms.language] else { preconditionFailure("a third language") }
    return try KeptFiles(key, source, of: self)
  }
}

/// Where the files of one feed lie once they are made: found without looking anything up but the
/// address.
struct FeedPlace: Sendable {
  /// Which feed.
  let key: FeedKey
  /// The revision that it is of, seen from a day.
  let edition: PlanEdition
  /// Shared by all addresses that lead there.
  private let slot: Slot

  /// A class, because what one client has made all others get.
  fileprivate final class Slot: Sendable {
    let files = Mutex<KeptFiles?>(nil)
  }

  fileprivate init(_ key: FeedKey, in edition: PlanEdition, _ slot: Slot) {
    self.key = key
    self.edition = edition
    self.slot = slot
  }

  /// The files that were made before; `nil` where nobody has asked for them yet.
  var kept: KeptFiles? { slot.files.withLock { $0 } }

  /// The files that were served of an earlier revision, for where those of this one cannot be made.
  var lastGood: KeptFiles? { edition.lastGood(key) }

  /// The files, made where they are not kept.
  ///
  /// - Throws: what libical cannot write.
  func made() throws(ICalendarError) -> KeptFiles {
    if let kept { return kept }
    let made = try edition.make(key)
    slot.files.withLock { $0 = made }
    return made
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
  /// The address of the feed, where everybody may read it; `nil` for a secret one.
  var source: String?
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
