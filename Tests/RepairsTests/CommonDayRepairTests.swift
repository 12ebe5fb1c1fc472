import Repairs
import ScheduleModel
import Testing

@Suite("Repairs where units should have a day in common")
struct CommonDayRepairTests {
  @Test func `a day more for all, or a day of its own for each`() throws {
    let story = try PlanOnDisk(path: "conflicts/base").writing([
      "rules/order.yaml": """
      document: order
      campaign: spring
      rules:
        - code: drill
          task: Boat drill
          who: every station
          within: 8 March – 9 March
          same day: yes
          clause: "1"

        - code: inspection
          task: Inspection of the boats
          who: North Station
          date: 2027-03-08
          occupies: day
          clause: "2"

        - code: survey
          task: Survey of the piers
          who: South Station
          date: 2027-03-09
          occupies: day
          clause: "3"
      """
    ])
    let conflict = try #require(try story.hard().first)
    #expect(conflict.id.text.hasPrefix("unplaced.drill.common-day-taken"))
    let search = try story.bench().search(conflict)
    #expect(
      search.repairs.contains { $0.edit.english == "rule 'drill': each unit on a day of its own" })
    #expect(search.repairs.contains { $0.edit.english.contains("end 1 day later") })
  }
}
