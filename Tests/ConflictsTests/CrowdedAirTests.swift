import CivilTime
import Conflicts
import Expansion
import Placement
import ScheduleModel
import TestWorld
import Testing

@Suite("What is given and does not fit on the air")
struct CrowdedAirTests {
  @Test func `two tasks on the air at one hour are told`() throws {
    let conflicts = try conflicts(minutes: 10, daily: nil)
    let told = try #require(conflicts.first)
    #expect(told.id.text == "off-air.commune.2026-07-01")
    #expect(
      told.message
        == Phrase(
          vi: "commune, thứ Tư 01/7/2026, 2 việc phát trùng giờ.",
          en: "commune, Wednesday 1 July 2026, 2 tasks are on the air at once."))
  }

  @Test func `more than the station gives in a day is told`() throws {
    var book = try book(minutes: 20, daily: 30)
    book.rules.removeLast()
    try book.rule(
      "later", try .once("2026-07-01"), .on, hours: .at(try hour(18), for: try minutes(20))
    ) { $0.airing = Airing(.unit) }
    let told = try #require(try conflicts(book).first)
    #expect(
      told.message.english
        == "commune, Wednesday 1 July 2026, 2 tasks want 40 minutes on the air, and the station gives only 30."
    )
  }

  @Test func `what fits is not told`() throws {
    var book = try book(minutes: 10, daily: 30)
    book.rules.removeLast()
    #expect(try conflicts(book).isEmpty)
  }

  @Test func `of what is over nothing is told when a station changes its hours`() throws {
    var sketch = try book(minutes: 10, daily: nil)
    sketch.rules = []
    try sketch.rule(
      "early", try .once("2026-07-01"), .on, hours: .at(try hour(6), for: try minutes(10))
    ) { $0.airing = Airing(.unit) }
    let book = try sketch.book()
    let plan = Placer(book).plan(book.datedTasks())
    func offAir(_ today: String) throws -> Int {
      let slots = plan.assignments.map { ($0.task.id, PublishedSlot($0.extent, $0.half)) }
      let published = PublishedSlots(
        Dictionary(uniqueKeysWithValues: slots), today: try date(today))
      return PlanConflicts(of: plan, keeping: published).all.count { $0.code == .offAir }
    }
    #expect(try offAir("2026-06-30") == 1)
    #expect(try offAir("2026-07-02") == 0)
  }

  private func conflicts(minutes length: Int, daily: Int?) throws -> [Conflict] {
    try conflicts(book(minutes: length, daily: daily))
  }

  private func conflicts(_ book: Book) throws -> [Conflict] {
    let book = try book.book()
    return PlanConflicts(of: Placer(book).plan(book.datedTasks())).all.filter { $0.code == .offAir }
  }

  /// A commune of which two rules air something at five on the first of July.
  private func book(minutes length: Int, daily: Int?) throws -> Book {
    var book = try Book(units: ["commune"])
    book.resources = [
      Resource(
        id: try #require(ResourceID("station")), title: "Station",
        air: Airtime(hours: [17 * 60..<20 * 60], daily: try daily.map { try minutes($0) }),
        of: [0], source: SourcePlace(file: "resources.yaml", line: 2))
    ]
    for code in ["first", "second"] {
      try book.rule(
        code, try .once("2026-07-01"), .on, hours: .at(try hour(17), for: try minutes(length))
      ) { $0.airing = Airing(.unit) }
    }
    return book
  }

  private func hour(_ hour: Int) throws -> TimeOfDay { try #require(TimeOfDay(hour: hour)) }

  private func minutes(_ count: Int) throws -> Minutes { try #require(Minutes(count)) }
}
