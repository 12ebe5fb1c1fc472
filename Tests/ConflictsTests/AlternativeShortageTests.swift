import CivilTime
import Conflicts
import Expansion
import Placement
import ScheduleModel
import TestWorld
import Testing

@Suite("Too little of several resources of which one would do")
struct AlternativeShortageTests {
  /// Units with a meeting each within 4–5 May in a hall or a house of one place each in the mornings;
  /// the house is away on the 5th.
  private func book(_ units: [String]) throws -> Book {
    var book = try Book(units: units)
    let away = Absence(
      try days("2026-05-05", "2026-05-05"), source: line(7, of: "resources.yaml"))
    book.resources = try ["hall", "house"].enumerated().map { place, name in
      Resource(
        id: try #require(ResourceID(name)), title: name, capacity: 1, halves: [.morning],
        absences: place == 1 ? [away] : [], source: line(2 * place + 2, of: "resources.yaml"))
    }
    try book.rule(
      "meetings", try .once("2026-05-04", "2026-05-05"), .within, occupation: .halfDay,
      lines: [.when: 2, .quantity: 3, .resources: 4]
    ) { $0.oneOf = [[ResourceNeed(0), ResourceNeed(1)]] }
    return book
  }

  @Test func `all of them are named, with what there is of each`() throws {
    try expect(.resourceShort, of: try book(["ash", "elm", "oak"]), drawn: "")
    try expect(
      .resourceShort, of: try book(["ash", "elm", "oak", "yew"]),
      drawn: """
        hard resource-short.hall
          1 việc của elm chưa xếp được: trong 04/5/2026 – 05/5/2026 (2 ngày) có 4 việc của 4 unit, \
        cần 4 buổi 'hall' hoặc 'house', mà chỉ có 3 ('hall' 2, 'house' 1): thiếu 1.
          1 task of elm found no place: within 4 May 2026 – 5 May 2026 (2 days), for 4 tasks of 4 units \
        (unit), 4 half-days of 'hall' or 'house' are wanted, and there are only 3 ('hall' 2, 'house' \
        1): 1 too few.
          resources.yaml:2, resources.yaml:4, resources.yaml:7, rules/r.yaml:2, rules/r.yaml:3, \
        rules/r.yaml:4; tasks: 1; units: elm; clauses: 
          * tăng 'hall', tăng 'house' hoặc nới 'trong'
            have more of 'hall', have more of 'house' or widen 'within'
        """)
  }

  @Test func `a given day on which none of them is left names all of them`() throws {
    var book = try book(["ash", "elm"])
    book.rules = []
    try book.rule(
      "fair", try .once("2026-05-05"), .on, occupation: .halfDay, lines: [.when: 2, .resources: 4]
    ) { $0.oneOf = [[ResourceNeed(0), ResourceNeed(1)]] }
    let conflicts = try book.conflicts().all.filter { $0.code == .resourceShort }
    #expect(conflicts.map(\.id.text) == ["resource-short.hall.2026-05-05"])
    let text = try #require(conflicts.first).message.english
    #expect(
      text.hasSuffix(
        "2 half-days of 'hall' or 'house' are wanted, and there is only 1 ('hall' 1, 'house' 0)."),
      "\(text)")
    let causes = conflicts.flatMap(\.causes).map { "\($0.file):\($0.line)" }
    #expect(causes.contains("resources.yaml:2") && causes.contains("resources.yaml:4"))
  }

  @Test func `a resource that is taken for certain leaves the other, which is then too little`()
    throws
  {
    var book = try book(["ash", "elm"])
    try book.rule(
      "fair", try .once("2026-05-04", "2026-05-05"), .within, .exactly(2), occupation: .day,
      spacing: Distance(1, .workingDays), units: [1], lines: [.when: 5, .resources: 6]
    ) { $0.resources = [0] }
    let plan = try book.conflicts()
    #expect(plan.all.contains { $0.code == .resourceShort })
  }
}
