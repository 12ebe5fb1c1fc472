import CivilTime
import ICalendar
import Testing

/// Values that the tests speak about, made from text that one can read.
enum Samples {
  /// The zone of Việt Nam as feeds need it: one offset.
  static let hoChiMinh = Zone(
    ZoneID("Asia/Ho_Chi_Minh"),
    initially: Zone.Observance(offset: Offset(secondsAhead: 7 * 3600), abbreviation: "+07")
  )

  /// The zone of Germany from 2025 to 2027: clocks change at 01:00 UTC.
  static func berlin() throws -> Zone {
    let winter = Zone.Observance(offset: Offset(secondsAhead: 3600), abbreviation: "CET")
    let summer = Zone.Observance(
      offset: Offset(secondsAhead: 7200), isDaylight: true, abbreviation: "CEST"
    )
    return Zone(
      ZoneID("Europe/Berlin"),
      initially: winter,
      transitions: [
        Zone.Transition(at: try instant("2025-03-30", "01:00"), to: summer),
        Zone.Transition(at: try instant("2025-10-26", "01:00"), to: winter),
        Zone.Transition(at: try instant("2026-03-29", "01:00"), to: summer),
        Zone.Transition(at: try instant("2026-10-25", "01:00"), to: winter),
        Zone.Transition(at: try instant("2027-03-28", "01:00"), to: summer),
        Zone.Transition(at: try instant("2027-10-31", "01:00"), to: winter),
      ]
    )
  }

  /// All zones of the samples.
  static func zones() throws -> [ZoneID: Zone] {
    let berlin = try berlin()
    return [hoChiMinh.id: hoChiMinh, berlin.id: berlin]
  }

  /// A day, from `2026-07-01`.
  static func day(_ text: String) throws -> CivilDate {
    try #require(CivilDate(iso: text))
  }

  /// A reading, from `2026-07-01` and `07:30`.
  static func reading(_ day: String, _ time: String) throws -> CivilDateTime {
    let fields = time.split(separator: ":").compactMap { Int($0) }
    let time = try #require(TimeOfDay(hour: fields[0], minute: fields[1]))
    return CivilDateTime(try Samples.day(day), at: time)
  }

  /// An instant, from day and time in UTC.
  static func instant(_ day: String, _ time: String) throws -> Instant {
    Instant(try reading(day, time), offset: .utc)
  }

  /// Whole days, from first and last.
  static func days(_ first: String, _ last: String) throws -> Extent {
    .wholeDays(try #require(Window(from: day(first), through: day(last))))
  }

  /// Hours of a day in a zone.
  static func hours(
    _ day: String, _ time: String, _ zone: Zone, minutes: Int
  ) throws -> Extent {
    .timed(start: try reading(day, time), in: zone.id, length: try #require(Minutes(minutes)))
  }

  /// An event with little in it.
  static func event(
    uid: String = "a@example.vn", _ extent: Extent, summary: String = "Họp giao ban",
    description: String = "", categories: [String] = []
  ) throws -> Event {
    try Event(
      uid: uid, extent: extent, summary: summary, description: description,
      categories: categories, created: instant("2026-05-01", "02:00"),
      stamp: instant("2026-05-02", "03:04")
    )
  }

  /// A head with little in it.
  static func head(name: String = "Lịch tháng 7") throws -> CalendarHead {
    try CalendarHead(
      productID: "-//Example//Test//VI", name: name, lastModified: instant("2026-05-02", "03:04")
    )
  }

  /// A head with everything in it.
  static func fullHead() throws -> CalendarHead {
    try CalendarHead(
      productID: "-//Example//Test//VI", name: "Lịch tháng 7",
      description: "Việc của xã; xem thêm,\nở cuối trang", zone: hoChiMinh.id,
      color: CalendarColor("teal"), refresh: Minutes(360),
      lastModified: instant("2026-05-02", "03:04"), source: "https://lich.example.vn/xa.ics"
    )
  }
}

extension EventText {
  /// The text with line ends as Swift draws them.
  var drawn: String { String(decoding: octets, as: UTF8.self).drawn }
}

extension CalendarText {
  /// The text with line ends as Swift draws them.
  var drawn: String { String(decoding: octets, as: UTF8.self).drawn }

  /// The lines of the components with this name, BEGIN and END included.
  func component(_ name: String) -> String {
    let lines = drawn.split(separator: "\n")
    guard let first = lines.firstIndex(of: "BEGIN:\(name)"),
      let last = lines.lastIndex(of: "END:\(name)")
    else { return "" }
    return lines[first...last].joined(separator: "\n") + "\n"
  }
}

extension String {
  /// The text with `\n` for each CRLF; anything else that is a line end stays and shows.
  fileprivate var drawn: String {
    var drawn = ""
    for character in self { drawn.append(character == "\r\n" ? "\n" : character) }
    return drawn
  }
}
