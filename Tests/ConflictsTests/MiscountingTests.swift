import CivilTime
import Conflicts
import ScheduleModel
import TestWorld
import Testing

@Suite("Counting that goes wrong")
struct MiscountingTests {
  @Test func `a day outside the other rule is not counted, with the day to which it is shifted`()
    throws
  {
    // 9/5/2026 is a Saturday.
    try expect(
      .countedOutside, of: try fairs(on: "2026-05-09", shift: .previousWorkingDay), drawn: "")
    try expect(
      .countedOutside, of: try fairs(on: "2026-05-09", shift: .nextWorkingDay),
      drawn: """
        soft counted-outside.fair
          2 việc của ash và elm: 'fair' (II) tính vào 'talks' (I), mà 11/5/2026 không nằm trong \
        thời gian của quy tắc ấy, nên không được tính.
          2 tasks of ash and elm: 'fair' (II) counts toward 'talks' (I), but 11 May 2026 lies \
        outside the days of that rule, so it is not counted.
          rules/r.yaml:2, rules/r.yaml:5, rules/r.yaml:6; tasks: 2; units: ash elm; clauses: I, II
          * sửa ngày hay 'ai' cho khớp, hoặc viết 'tính vào: không' ở 'fair'
            mend the days or 'who', or write 'counts toward: no' in 'fair'
        """)
  }

  @Test func `rules without a unit in common, and a rule without days of its own`() throws {
    var book = try Book(units: ["ash", "elm"])
    try book.rule("talks", try .once("2026-05-04", "2026-05-08"), .within, units: [0])
    try book.rule(
      "fair", try .once("2026-05-06"), .on, counting: .toward(try code("talks")), units: [1])
    try expect(
      .countedOutside, of: book,
      drawn: """
        soft counted-outside.fair
          1 việc của elm: 'fair' tính vào 'talks', mà hai quy tắc không có đơn vị chung, nên không \
        được tính.
          1 task of elm: 'fair' counts toward 'talks', but the two have no unit in common, so it is \
        not counted.
          rules/r.yaml:1, rules/r.yaml:2; tasks: 1; units: elm; clauses: 
          * sửa ngày hay 'ai' cho khớp, hoặc viết 'tính vào: không' ở 'fair'
            mend the days or 'who', or write 'counts toward: no' in 'fair'
        """)
    book.rules = []
    try book.rule("talks", .open, .on, .one, .toBeAnnounced)
    try book.rule("fair", try .once("2026-05-06"), .on, counting: .toward(try code("talks")))
    try expect(
      .countedOutside, of: book,
      drawn: """
        soft counted-outside.fair
          2 việc của ash và elm: 'fair' tính vào 'talks', mà quy tắc ấy không có ngày hay kỳ của \
        riêng nó, nên không được tính.
          2 tasks of ash and elm: 'fair' counts toward 'talks', but that rule has no days of its \
        own, so it is not counted.
          rules/r.yaml:1, rules/r.yaml:2; tasks: 2; units: ash elm; clauses: 
          * sửa ngày hay 'ai' cho khớp, hoặc viết 'tính vào: không' ở 'fair'
            mend the days or 'who', or write 'counts toward: no' in 'fair'
        """)
  }

  @Test func `a day within some period of a rate is counted there`() throws {
    var book = try Book(units: ["ash"])
    try book.rule("talks", .every(.month, during: []), .within, .exactly(1))
    try book.rule("fair", try .once("2026-05-06"), .on, counting: .toward(try code("talks")))
    try expect(.countedOutside, of: book, drawn: "")
    try expect(.countedBeyond, of: book, drawn: "")
  }

  @Test func `more that count than are asked for, unless more will do`() throws {
    var book = try Book(units: ["ash", "elm"])
    try book.rule("talks", .every(.month, during: []), .within, .exactly(3), lines: [.when: 2])
    let toward = Counting.toward(try code("talks"))
    try book.rule(
      "fairs", try .once("2026-05-04", "2026-05-22"), .within, .exactly(4), counting: toward,
      lines: [.countsToward: 6])
    try book.rule(
      "feast", try .once("2026-05-20"), .on, counting: toward, units: [1],
      lines: [.countsToward: 9])
    try expect(
      .countedBeyond, of: book,
      drawn: """
        soft counted-beyond.talks
          ash và elm: đến 5 việc mỗi đơn vị ('fairs' và 'feast') tính vào 'talks', mà quy tắc ấy chỉ \
        cần 3 việc. Việc thừa vẫn ở trong lịch.
          ash and elm: up to 5 tasks of each unit ('fairs' and 'feast') count toward 'talks', which \
        asks for 3 tasks only. What is too much stays in the calendars.
          rules/r.yaml:2, rules/r.yaml:6, rules/r.yaml:9; tasks: 9; units: ash elm; clauses: 
          * tăng 'mỗi tháng' của 'talks', hoặc bỏ bớt 'tính vào'
            raise 'each month' of 'talks', or drop one 'counts toward'
        """)
    for quantity in [Quantity.atLeast(3), .between(3, 5)] {
      var enough = book
      enough.rules.removeFirst()
      try enough.rule("talks", .every(.month, during: []), .within, quantity)
      try expect(.countedBeyond, of: enough, drawn: "")
    }
  }

  /// Talks from 4 to 8 May, toward which a fair counts.
  private func fairs(on day: String, shift: Shift) throws -> Book {
    var book = try Book(units: ["ash", "elm"])
    try book.rule(
      "talks", try .once("2026-05-04", "2026-05-08"), .within, .exactly(2), lines: [.when: 2]
    ) { $0.clauses = ["I"] }
    try book.rule(
      "fair", try .once(day), .on, shift: shift, counting: .toward(try code("talks")),
      lines: [.when: 5, .countsToward: 6]
    ) { $0.clauses = ["II"] }
    return book
  }
}
