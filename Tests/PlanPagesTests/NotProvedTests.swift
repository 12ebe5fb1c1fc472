import CivilTime
import Expansion
import PlanPages
import ScheduleModel
import TestWorld
import Testing

@testable import Placement

/// Conferences that all want the one hall, and a search that may take a few steps or as many as it
/// usually does.
@Suite("What a search did not prove")
struct NotProvedTests {
  /// Four units want the hall in two days, which has room for each in a half-day of its own: two on
  /// either day, and two on the first.
  private func book(_ edit: (inout Book) throws -> Void = { _ in }) throws -> RuleBook {
    var book = try Book(units: ["ash", "elm", "oak", "yew"])
    book.resources = [
      Resource(
        id: try #require(Code("hall")), title: "hall", capacity: 1,
        source: SourcePlace(file: "resources.yaml", line: 1))
    ]
    try book.rule(
      "fair", try .once("2026-07-01", "2026-07-02"), .within, occupation: .halfDay, units: [0, 1]
    ) { $0.resources = [0] }
    try book.rule(
      "show", try .once("2026-07-01", "2026-07-01"), .within, occupation: .halfDay, units: [2, 3]
    ) { $0.resources = [0] }
    try edit(&book)
    return try book.book()
  }

  /// No step beside the first look.
  private let hardlyAny = StepAllowance(forAll: 0, forEach: 0, forEveryWay: 1, forNeighbours: 1)

  @Test func `the page of the plan says so too`() throws {
    let book = try book()
    let plans = [StepAllowance(), hardlyAny].map {
      Placer(book, keeping: nil, within: $0).plan(book.datedTasks())
    }
    let pages = plans.map {
      YearPage(of: $0, conflicts: [], questions: [], files: [], in: .vietnamese).html
    }
    #expect(!pages[0].contains("Chưa chứng minh"))
    #expect(pages[1].contains("<p>Chưa chứng minh: "))
    let text = NotProved(plans[1].bounds, in: .vietnamese).text
    #expect(text.hasPrefix("Chưa chứng minh: "))
  }

  @Test func `a search that stops says how many more might have a day`() throws {
    let book = try book()
    let plan = Placer(book, keeping: nil, within: hardlyAny).plan(book.datedTasks())
    #expect(
      plan.bounds == [
        Plan.Bound(
          unplaced: plan.unplaced.map(\.task.id), ofAtLeast: 0, moved: 0, ofAtLeast: 0)
      ])
    #expect(
      NotProved(plan.bounds, in: .vietnamese).text == """
        Chưa chứng minh: 1 việc chưa có ngày, ít nhất có thể là 0.

        """)
    #expect(
      NotProved(plan.bounds, in: .english).text == """
        Not proved: 1 task without a day, which could be as few as 0.

        """)
    #expect(
      PlanSummary(of: plan, in: .english).text.hasSuffix(NotProved(plan.bounds, in: .english).text))
  }

  @Test func `one that is through says nothing`() throws {
    let book = try book()
    let plan = Placer(book).plan(book.datedTasks())
    #expect(plan.unplaced.isEmpty && plan.bounds.isEmpty)
    #expect(NotProved(plan.bounds, in: .vietnamese).text.isEmpty)
    #expect(!PlanSummary(of: plan, in: .english).text.contains("Not proved"))
  }

  @Test func `what cannot be is proved, whatever is tried`() throws {
    let book = try book { book in
      book.units.append(contentsOf: try Book(units: ["fir", "may"]).units)
      book.rules = []
      try book.rule(
        "fair", try .once("2026-07-01", "2026-07-02"), .within, occupation: .halfDay
      ) { $0.resources = [0] }
    }
    let plan = Placer(book).plan(book.datedTasks())
    #expect(plan.unplaced.count == 2 && plan.bounds.isEmpty)
  }

  @Test func `a search that stops says how much less might move`() throws {
    func book(closed days: [String] = []) throws -> RuleBook {
      try self.book { book in
        book.calendar = WorkCalendar(entries: try days.map { try .entry($0, .rest) })
        let hall = book.resources[0]
        book.resources = [
          Resource(
            id: hall.id, title: hall.title, capacity: 1,
            absences: [Absence(Window(on: try date("2026-07-02")), .afternoon)],
            source: hall.source)
        ]
        book.rules = []
        for (code, first, unit) in [("fair", "2026-07-01", 0), ("show", "2026-07-02", 1)] {
          let last = try date(first).adding(days: 1)
          try book.rule(
            code, try .once(first, "\(last)"), .within, occupation: .halfDay, units: [unit]
          ) { $0.resources = [0] }
        }
      }
    }
    let tasks = try book().datedTasks()
    let published = PublishedSlots(
      [
        tasks[0].id: PublishedSlot(try date("2026-07-01"), .morning),
        tasks[1].id: PublishedSlot(try date("2026-07-02"), .morning),
      ], today: try date("2026-06-01"))
    // The one has to leave its day, and finds room only where the other stands.
    let after = try book(closed: ["2026-07-01"])
    let hasty = Placer(after, keeping: published, within: StepAllowance(forEveryWay: 1))
      .plan(after.datedTasks())
    #expect(hasty.unplaced.isEmpty)
    #expect(
      NotProved(hasty.bounds, in: .vietnamese).text == """
        Chưa chứng minh: việc đã công bố phải dời tính 6 điểm (báo càng gấp, càng đông
          người thì càng nhiều), ít nhất có thể là 4.

        """)
    #expect(
      NotProved(hasty.bounds, in: .english).text == """
        Not proved: published tasks that moved count 6 points (more at short notice and
          with many people), which could be as few as 4.

        """)
    let patient = Placer(after, keeping: published).plan(after.datedTasks())
    #expect(patient.bounds.isEmpty && patient.assignments == hasty.assignments)
  }

  @Test func `of moves it says how much they weigh, and of several searches the sum`() throws {
    let task = try TaskID(named: "a")
    let bounds = [
      Plan.Bound(unplaced: [], ofAtLeast: 0, moved: 24, ofAtLeast: 16),
      Plan.Bound(unplaced: [task], ofAtLeast: 0, moved: 1, ofAtLeast: 0),
    ]
    #expect(
      NotProved(bounds, in: .vietnamese).text == """
        Chưa chứng minh: 1 việc chưa có ngày, ít nhất có thể là 0; việc đã công bố phải
          dời tính 25 điểm (báo càng gấp, càng đông người thì càng nhiều), ít nhất có
          thể là 16.

        """)
    #expect(
      NotProved(bounds, in: .english).text == """
        Not proved: 1 task without a day, which could be as few as 0; published tasks
          that moved count 25 points (more at short notice and with many people), which
          could be as few as 16.

        """)
  }
}
