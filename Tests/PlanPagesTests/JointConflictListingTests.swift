import CivilTime
import PlanPages
import ScheduleModel
import TestWorld
import Testing

@Suite("Conflicts between plans in a terminal")
struct JointConflictListingTests {
  @Test func `as those of one plan, with the lines in the folders as the planner calls them`()
    throws
  {
    #expect(
      try listing(in: .vietnamese).text == """
        1 điều phải giải quyết

          both-in-force.north.order.19-2027
            Hai văn bản cùng hiệu lực.
            plans/north/plan.yaml:2: - code: order
            my south/plan.yaml:9
            Sửa: ghi 'thay cho'
            Hoặc chấp nhận: caodiem decide plans/north --waive
              both-in-force.north.order.19-2027

        1 điều nên xem, 1 đã quyết định

          plans-ask-twice.north.drill.south.boats
            Một việc, hai kế hoạch.
            plans/north/plan.yaml:1: code: north
            Đã quyết định: Mai, 02/5/2026: làm cả hai (my south/decisions.yaml:3)

        1 điều nên biết

          peaks-overlap.north.spring.south.checks
            Hai đợt.
            plans/north/plan.yaml:3

        Quyết định về điều mà các kế hoạch này không có
          plans/north/decisions.yaml:7: outside-parent.north.spring

        1 điều phải giải quyết, 1 điều nên xem, 1 điều nên biết; 1 chưa quyết định.

        """)
  }

  @Test func `what stops them, and how many there are, stand on a few lines`() throws {
    #expect(
      try listing(in: .vietnamese).warnings == """
        plans/north/plan.yaml:2: Hai văn bản cùng hiệu lực. [both-in-force]

        """)
    #expect(
      try listing(in: .english).count == """
        1 to be settled, 1 to look at, 1 worth knowing; 1 undecided: see 'caodiem
          conflicts plans/north 'my south''.

        """)
    let none = JointConflictListing([], quoting: [:], in: .vietnamese)
    #expect(none.text == "Không có xung đột nào.\n")
    #expect(none.count == none.text)
    #expect(none.warnings.isEmpty)
  }

  private func listing(in language: Language) throws -> JointConflictListing {
    let north = try #require(PlanID("north"))
    let south = try #require(PlanID("south"))
    let place = { (line: Int) in SourcePlace(file: "plan.yaml", line: line) }
    let twice = ConflictID(.plansAskTwice, about: "north", "drill", "south", "boats")
    return JointConflictListing(
      [
        JointConflict(
          .bothInForce, ConflictID(.bothInForce, about: "north", "order", "19-2027"), .hard,
          Phrase(vi: "Hai văn bản cùng hiệu lực.", en: "Two documents hold."),
          sides: [.init(south, causes: [place(9)]), .init(north, causes: [place(2)])],
          repairs: [Phrase(vi: "ghi 'thay cho'", en: "write 'supersedes'")]),
        JointConflict(
          .plansAskTwice, twice, .soft, Phrase(vi: "Một việc, hai kế hoạch.", en: "Twice."),
          sides: [.init(north, causes: [place(1)])],
          ruling: try ruling(.waiver(twice), of: south, line: 3)),
        JointConflict(
          .peaksOverlap, ConflictID(.peaksOverlap, about: "north", "spring", "south", "checks"),
          .info, Phrase(vi: "Hai đợt.", en: "Two campaigns."),
          sides: [.init(north, causes: [place(3)])]),
      ],
      idleWaivers: [
        try ruling(
          .waiver(ConflictID(.outsideParent, about: "north", "spring")), of: north, line: 7)
      ],
      quoting: [
        north: .init(
          "plans/north", [SourceFile(name: "plan.yaml", text: "code: north\n  - code: order\n")]),
        south: .init("my south", []),
      ], in: language)
  }

  private func ruling(
    _ subject: Decision.Subject, of plan: PlanID, line: Int
  ) throws -> JointConflict.Ruling {
    JointConflict.Ruling(
      Decision(
        subject, by: "Mai", because: "làm cả hai", on: try date("2026-05-02"),
        source: SourcePlace(file: "decisions.yaml", line: line)), of: plan)
  }
}
