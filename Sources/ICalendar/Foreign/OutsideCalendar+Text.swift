public import CivilTime

extension OutsideCalendar {
  /// Reads what somebody else's calendar says of its events.
  ///
  /// Everything is bounded before libical sees any of it: the file, how deep components stand, and of each
  /// event the few properties that tell what it is called and when it is. Nothing else is looked at, and
  /// recurrence rules are never handed over. What cannot be read is left out and told, event by event.
  public init(_ text: [UInt8], within limits: SizeLimits = .outside) {
    let events: [OutsideText]
    do {
      events = try OutsideText.events(of: text, within: limits)
    } catch {
      self.init(events: [], findings: [error])
      return
    }
    var read: [OutsideEvent] = []
    var findings: [Finding] = []
    for event in events {
      do {
        read.append(try event.event(within: limits))
      } catch {
        findings.append(error)
      }
    }
    self.init(events: read, findings: findings)
  }
}

extension SizeLimits {
  /// For calendars of other people. libical takes time that grows with the square of an event's size: with
  /// these sizes seconds at most for the worst file.
  public static let outside = SizeLimits(text: 1_000_000, component: 16_384)
}

/// The lines of one event that matter, unfolded, none of them looked at by libical yet.
struct OutsideText {
  /// The line on which it begins.
  let line: Int
  /// Its properties that are read, by their names, in the order of the file; not those of components
  /// within it.
  private(set) var lines: [String: [ContentLine]] = [:]

  /// The names of the properties that are read.
  private static let names: Set = [
    "DTEND", "DTSTART", "DURATION", "EXDATE", "EXRULE", "RDATE", "RECURRENCE-ID", "RRULE", "STATUS",
    "SUMMARY", "UID",
  ]

  /// How deep components may stand: an alarm in an event in a calendar, with something within.
  private static let depthLimit = 4

  /// Cuts the events out of a file, which may have several calendars one after the other.
  static func events(
    of text: [UInt8], within limits: SizeLimits
  ) throws(OutsideCalendar.Finding) -> [OutsideText] {
    guard text.count <= limits.text else {
      throw OutsideCalendar.Finding(line: 1, .tooLarge(octets: text.count, limit: limits.text))
    }
    let unmarked = text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text.dropFirst(3)) : text
    guard !unmarked.contains(0), String(validating: unmarked, as: UTF8.self) != nil else {
      throw OutsideCalendar.Finding(line: 1, .notText)
    }
    var events: [OutsideText] = []
    var open: [(name: String, line: Int)] = []
    let lines = ContentLine.lines(of: unmarked)
    guard !lines.isEmpty else { throw OutsideCalendar.Finding(line: 1, .noCalendar) }
    for line in lines {
      let (name, value) = line.bounds
      switch name {
      case "BEGIN":
        if open.isEmpty, value != "VCALENDAR" {
          throw OutsideCalendar.Finding(line: line.number, .noCalendar)
        }
        guard open.count < depthLimit else {
          throw OutsideCalendar.Finding(line: line.number, .tooDeep(limit: depthLimit))
        }
        if open.count == 1, value == "VEVENT" { events.append(OutsideText(line: line.number)) }
        open.append((value, line.number))
      case "END":
        guard let begun = open.popLast(), begun.name == value else {
          throw OutsideCalendar.Finding(line: line.number, .unbalanced(value))
        }
      default:
        guard !open.isEmpty else {
          throw OutsideCalendar.Finding(line: line.number, .noCalendar)
        }
        if open.count == 2, open[1].name == "VEVENT", names.contains(name) {
          events[events.count - 1].lines[name, default: []].append(line)
        }
      }
    }
    if let last = open.last {
      throw OutsideCalendar.Finding(line: last.line, .unbalanced(last.name))
    }
    return events
  }
}

extension ContentLine {
  /// The name in capitals, empty where it is longer than any that is known; and for BEGIN and END what is
  /// begun or ended, in capitals.
  fileprivate var bounds: (name: String, value: String) {
    let end = octets.firstIndex { $0 == 0x3A || $0 == 0x3B } ?? octets.endIndex
    guard end - octets.startIndex <= 13 else { return ("", "") }
    let name = String(decoding: octets[..<end], as: UTF8.self).uppercased()
    guard name == "BEGIN" || name == "END" else { return (name, "") }
    let value = String(decoding: octets[end...].dropFirst(), as: UTF8.self)
    return (name, String(value.uppercased().filter { !$0.isWhitespace }))
  }
}
