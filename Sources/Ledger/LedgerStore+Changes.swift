public import CivilTime
public import ScheduleModel

extension LedgerStore {
  /// The revision of a plan that was published at a moment; where the plan is younger, its first one. `nil`
  /// where none up to a number was ever published.
  public func revision(
    of plan: PlanID, at moment: Instant, upTo number: Int
  ) throws(LedgerError) -> Revision? {
    let revisions = try revisions(of: plan).filter { $0.number <= number }
    return revisions.last { $0.moment <= moment } ?? revisions.first
  }

  /// What was otherwise in an earlier revision, as far as calendars show it; by day, may be empty. `records`
  /// are those of the later one; what was over on `day` does not count.
  public func changes(
    from base: Revision, to number: Int, _ records: [TaskRecord], notBefore day: CivilDate
  ) throws(LedgerError) -> [TaskChange] {
    guard base.number < number else { return [] }
    let before = try self.records(of: base.plan.id, in: base.number)
    let live = records.filter { $0.standing == .live }.map(\.task)
    return Difference(from: before, to: live, today: day).changes.filter(\.isShown)
  }
}
