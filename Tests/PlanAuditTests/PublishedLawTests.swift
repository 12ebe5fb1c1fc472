import CivilTime
import Expansion
import Placement
import PlanAudit
import ScheduleModel
import TestNumbers
import TestWorld
import Testing

@Suite("Plans that keep to what is published stand up to a second look")
struct PublishedLawTests {
  @Test(arguments: Seed.some)
  func `whatever changes, and whatever day it is`(_ seed: Seed) throws {
    var numbers = seed.numbers
    var books = try RandomBook(seed.numbers, scarce: .everything)
    for number in 0..<20 {
      let book = try books.next()
      let before = Placer(book).plan(book.datedTasks())
      let today = try date("2026-01-01").adding(days: Int.random(in: 0..<140, using: &numbers))
      let published = PublishedSlots(
        Dictionary(
          before.assignments.filter { $0.extent.window.dayCount == 1 }.map { own in
            let chosen = own.chosen.map { book.resources[$0].id }
            return (own.task.id, PublishedSlot(own.extent, own.half, choosing: chosen))
          }, uniquingKeysWith: { first, _ in first }), today: today)
      let changed = try book.changed(&numbers)
      let tasks = changed.datedTasks()
      let after = Placer(changed, keeping: published).plan(tasks)
      let text = Audit(after, of: tasks, keeping: published).text(in: .english)
      try #require(text.isEmpty, "book \(number) of \(seed):\n\(text)")
      try expectOrder(after, published, book: number, seed)
    }
  }

  /// Nothing that was chosen stands on a day that is over, unless it took place there.
  private func expectOrder(
    _ plan: Plan, _ published: PublishedSlots, book number: Int, _ seed: Seed
  ) throws {
    let pins = plan.book.pins
    for assignment in plan.assignments where pins[assignment.task.id] == nil {
      guard case .within = assignment.task.demand else { continue }
      let day = assignment.extent.window.start
      if let past = published.past(assignment.task.id) {
        #expect(day == past.day, "book \(number) of \(seed)")
      } else {
        #expect(day >= published.today, "book \(number) of \(seed)")
      }
    }
  }
}

extension RuleBook {
  /// The book with a rule less, a rest day more or fewer places of a resource.
  fileprivate func changed(_ numbers: inout SplitMix) throws -> RuleBook {
    let gone = Int.random(in: 0..<8, using: &numbers)
    let day = try date("2026-01-01").adding(days: Int.random(in: 0..<120, using: &numbers))
    let rest = OfficialDays(
      Window(on: day), are: .rest, name: "new", basis: "",
      source: SourcePlace(file: "calendar.yaml", line: 99))
    let kept = rules.enumerated().filter { $0.offset != gone }.map(\.element)
    return RuleBook(
      head: head, documents: documents, campaigns: campaigns, roster: roster,
      calendar: WorkCalendar(entries: calendar.entries + [rest]), rules: kept,
      messages: messages,
      resources: resources.map { resource in
        Resource(
          id: resource.id, title: resource.title, capacity: max(1, resource.capacity - 1),
          halves: resource.halves, windows: resource.windows, absences: resource.absences,
          source: resource.source)
      }, decisions: decisions)
  }
}
