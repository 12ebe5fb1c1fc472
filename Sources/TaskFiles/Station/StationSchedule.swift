public import CivilTime
import FoundationEssentials
public import ScheduleModel

/// What one station airs, as a revision has it: the same values give the same bytes.
///
/// Slots stand by day, hour and identity. Cancelled ones are among them, so that whoever reads a day
/// learns that something is no longer to be aired.
public struct StationSchedule: Sendable {
  /// The plan.
  public let plan: PublishedPlan
  /// The station: whatever unit airs something.
  public let station: UnitID
  /// The number of the revision, by which a station asks for changes later.
  public let revision: Int
  /// The days that were asked for; `nil` for all.
  public let days: Window?
  /// When the revision was published.
  public let moment: Instant
  /// The zone of the plan.
  public let zone: Zone
  /// What is aired, by day, hour and identity; may be empty.
  public let slots: [StationSlot]

  /// Takes from the records of a revision what a station airs, cancelled slots among it.
  ///
  /// - Parameters:
  ///   - moment: When the revision was published.
  ///   - zone: The zone of the plan.
  ///   - contacts: Whether whom to ask is named: behind a secret link, but not where everybody reads.
  public init(
    of station: UnitID, in plan: PublishedPlan, _ records: [TaskRecord], revision: Int,
    publishedAt moment: Instant, in zone: Zone, contacts: ContactPolicy = .published
  ) {
    self.plan = plan
    self.station = station
    self.revision = revision
    self.moment = moment
    self.zone = zone
    days = nil
    slots =
      records.filter { $0.task.unit.id == station }
      .sorted { PublishedTask.comesBefore($0.task, $1.task) }
      .compactMap { record in
        record.task.broadcast.map {
          StationSlot(
            record: record, broadcast: $0, revision: revision, zone: zone, contacts: contacts)
        }
      }
  }

  private init(_ whole: StationSchedule, on days: Window) {
    plan = whole.plan
    station = whole.station
    revision = whole.revision
    moment = whole.moment
    zone = whole.zone
    self.days = days
    slots = whole.slots.filter { $0.record.task.extent.window.intersection(days) != nil }
  }

  /// What of it touches some days.
  public func on(_ days: Window) -> StationSchedule { StationSchedule(self, on: days) }

  /// Whether nothing is aired.
  public var isEmpty: Bool { slots.isEmpty }

  /// The name of the station; its code where the plan has no such unit.
  public var name: String {
    plan.units.first { $0.id == station }?.name ?? slots.last?.record.task.unit.name
      ?? station.text
  }
}

extension StationSchedule {
  /// The stations of a plan: the units that air something, or did, by code.
  public static func stations(in records: [TaskRecord]) -> [UnitID] {
    Set(records.filter { $0.task.broadcast != nil }.map(\.task.unit.id)).sorted()
  }

  /// The slots as JSON: UTF-8, indented, keys sorted, ended by a line feed; `slots.schema.json` says
  /// what each key is.
  public var json: [UInt8] {
    encoded(
      StationHead(of: self))
  }

  /// The slots as a table.
  ///
  /// For programs it has the keys of the JSON as columns, lists joined by `; `. For people it has
  /// columns at its end that the station fills in and sends back.
  public func csv(for dialect: CSVDialect) -> [UInt8] {
    switch dialect {
    case .programs:
      CSVTable(
        header: StationField.allCases.map(\.rawValue),
        rows: slots.map { slot in StationField.allCases.map { slot.value(of: $0).cell } }
      ).bytes(for: dialect)
    case .people(let language):
      CSVTable(
        header: SlotColumn.allCases.map { $0.heading[language] },
        rows: slots.map { slot in SlotColumn.allCases.map { slot.cell(in: $0, language) } }
      ).bytes(for: dialect)
    }
  }
}

/// A schedule as a JSON object.
private struct StationHead: Encodable {
  let plan: String
  let station: String
  let name: String
  let revision: Int
  let published: String
  let zone: String
  let from: String?
  let to: String?
  let slots: [StationSlot]

  private enum Field: String, CodingKey {
    case plan, station, name, revision, published, zone, from, to, slots
  }

  init(of schedule: StationSchedule) {
    plan = schedule.plan.id.text
    station = schedule.station.text
    name = schedule.name
    revision = schedule.revision
    published = schedule.moment.isoText(in: schedule.zone)
    zone = schedule.zone.id.name
    from = schedule.days?.start.description
    to = schedule.days?.last.description
    slots = schedule.slots
  }

  // Written out, because what is not known is `null`, never missing.
  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Field.self)
    try object.encode(plan, forKey: .plan)
    try object.encode(station, forKey: .station)
    try object.encode(name, forKey: .name)
    try object.encode(revision, forKey: .revision)
    try object.encode(published, forKey: .published)
    try object.encode(zone, forKey: .zone)
    try object.encode(from, forKey: .from)
    try object.encode(to, forKey: .to)
    try object.encode(slots, forKey: .slots)
  }
}

/// A value as JSON: UTF-8, indented, keys sorted, ended by a line feed.
func encoded(_ value: some Encodable) -> [UInt8] {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  do {
    return try Array(encoder.encode(value)) + Array("\n".utf8)
  } catch {
    preconditionFailure("strings and numbers that JSON cannot hold: \(error)")
  }
}
