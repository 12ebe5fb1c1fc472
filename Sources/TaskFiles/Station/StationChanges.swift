import CivilTime
import ScheduleModel

/// What changed of a station's slots between two revisions.
///
/// A station keeps the number of the revision that it read last, and asks with it. Where that is
/// unknown, it gets all slots anew, and is told so: what it has besides is no longer to be aired.
public struct StationChanges: Sendable {
  /// What becomes of a slot.
  public enum Operation: String, Sendable {
    case add, update, remove
  }

  private let schedule: StationSchedule
  private let since: Int?
  private let changes: [(operation: Operation, slot: StationSlot)]

  /// Compares what a station airs with what it aired before; `nil` where that is not known.
  public init(of schedule: StationSchedule, since earlier: StationSchedule?) {
    self.schedule = schedule
    since = earlier?.revision
    let before = Dictionary(
      (earlier?.slots ?? []).filter(\.isLive).map { ($0.record.task.id, $0) },
      uniquingKeysWith: { first, _ in first })
    let present = schedule.slots.compactMap { slot -> (Operation, StationSlot)? in
      guard let old = before[slot.record.task.id] else {
        return slot.isLive ? (.add, slot) : nil
      }
      if !slot.isLive { return (.remove, slot) }
      return old.content == slot.content ? nil : (.update, slot)
    }
    let kept = Set(schedule.slots.map(\.record.task.id))
    // What went to another station has no record here any more.
    let gone = (earlier?.slots ?? []).filter { $0.isLive && !kept.contains($0.record.task.id) }
    changes = present + gone.map { (.remove, $0.cancelled(in: schedule.revision)) }
  }

  /// The changes as JSON: UTF-8, indented, keys sorted, ended by a line feed. `seq` is what to ask
  /// with next time; `complete` says that all slots follow, as additions.
  public var json: [UInt8] {
    encoded(
      ChangeList(
        plan: schedule.plan.id.text, station: schedule.station.text, seq: schedule.revision,
        since: since, complete: since == nil,
        changes: changes.map { Change(op: $0.operation.rawValue, slot: $0.slot) }))
  }
}

extension StationSlot {
  /// The slot as one that is no longer to be aired.
  fileprivate func cancelled(in revision: Int) -> StationSlot {
    let was = TaskRecord(
      record.task, .cancelled, sequence: record.sequence, created: record.created,
      changed: record.changed)
    return StationSlot(
      record: was, broadcast: broadcast, revision: revision, zone: zone, contacts: contacts)
  }
}

/// The changes as a JSON object.
private struct ChangeList: Encodable {
  let plan: String
  let station: String
  let seq: Int
  let since: Int?
  let complete: Bool
  let changes: [Change]

  private enum Field: String, CodingKey {
    case plan, station, seq, since, complete, changes
  }

  // Written out, because what is not known is `null`, never missing.
  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Field.self)
    try object.encode(plan, forKey: .plan)
    try object.encode(station, forKey: .station)
    try object.encode(seq, forKey: .seq)
    try object.encode(since, forKey: .since)
    try object.encode(complete, forKey: .complete)
    try object.encode(changes, forKey: .changes)
  }
}

/// A change as a JSON object.
private struct Change: Encodable {
  let op: String
  let slot: StationSlot
}
