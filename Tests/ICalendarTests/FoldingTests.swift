import CivilTime
import ICalendar
import TestNumbers
import Testing

@Suite("Folding")
struct FoldingTests {
  /// Words without space, colon or semicolon: there libical 3.0 folds wrongly at 73 and 74 octets.
  private func summaries() -> [String] {
    let letters = ["a", "ế", "đ", "Ữ", "\u{1F33E}", "\\", ",", "ơ\u{301}"]
    var dice = SplitMix(seed: 2026)
    return (0..<3_000).map { number in
      (0..<(20 + number % 220)).map { _ in letters.randomElement(using: &dice) ?? "" }.joined()
    }
  }

  @Test func `every line of every text keeps to the rules, and unfolds to what was said`() throws {
    let extent = try Samples.days("2026-07-01", "2026-07-01")
    for summary in summaries() {
      let event = try Samples.event(extent, summary: "x", description: summary)
      let octets = try EventText(event).octets
      try expectGoodLines(octets, summary)
      let unfolded = String(decoding: unfold(octets), as: UTF8.self)
      #expect(unfolded.contains("\r\nDESCRIPTION:\(summary.escaped)\r\n"))
    }
  }

  @Test(arguments: [72, 73, 74, 75, 76, 147, 148, 149, 150, 151])
  func `a line is folded at 75 octets`(length: Int) throws {
    let extent = try Samples.days("2026-07-01", "2026-07-01")
    let word = String(repeating: "x", count: length - "SUMMARY:".utf8.count)
    let text = try EventText(Samples.event(extent, summary: word)).drawn
    var rest = "SUMMARY:" + word
    var folded = String(rest.prefix(75))
    rest.removeFirst(min(75, rest.count))
    while !rest.isEmpty {
      folded += "\n " + rest.prefix(74)
      rest.removeFirst(min(74, rest.count))
    }
    #expect(text.contains("\n\(folded)\nSTATUS"))
  }

  /// Lines end with CRLF, have at most 75 octets, are UTF-8 each, and do not end within an escape.
  private func expectGoodLines(_ octets: [UInt8], _ what: String) throws {
    #expect(octets.suffix(2) == [0x0D, 0x0A])
    for line in octets.split(separator: 0x0A) {
      let text = Array(line.dropLast())
      let isGood =
        line.last == 0x0D && !text.contains(0x0D) && (1...75).contains(text.count)
        && String(validating: text, as: UTF8.self) != nil
        && text.reversed().prefix { $0 == 0x5C }.count % 2 == 0 && text != [0x20]
      if !isGood { Issue.record("a bad line in the text of \(what)") }
    }
  }

  private func unfold(_ octets: [UInt8]) -> [UInt8] {
    var unfolded: [UInt8] = []
    for octet in octets {
      if octet == 0x20, unfolded.suffix(2) == [0x0D, 0x0A] {
        unfolded.removeLast(2)
      } else {
        unfolded.append(octet)
      }
    }
    return unfolded
  }
}

extension String {
  /// The text as RFC 5545 §3.3.11 escapes it.
  fileprivate var escaped: String {
    unicodeScalars.reduce(into: "") { escaped, scalar in
      if scalar == "\\" || scalar == "," { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
  }
}
