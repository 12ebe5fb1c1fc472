import CivilTime
import Explanation
import ScheduleModel
import TestWorld
import Testing

@Suite("What people and the plan decided about a task")
struct TaskDecisionTests {
  @Test(arguments: [
    (
      Language.vietnamese,
      """
      because
        người lập kế hoạch đã ghim (decisions.yaml:2)
      assumed
        Một ngày là đủ (rules/r.yaml:7)
      decided
        Nguyễn Văn An quyết ngày 20/6/2026: ghim ngày này; vì hội trường trống (decisions.yaml:2)
        chưa ai quyết, tạm theo cách hiểu đầu: Ngày hay tuần? Cách a (rules/r.yaml:3)
        Lê Thị Bình quyết: Ai chủ trì? Cách b; vì Sở đồng ý (decisions.yaml:8)

      """
    ),
    (
      .english,
      """
      because
        people pinned it (decisions.yaml:2)
      assumed
        Một ngày là đủ (rules/r.yaml:7)
      decided
        decided by Nguyễn Văn An on 20 June 2026: pinned to this day; because hội trường trống \
      (decisions.yaml:2)
        nobody has decided, the first reading holds: Ngày hay tuần? Cách a (rules/r.yaml:3)
        decided by Lê Thị Bình: Ai chủ trì? Cách b; because Sở đồng ý (decisions.yaml:8)

      """
    ),
  ])
  func `what was assumed, decided, and is still to be decided`(
    language: Language, text: String
  ) throws {
    var book = try Book(units: ["ba-be"])
    try book.rule("meetings", .once("2026-07-01", "2026-07-10"), .within) {
      $0.assumptions = [
        Assumption(
          "Một ngày là đủ", of: .length, source: SourcePlace(file: "rules/r.yaml", line: 7))
      ]
    }
    let task = try book.plan().facts(of: "meetings", 1).task.id
    book.choices = [
      try choice("day-or-week", "Ngày hay tuần?", line: 3, chosen: 0),
      try choice("who-leads", "Ai chủ trì?", line: 9, chosen: 1),
    ]
    book.decisions = [
      Decision(
        .pin(task, try date("2026-07-03"), nil), by: "Nguyễn Văn An", because: "hội trường trống",
        on: try date("2026-06-20"), source: SourcePlace(file: "decisions.yaml", line: 2)),
      Decision(
        .reading(try .named("who-leads"), try .named("b")), by: "Lê Thị Bình", because: "Sở đồng ý",
        on: nil, source: SourcePlace(file: "decisions.yaml", line: 8)),
    ]
    let plan = try book.plan()
    let explanation = TaskExplanation(of: try plan.facts(of: "meetings", 1), in: plan)
    #expect(explanation.drawn(in: language) == text)
  }

  private func choice(
    _ code: String, _ question: String, line: Int, chosen: Int
  ) throws -> Choice {
    let place = SourcePlace(file: "rules/r.yaml", line: line)
    let readings = try ["a", "b"].map {
      Choice.Reading(
        id: try .named($0), meaning: "Cách \($0).", rules: [try .named("meetings")], source: place)
    }
    return Choice(
      id: try .named(code), question: question, clauses: ["II.1"], readings: readings,
      chosen: chosen, source: place)
  }
}
