import CivilTime
import Expansion
import Explanation
import Placement
import ScheduleModel
import TestWorld
import Testing

@Suite("One of several resources, in words")
struct AlternativeWordsTests {
  /// A unit with a meeting in July, in the hall or the house of culture, with one of two speakers.
  private func book(_ list: [ResourceNeed]) throws -> Book {
    var book = try Book(units: ["ash", "elm"])
    book.resources = try ["Hall", "House", "Speaker", "Tent"].enumerated().map { place, title in
      Resource(
        id: try #require(ResourceID(title.lowercased())), title: title, capacity: 1,
        source: SourcePlace(file: "resources.yaml", line: place + 2))
    }
    try book.rule(
      "meeting", try .once("2026-07-01", "2026-07-10"), .within, occupation: .halfDay, units: [0],
      lines: [.when: 1]
    ) {
      $0.resources = [2]
      $0.oneOf = [list]
    }
    return book
  }

  @Test func `the rule is read back with all of which one will do`() throws {
    let plain = try book([ResourceNeed(1), ResourceNeed(0), ResourceNeed(3)])
    #expect(try plain.readings(in: .vietnamese).contains("cần Speaker, House hoặc Hall hoặc Tent"))
    #expect(try plain.readings(in: .english).contains("needing Speaker, House or Hall or Tent"))
    let counted = try book([ResourceNeed(0), ResourceNeed(3, 2)])
    #expect(try counted.readings(in: .english).contains("needing Speaker, 1 Hall or 2 Tent"))
  }

  @Test func `a day on which none is left says so of all`() throws {
    let plan = try book([ResourceNeed(0), ResourceNeed(1)]).plan()
    let facts = try plan.facts(of: "meeting", 1)
    let day = try #require(facts.extent).window.start
    let others = try days("2026-07-01", "2026-07-10").days.filter { $0 != day }
    let account = DayAccount(
      verdicts: [DayVerdict(day, [])]
        + others.map { DayVerdict($0, [.resourceTaken(0, by: [facts.task.id])]) },
      preference: nil)
    let explanation = TaskExplanation(of: facts, in: plan, days: account)
    #expect(
      explanation.drawn(in: .english).contains(
        "neither Hall nor House is free: 'meeting' (resources.yaml:2)"))
    #expect(
      explanation.drawn(in: .vietnamese).contains(
        "Hall và House đều không còn: 'meeting' (resources.yaml:2)"))
    let rule = plan.book.rules[0]
    let obstacle = Obstacle.resourceFull(resource: 0).text(of: rule, in: plan.book)
    #expect(obstacle.english == "neither Hall nor House is free")
    let speaker = Obstacle.resourceFull(resource: 2).text(of: rule, in: plan.book)
    #expect(speaker.english == "all of 'Speaker' is taken")
  }
}
