import CivilTime

// What an event says, property by property, each read by libical on its own.
extension OutsideText {
  /// The event.
  ///
  /// - Throws: What cannot be read, with its line.
  func event(within limits: SizeLimits) throws(OutsideCalendar.Finding) -> OutsideEvent {
    let title = try title(within: limits)
    let size = lines.values.joined().reduce(0) { $0 + $1.octets.count }
    guard size <= limits.component else {
      throw OutsideCalendar.Finding(
        line: line, .tooLarge(octets: size, limit: limits.component), in: title)
    }
    do {
      return try event(called: title)
    } catch {
      throw OutsideCalendar.Finding(line: error.line, error.fault, in: title)
    }
  }

  /// What the event is called, on one line and without control characters: it is shown in terminals.
  private func title(within limits: SizeLimits) throws(OutsideCalendar.Finding) -> String {
    guard let line = all("SUMMARY").first, !line.value.isEmpty else { return "" }
    guard line.octets.count <= limits.component else {
      throw OutsideCalendar.Finding(
        line: line.number, .tooLarge(octets: line.octets.count, limit: limits.component))
    }
    guard let text = text("SUMMARY") else {
      throw OutsideCalendar.Finding(line: line.number, .unreadable("SUMMARY"))
    }
    return text.plainText.replacing("\n", with: " ")
  }

  /// A fault and its line, before the event's title is known.
  private struct Problem: Error {
    let line: Int
    let fault: OutsideCalendar.Fault
  }

  private func event(called title: String) throws(Problem) -> OutsideEvent {
    guard let start = try time("DTSTART") else {
      throw Problem(line: line, fault: .missing("DTSTART"))
    }
    let rules = all("RRULE")
    if let other = all("EXRULE").first {
      throw Problem(line: other.number, fault: .unsupported("EXRULE"))
    }
    if let second = rules.dropFirst().first {
      throw Problem(line: second.number, fault: .unsupported("RRULE × 2"))
    }
    let original = all("RECURRENCE-ID").first
    if let original, original.parameter("RANGE") != nil {
      throw Problem(line: original.number, fault: .unsupported("RANGE"))
    }
    let uid = text("UID") ?? ""
    // Without it nobody can tell what the event stands in the place of.
    guard original == nil || !uid.isEmpty else { throw Problem(line: line, fault: .missing("UID")) }
    return OutsideEvent(
      line: line, uid: uid, title: title, start: start,
      end: try time("DTEND"), seconds: try length(),
      rule: rules.first.map { String(decoding: $0.value, as: UTF8.self) },
      further: try times("RDATE"), excluded: try times("EXDATE"),
      original: try time("RECURRENCE-ID"),
      isCancelled: text("STATUS")?.uppercased() == "CANCELLED")
  }

  private func all(_ name: String) -> [ContentLine] { lines[name] ?? [] }

  /// The text of the first property of a name, as libical unescapes it; `nil` where there is none.
  private func text(_ name: String) -> String? {
    guard let line = all(name).first else { return nil }
    // STATUS has words of its own; as a text it may be any.
    let alias = name == "STATUS" ? "COMMENT" : name
    guard case .text(let text)? = value(of: alias, "", line.value) else { return nil }
    return text
  }

  /// The one moment that the property of a name holds; `nil` where there is none.
  private func time(_ name: String) throws(Problem) -> OutsideTime? {
    let times = try times(name)
    guard times.count <= 1 else { throw Problem(line: line, fault: .unreadable(name)) }
    return times.first
  }

  /// The moments that the properties of a name hold, in order.
  private func times(_ name: String) throws(Problem) -> [OutsideTime] {
    var times: [OutsideTime] = []
    for line in all(name) {
      let type = line.parameter("VALUE")?.uppercased()
      guard [nil, "DATE", "DATE-TIME"].contains(type) else {
        throw Problem(line: line.number, fault: .unsupported("\(name);VALUE=\(type ?? "")"))
      }
      let zone = line.parameter("TZID").map { ZoneID($0) }
      for item in line.value.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
        guard let time = time(item, isDay: type == "DATE", in: zone) else {
          throw Problem(line: line.number, fault: .unreadable(name))
        }
        times.append(time)
      }
    }
    return times
  }

  /// A moment: what every property of moments holds, DTSTART can hold. libical reads `2026-07-01` too, as
  /// some other day: the form is looked at first.
  private func time(_ item: ArraySlice<UInt8>, isDay: Bool, in zone: ZoneID?) -> OutsideTime? {
    let form = item.map { (48...57).contains($0) ? UInt8(ascii: "0") : $0 }
    // Some programs write a day without saying that it is one.
    let forms = ["00000000"] + (isDay ? [] : ["00000000T000000", "00000000T000000Z"])
    guard forms.contains(where: { Array($0.utf8) == form }) else { return nil }
    let type = item.count == 8 ? ";VALUE=DATE" : ""
    switch value(of: "DTSTART", type, item) {
    case .date(let day)?: return .day(day)
    case .instant(let instant)?: return .instant(instant)
    case .local(let local)?: return .local(local.date, secondOfDay: local.secondOfDay, in: zone)
    default: return nil
    }
  }

  private func length() throws(Problem) -> Int? {
    guard let line = all("DURATION").first else { return nil }
    guard OutsideText.isHeld(line.value),
      case .length(let seconds)? = value(of: "REFRESH-INTERVAL", ";VALUE=DURATION", line.value),
      seconds >= 0
    else { throw Problem(line: line.number, fault: .unreadable("DURATION")) }
    return seconds
  }

  /// Whether libical can hold a length, of which it counts the seconds in 32 bits.
  private static func isHeld(_ length: ArraySlice<UInt8>) -> Bool {
    let units = ["W": 604_800, "D": 86_400, "H": 3600, "M": 60, "S": 1]
    var (total, number) = (0, 0)
    for octet in length {
      if (48...57).contains(octet) {
        number = number * 10 + Int(octet) - 48
      } else {
        total += number * (units[String(UnicodeScalar(octet))] ?? 0)
        number = 0
      }
      guard number <= Int(Int32.max), total <= Int(Int32.max) else { return false }
    }
    return true
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
  /// What a parameter says, without quotation marks; `nil` where there is none of that name.
  fileprivate func parameter(_ name: String) -> String? {
    let part = parts.dropFirst().first { part in
      String(decoding: part.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self).uppercased() == name
    }
    return part.map { part in
      let value = part.drop { $0 != UInt8(ascii: "=") }.dropFirst()
      return String(decoding: value.filter { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
    }
  }

  /// What stands behind the colon.
  fileprivate var value: ArraySlice<UInt8> {
    let end = parts.last?.endIndex ?? octets.startIndex
    return octets[end...].dropFirst()
  }

  /// The name and the parameters, without the semicolons between them and the colon that ends them; none
  /// of which counts within quotation marks.
  private var parts: [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = octets.startIndex
    var isQuoted = false
    for place in octets.indices {
      switch octets[place] {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ";") where !isQuoted:
        parts.append(octets[start..<place])
        start = place + 1
      case UInt8(ascii: ":") where !isQuoted: return parts + [octets[start..<place]]
      default: continue
      }
    }
    return parts + [octets[start...]]
  }
}
