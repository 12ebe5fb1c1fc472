public import CivilTime
public import ScheduleModel

/// One broadcast of a station, as a revision has it.
public struct StationSlot: Sendable {
  /// The task with its history.
  public let record: TaskRecord
  /// What the station needs to know of it.
  public let broadcast: PublishedTask.Broadcast
  /// The number of the revision.
  public let revision: Int
  /// The zone that hours are meant in.
  public let zone: Zone
  /// Whether whom to ask is named.
  let contacts: ContactPolicy

  /// How sure it is.
  public var status: TaskFacts.Status {
    guard isLive else { return .cancelled }
    return record.task.certainty == .toBeAnnounced ? .tentative : .confirmed
  }

  /// Whether it is to be aired.
  public var isLive: Bool { record.standing == .live }

  /// Whom to ask, where that may be said.
  public var contact: String? { contacts == .published ? broadcast.contact : nil }

  /// What is not settled of its time, in words; `nil` where day and hour are known.
  public func openTime(in language: Language) -> String? {
    note?.text(for: .people(language))
  }

  /// What a station would see of it, without the number of the revision that it was asked for.
  var content: [FieldValue] {
    StationField.allCases.filter { $0 != .revision }.map { value(of: $0) }
  }

  /// What is not settled of its time; `nil` where day and hour are known.
  var note: AirNote? {
    switch record.task.extent {
    case .timed: nil
    case .wholeDays(let window) where window.dayCount == 1: .hourOpen
    case .wholeDays(let window): status == .tentative ? .dayOpen(window) : .onDays(window)
    }
  }
}
