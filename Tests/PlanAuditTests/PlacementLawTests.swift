import CivilTime
import Expansion
import Placement
import PlanAudit
import ScheduleModel
import TestNumbers
import TestWorld
import Testing

@Suite("What placement does stands up to a second look")
struct PlacementLawTests {
  @Test(arguments: Seed.some)
  func `plans in which days are scarce have no fault`(_ seed: Seed) throws {
    try expectSound(seed, .days, books: 100)
  }

  @Test(arguments: Seed.some)
  func `plans in which everything is scarce have no fault`(_ seed: Seed) throws {
    try expectSound(seed, .everything, books: 21)
  }

  @Test(arguments: Seed.some)
  func `a chosen day that is moved to where it must not be is found`(_ seed: Seed) throws {
    var books = try RandomBook(seed.numbers, scarce: .days)
    for _ in 0..<50 {
      let book = try books.next()
      let tasks = book.datedTasks()
      let plan = Placer(book).plan(tasks)
      for (place, slot) in plan.assignments.enumerated() {
        guard case .within(let window) = slot.task.demand else { continue }
        var assignments = plan.assignments
        let extent = book.extent(of: book.rules[slot.task.rule], on: window.end)
        assignments[place] = Plan.Assignment(slot.task, at: extent)
        let moved = Plan(
          book: book, assignments: assignments, unplaced: plan.unplaced, open: plan.open)
        let codes = Audit(moved, of: tasks).faults.map(\.code)
        #expect(codes.contains(.outsideWindow), "\(slot.task.id)")
        break
      }
    }
  }

  private func expectSound(
    _ seed: Seed, _ scarcity: Scarcity, books count: Int,
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    var books = try RandomBook(seed.numbers, scarce: scarcity)
    var placed = 0
    for number in 0..<count {
      let book = try books.next()
      let tasks = book.datedTasks()
      let plan = Placer(book).plan(tasks)
      placed += plan.assignments.count
      let text = Audit(plan, of: tasks).text(in: .english)
      try #require(text.isEmpty, "book \(number) of \(seed):\n\(text)", sourceLocation: location)
    }
    #expect(placed > 5 * count, sourceLocation: location)
  }
}
