import CivilTime
import Feeds
import ICalendar
import Ledger
import ScheduleModel

extension KeptFiles {
  /// Makes the files of a feed.
  init(
    _ key: FeedKey, _ feeds: PlanFeeds, of edition: PlanEdition
  ) throws(ICalendarError) {
    let notice = key.notice.flatMap { FeedNotice($0, in: edition.zone) }
    let files = try feeds.feed(
      key.terms.subject, as: key.terms.profile, notice: notice, from: key.source)
    // Not when a task last changed: one that went over to another unit leaves no trace in this feed.
    let moments = [edition.revision.moment, edition.start, key.notice?.replaced]
    let modified = moments.compactMap(\.self).max() ?? edition.revision.moment
    main = KeptFeed(files.main, modified: modified, key.access)
    quarters = Dictionary(
      files.quarters.map { quarter, feed in
        (quarter.name, KeptFeed(feed, modified: modified, key.access))
      }, uniquingKeysWith: { first, _ in first })
  }
}

extension KeptFeed {
  fileprivate init(_ feed: Feed, modified: Instant, _ access: Access) {
    let plainName = feed.path.split(separator: "/").last ?? "calendar.ics"
    self.init(
      feed.octets, named: feed.name + ".ics", plainName: String(plainName), modified: modified,
      refresh: feed.refresh.count * 60, access)
  }
}

extension FeedNotice {
  /// Tells those who use an address that was replaced until when it serves; `nil` for none at all.
  fileprivate init?(_ address: ReplacedAddress, in zone: Zone) {
    let window = Window(from: address.replaced.day(in: zone), upTo: address.end.day(in: zone))
    guard let days = window else { return nil }
    self.init(
      id: "notice-\(address.link)-\(address.generation)", days: days, moment: address.replaced)
  }
}
