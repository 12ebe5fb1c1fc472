import CivilTime
import ICalendar
import ScheduleModel
import Synchronization

/// The texts of events in one language, each written through the calendar library once and kept.
///
/// May be asked from several threads. Two that ask for the same text at the same time may both write
/// it; they get the same bytes.
final class EventTexts: Sendable {
  private let language: Language
  private let zones: [ZoneID: Zone]
  private let kept = Mutex<[Key: EventText]>([:])

  /// What tells texts apart.
  private struct Key: Hashable {
    let id: TaskID
    let role: TaskRole
    let profile: FeedProfile
  }

  /// Starts with no texts, for events on the clocks of a zone.
  init(in language: Language, _ zone: Zone) {
    self.language = language
    zones = [zone.id: zone]
  }

  /// The text of a task. An identity stands for one record, as in every revision.
  func text(
    of record: TaskRecord, to role: TaskRole, as profile: FeedProfile
  ) throws(ICalendarError) -> EventText {
    let key = Key(id: record.task.id, role: role, profile: profile)
    if let known = kept.withLock({ $0[key] }) { return known }
    // Written outside of the lock, which is held for no longer than a look.
    let text = try EventText(record.event(to: role, as: profile, in: language), in: zones)
    kept.withLock { $0[key] = text }
    return text
  }
}
