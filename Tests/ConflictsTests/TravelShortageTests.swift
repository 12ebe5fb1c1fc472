import CivilTime
import Conflicts
import Expansion
import Placement
import ScheduleModel
import TestWorld
import Testing

@Suite("Too little of what has to travel")
struct TravelShortageTests {
  /// Units that need a car, which takes two hours from one to another.
  private func book(_ units: [String], cars: Int = 1) throws -> Book {
    var book = try Book(units: units)
    book.resources = [
      Resource(
        id: try #require(ResourceID("car")), title: "car", capacity: cars,
        travel: Travel(try #require(Minutes(120)), source: line(5, of: "resources.yaml")),
        source: line(2, of: "resources.yaml"))
    ]
    return book
  }

  private func visit(_ book: inout Book) throws {
    try book.rule(
      "visits", try .once("2026-05-04", "2026-05-05"), .within, occupation: .halfDay,
      lines: [.when: 2, .quantity: 3, .resources: 4]
    ) { $0.resources = [0] }
  }

  @Test func `a car that serves one unit a day has so many turns`() throws {
    var book = try book(["ash", "elm", "oak"])
    try visit(&book)
    try expect(
      .resourceShort, of: book,
      drawn: """
        hard resource-short.car
          1 việc của elm chưa xếp được: trong 04/5/2026 – 05/5/2026 (2 ngày) có 3 việc của ash, elm và \
        oak, cần 3 lượt 'car', mà chỉ có 2 (đi lại 2 giờ, nên mỗi ngày một đơn vị): thiếu 1.
          1 task of elm found no place: within 4 May 2026 – 5 May 2026 (2 days), for 3 tasks of ash, elm \
        and oak, 3 turns of 'car' are wanted, and there are only 2 (with 2 hours of travel, one unit a \
        day): 1 too few.
          resources.yaml:2, resources.yaml:5, rules/r.yaml:2, rules/r.yaml:3, rules/r.yaml:4; tasks: 1; \
        units: elm; clauses: 
          * tăng 'car' hoặc nới 'trong'
            have more of 'car' or widen 'within'
        """)
    book.workingHours = try .at(450..<690, 810..<1020)
    #expect(try book.shortages().isEmpty)
    // With time for the way five are too many for four half-days: the way is not to blame.
    book.units += try Book(units: ["fir", "yew"]).units
    book.rules = []
    try visit(&book)
    let short = try #require(try book.shortages().first)
    #expect(
      short.message.english.hasSuffix(
        "5 half-days of 'car' are wanted, and there are only 4: 1 too few."))
    #expect(!short.causes.contains { $0.file == "resources.yaml" && $0.line == 5 })
  }

  @Test func `hours that the plan gives leave no time for the way`() throws {
    var book = try book(["ash", "elm"])
    for (number, hour) in [9, 13].enumerated() {
      try book.rule(
        "visit-\(number)", try .once("2026-05-04"), .on,
        hours: .at(try #require(TimeOfDay(hour: hour, minute: 30)), for: .hour),
        occupation: .halfDay, units: [number], lines: [.when: 2, .hours: 3, .resources: 4]
      ) { $0.resources = [0] }
    }
    // Three hours lie between them.
    #expect(try book.shortages().isEmpty)
    book.rules.removeLast()
    try book.rule(
      "visit-1", try .once("2026-05-04"), .on,
      hours: .at(try #require(TimeOfDay(hour: 12, minute: 0)), for: .hour),
      occupation: .halfDay, units: [1], lines: [.when: 6, .hours: 7, .resources: 8]
    ) { $0.resources = [0] }
    try expect(
      .resourceShort, of: book,
      drawn: """
        hard resource-short.car.2026-05-04
          2 việc của ash và elm, thứ Hai 04/5/2026: giữa hai đơn vị 'car' đi mất 2 giờ, nên cần 2 'car' \
        cùng lúc, mà chỉ có 1.
          2 tasks of ash and elm, Monday 4 May 2026: 'car' takes 2 hours from one unit to another, so \
        that 2 of 'car' are wanted at once, and there is only 1.
          resources.yaml:2, resources.yaml:5, rules/r.yaml:2, rules/r.yaml:3, rules/r.yaml:4, \
        rules/r.yaml:6, rules/r.yaml:7, rules/r.yaml:8; tasks: 2; units: ash elm; clauses: 
          * tăng 'car', hoặc dời một việc sang giờ hay ngày khác
            have more of 'car', or move one of them to another hour or day
        """)
    book.resources[0] = book.resources[0].withoutTravel
    #expect(try book.shortages().isEmpty)
  }

  @Test func `two at hours of one half of a day want one car at once`() throws {
    var book = try book(["ash", "elm"])
    for (number, hour) in [8, 10].enumerated() {
      try book.rule(
        "visit-\(number)", try .once("2026-05-04"), .on,
        hours: .at(try #require(TimeOfDay(hour: hour, minute: 0)), for: .hour),
        occupation: .halfDay, units: [number], lines: [.when: 2, .hours: 3, .resources: 4]
      ) { $0.resources = [0] }
    }
    let conflicts = try book.shortages()
    #expect(conflicts.map(\.id.text) == ["resource-short.car.2026-05-04"])
    #expect(
      conflicts.map(\.message.english) == [
        """
        2 tasks of ash and elm, Monday 4 May 2026, morning: 2 of 'car' are wanted at once, and there \
        is only 1.
        """
      ])
  }

  @Test func `where units have it twice a day the way is named as one of the reasons`() throws {
    var book = try book(["ash", "elm"])
    try visit(&book)
    try book.rule(
      "more", try .once("2026-05-04", "2026-05-05"), .within, .exactly(2), occupation: .halfDay,
      units: [0], lines: [.when: 5, .quantity: 6, .resources: 7]
    ) { $0.resources = [0] }
    let conflict = try #require(try book.shortages().first)
    #expect(
      conflict.message.english.hasSuffix(
        "the units are busy or tasks too near, or there is no time for the way."),
      "\(conflict.message.english)")
    #expect(conflict.causes.contains { $0.file == "resources.yaml" && $0.line == 5 })
  }
}

extension Book {
  /// The conflicts about too little of something.
  fileprivate func shortages() throws -> [Conflict] {
    try conflicts().all.filter { $0.code == .resourceShort }
  }
}
