import CivilTime
import FeedServer
import Feeds
import Ledger
import PlanPages
import SQLiteStore
import ScheduleModel

/// What a ledger knows of the calendars of units, for their pages.
struct LedgerSubscriptions {
  let store: SQLiteStore
  /// The key from which addresses are derived; `nil` where it is not at hand.
  let key: LinkKey?
  /// The address by which people reach the server, without a slash at its end.
  let address: String

  /// How many days back a page looks.
  private static let days = 30

  /// The calendar of a unit, seen from a moment; `nil` where the plan is not published.
  func subscription(
    of unit: UnitID, in plan: PlanID, _ zone: Zone, at now: Instant
  ) throws(LedgerError) -> PlannerSubscription? {
    guard let (revision, records) = try store.published(plan) else { return nil }
    let subject = FeedSubject.unit(unit)
    let own = records.filter { subject.shows($0.task) }
    let start = Instant(secondsSince1970: now.seconds - LedgerSubscriptions.days * 86_400)
    let base = try store.revision(of: plan, at: start, upTo: revision.number) ?? revision
    let changes = try store.changes(
      from: base, to: revision.number, records, notBefore: start.day(in: zone)
    ).filter { change in
      subject.shows(change.after) || change.before.map(subject.shows) ?? false
    }
    return PlannerSubscription(
      try links(of: unit, in: plan), revision: revision.number, published: revision.moment,
      changes: changes, records: own, zone: zone, now: now)
  }

  /// The links that hold by which somebody reads what the unit does, leads or helps with.
  private func links(
    of unit: UnitID, in plan: PlanID
  ) throws(LedgerError) -> [PlannerSubscription.Link] {
    let wanted: [FeedSubject] = [.unit(unit), .lead(unit), .partner(unit), .station(unit)]
    let links = try store.links().filter { link in
      guard link.withdrawn == nil, case .reads(let terms) = link.purpose else { return false }
      return terms.plan == plan && wanted.contains(terms.subject)
    }
    // Addresses of another key would lead nowhere.
    var right: LinkKey?
    if let key, !links.isEmpty, try store.keyMark(settingIfNone: key.mark) == key.mark {
      right = key
    }
    return links.map { link in
      let page = right.map {
        $0.page(of: link, at: address)
      }
      return PlannerSubscription.Link(
        for: link.subscriber, named: link.name, at: page.map { ($0, QRCode($0)?.svg ?? "") })
    }
  }
}

extension LinkKey {
  /// The address of the page of a link, on the server at an address without a slash at its end.
  func page(of link: Link, at address: String) -> String {
    let secret = secret(of: link.id, generation: link.generation)
    return LinkCard(link, of: [], secret: secret, at: address, in: .vietnamese).page
  }
}
