/// One time at which an event of somebody else's calendar takes place, in whole days.
public struct OutsideOccurrence: Hashable, Sendable {
  /// What the event is called; may be empty.
  public let title: String
  /// The line of the file on which the event begins.
  public let line: Int
  /// The days that it touches, on the clocks of the plan.
  public let days: Window
}

extension OutsideCalendar {
  /// How many times all events of one calendar may come in the years of a plan.
  public static let mostOccurrences = 2_000

  /// When the events take place that begin on some days: in order of time, then of the file; and what of
  /// them cannot be understood.
  ///
  /// Days are those on the clocks of `zone`, which also hold where an event names no zone; `zones` looks up
  /// those that events name. A recurring event comes as often as its rule says, on its further days and
  /// without those taken out; an event that stands for one of these times stands in its place.
  ///
  /// Source: RFC 5545 §3.8.4.4, §3.8.5.
  public func occurrences(
    beginningIn days: Window, at zone: Zone, zones: (ZoneID) -> Zone?
  ) -> (occurrences: [OutsideOccurrence], findings: [Finding]) {
    var findings = self.findings
    var found: [OutsideOccurrence] = []
    let replaced = Dictionary(grouping: events.filter { $0.original != nil }, by: \.uid)
      .mapValues { $0.compactMap(\.original) }
    for event in events where !event.isCancelled {
      let replaced = event.original == nil ? replaced[event.uid] ?? [] : []
      do {
        let clock = try OutsideClock(event, at: zone, zones: zones)
        for window in try clock.windows(without: replaced, until: days)
        where days.contains(window.start) {
          found.append(OutsideOccurrence(title: event.title, line: event.line, days: window))
        }
      } catch {
        findings.append(Finding(line: event.line, error, in: event.title))
      }
      if found.count > OutsideCalendar.mostOccurrences {
        findings.append(
          Finding(line: event.line, .tooMany(limit: OutsideCalendar.mostOccurrences)))
        break
      }
    }
    found.sort { ($0.days.start, $0.line) < ($1.days.start, $1.line) }
    return (found, findings.sorted { $0.line < $1.line })
  }
}

/// One event with the clocks that it is read on.
private struct OutsideClock {
  private let event: OutsideEvent
  /// The clocks of the plan, and those of the event.
  private let zone, own: Zone
  private let zones: (ZoneID) -> Zone?
  /// How long it lasts: days for whole days, else seconds.
  private var length = 0

  init(
    _ event: OutsideEvent, at zone: Zone, zones: (ZoneID) -> Zone?
  ) throws(OutsideCalendar.Fault) {
    self.event = event
    self.zone = zone
    // Zones are looked up here, once, so that nothing of the caller's is kept.
    var known: [ZoneID: Zone] = [:]
    let times = [event.start] + [event.end].compactMap(\.self) + event.further + event.excluded
    for case .local(_, _, let id?) in times + [event.original].compactMap(\.self) {
      guard known[id] == nil else { continue }
      guard let found = zones(id) else { throw .unsupported("TZID=\(id)") }
      known[id] = found
    }
    let table = known
    self.zones = { table[$0] }
    own = if case .local(_, _, let id?) = event.start { table[id] ?? zone } else { zone }
    length = try measured()
  }
}

extension OutsideClock {
  private func measured() throws(OutsideCalendar.Fault) -> Int {
    if case .day(let first) = event.start {
      if let end = event.end {
        guard case .day(let last) = end else { throw .unreadable("DTEND") }
        return max(1, first.days(until: last))
      }
      return max(1, ((event.seconds ?? 86_400) + 86_399) / 86_400)
    }
    if let end = event.end {
      if case .day = end { throw .unreadable("DTEND") }
      return max(0, instant(end).seconds - instant(event.start).seconds)
    }
    return event.seconds ?? 0
  }

  /// The days of each time, in order of their beginning; those after the last day of a window are left out.
  func windows(
    without replaced: [OutsideTime], until last: Window
  ) throws(OutsideCalendar.Fault) -> [Window] {
    var starts = [event.start]
    if let text = event.rule {
      let rule = try RecurrenceRule(text)
      // A day more, for clocks that are behind those of the plan.
      let days = rule.days(
        from: event.start.statedDay, through: last.end, isOver: { isOver($0, rule.until) })
      starts = days.map { event.start.moved(to: $0) }
    }
    starts += event.further
    let gone = event.excluded + replaced
    var seen: Set<Window> = []
    return starts.filter { start in !gone.contains { names($0, start) } }.map(window)
      .filter { seen.insert($0).inserted }.sorted { $0.start < $1.start }
  }

  /// Whether a moment that is taken out names a beginning: a day names whatever begins on it.
  private func names(_ time: OutsideTime, _ start: OutsideTime) -> Bool {
    switch (time, start) {
    case (.day(let day), _): return day == start.statedDay
    case (_, .day(let day)): return time.statedDay == day
    default: return instant(time) == instant(start)
    }
  }

  private func isOver(_ day: CivilDate, _ until: OutsideTime?) -> Bool {
    let start = event.start.moved(to: day)
    switch (until, start) {
    case (nil, _): return false
    case (.day(let last)?, _): return day > last
    case (let last?, .day): return day > last.statedDay
    case (.local(let last, let second, _)?, .local(_, let own, _)):
      return (day, own) > (last, second)
    case (let last?, _): return instant(start) > instant(last)
    }
  }

  private func window(_ start: OutsideTime) -> Window {
    guard case .day(let first) = start else {
      let begin = instant(start)
      let end = Instant(secondsSince1970: begin.seconds + max(0, length - 1))
      let (first, last) = (begin.day(in: zone), end.day(in: zone))
      return Window(from: first, through: last) ?? Window(on: first)
    }
    // A further time of another sort than the first lasts as long in days.
    let days: Int = if case .day = event.start { length } else { 1 }
    return Window(from: first, upTo: first.adding(days: days)) ?? Window(on: first)
  }

  private func instant(_ time: OutsideTime) -> Instant {
    switch time {
    case .instant(let instant): return instant
    case .day(let day): return instant(.local(day, secondOfDay: 0, in: nil))
    case .local(let day, let second, let id):
      let clocks = id.flatMap(zones) ?? own
      guard let time = TimeOfDay(minutesSinceMidnight: second / 60) else {
        preconditionFailure("a second after midnight")
      }
      let start = clocks.resolve(CivilDateTime(day, at: time)).conventional
      return Instant(secondsSince1970: start.seconds + second % 60)
    }
  }
}

extension OutsideTime {
  /// The same time on another day.
  fileprivate func moved(to day: CivilDate) -> OutsideTime {
    switch self {
    case .day: return .day(day)
    case .local(_, let second, let zone): return .local(day, secondOfDay: second, in: zone)
    case .instant(let instant):
      let second = instant.reading(at: .utc).secondOfDay
      return .instant(Instant(secondsSince1970: day.dayNumber * 86_400 + second))
    }
  }
}
