import CivilTime
import ScheduleModel
import Testing

@Suite("Codes and identities")
struct CodeTests {
  @Test(arguments: ["a", "cs-dai-tu", "05443", String(repeating: "x", count: 40)])
  func `a code is 1 to 40 of a–z, digits and the hyphen`(text: String) {
    #expect(RuleID(text)?.text == text)
  }

  @Test(arguments: [
    "", "Cs", "cs dai tu", "cs_dai", "đại-từ", "a/b", "..", String(repeating: "x", count: 41),
  ])
  func `anything else is no code`(text: String) {
    #expect(RuleID(text) == nil)
  }

  @Test func `an identity is 26 characters of lower-case base32`() throws {
    // The octets 0x00 0x01 … 0x10, as `base32` of RFC 4648 writes their first 130 bits.
    let id = try #require(TaskID(digest: (0...16).map { UInt8($0) }))
    #expect(id.description == "aaaqeayeaudaocajbifqydiob4")
  }

  @Test func `an identity needs 130 bits`() {
    #expect(TaskID(digest: [UInt8](repeating: 0, count: 16)) == nil)
  }

  @Test func `bits behind the first 130 do not count`() throws {
    let digest = [UInt8](repeating: 7, count: 16)
    #expect(TaskID(digest: digest + [0b1011_1111]) == TaskID(digest: digest + [0b1000_0000]))
    #expect(TaskID(digest: digest + [0b1011_1111]) != TaskID(digest: digest + [0b0100_0000]))
  }

  @Test func `identities sort as their bits do`() throws {
    let ids = try (0..<50).map { number in
      try #require(
        TaskID(digest: (0..<17).map { UInt8(truncatingIfNeeded: number * 37 + $0 * 91) }))
    }
    let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567")
    let values = ids.sorted().map { id in
      id.description.compactMap { alphabet.firstIndex(of: $0) }
    }
    for (one, other) in zip(values, values.dropFirst()) {
      #expect(one.lexicographicallyPrecedes(other) || one == other)
    }
  }
}

@Suite("Dates in words")
struct DateWordTests {
  @Test(arguments: [
    ("2026-07-01", "01/7/2026", "1 July 2026", "thứ Tư 01/7/2026"),
    ("2026-02-09", "09/02/2026", "9 February 2026", "thứ Hai 09/02/2026"),
    ("2026-11-22", "22/11/2026", "22 November 2026", "Chủ nhật 22/11/2026"),
  ])
  func `days below 10 and the first two months have a zero in front`(
    day: String, vietnamese: String, english: String, long: String
  ) throws {
    let date = try #require(CivilDate(iso: day))
    #expect(date.text(in: .vietnamese) == vietnamese)
    #expect(date.text(in: .english) == english)
    #expect(date.longText(in: .vietnamese) == long)
  }
}
