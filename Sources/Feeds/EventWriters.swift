import CivilTime
import ICalendar
import Synchronization

/// The writers of the events of a plan, each lent to one feed at a time.
///
/// May be asked from several threads: as many writers are made as feeds are written at the same time,
/// and all give the same bytes.
final class EventWriters: Sendable {
  private let zones: [ZoneID: Zone]
  private let idle = Mutex<[EventWriter]>([])

  /// Starts without any, for events on the clocks of a zone.
  init(in zone: Zone) {
    zones = [zone.id: zone]
  }

  /// Writes something by a writer that nobody else has meanwhile.
  func lend<Result>(
    _ write: (inout EventWriter) throws(ICalendarError) -> Result
  ) throws(ICalendarError) -> Result {
    var writer = idle.withLock { $0.popLast() } ?? EventWriter(in: zones)
    defer { idle.withLock { $0.append(writer) } }
    return try write(&writer)
  }
}
