import CivilTime
import ICalendar
import ScheduleModel

/// A task of a feed, and how it is written there.
struct FeedEntry {
  /// The place of the task among all records.
  let place: Int
  /// Its text.
  let text: EventText
  /// The quarter whose file it leaves for where there is no room; `nil` for what never leaves.
  let quarter: Period?

  init(
    _ task: PublishedTask, at place: Int, _ text: EventText, to role: TaskRole,
    in subject: FeedSubject
  ) {
    self.place = place
    self.text = text
    let stays = task.broadcast == nil || role == .own && !subject.isStation
    quarter = stays ? nil : Period(.quarter, containing: task.extent.window.start)
  }
}

/// The tasks of a feed, dealt out to its main file and to those of quarters.
///
/// While the main file is too large, all broadcasts of its last quarter leave it, so that it always
/// shows what comes next. Everything else stays, however large the file is then.
///
/// Source: the feed contract, "A task": past 900 kB or 1,000 events, broadcasts leave first, a unit's
/// own tasks never.
struct FeedSplit {
  /// What is in the main file, in the order given.
  let main: [FeedEntry]
  /// What is in the files of quarters, sorted by quarter; may be empty.
  let quarters: [(quarter: Period, entries: [FeedEntry])]

  /// Deals out the tasks of a feed, beside so many other events in the main file.
  init(of entries: [FeedEntry], beside others: Int) {
    var room = (events: Feed.mostEvents - others, octets: Feed.mostOctets - FeedSplit.headRoom)
    room.events -= entries.count
    room.octets -= entries.reduce(0) { $0 + $1.text.octets.count }
    var leaving = Dictionary(grouping: entries.filter { $0.quarter != nil }, by: \.quarter)
      .compactMap { quarter, entries in quarter.map { (quarter: $0, entries: entries) } }
      .sorted { $0.quarter < $1.quarter }
    var left: [(quarter: Period, entries: [FeedEntry])] = []
    while room.events < 0 || room.octets < 0, let last = leaving.popLast() {
      room.events += last.entries.count
      room.octets += last.entries.reduce(0) { $0 + $1.text.octets.count }
      left.insert(last, at: 0)
    }
    let gone = Set(left.map(\.quarter))
    main = entries.filter { entry in entry.quarter.map { !gone.contains($0) } ?? true }
    quarters = left
  }

  /// How many octets are left free for the head and the zone of a calendar.
  static let headRoom = 8_000
}

extension FeedSubject {
  fileprivate var isStation: Bool { if case .station = self { true } else { false } }
}
