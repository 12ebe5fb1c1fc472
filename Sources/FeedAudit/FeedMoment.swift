import CivilTime

/// A date or a time as it stands in a file, in plain numbers.
enum FeedMoment: Hashable {
  /// A day, counted from 1970-01-01.
  case day(Int)
  /// What clocks show, in seconds since they showed the start of 1970, with the zone if it is named.
  case clock(Int, zone: String?)
  /// An instant, in seconds since the start of 1970 in UTC.
  case instant(Int)

  /// Reads a value; `nil` where it is no date or time, or has other parameters than it needs.
  ///
  /// Source: RFC 5545 §3.3.4 and §3.3.5.
  init?(_ property: FeedProperty) {
    let (value, zone) = (property.value, property["TZID"])
    guard property.parameters.count <= 1, let day = value.day else { return nil }
    switch (property["VALUE"], value.count) {
    case ("DATE", 8): self = .day(day)
    case (nil, 15) where property.parameters.isEmpty || zone != nil:
      guard let second = value.secondOfDay else { return nil }
      self = .clock(day * 86_400 + second, zone: zone)
    case (nil, 16) where property.parameters.isEmpty && value.last == 0x5A:
      guard let second = value.secondOfDay else { return nil }
      self = .instant(day * 86_400 + second)
    default: return nil
    }
  }

  /// What clocks show, in seconds; midnight of days.
  var reading: Int {
    switch self {
    case .day(let day): day * 86_400
    case .clock(let reading, _): reading
    case .instant(let second): second
    }
  }
}

extension FeedMoment: CustomStringConvertible {
  /// The moment as it is written, `20260701T073000Z`, with the zone behind a time of clocks.
  var description: String {
    switch self {
    case .day(let day): FeedMoment.digits(ofDay: day)
    case .clock(let reading, let zone): FeedMoment.digits(reading) + (zone.map { " \($0)" } ?? "")
    case .instant(let second): FeedMoment.digits(second) + "Z"
    }
  }

  private static func digits(ofDay day: Int) -> String {
    CivilDate(dayNumber: day).map { String($0.description.filter { $0 != "-" }) } ?? "?"
  }

  private static func digits(_ seconds: Int) -> String {
    let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let second = seconds - day * 86_400
    let parts = [second / 3600, second / 60 % 60, second % 60].map { $0.padded(to: 2) }
    return digits(ofDay: day) + "T" + parts.joined()
  }
}

extension ArraySlice<UInt8> {
  /// The number that some digits make; `nil` where they are not there.
  func number(at place: Int, digits count: Int) -> Int? {
    let digits = dropFirst(place).prefix(count)
    guard digits.count == count, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// The day that the first eight octets name, counted from 1970-01-01.
  fileprivate var day: Int? {
    guard let year = number(at: 0, digits: 4), let month = number(at: 4, digits: 2),
      let day = number(at: 6, digits: 2)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)?.dayNumber
  }

  /// The second of the day that `T` and six digits behind the day name.
  fileprivate var secondOfDay: Int? {
    guard dropFirst(8).first == 0x54, let hour = number(at: 9, digits: 2), hour < 24,
      let minute = number(at: 11, digits: 2), minute < 60,
      let second = number(at: 13, digits: 2), second < 60
    else { return nil }
    return hour * 3600 + minute * 60 + second
  }
}
