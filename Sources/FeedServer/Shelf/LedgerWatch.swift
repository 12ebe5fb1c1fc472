import CivilTime
import Ledger
import Logging
import ScheduleModel
import Synchronization

/// Keeps the shelf as the ledger is.
final class LedgerWatch: Sendable {
  private let ledger: any WatchedLedger
  private let key: LinkKey
  private let address: String
  private let zone: @Sendable (ZoneID, ClosedRange<Int>) -> Zone?
  private let shelf: Shelf
  private let logger: Logger
  private let seen = Mutex<Seen?>(nil)

  /// What was last read.
  private struct Seen {
    let mark: Int
    let plans: [PlanEdition]
  }

  init(
    _ ledger: any WatchedLedger, _ key: LinkKey, at address: String, into shelf: Shelf,
    logger: Logger,
    zone: @escaping @Sendable (ZoneID, ClosedRange<Int>) -> Zone?
  ) {
    self.ledger = ledger
    self.key = key
    self.address = address
    self.shelf = shelf
    self.logger = logger
    self.zone = zone
  }

  /// Looks whether the ledger has changed, or the month, and if so puts a new edition on the shelf.
  /// Where the ledger cannot be read, what is served stays.
  func look(at now: Instant) {
    do {
      try refresh(at: now)
    } catch {
      guard shelf.fail("\(error)") else { return }
      logger.error("the ledger cannot be read", metadata: ["reason": "\(error)"])
    }
  }

  /// The same; errors are the caller's.
  func refresh(at now: Instant) throws(LedgerError) {
    let mark = try ledger.mark()
    let last = seen.withLock { $0 }
    let isDue = last?.plans.contains { $0.isOutdated(at: now) } ?? true
    guard mark != last?.mark || isDue || !shelf.isReady else { return }
    let plans = try editions(last?.plans ?? [], at: now)
    shelf.put(Edition(plans, try ledger.links(), try ledger.openFeeds(), key: key, at: address))
    seen.withLock { $0 = Seen(mark: mark, plans: plans) }
    let numbers = plans.map { "\($0.revision.plan.id)=\($0.revision.number)" }
    logger.info("serving", metadata: ["revisions": "\(numbers.joined(separator: " "))"])
  }

  /// The editions of all plans; those of `known` that still hold stay, with all that they have made.
  private func editions(
    _ known: [PlanEdition], at now: Instant
  ) throws(LedgerError) -> [PlanEdition] {
    var editions: [PlanEdition] = []
    for plan in try ledger.plans() {
      guard let revision = try ledger.latest(of: plan) else { continue }
      if let same = known.first(where: { $0.revision == revision && !$0.isOutdated(at: now) }) {
        editions.append(same)
        continue
      }
      let year = now.reading(at: .utc).date.year
      guard let zone = zone(revision.plan.zone, year - 10...year + 10) else {
        throw .unusable("time zone \(revision.plan.zone.name)")
      }
      let records = try ledger.records(of: plan, in: revision.number)
      let anchor = PlanEdition.anchor(of: revision, in: zone, at: now)
      let previous = known.first { $0.revision.plan.id == plan }
      editions.append(PlanEdition(revision, records, zone, anchor: anchor, after: previous))
    }
    return editions
  }
}

extension PlanEdition {
  /// Whether the month has changed since it was made.
  fileprivate func isOutdated(at now: Instant) -> Bool {
    PlanEdition.anchor(of: revision, in: zone, at: now) != anchor
  }
}
