import CivilTime
import ScheduleModel
import TestWorld
import Testing

@testable import PlanAudit

@Suite("Exactly one of each list of resources")
struct ChoiceFaultTests {
  /// Units that hold a talk each in July 2026, in a hall or a house of culture of one place each.
  private func talks(_ units: [String], _ occupation: Occupation = .halfDay) throws -> Book {
    var book = try Book(units: units)
    book.resources = try ["hall", "house", "tent"].map { name in
      Resource(
        id: try code(name), title: name, capacity: 1,
        absences: name == "house" ? [.init(try days("2026-07-03", "2026-07-03"))] : [],
        source: SourcePlace(file: "resources.yaml", line: 1))
    }
    try book.rule(
      "talk", try .once("2026-07-01", "2026-07-31"), .within, occupation: occupation
    ) { $0.oneOf = [[ResourceNeed(0), ResourceNeed(1)]] }
    return book
  }

  @Test func `one is chosen, and not none or both or another`() throws {
    let book = try talks(["a"])
    try DrawnPlan(book, "talk a 1 2026-07-01 morning house").expect()
    try DrawnPlan(book, "talk a 1 2026-07-01 morning").expect(
      """
      choice-wrong: talk, a, task 1
      chưa chọn trong những thứ thay nhau được, 01/7/2026
      none was chosen of what will do instead of one another, 1 July 2026
      """)
    try DrawnPlan(book, "talk a 1 2026-07-01 morning hall house").expect(
      """
      choice-wrong: talk, a, task 1
      chọn 'hall', 'house' là không đúng quy tắc, 01/7/2026
      the rule does not want 'hall', 'house' chosen, 1 July 2026
      """)
    let tent = try DrawnPlan(book, "talk a 1 2026-07-01 morning tent")
    #expect(tent.audit.faults.map(\.code) == [.choiceWrong])
  }

  @Test func `what does not choose has chosen nothing, and a half is needed for the choice`() throws
  {
    var book = try talks(["a"])
    try DrawnPlan(book, "talk a 1 2026-07-01 hall").expect(
      """
      half-missing: talk, a, task 1
      chưa chọn buổi cho việc cần nguồn lực, 01/7/2026
      no half-day was chosen for a task with a resource, 1 July 2026
      """)
    book.rules = []
    try book.rule("walk", try .once("2026-07-01", "2026-07-31"), .within, occupation: .day)
    #expect(
      try DrawnPlan(book, "walk a 1 2026-07-01 hall").audit.faults.map(\.code) == [.choiceWrong])
  }

  @Test func `places are counted by what was chosen`() throws {
    let book = try talks(["a", "b"])
    try DrawnPlan(
      book,
      """
      talk a 1 2026-07-01 morning hall
      talk b 1 2026-07-01 morning house
      """
    ).expect()
    try DrawnPlan(
      book,
      """
      talk a 1 2026-07-01 morning hall
      talk b 1 2026-07-01 morning hall
      """
    ).expect(
      """
      resource-short: talk, a, task 1; talk, b, task 1
      không đủ 'hall' vào buổi sáng 01/7/2026
      there is not enough of 'hall' on 1 July 2026, morning
      """)
    try DrawnPlan(try talks(["a"], .day), "talk a 1 2026-07-03 house").expect(
      """
      resource-absent: talk, a, task 1
      không có 'house' vào buổi chiều 03/7/2026
      'house' is not there on 3 July 2026, afternoon
      resource-absent: talk, a, task 1
      không có 'house' vào buổi sáng 03/7/2026
      'house' is not there on 3 July 2026, morning
      """)
  }

  @Test func `a given day chooses too`() throws {
    var book = try talks(["a"])
    try book.rule("fair", try .once("2026-07-02"), .on, occupation: .day) {
      $0.oneOf = [[ResourceNeed(0), ResourceNeed(1)]]
    }
    let talk = "talk a 1 2026-07-01 morning hall\n"
    try DrawnPlan(book, talk + "fair a 1 2026-07-02 house").expect()
    let silent = try DrawnPlan(book, talk + "fair a 1 2026-07-02")
    #expect(silent.audit.faults.map(\.code) == [.choiceWrong])
  }

  @Test func `who serves belongs to the pool that was chosen`() throws {
    var book = try talks(["a"])
    let place = SourcePlace(file: "resources.yaml", line: 1)
    book.resources[0] = Resource(
      id: try code("hall"), title: "Halls",
      members: [Resource.Member(id: try code("hall-1"), title: "Hall 1", source: place)],
      source: place)
    var plan = try DrawnPlan(book, "talk a 1 2026-07-01 morning hall")
    #expect(plan.audit.faults.map(\.code) == [.memberMissing])
    let task = plan.assignments[0]
    plan.assignments = [
      Plan.Assignment(
        task.task, at: task.extent, task.half, with: [.init(0, 0)], choosing: task.chosen)
    ]
    plan.expect()
    plan.assignments = [
      Plan.Assignment(task.task, at: task.extent, task.half, with: [.init(0, 0)], choosing: [1])
    ]
    #expect(plan.audit.faults.map(\.code) == [.memberMisused])
  }
}
