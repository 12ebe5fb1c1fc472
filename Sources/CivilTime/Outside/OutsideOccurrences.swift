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
  /// How many times the events of one calendar that are meant may come in the years of a plan.
  public static let mostOccurrences = 2_000

  /// The years in which events may begin and end; address books put birthdays without a year into 1604.
  static let years = 1600...2199

  /// How many days may be looked at to work out all recurrences.
  private static let mostEffort = 500_000

  /// When the events take place that begin on some days: in order of time, then of the file; and what of
  /// them cannot be understood. Of events whose title is not `isMeant` nothing is said.
  ///
  /// Days are those on the clocks of `zone`, which also hold where an event names no zone; `zones` looks up
  /// those that events name. A recurring event comes as often as its rule says, on its further days and
  /// without those taken out; an event that stands for one of these times stands in its place, whatever
  /// it is called itself.
  ///
  /// Source: RFC 5545 §3.8.4.4, §3.8.5.
  public func occurrences(
    beginningIn days: Window, at zone: Zone, zones: (ZoneID) -> Zone?,
    of isMeant: (String) -> Bool = { _ in true }
  ) -> (occurrences: [OutsideOccurrence], findings: [Finding]) {
    var findings = self.findings.filter { $0.title.map(isMeant) ?? true }
    var found: [OutsideOccurrence] = []
    var effort = OutsideCalendar.mostEffort
    var known: [ZoneID: Zone?] = [:]
    let replaced = Dictionary(grouping: events.filter { $0.original != nil }, by: \.uid)
      .mapValues { $0.compactMap(\.original) }
    for event in events where !event.isCancelled && isMeant(event.title) {
      let replaced = event.original == nil ? replaced[event.uid] ?? [] : []
      for id in event.zones + replaced.compactMap(\.zone) where known[id] == nil {
        known[id] = .some(zones(id))
      }
      do {
        let clock = try OutsideClock(event, without: replaced, at: zone, zones: known)
        for window in try clock.windows(near: days, spending: &effort)
        where days.contains(window.start) {
          found.append(OutsideOccurrence(title: event.title, line: event.line, days: window))
        }
      } catch {
        findings.append(Finding(line: event.line, error, in: event.title))
        if error == .tooMuchWork { break }
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

extension OutsideEvent {
  /// The zones that its times name.
  fileprivate var zones: [ZoneID] {
    ([start, end, original].compactMap(\.self) + further + excluded).compactMap(\.zone)
  }
}

/// One event with the clocks that it is read on.
private struct OutsideClock {
  private let event: OutsideEvent
  /// The times that it does not begin at after all.
  private let gone: [OutsideTime]
  /// The clocks of the plan, and those of the event.
  private let zone, own: Zone
  private let zones: [ZoneID: Zone?]
  /// How long it lasts: days for whole days, else seconds.
  private var length = 0

  /// Puts an event on its clocks; every zone of its own has been looked up.
  init(
    _ event: OutsideEvent, without replaced: [OutsideTime], at zone: Zone, zones: [ZoneID: Zone?]
  ) throws(OutsideCalendar.Fault) {
    self.event = event
    self.zone = zone
    self.zones = zones
    gone = event.excluded + replaced
    for id in event.zones where zones[id] == .some(nil) { throw .unsupported("TZID=\(id)") }
    let times = [(event.start, "DTSTART"), (event.end ?? event.start, "DTEND")]
    for (time, name) in times + event.further.map({ ($0, "RDATE") }) {
      guard OutsideCalendar.years.contains(time.statedDay.year) else { throw .unreadable(name) }
    }
    own = event.start.zone.flatMap { zones[$0] ?? nil } ?? zone
    length = try measured()
  }
}

extension OutsideClock {
  private func measured() throws(OutsideCalendar.Fault) -> Int {
    guard (event.seconds ?? 0) <= OutsideClock.mostSeconds else { throw .unreadable("DURATION") }
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

  /// A hundred years: nothing lasts longer.
  private static let mostSeconds = 36_525 * 86_400

  /// The days of each time, in order of their beginning: of a recurrence at least those that begin in a
  /// window.
  func windows(
    near window: Window, spending effort: inout Int
  ) throws(OutsideCalendar.Fault) -> [Window] {
    var starts = [event.start]
    if let text = event.rule {
      let rule = try RecurrenceRule(text)
      let days = rule.days(
        from: event.start.statedDay, in: OutsideClock.stated(in: window), spending: &effort,
        isOver: { isOver($0, rule.until) })
      starts = days.map { event.start.moved(to: $0) }
    }
    starts += event.further
    effort -= gone.count
    guard effort > 0 else { throw .tooMuchWork }
    var seen: Set<Window> = []
    return left(of: starts).map { days(from: $0) }
      .filter { seen.insert($0).inserted }.sorted { $0.start < $1.start }
  }

  /// The days that clocks somewhere show while it is one of some days on the clocks of a plan, which may be
  /// as many as 26 hours ahead or behind.
  private static func stated(in window: Window) -> ClosedRange<CivilDate> {
    let first = CivilDate(dayNumber: window.start.dayNumber - 2) ?? window.start
    return first...(CivilDate(dayNumber: window.end.dayNumber + 1) ?? window.end)
  }

  /// The beginnings that are not taken out: a day takes out whatever begins on it.
  private func left(of starts: [OutsideTime]) -> [OutsideTime] {
    guard !gone.isEmpty else { return starts }
    let days = Set(gone.compactMap { if case .day(let day) = $0 { day } else { nil } })
    let stated = Set(gone.map(\.statedDay))
    let moments = Set(gone.map(instant))
    return starts.filter { start in
      if case .day(let day) = start { return !stated.contains(day) }
      return !days.contains(start.statedDay) && !moments.contains(instant(start))
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

  /// The days that a time takes up. A further time of another sort than the first, a day or an hour, lasts
  /// as many days, or at least one.
  private func days(from start: OutsideTime) -> Window {
    let isWhole = if case .day = event.start { true } else { false }
    guard case .day(let first) = start else {
      let begin = instant(start)
      let seconds = isWhole ? length * 86_400 : length
      let end = Instant(secondsSince1970: begin.seconds + max(0, seconds - 1))
      let (first, last) = (begin.day(in: zone), end.day(in: zone))
      return Window(from: first, through: last) ?? Window(on: first)
    }
    let days = isWhole ? length : max(1, (length + 86_399) / 86_400)
    return Window(from: first, upTo: first.adding(days: days)) ?? Window(on: first)
  }

  private func instant(_ time: OutsideTime) -> Instant {
    switch time {
    case .instant(let instant): return instant
    case .day(let day): return instant(.local(day, secondOfDay: 0, in: nil))
    case .local(let day, let second, let id):
      let clocks = id.flatMap { zones[$0] ?? nil } ?? own
      guard let time = TimeOfDay(minutesSinceMidnight: second / 60) else {
        preconditionFailure("a second after midnight")
      }
      let start = clocks.resolve(CivilDateTime(day, at: time)).conventional
      return Instant(secondsSince1970: start.seconds + second % 60)
    }
  }
}

extension OutsideTime {
  /// The zone that it names; `nil` where it names none.
  fileprivate var zone: ZoneID? { if case .local(_, _, let id) = self { id } else { nil } }

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
