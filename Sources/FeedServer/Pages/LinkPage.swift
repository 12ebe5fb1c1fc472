import CivilTime
import ICalendar
import Ledger
import PlanPages
import ScheduleModel

/// The page of a link: how to subscribe, how fresh the feed is, what has changed.
struct LinkPage {
  let place: FeedPlace
  let secret: String
  /// The address by which people reach the server, without a slash at its end.
  let address: String
  let moment: Instant

  /// The page in a language.
  ///
  /// - Throws: what libical cannot write.
  func html(in language: Language, _ changes: [TaskChange]) throws(ICalendarError) -> String {
    let (plan, key) = (place.edition, place.key)
    let revision = plan.revision
    let other: Language = language == .vietnamese ? .english : .vietnamese
    var content = SubscribePage.Content(
      revision.plan, revision: revision.number, published: revision.moment,
      approval: revision.approval, terms: key.terms,
      addresses: SubscribePage.Addresses(
        feed: "\(page).ics", page: page, otherLanguage: "\(page)?lang=\(other.rawValue)"),
      qr: QRCode(page)?.svg ?? "", records: plan.records(of: key.terms), changes: changes,
      zone: plan.zone, now: moment)
    content.replacedUntil = key.notice?.end
    content.quarters = try place.made().quarters.keys.sorted().map { quarter in
      (quarter, "\(page)/\(quarter).ics")
    }
    if case .station = key.terms.subject { content.station = station }
    return SubscribePage(content, in: language).html
  }

  private var page: String { "\(address)/f/\(secret)" }

  private var station: SubscribePage.StationAddresses {
    SubscribePage.StationAddresses([
      (Phrase(vi: "Hôm nay, để in", en: "Today, to print"), "\(page)/day.html"),
      (Phrase(vi: "Tuần này, để in", en: "This week, to print"), "\(page)/week.html"),
      (Phrase(vi: "Bảng cho Excel", en: "A table for Excel"), "\(page)/slots.excel.csv"),
      (Phrase(vi: "Bảng cho phần mềm", en: "A table for programs"), "\(page)/slots.csv"),
      (Phrase(vi: "JSON cho phần mềm", en: "JSON for programs"), "\(page)/slots.json"),
    ])
  }
}
