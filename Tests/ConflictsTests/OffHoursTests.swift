import CivilTime
import Conflicts
import Expansion
import ScheduleModel
import TestWorld
import Testing

@Suite("What lies outside working hours")
struct OffHoursTests {
  @Test func `an hour that the rule gives is told once, with who works when`() throws {
    var book = try Book(units: ["ash", "elm", "fir"])
    book.workingHours = try .at(450..<690, 810..<1020)
    book.units[2] = book.units[2].working(
      WorkingHours([840..<1200], source: line(4, of: "units.csv")))
    try book.rule(
      "talk", try .once("2026-05-04"), .on, .exactly(2), hours: try hours(17, 30, minutes: 90),
      occupation: .hours, units: [0, 1], lines: [.when: 2, .hours: 3, .length: 4, .lead: 5]
    ) { $0.lead = .unit(2) }
    try expect(
      .offHours, of: book,
      drawn: """
        soft off-hours.talk
          4 việc của ash và elm: 'talk' lúc 17:30–19:00, ngoài giờ làm việc của ash và elm \
        (07:30–11:30, 13:30–17:00).
          4 tasks of ash and elm: 'talk' at 17:30–19:00, outside the working hours of ash and elm \
        (07:30–11:30, 13:30–17:00).
          plan.yaml:7, rules/r.yaml:2, rules/r.yaml:3, rules/r.yaml:4; tasks: 4; \
        units: ash elm; clauses: \n\
          * đổi 'giờ' ở quy tắc 'talk', hoặc sửa 'giờ làm việc'
            change 'time' in rule 'talk', or mend 'working hours'
        """)
    // What takes nobody's time may be at any hour; so may what ends with the day's work.
    book.rules = []
    try book.rule(
      "air", try .once("2026-05-04"), .on, hours: try hours(17, 30, minutes: 90))
    try book.rule(
      "end", try .once("2026-05-04"), .on, hours: try hours(16, minutes: 60), occupation: .hours,
      units: [0])
    try expect(.offHours, of: book, drawn: "")
  }

  @Test func `who leads from above does not work then, where units have it above them`() throws {
    var book = try Book(units: ["ash", "elm", "fir"])
    try book.rank(["ash"], "unit", under: "fir")
    book.units[2] = book.units[2].working(
      WorkingHours([840..<1200], source: line(4, of: "units.csv")))
    try book.rule(
      "talk", try .once("2026-05-04"), .on, hours: try hours(9, minutes: 90), occupation: .hours,
      units: [0, 1], lines: [.when: 2, .hours: 3, .lead: 5]
    ) { $0.lead = .parent }
    try expect(
      .offHours, of: book,
      drawn: """
        soft off-hours.talk
          1 việc của ash: 'talk' lúc 09:00–10:30, ngoài giờ làm việc của fir (14:00–20:00).
          1 task of ash: 'talk' at 09:00–10:30, outside the working hours of fir (14:00–20:00).
          rules/r.yaml:2, rules/r.yaml:3, rules/r.yaml:5, units.csv:4; tasks: 1; units: ash; \
        clauses: \n\
          * đổi 'giờ' ở quy tắc 'talk', hoặc sửa 'giờ làm việc'
            change 'time' in rule 'talk', or mend 'working hours'
        """)
  }

  @Test func `a pin to a half of the day in which nobody works`() throws {
    var book = try Book(units: ["ash"])
    book.workingHours = try .at(450..<690)
    try book.rule(
      "m", try .once("2026-05-04", "2026-05-06"), .within, occupation: .halfDay,
      lines: [.when: 2, .occupation: 3])
    let task = try #require(book.book().datedTasks().first)
    book.decisions = [
      Decision(
        .pin(task.id, try date("2026-05-05"), .afternoon), by: "Mai", because: "", on: nil,
        source: line(2, of: "decisions.yaml"))
    ]
    try expect(
      .offHours, of: book,
      drawn: """
        soft off-hours.m
          1 việc của ash: 'm' vào buổi chiều, ngoài giờ làm việc của ash (07:30–11:30).
          1 task of ash: 'm' in the afternoon, outside the working hours of ash (07:30–11:30).
          decisions.yaml:2, plan.yaml:7, rules/r.yaml:2, rules/r.yaml:3; tasks: 1; units: ash; \
        clauses: \n\
          * đổi ngày, buổi hay 'khung giờ' của việc, hoặc sửa 'giờ làm việc'
            change its day, half-day or 'hours', or mend 'working hours'
        """)
  }

