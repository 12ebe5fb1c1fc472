import ScheduleModel
import Testing

@Suite("What is not known to be in force is not said yet")
struct HeldMessageTests {
  private let undated = ConflictCase(name: "C31-message-undated")

  @Test(arguments: [
    (ConflictCase.Twin.fires, TaskFacts.Status.tentative, nil),
    (.mended, .confirmed, "Every boat has to carry a beacon"),
  ])
  func `tasks that have nothing else to say are tentative until it is`(
    twin: ConflictCase.Twin, status: TaskFacts.Status, message: String?
  ) throws {
    let facts = try undated.text(twin).plan().facts
    #expect(facts.count == 3)
    #expect(facts.allSatisfy { $0.status == status && $0.messageText == message })
  }

  @Test func `what a task says beside it is said`() throws {
    let text = try undated.text(.fires).replacing(
      "who: bosun\n    within: campaign\n    message: beacon",
      with: "who: bosun\n    within: campaign\n    message: [beacon, Wear a life jacket]",
      in: "rules/order.yaml")
    let leaflet = try #require(try text.plan().facts.first { $0.rule.id.text == "leaflet" })
    #expect(leaflet.status == .confirmed)
    #expect(leaflet.messageText == "Wear a life jacket")
  }
}
