import CivilTime

// What an event says, property by property, each read by libical on its own.
extension OutsideText {
  /// The event.
  ///
  /// - Throws: What cannot be read, with its line.
  func event(within limits: SizeLimits) throws(OutsideCalendar.Finding) -> OutsideEvent {
    let size = lines.reduce(0) { $0 + $1.octets.count }
    guard size <= limits.component else {
      throw OutsideCalendar.Finding(
        line: line, .tooLarge(octets: size, limit: limits.component), in: "")
    }
    let title = text("SUMMARY") ?? ""
    do {
      return try event(called: title)
    } catch {
      throw OutsideCalendar.Finding(line: error.line, error.fault, in: title)
    }
  }

  /// A fault and its line, before the event's title is known.
  private struct Problem: Error {
    let line: Int
    let fault: OutsideCalendar.Fault
  }

  private func event(called title: String) throws(Problem) -> OutsideEvent {
    guard let start = try times("DTSTART").first else {
      throw Problem(line: line, fault: .missing("DTSTART"))
    }
    let rules = all("RRULE")
    if let other = all("EXRULE").first ?? rules.dropFirst().first {
      throw Problem(line: other.number, fault: .unsupported(other.name))
    }
    if let range = all("RECURRENCE-ID").first, range.parameters.contains(";RANGE=") {
      throw Problem(line: range.number, fault: .unsupported("RANGE"))
    }
    return OutsideEvent(
      line: line, uid: text("UID") ?? "", title: title, start: start,
      end: try times("DTEND").first, seconds: try length(),
      rule: rules.first.map { String(decoding: $0.value, as: UTF8.self) },
      further: try times("RDATE"), excluded: try times("EXDATE"),
      original: try times("RECURRENCE-ID").first,
      isCancelled: text("STATUS")?.uppercased() == "CANCELLED")
  }

  private func all(_ name: String) -> [ContentLine] { lines.filter { $0.name == name } }

  /// The text of the first property of a name, as libical unescapes it; `nil` where there is none.
  private func text(_ name: String) -> String? {
    guard let line = all(name).first else { return nil }
    // STATUS has words of its own; as a text it may be any.
    let alias = name == "STATUS" ? "COMMENT" : name
    guard case .text(let text)? = value(of: alias, "", line.value) else { return nil }
    return text
  }

  /// The moments that the properties of a name hold, in order.
  private func times(_ name: String) throws(Problem) -> [OutsideTime] {
    var times: [OutsideTime] = []
    for line in all(name) {
      guard !line.parameters.contains("VALUE=PERIOD") else {
        throw Problem(line: line.number, fault: .unsupported("\(name);VALUE=PERIOD"))
      }
      for item in line.value.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
        guard let time = time(item, line.parameters) else {
          throw Problem(line: line.number, fault: .unreadable(name))
        }
        times.append(time)
      }
    }
    return times
  }

  /// A moment: what every property of moments holds, DTSTART can hold.
  private func time(_ item: ArraySlice<UInt8>, _ parameters: String) -> OutsideTime? {
    let zone = ContentLine.zone(in: parameters)
    let isDay = parameters.contains("VALUE=DATE") && !parameters.contains("VALUE=DATE-TIME")
    // Some programs write a day without saying that it is one.
    let type = isDay || item.count == 8 ? ";VALUE=DATE" : ""
    switch value(of: "DTSTART", type, item) {
    case .date(let day)?: return .day(day)
    case .instant(let instant)?: return .instant(instant)
    case .local(let local)?:
      return .local(local.date, secondOfDay: local.secondOfDay, in: zone.map { ZoneID($0) })
    default: return nil
    }
  }

  private func length() throws(Problem) -> Int? {
    guard let line = all("DURATION").first else { return nil }
    guard case .length(let seconds)? = value(of: "REFRESH-INTERVAL", ";VALUE=DURATION", line.value),
      seconds >= 0
    else { throw Problem(line: line.number, fault: .unreadable("DURATION")) }
    return seconds
  }

  /// What libical makes of one property, alone in an event; `nil` where it makes nothing of it.
  private func value(
    of name: String, _ parameters: String, _ value: ArraySlice<UInt8>
  ) -> Property.Value? {
    let text =
      "BEGIN:VEVENT\r\n\(name)\(parameters):\(String(decoding: value, as: UTF8.self))\r\nEND:VEVENT\r\n"
    guard let handle = try? ComponentHandle(reading: text) else { return nil }
    let component = handle.component()
    return component.properties.count == 1 ? component.properties[0].value : nil
  }
}

extension ContentLine {
  /// The name in capitals.
  fileprivate var name: String {
    let end = octets.firstIndex { $0 == 0x3A || $0 == 0x3B } ?? octets.endIndex
    return String(decoding: octets[..<end], as: UTF8.self).uppercased()
  }

  /// What stands between the name and the colon before the value, in capitals but for quoted text: `;A=B`.
  fileprivate var parameters: String {
    let start = octets.firstIndex { $0 == 0x3A || $0 == 0x3B } ?? octets.endIndex
    return String(decoding: octets[start..<colon], as: UTF8.self)
  }

  /// What stands behind the colon.
  fileprivate var value: ArraySlice<UInt8> { octets[colon...].dropFirst() }

  /// The first colon that no quotation marks enclose.
  private var colon: Int {
    var isQuoted = false
    for place in octets.indices {
      switch octets[place] {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ":") where !isQuoted: return place
      default: continue
      }
    }
    return octets.endIndex
  }

  /// The name of the zone that parameters name; `nil` where they name none.
  fileprivate static func zone(in parameters: String) -> String? {
    let parts = parameters.split(separator: ";")
    return parts.first { $0.uppercased().hasPrefix("TZID=") }.map {
      String($0.dropFirst(5)).filter { $0 != "\"" }
    }
  }
}
