public import CivilTime
public import ScheduleModel

/// A second look at an .ics before it leaves the program, by a reader that knows nothing of how it
/// was written.
///
/// The octets are read from the start, and every event is held against the task that it shows.
///
/// - Complexity: O(*n* log *n*) for *n* events, and a few steps for each octet.
///
/// Source: RFC 5545; the feed contract.
public struct FeedCheck: Sendable {
  /// What is wrong. Sorted by line, unique, and empty for every file that is as it has to be.
  public let faults: [FeedFault]

  /// Examines a file of a feed that shows these tasks, which may come in any order, and perhaps a
  /// notice.
  ///
  /// `zones` are those that the times of the tasks are meant in.
  public init(
    _ octets: [UInt8], of records: [TaskRecord], _ notice: FeedNotice? = nil, as terms: FeedTerms,
    _ zones: [ZoneID: Zone]
  ) {
    let lines = FeedLines(of: octets)
    let tree = FeedTree(of: lines.lines)
    var faults = lines.faults + tree.faults
    if let calendar = tree.calendar {
      let meant = records.map { MeantEvent($0, as: terms) }
      let told = notice.map { MeantEvent($0, as: terms) }
      let events = EventList(
        calendar, of: meant + [told].compactMap(\.self), as: terms.profile, zones)
      faults += HeadCheck(calendar).faults + events.faults
      if octets.count > FeedCheck.mostOctets || events.count > FeedCheck.mostEvents {
        faults.append(.tooLarge(octets: octets.count, events: events.count))
      }
    }
    self.faults = Set(faults).sorted()
  }

  /// How large a file may be, and how many events it may have, for every calendar program.
  ///
  /// Source: the feed contract, "A task".
  private static let (mostOctets, mostEvents) = (900_000, 1_000)
}

extension FeedCheck {
  /// What people have to know of a file that is larger than every program takes, as a terminal shows
  /// it.
  public static func tooLarge(
    _ octets: Int, _ events: Int, in language: Language, of path: String
  ) -> String {
    FeedFault.tooLarge(octets: octets, events: events).text(in: language, of: path)
  }

  /// Why the file must not leave the program, as a terminal shows it; empty where it may.
  ///
  /// One damaged line can be many faults: the first twenty are shown, and the others counted.
  public func refusal(in language: Language, of path: String) -> String {
    let grave = faults.filter { !$0.isWarning }
    let rest = grave.count - FeedCheck.mostShown
    let more = Phrase(vi: "và \(rest) lỗi nữa trong", en: "and \(rest) more in")[language]
    return grave.prefix(FeedCheck.mostShown).map { $0.text(in: language, of: path) }.joined()
      + (rest > 0 ? "\(more) \(path)\n" : "")
  }

  /// What people have to know of a file that may leave the program; empty where there is nothing.
  public func warnings(in language: Language, of path: String) -> String {
    faults.filter(\.isWarning).map { $0.text(in: language, of: path) }.joined()
  }

  private static let mostShown = 20
}

/// The events of a calendar together.
private struct EventList {
  /// How many there are.
  let count: Int
  /// What is wrong with them and the zones that they are in, in no particular order.
  private(set) var faults: [FeedFault]

  init(
    _ calendar: FeedComponent, of meant: [MeantEvent], as profile: FeedProfile,
    _ zones: [ZoneID: Zone]
  ) {
    let described = ZoneCheck(calendar)
    let kind = profile == .tasks ? "VTODO" : "VEVENT"
    let events = calendar.parts.filter { $0.name == kind }
      .map { FeedEvent($0, as: profile, in: described.zones) }
    count = events.count
    faults = described.faults + events.flatMap(\.faults)
    faults += described.faults(at: EventList.uses(events, described.zones), zones)
    faults += calendar.parts.filter { $0.name != kind && $0.name != "VTIMEZONE" }
      .map { .unexpected($0.name, $0.line) }
    checkOrder(events)
    compare(events, with: meant, zones)
  }

  /// The instants at which something begins or ends in each zone.
  private static func uses(
    _ events: [FeedEvent], _ zones: FeedZones
  ) -> [String: [Int]] {
    var uses: [String: [Int]] = [:]
    for moment in events.flatMap({ [$0.start, $0.end] }) {
      guard case .clock(let reading, let name?)? = moment, let zone = zones.read[name]
      else { continue }
      uses[name, default: []].append(zone.clocks.instant(showing: reading))
    }
    return uses
  }

  private mutating func checkOrder(_ events: [FeedEvent]) {
    for (one, other) in zip(events, events.dropFirst()) {
      guard let start = one.first?.reading, let next = other.first?.reading,
        let uid = one.component["UID"]?.value, let nextUID = other.component["UID"]?.value
      else { continue }
      if next < start || next == start && nextUID.lexicographicallyPrecedes(uid) {
        faults.append(.disorder(other.component.line, other.uid))
      }
    }
  }

  /// Holds each event against its task; an event that is there twice is held against it twice.
  private mutating func compare(
    _ events: [FeedEvent], with meant: [MeantEvent], _ zones: [ZoneID: Zone]
  ) {
    let tasks = Dictionary(meant.map { ($0.uid, $0) }) { first, _ in first }
    var seen: Set<String> = []
    for event in events {
      guard let uid = event.uid, !uid.isEmpty else { continue }
      let line = event.component.line
      if !seen.insert(uid).inserted { faults.append(.repeatedUID(line, uid)) }
      guard let task = tasks[uid] else {
        faults.append(.inventedTask(line, uid))
        continue
      }
      faults += MeaningCheck(event, task, zones).faults
    }
    faults += tasks.keys.filter { !seen.contains($0) }.map { .missingTask($0) }
    faults += seen.compactMap { tasks[$0] }.filter(\.isForeign).map { .foreignTask($0.uid) }
  }
}
