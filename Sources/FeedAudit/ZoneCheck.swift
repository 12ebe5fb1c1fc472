import CivilTime

/// A zone as a file describes it.
struct FeedZone {
  /// Its TZID.
  let name: FeedProperty
  /// Its clocks.
  let clocks: FeedClocks
  /// Whether it has one STANDARD and nothing else.
  let isPlain: Bool

  /// Reads a VTIMEZONE, and says what is wrong with its properties; `nil` where it cannot be read.
  static func read(_ component: FeedComponent) -> (zone: FeedZone?, faults: [FeedFault]) {
    var faults = PropertyRules.zone.faults(of: component)
    var onsets: [(instant: Int, before: Int, offset: Int)] = []
    for part in component.parts {
      guard part.name == "STANDARD" || part.name == "DAYLIGHT" else {
        faults.append(.unexpected(part.name, part.line))
        continue
      }
      let found = PropertyRules.observance.faults(of: part)
      faults += found
      if found.isEmpty {
        let (more, flaws) = read(onsetsOf: part)
        onsets += more
        faults += flaws
      }
    }
    guard faults.isEmpty, let name = component["TZID"] else { return (nil, faults) }
    let first = onsets.min { $0.instant < $1.instant }
    guard let first else { return (nil, [.observances(name)]) }
    let clocks = FeedClocks(before: first.before, onsets.map { ($0.instant, $0.offset) })
    let isPlain = component.parts.map(\.name) == ["STANDARD"]
    return (FeedZone(name: name, clocks: clocks, isPlain: isPlain), [])
  }

  /// Whether the file says what clocks show at an instant.
  func covers(_ instant: Int) -> Bool {
    clocks.changes.first.map { $0.instant <= instant } ?? false
  }

  private static func read(
    onsetsOf part: FeedComponent
  ) -> (onsets: [(instant: Int, before: Int, offset: Int)], faults: [FeedFault]) {
    guard let from = part["TZOFFSETFROM"], let to = part["TZOFFSETTO"] else { return ([], []) }
    guard let before = from.offset else { return ([], [.badValue(from)]) }
    guard let offset = to.offset else { return ([], [.badValue(to)]) }
    var onsets: [(instant: Int, before: Int, offset: Int)] = []
    for property in part.all("DTSTART") + part.all("RDATE") {
      guard case .clock(let reading, zone: nil)? = FeedMoment(property) else {
        return ([], [.badTime(property)])
      }
      onsets.append((reading - before, before, offset))
    }
    return (onsets, [])
  }
}

/// The zones that a file describes.
struct FeedZones {
  /// Those that could be read, by name.
  fileprivate(set) var read: [String: FeedZone] = [:]
  /// The names of those that could not, each of which is a fault already.
  fileprivate(set) var unread: Set<String> = []
}

/// What is wrong with the zones of a calendar.
struct ZoneCheck {
  /// The zones.
  private(set) var zones = FeedZones()
  /// What is wrong with each by itself, in no particular order.
  private(set) var faults: [FeedFault] = []

  /// Reads the zones of a calendar.
  init(_ calendar: FeedComponent) {
    for component in calendar.parts where component.name == "VTIMEZONE" {
      let (zone, flaws) = FeedZone.read(component)
      faults += flaws
      if let zone {
        add(zone)
      } else if let name = component["TZID"] {
        zones.unread.insert(name.text)
      }
    }
  }

  private mutating func add(_ zone: FeedZone) {
    guard zones.read.updateValue(zone, forKey: zone.name.text) != nil else { return }
    faults.append(.repeatedZone(zone.name))
  }

  /// What is wrong with the zones at the instants at which something begins or ends in them.
  func faults(at uses: [String: [Int]], _ known: [ZoneID: Zone]) -> [FeedFault] {
    zones.read.values.compactMap { zone in
      guard let instants = uses[zone.name.text] else { return .unusedZone(zone.name) }
      guard let clocks = known[ZoneID(zone.name.text)].map(FeedClocks.init) else { return nil }
      if clocks.changes.isEmpty, !zone.isPlain { return .observances(zone.name) }
      let wrong = instants.first {
        !zone.covers($0) || zone.clocks.offset(at: $0) != clocks.offset(at: $0)
      }
      return wrong.map { .wrongOffset(zone.name, at: $0) }
    }
  }
}

extension FeedProperty {
  /// The seconds ahead of UTC that a value such as `+0700` says; `nil` for anything else.
  ///
  /// Source: RFC 5545 §3.3.14.
  fileprivate var offset: Int? {
    let sign: Int
    switch value.first {
    case 0x2B: sign = 1
    case 0x2D: sign = -1
    default: return nil
    }
    guard value.count == 5 || value.count == 7, let hours = value.number(at: 1, digits: 2),
      let minutes = value.number(at: 3, digits: 2), hours < 24, minutes < 60
    else { return nil }
    guard value.count == 7 else { return sign * (hours * 3600 + minutes * 60) }
    return value.number(at: 5, digits: 2).map { sign * (hours * 3600 + minutes * 60 + $0) }
  }
}
