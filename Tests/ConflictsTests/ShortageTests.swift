import CivilTime
import Conflicts
import Expansion
import Placement
import ScheduleModel
import TestWorld
import Testing

@Suite("What is not to be had")
struct ShortageTests {
  @Test func `days that a rule avoids leave a week too few, and the line says so`() throws {
    var book = try Book(units: ["ash"])
    try book.rule(
      "walks", .every(.week, during: [try days("2026-05-04", "2026-05-10")]), .within, .atLeast(2),
      occupation: .day, lines: [.when: 2, .quantity: 2, .avoids: 3]
    ) {
      $0.avoids = AvoidedDays([try? days("2026-05-04", "2026-05-06")].compactMap(\.self), [.friday])
    }
    try expect(
      .minimumOutOfReach, of: book,
      drawn: """
        hard minimum-out-of-reach.walks.2026-w19
          ash, 04/5/2026 – 10/5/2026, 2 việc, 1 ngày dùng được: 'walks' thiếu 1 việc so với số phải \
        có, vì nghỉ hằng tuần và những ngày phải tránh.
          ash, 4 May 2026 – 10 May 2026, 2 tasks, 1 usable day: 'walks' falls 1 task short of the \
        number that it asks for, because of the weekly rest and the days to avoid.
          rules/r.yaml:2, rules/r.yaml:3; tasks: 1; units: ash; clauses: \n\
          * giảm 'mỗi tuần', bớt ngày ở 'tránh' hoặc viết 'ngày nghỉ: được' ở quy tắc 'walks'
            lower 'each week', drop days of 'avoid' or write 'rest days: allowed' in rule 'walks'
        """)
    book.rules = []
    try book.rule(
      "walks", .every(.week, during: [try days("2026-05-04", "2026-05-10")]), .within, .atLeast(2),
      occupation: .day
    ) { $0.avoids = AvoidedDays([], [.friday]) }
    try expect(.minimumOutOfReach, of: book, drawn: "")
  }

  @Test func `days that a rule avoids leave too little of a resource`() throws {
    var book = try Book(units: ["ash", "elm", "fir"])
    book.resources = [
      Resource(
        id: try code("truck"), title: "Truck", capacity: 1,
        source: line(2, of: "resources.yaml"))
    ]
    // Of three half-days each of the two days has two; without the Tuesday there are two in all.
    try book.rule(
      "fair", try .once("2026-05-04", "2026-05-05"), .within, occupation: .halfDay,
      lines: [.when: 7, .quantity: 8, .avoids: 9, .resources: 10]
    ) {
      $0.avoids = AvoidedDays([], [.tuesday])
      $0.resources = [0]
    }
    try expect(
      .resourceShort, of: book,
      drawn: """
        hard resource-short.truck
          1 việc của ash chưa xếp được: trong 04/5/2026 – 05/5/2026 (1 ngày) có 3 việc của ash, elm và \
        fir, cần 3 buổi 'Truck', mà chỉ có 2: thiếu 1.
          1 task of ash found no place: within 4 May 2026 – 5 May 2026 (1 day), for 3 tasks of ash, \
        elm and fir, 3 half-days of 'Truck' are wanted, and there are only 2: 1 too few.
          resources.yaml:2, rules/r.yaml:7, rules/r.yaml:8, rules/r.yaml:9, rules/r.yaml:10; tasks: 1; \
        units: ash; clauses: \n\
          * tăng 'Truck', nới 'trong' hoặc bớt ngày ở 'tránh'
            have more of 'Truck', widen 'within' or drop days of 'avoid'
        """)
    book.rules = []
    try book.rule(
      "fair", try .once("2026-05-04", "2026-05-05"), .within, occupation: .halfDay
    ) { $0.resources = [0] }
    try expect(.resourceShort, of: book, drawn: "")
  }

