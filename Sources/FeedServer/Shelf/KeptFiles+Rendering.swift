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
    let path = key.terms.subject == .plan ? key.terms.plan.text : key.terms.subject.description
    let feed = try feeds.all().first { $0.path == "\(path).ics" }
    let moments = [edition.revision.moment, edition.start, key.notice?.replaced]
    let modified = moments.compactMap(\.self).max() ?? edition.revision.moment
    let plainName = path.split(separator: "/").last.map { String($0) } ?? path
    main = KeptFeed(
      feed?.octets ?? [], named: "\(feed?.name ?? plainName).ics", plainName: "\(plainName).ics",
      modified: modified, refresh: 6 * 3600, key.access)
    quarters = [:]
  }
}
