import CivilTime
import ScheduleModel
import TestWorld
import Testing

@testable import PlanAudit

@Suite("Enough of each resource")
struct ResourceFaultTests {
  /// Units that hold a talk each in July 2026 with one of two speakers; there is one on Fridays.
  private func talks(
    _ units: [String], _ occupation: Occupation = .halfDay, halves: [HalfDay] = HalfDay.allCases
  ) throws -> Book {
    var book = try Book(units: units)
    book.resources = [
      Resource(
        id: try code("speaker"), title: "Speaker", capacity: 2, halves: halves,
        windows: [try days("2026-07-01", "2026-07-10")],
        absences: [
          .init(try days("2026-07-03", "2026-07-03"), .morning),
          .init(try days("2026-07-06", "2026-07-07")),
        ],
        source: SourcePlace(file: "resources.yaml", line: 1))
    ]
    try book.rule(
      "talk", try .once("2026-07-01", "2026-07-31"), .within, occupation: occupation
    ) { $0.resources = [0] }
    return book
  }

  @Test func `no more than there are in a half of a day`() throws {
    let drawn = """
      talk a 1 2026-07-01 morning
      talk b 1 2026-07-01 morning
      talk d 1 2026-07-01 afternoon
      talk e 1 2026-07-02 morning
      talk c 1 2026-07-01
      """
    let book = try talks(["a", "b", "c", "d", "e"])
    try DrawnPlan(book, drawn + " afternoon").expect()
    try DrawnPlan(book, drawn + " morning").expect(
      """
      resource-short: talk, a, task 1; talk, b, task 1; talk, c, task 1
      không đủ 'speaker' vào buổi sáng 01/7/2026
      there is not enough of 'speaker' on 1 July 2026, morning
      """)
  }

  @Test func `a task with a resource needs a half, unless it takes the whole day`() throws {
    let half = try DrawnPlan(try talks(["a"]), "talk a 1 2026-07-01")
    half.expect(
      """
      half-missing: talk, a, task 1
      chưa chọn buổi cho việc cần nguồn lực, 01/7/2026
      no half-day was chosen for a task with a resource, 1 July 2026
      """)
    try DrawnPlan(try talks(["a"], .day), "talk a 1 2026-07-01").expect()
    try DrawnPlan(
      try talks(["a", "b", "c"], .day),
      """
      talk a 1 2026-07-01
      talk b 1 2026-07-01
      talk c 1 2026-07-01
      """
    ).expect(
      """
      resource-short: talk, a, task 1; talk, b, task 1; talk, c, task 1
      không đủ 'speaker' vào ngày 01/7/2026
      there is not enough of 'speaker' on 1 July 2026
      """)
  }

  @Test func `a resource that is not there`() throws {
    let book = try talks(["a"])
    try DrawnPlan(book, "talk a 1 2026-07-03 afternoon").expect()
    for drawn in ["2026-07-03 morning", "2026-07-06 afternoon", "2026-07-13 morning"] {
      let plan = try DrawnPlan(book, "talk a 1 \(drawn)")
      #expect(plan.audit.faults.map(\.code) == [.resourceAbsent])
    }
    try DrawnPlan(
      try talks(["a"], halves: [.afternoon]), "talk a 1 2026-07-01 morning"
    ).expect(
      """
      resource-absent: talk, a, task 1
      không có 'speaker' vào buổi sáng 01/7/2026
      'speaker' is not there on 1 July 2026, morning
      """)
  }

  @Test func `a whole day takes a resource in both halves, also where it names one`() throws {
    let absent = try DrawnPlan(try talks(["a"], .day), "talk a 1 2026-07-03 afternoon")
    absent.expect(
      """
      resource-absent: talk, a, task 1
      không có 'speaker' vào buổi sáng 03/7/2026
      'speaker' is not there on 3 July 2026, morning
      """)
    let short = try DrawnPlan(
      try talks(["a", "b", "c"], .day),
      """
      talk a 1 2026-07-01 morning
      talk b 1 2026-07-01 afternoon
      talk c 1 2026-07-01
      """)
    #expect(short.audit.faults.map(\.code) == [.resourceShort])
  }

  @Test func `dates that the plan gives may ask for too much; nothing is added where they do`()
    throws
  {
    var book = try talks(["a"])
    try book.rule("fair", try .once("2026-07-01"), .on, .exactly(5)) { $0.resources = [0] }
    try book.rule("away", try .once("2026-07-06"), .on) { $0.resources = [0] }
    try DrawnPlan(book, "talk a 1 2026-07-02 morning").expect()
    let plan = try DrawnPlan(book, "talk a 1 2026-07-01 morning")
    #expect(plan.audit.faults.map(\.code) == [.resourceShort])
    #expect(plan.audit.faults.map(\.tasks.count) == [6])
  }

  @Test func `a given date without a half takes what the others leave`() throws {
    var book = try talks(["a", "b", "c"])
    try book.rule("fair", try .once("2026-07-01"), .on, units: [0]) { $0.resources = [0] }
    let drawn = """
      talk a 1 2026-07-01 morning
      talk b 1 2026-07-01 morning
      talk c 1 2026-07-01 afternoon
      """
    try DrawnPlan(book, drawn).expect()
    try book.rule("show", try .once("2026-07-01"), .on, units: [0]) { $0.resources = [0] }
    #expect(try DrawnPlan(book, drawn).audit.faults.map(\.code) == [.resourceShort])
  }
}