  @Test func `the absences without which there would be enough are among the causes`() throws {
    var book = try Book(units: ["ash", "elm", "oak"])
    for (absences, lines) in [
      ([("2026-05-06", HalfDay.morning)], ", resources.yaml:10"),
      ([("2026-05-06", .morning), ("2026-05-06", .afternoon)], ", resources.yaml:11"),
      ([("2026-05-07", .morning)], nil),
    ] as [([(String, HalfDay)], String?)] {
      book.resources = [
        Resource(
          id: try code("piano"), title: "piano", capacity: 2,
          absences: try absences.enumerated().map { index, absence in
            Absence(
              try days(absence.0, absence.0), absence.1,
              source: line(10 + index, of: "resources.yaml"))
          }, source: line(2, of: "resources.yaml"))
      ]
      book.rules = []
      try book.rule(
        "finals", try .once("2026-05-06"), .on, occupation: .halfDay,
        lines: [.resources: 4, .when: 3]
      ) { $0.resources = [0] }
      let found = try book.conflicts().all.filter { $0.code == .resourceShort }
      let causes = found.map { conflict in
        conflict.causes.map { "\($0.file):\($0.line)" }.joined(separator: ", ")
      }
      #expect(
        causes == (lines.map { ["resources.yaml:2\($0), rules/r.yaml:3, rules/r.yaml:4"] } ?? []))
    }
  }

  @Test func `a resource that too many tasks want, with the shortest window that shows it`() throws
  {
    var book = try Book(units: ["ash", "elm", "oak", "yew"])
    book.resources = [try .piano()]
    // Two days have four half-days; five tasks must lie in them. The sixth has a week.
    try book.rule(
      "duets", try .once("2026-05-05", "2026-05-06"), .within, occupation: .halfDay,
      lines: [.resources: 4, .when: 3]
    ) { $0.resources = [0] }
    try book.rule(
      "solo", try .once("2026-05-06"), .on, occupation: .halfDay, units: [0],
      lines: [.resources: 8, .when: 7]
    ) { $0.resources = [0] }
    try book.rule("lesson", try .once("2026-05-04", "2026-05-08"), .within, units: [1]) {
      $0.resources = [0]
    }
    let all = try book.book()
    let tasks = all.datedTasks()
    let lost = try #require(tasks.first { all.rules[$0.rule].id.text == "duets" })
    let plan = Plan(
      book: all,
      assignments: [],
      unplaced: tasks.map { task in
        let reason = Obstacle.resourceFull(resource: 0)
        return Plan.Unplaced(
          task, because: task.id == lost.id ? reason : .tooFewDays(free: 0, needed: 1))
      })
    let conflict = try #require(
      PlanConflicts(of: plan).all.first { $0.code == .resourceShort })
    #expect(
      conflict.message.english == """
        1 task of ash found no place: within 5 May 2026 – 6 May 2026 (2 days), for 5 tasks of 4 \
        units (unit), 5 half-days of 'piano' are wanted, and there are only 4: 1 too few.
        """)
    #expect(
      conflict.message.vietnamese == """
        1 việc của ash chưa xếp được: trong 05/5/2026 – 06/5/2026 (2 ngày) có 5 việc của 4 unit, \
        cần 5 buổi 'piano', mà chỉ có 4: thiếu 1.
        """)
    #expect(
      conflict.causes.map { "\($0.file):\($0.line)" } == [
        "resources.yaml:2", "rules/r.yaml:3", "rules/r.yaml:4", "rules/r.yaml:7", "rules/r.yaml:8",
      ])
    #expect(conflict.tasks == [lost.id])
  }

  @Test func `a day on which fixed tasks have more of a resource than there is`() throws {
    var book = try Book(units: ["ash", "elm", "oak"])
    book.resources = [try .piano()]
    try book.rule(
      "finals", try .once("2026-05-06"), .on, occupation: .halfDay,
      lines: [.resources: 4, .when: 3]
    ) { $0.resources = [0] }
    try expect(
      .resourceShort, of: book,
      drawn: """
        hard resource-short.piano.2026-05-06
          3 việc của ash, elm và oak, thứ Tư 06/5/2026: cần 3 buổi 'piano', mà chỉ có 2.
          3 tasks of ash, elm and oak, Wednesday 6 May 2026: 3 half-days of 'piano' are wanted, \
        and there are only 2.
          resources.yaml:2, rules/r.yaml:3, rules/r.yaml:4; tasks: 3; units: ash elm oak; clauses: 
          * tăng 'piano', hoặc dời việc sang ngày khác
            have more of 'piano', or move tasks to another day
        """)
    book.resources = [try .piano(capacity: 2)]
    try expect(.resourceShort, of: book, drawn: "")
  }
}

extension Resource {
  /// A piano.
  fileprivate static func piano(capacity: Int = 1) throws -> Resource {
    Resource(
      id: try code("piano"), title: "piano", capacity: capacity,
      source: line(2, of: "resources.yaml"))
  }
}
