import CivilTime
import ICalendar
import TestNumbers
import Testing

/// Files that something happened to. What is asked of each: that reading ends, and that what it gives can
/// be told.
@Suite("Broken calendars of others")
struct OutsideFuzzTests {
  @Test(arguments: Seed.some)
  func `whatever happens to a file, it gives events or findings`(seed: Seed) throws {
    var numbers = seed.numbers
    let files = try OutsideFile.all.map { try $0.octets() }.filter { $0.count < 4_000 }
    let lines = files.flatMap { $0.split(separator: 0x0A).map(Array.init) }
    for _ in 0..<700 {
      var file = try #require(files.randomElement(using: &numbers))
      for _ in 0..<Int.random(in: 1...6, using: &numbers) {
        try Mutation.allCases.randomElement(using: &numbers)?.befall(&file, lines, &numbers)
      }
      try read(file)
    }
  }

  @Test(arguments: Seed.some)
  func `whatever happens to a line of an event, it is read or told`(seed: Seed) throws {
    var numbers = seed.numbers
    let lines = [
      "DTSTART;TZID=Asia/Ho_Chi_Minh:20260106T193000", "DTEND:20260106T210000Z",
      "DURATION:P1DT2H3M4S", "RRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=-1MO,2TU;BYMONTHDAY=1,-1;COUNT=9",
      "RRULE:FREQ=WEEKLY;UNTIL=20260630T235959Z;BYDAY=MO;WKST=SU",
      "EXDATE;VALUE=DATE:20260217,20260218",
      "RDATE;VALUE=DATE:20260406,20260706", "RECURRENCE-ID;TZID=\"A;B\":20260303T193000",
      "SUMMARY;LANGUAGE=vi:Họp\\, giao ban\\n\\\\", "STATUS:CANCELLED", "UID:a@b",
    ].map { Array($0.utf8) }
    for _ in 0..<700 {
      var own: [[UInt8]] = []
      for _ in 0..<Int.random(in: 1...5, using: &numbers) {
        var line = try #require(lines.randomElement(using: &numbers))
        for _ in 0..<Int.random(in: 0...2, using: &numbers) {
          try Mutation.allCases.randomElement(using: &numbers)?.befall(&line, lines, &numbers)
        }
        own.append(line)
      }
      let start = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101T080000Z\n"
      let body = Array(own.joined(separator: [0x0A]))
      try read(Array(start.utf8) + body + Array("\nEND:VEVENT\nEND:VCALENDAR\n".utf8))
    }
  }

  private func read(_ file: [UInt8]) throws {
    let calendar = OutsideCalendar(file)
    #expect(calendar == OutsideCalendar(file))
    #expect(try !calendar.drawn().isEmpty)
    let titles = calendar.events.map(\.title) + calendar.findings.compactMap(\.title)
    #expect(!titles.joined().unicodeScalars.contains { $0.properties.generalCategory == .control })
    let lines = file.count { $0 == 0x0A } + 1
    #expect(calendar.findings.allSatisfy { (1...lines).contains($0.line) })
  }
}

/// Something that happens to octets.
private enum Mutation: CaseIterable {
  case flip, insert, remove, cut, double, line, number, control

  func befall(_ octets: inout [UInt8], _ lines: [[UInt8]], _ numbers: inout SplitMix) throws {
    let place = Int.random(in: 0...octets.count, using: &numbers)
    let end = min(octets.count, place + Int.random(in: 0...40, using: &numbers))
    switch self {
    case .flip:
      if octets.indices.contains(place) {
        octets[place] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
      }
    case .insert: octets.insert(.random(in: 32...126, using: &numbers), at: place)
    case .remove: octets.removeSubrange(place..<end)
    case .cut: if Int.random(in: 0..<4, using: &numbers) == 0 { octets.removeSubrange(place...) }
    case .double: octets.insert(contentsOf: octets[place..<end], at: place)
    case .line:
      let line = try #require(lines.randomElement(using: &numbers))
      let start = octets[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      octets.insert(contentsOf: line + [0x0A], at: start)
    case .number:
      let texts = ["99999999999999999999", "-1", "0", "00010101", "99991231", "2147483648", "٣"]
      octets.insert(contentsOf: Array((texts.randomElement(using: &numbers) ?? "").utf8), at: place)
    case .control:
      let all: [UInt8] = [
        0x00, 0x07, 0x09, 0x0A, 0x0D, 0x1B, 0x22, 0x3A, 0x3B, 0x5C, 0x7F, 0x85, 0xFF,
      ]
      octets.insert(all.randomElement(using: &numbers) ?? 0, at: place)
    }
  }
}
