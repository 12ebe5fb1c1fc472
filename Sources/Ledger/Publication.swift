public import CivilTime
public import ScheduleModel

/// A revision that is about to be made, with the records that are new in it.
public struct Publication: Hashable, Sendable {
  /// The plan as it is to be published.
  public let plan: PublishedPlan
  /// When it is published.
  public let moment: Instant
  /// How it comes about.
  public let kind: Revision.Kind
  /// Who approved it; `nil` where nobody was named.
  public let approval: Approval?
  /// The number of the revision of this plan that it was compared with; `nil` for the first.
  public let base: Int?
  /// What it changes.
  public let difference: Difference
  /// The records that take the place of earlier ones or are new, in the order of the changes.
  public let records: [TaskRecord]
  /// The plan folder that it is made of; empty where none is to be kept.
  public let files: [PublishedFile]

  /// Prepares the revision that makes of what was published what a plan has now; `nil` where that is
  /// the same already, in tasks, names and campaigns.
  ///
  /// - Parameters:
  ///   - tasks: All tasks that are to be live.
  ///   - latest: The revision that is published; `nil` for a plan that never was.
  ///   - published: Its records, cancelled ones among them.
  ///   - now: The present moment. A second is the least that revisions are apart, because calendar
  ///     programs compare LAST-MODIFIED.
  ///   - today: The day that it is in the zone of the plan.
  /// - Throws: `LedgerError.earlier` where `now` lies before the latest revision.
  public init?(
    of plan: PublishedPlan, _ tasks: [PublishedTask], after latest: Revision?,
    _ published: [TaskRecord], kind: Revision.Kind = .publication, approval: Approval? = nil,
    files: [PublishedFile] = [], now: Instant, today: CivilDate
  ) throws(LedgerError) {
    let difference = Difference(from: published, to: tasks, today: today)
    guard !difference.isEmpty || plan != latest?.plan else { return nil }
    moment = try Publication.moment(now, after: latest)
    self.plan = plan
    self.kind = kind
    self.approval = approval
    self.files = files
    self.base = latest?.number
    self.difference = difference
    let known = Dictionary(
      published.map { ($0.task.id, $0) }, uniquingKeysWith: { first, _ in first })
    records = difference.changes.map { [moment] change in
      change.record(replacing: known[change.after.id], at: moment)
    }
  }

  /// All records of the plan as they are once this is published, sorted by start, then identity.
  public func records(over published: [TaskRecord]) -> [TaskRecord] {
    let new = Set(records.map(\.task.id))
    return (published.filter { !new.contains($0.task.id) } + records)
      .sorted { PublishedTask.comesBefore($0.task, $1.task) }
  }

  private static func moment(
    _ now: Instant, after latest: Revision?
  ) throws(LedgerError) -> Instant {
    guard let latest else { return now }
    guard now >= latest.moment else { throw .earlier(now, than: latest.number, at: latest.moment) }
    return max(now, Instant(secondsSince1970: latest.moment.seconds + 1))
  }
}

extension TaskChange {
  /// The record that a change leads to.
  fileprivate func record(replacing old: TaskRecord?, at moment: Instant) -> TaskRecord {
    guard let old else { return TaskRecord(new: after, at: moment) }
    return TaskRecord(
      after, kind == .cancelled ? .cancelled : .live,
      sequence: old.sequence + (isShown ? 1 : 0), created: old.created,
      changed: isShown ? moment : old.changed)
  }
}
