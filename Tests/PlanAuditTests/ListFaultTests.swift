import CivilTime
import ScheduleModel
import TestWorld
import Testing

@testable import PlanAudit

@Suite("Every task once, and in its list")
struct ListFaultTests {
  /// Two talks to be placed, a fixed day, an open one and one that leads to no day.
  private func sound() throws -> DrawnPlan {
    var book = try Book(units: ["a"])
    book.calendar = WorkCalendar(entries: [
      try OfficialDays.entry("2026-01-01", through: "2028-12-31", .rest),
      try OfficialDays.entry("2026-07-01", through: "2026-07-03", .work),
    ])
    try book.rule("talk", try .once("2026-07-01", "2026-07-03"), .within, .exactly(2))
    try book.rule("fair", try .once("2026-07-01"), .on)
    try book.rule("visit", .open, .on)
    try book.rule("report", try .once("2028-06-30"), .due(.previousWorkingDay))
    return try DrawnPlan(
      book,
      """
      talk a 1 2026-07-01
      talk a 2 2026-07-03
      """)
  }

  @Test func `a sound plan has no fault`() throws {
    let plan = try sound()
    #expect(plan.assignments.count == 3 && plan.unplaced.count == 1 && plan.open.count == 1)
    plan.expect()
    #expect(plan.audit.text(in: .english).isEmpty)
  }

  @Test func `two tasks of one identity`() throws {
    var plan = try sound()
    let twin = copy(plan.open[0], ordinal: 2)
    plan.tasks.append(twin)
    plan.open.append(twin)
    plan.expect(
      """
      shared-identity: visit, a, task 1; visit, a, task 2
      nhiều việc có chung một mã định danh
      several tasks have one identity
      """)
  }