  @Test func `a given day on which there is no hour for it`() throws {
    var book = try Book(units: ["ash"])
    book.workingHours = try .at(450..<690)
    try book.rule(
      "v", try .once("2026-05-04"), .on, hours: .within([1080..<1200], for: .hour),
      occupation: .hours, lines: [.when: 2, .hours: 3])
    let conflict = try #require(try book.conflicts().all.first { $0.code == .offHours })
    #expect(
      conflict.message
        == Phrase(
          vi: """
            1 việc của ash: 'v' vào ngày đã định, không lúc nào hợp với giờ làm việc của ash \
            (07:30–11:30).
            """,
          en: """
            1 task of ash: 'v' on its day, at no time that suits the working hours of ash \
            (07:30–11:30).
            """))
  }

  @Test func `where working hours leave no time, their line is the cause`() throws {
    var book = try Book(units: ["ash", "elm"])
    book.workingHours = try .at(450..<690)
    book.units[0] = book.units[0].working(
      WorkingHours([810..<1020], source: line(2, of: "units.csv")))
    try book.rule(
      "v", try .once("2026-05-04", "2026-05-05"), .within,
      hours: .within([360..<660], for: .hour), occupation: .hours, lines: [.quantity: 3])
    // Absences that do not matter.
    book.units[1] = Roster.Unit(
      id: book.units[1].id, name: "elm", kind: "unit", parent: nil,
      absences: [
        Absence(
          try days("2026-05-04", "2026-05-04"), .morning, source: line(3, of: "units.csv"))
      ], source: line(3, of: "units.csv"))
    try expect(
      .unplaced, of: book,
      drawn: """
        hard unplaced.v.too-few-days
          1 việc của ash: chưa xếp được 'v': không lúc nào hợp với giờ làm việc của ash \
        (13:30–17:00).
          1 task of ash: 'v' found no day: no time suits the working hours of ash (13:30–17:00).
          rules/r.yaml:3, units.csv:2; tasks: 1; units: ash; clauses: \n\
          * nới 'khung giờ' ở quy tắc 'v', hoặc sửa 'giờ làm việc'
            widen 'hours' in rule 'v', or mend 'working hours'
        """)
  }

  @Test func `with other tasks in the way, the line of the plan is one of the causes`() throws {
    var book = try Book(units: ["ash"])
    book.workingHours = try .at(450..<690)
    try book.rule(
      "m", try .once("2026-05-04", "2026-05-05"), .within, .exactly(3), occupation: .halfDay,
      lines: [.when: 2, .quantity: 3])
    let conflict = try #require(try book.conflicts().all.first { $0.code == .unplaced })
    #expect(
      conflict.causes == [
        line(7), line(2, of: "rules/r.yaml"), line(3, of: "rules/r.yaml"),
      ])
    #expect(conflict.narrowness == .smallest)
    #expect(conflict.message.english.contains("there are 2 free days for 3 tasks"))
    // Something else that never finds a time has no part in it.
    try book.rule(
      "late", try .once("2026-05-04", "2026-05-05"), .within,
      hours: .within([1080..<1200], for: .hour), occupation: .hours, lines: [.quantity: 5])
    let unplaced = try book.conflicts().all.filter { $0.code == .unplaced }
    #expect(
      unplaced.map(\.id.text).sorted() == [
        "unplaced.late.too-few-days", "unplaced.m.too-few-days",
      ])
    #expect(unplaced.first { $0.id == conflict.id }?.causes == conflict.causes)
    #expect(
      unplaced.first { $0.id != conflict.id }?.causes == [line(7), line(5, of: "rules/r.yaml")])
    book.rules.removeLast()
    // Without it all three find a day.
    book.workingHours = nil
    #expect(try !book.conflicts().all.contains { $0.code == .unplaced })
  }
}
