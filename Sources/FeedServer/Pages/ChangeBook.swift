import CivilTime
import Feeds
import Ledger
import ScheduleModel
import Synchronization

/// What changed in the last 30 days, for the pages of links. Each comparison is made once.
final class ChangeBook: Sendable {
  private let ledger: any LedgerStore
  private let known = Mutex<[Comparison: [TaskChange]]>([:])

  private struct Comparison: Hashable {
    let plan: PlanID
    let before: Int
    let after: Int
  }

  /// How many days back a page looks.
  static let days = 30

  init(_ ledger: any LedgerStore) {
    self.ledger = ledger
  }

  /// What a subject's tasks were 30 days ago and are now, where that is not the same; by day. Where
  /// the plan is younger than that, what has changed since it was first published.
  func changes(
    of plan: PlanEdition, to subject: FeedSubject, at now: Instant
  ) throws(LedgerError) -> [TaskChange] {
    let start = Instant(secondsSince1970: now.seconds - ChangeBook.days * 86_400)
    let (id, number) = (plan.revision.plan.id, plan.revision.number)
    guard let base = try ledger.revision(of: id, at: start, upTo: number) else { return [] }
    let comparison = Comparison(plan: id, before: base.number, after: number)
    let kept = known.withLock { $0[comparison] }
    if let kept { return kept.filter { $0.concerns(subject) } }
    let all = try ledger.changes(
      from: base, to: number, plan.records, notBefore: start.day(in: plan.zone))
    known.withLock { known in
      // Nobody asks any more for what came before an earlier revision.
      known = known.filter { $0.key.plan != comparison.plan || $0.key.after == comparison.after }
      known[comparison] = all
    }
    return all.filter { $0.concerns(subject) }
  }
}

extension TaskChange {
  /// Whether the task belongs, or belonged, to the feed of a subject.
  fileprivate func concerns(_ subject: FeedSubject) -> Bool {
    subject.shows(after) || before.map { subject.shows($0) } ?? false
  }
}