  @Test func `a task that was left out`() throws {
    var plan = try sound()
    plan.assignments.removeAll { $0.task.ordinal == 2 }
    plan.expect(
      """
      missing: talk, a, task 2
      lịch bỏ sót việc này
      this task was left out
      """)
    plan = try sound()
    (plan.unplaced, plan.open) = ([], [])
    #expect(
      Set(plan.audit.faults.flatMap(\.tasks).map(\.name)) == [
        "report, a, task 1", "visit, a, task 1",
      ])
  }

  @Test func `a task that no rule asks for`() throws {
    var plan = try sound()
    plan.open.append(copy(plan.open[0], id: try strangeID(), rule: 99))
    plan.expect(
      """
      invented: ?, a, task 1
      không quy tắc nào đòi việc này
      no rule asks for this task
      """)
  }

  @Test func `a task that is there twice`() throws {
    var plan = try sound()
    plan.unplaced.append(plan.unplaced[0])
    plan.expect(
      """
      repeated: report, a, task 1
      lịch có việc này 2 lần
      this task is in the plan 2 times
      """)
  }

  @Test func `a task that is placed and unplaced`() throws {
    var plan = try sound()
    let talk = try #require(plan.assignments.first { $0.task.ordinal == 2 })
    plan.unplaced.append(.init(talk.task, because: .noWorkingDay))
    #expect(plan.audit.faults.map(\.code) == [.repeated])
  }

  @Test func `a task that is not what was asked for`() throws {
    var plan = try sound()
    plan.open = [copy(plan.open[0], ordinal: 2)]
    plan.expect(
      """
      changed: visit, a, task 1
      việc này không còn như quy tắc đòi
      this task is not as its rule asks for it
      """)
  }

  @Test func `a fixed task without a slot`() throws {
    var plan = try sound()
    let fair = try #require(plan.assignments.first { $0.task.rule == 0 })
    plan.assignments.removeAll { $0.task == fair.task }
    plan.unplaced.append(.init(fair.task, because: .noWorkingDay))
    plan.expect(
      """
      wrong-list: fair, a, task 1
      việc phải thuộc loại 'có chỗ', lại ở 'không có chỗ'
      this task should be 'placed' and is 'unplaced'
      """)
  }

  @Test func `an open task with a slot`() throws {
    var plan = try sound()
    plan.assignments.append(
      .init(plan.open.removeLast(), at: .wholeDays(Window(on: try date("2026-07-02")))))
    plan.expect(
      """
      wrong-list: visit, a, task 1
      việc phải thuộc loại 'để ngỏ', lại ở 'có chỗ'
      this task should be 'open' and is 'placed'
      """)
  }

  @Test func `a task with a window among the open ones, and one that cannot be done with a slot`()
    throws
  {
    var plan = try sound()
    let talk = try #require(plan.assignments.first { $0.task.ordinal == 2 })
    plan.assignments.removeAll { $0.task == talk.task }
    plan.open.append(talk.task)
    #expect(
      plan.audit.faults.map(\.message.english) == [
        "this task should be 'placed' and is 'open'"
      ])
    plan = try sound()
    plan.assignments.append(
      .init(plan.unplaced.removeLast().task, at: .wholeDays(Window(on: try date("2026-07-02")))))
    #expect(
      plan.audit.faults.map(\.message.english) == [
        "this task should be 'unplaced' and is 'placed'"
      ])
  }

  @Test func `another reason why a task has no day`() throws {
    var plan = try sound()
    plan.unplaced = [.init(plan.unplaced[0].task, because: .outsideYears)]
    plan.expect(
      """
      wrong-reason: report, a, task 1
      việc không có ngày, nhưng vì lý do khác
      this task has no day, but for another reason
      """)
  }

  @Test func `lists that are not in their order`() throws {
    let plan = try sound()
    let assignments = Plan(book: plan.book, assignments: plan.assignments).assignments
    let twins = [plan.open[0], copy(plan.open[0], id: try strangeID(0))]
    let open = twins.sorted { $0.id < $1.id }
    let unplaced = open.map { Plan.Unplaced($0, because: .noWorkingDay) }
    #expect(ListOrder(plan.book, assignments, unplaced, open).faults.isEmpty)
    let faults = ListOrder(
      plan.book, [assignments[2], assignments[0]], unplaced.reversed(), open.reversed()
    ).faults
    #expect(
      faults.map(\.drawn) == [
        """
        disorder: talk, a, task 1; talk, a, task 2
        danh sách 'có chỗ' không đúng thứ tự
        the list 'placed' is not in its order
        """,
        """
        disorder: visit, a, task 1; visit, a, task 1
        danh sách 'không có chỗ' không đúng thứ tự
        the list 'unplaced' is not in its order
        """,
        """
        disorder: visit, a, task 1; visit, a, task 1
        danh sách 'để ngỏ' không đúng thứ tự
        the list 'open' is not in its order
        """,
      ])
  }

  @Test func `what begins earlier in a day stands first, then the smaller identity`() throws {
    let plan = try sound()
    let day = try date("2026-07-01")
    let task = plan.open[0]
    let late = Plan.Assignment(
      task,
      at: .timed(
        start: CivilDateTime(day, at: try #require(TimeOfDay(hour: 8))),
        in: plan.book.head.zone.id, length: try #require(Minutes(60))))
    let early = Plan.Assignment(task, at: .wholeDays(Window(on: day)))
    let smaller = Plan.Assignment(copy(task, id: try strangeID(0)), at: early.extent)
    #expect(ListOrder(plan.book, [smaller, early, late], [], []).faults.isEmpty)
    #expect(ListOrder(plan.book, [late, early], [], []).faults.map(\.code) == [.disorder])
    #expect(ListOrder(plan.book, [early, smaller], [], []).faults.map(\.code) == [.disorder])
  }

  @Test func `faults as a terminal shows them`() throws {
    var plan = try sound()
    plan.open = []
    #expect(
      plan.audit.text(in: .vietnamese) == """
        Lỗi của chúng tôi, không phải của kế hoạch; xin báo lại kèm các dòng sau:
        lỗi chương trình: lịch bỏ sót việc này [missing]
          iaxmyprwg7bhylmbq3pjkrp7n6 visit, a, task 1

        """)
    #expect(
      plan.audit.text(in: .english) == """
        This is our fault, not the plan's; please report it with these lines:
        program fault: this task was left out [missing]
          iaxmyprwg7bhylmbq3pjkrp7n6 visit, a, task 1

        """)
  }
}
