import Conflicts
import ScheduleModel
import Testing

@Suite("Cases of conflicts on the disk")
struct ConflictCaseTests {
  @Test(arguments: ConflictCase.all)
  func `a plan raises the one conflict that its folder names`(of sample: ConflictCase) throws {
    let text = try sample.text(.fires)
    let book = try text.plan().book
    let found = try sample.conflicts(.fires)
    let named = try found.filter { $0.code == (try sample.code) }
    #expect(named.count == 1, "\(named.map(\.id))")
    try sample.expected.expect(Array(try #require(named.first).drawn(text, in: book).utf8))
  }

  @Test(arguments: ConflictCase.all)
  func `its mended twin does not`(raise sample: ConflictCase) throws {
    let found = try sample.conflicts(.mended)
    #expect(try !found.contains { $0.code == (try sample.code) }, "\(found.map(\.id))")
  }

  @Test(arguments: ConflictCase.all)
  func `nothing else in it has to be looked at`(of sample: ConflictCase) throws {
    for twin in ConflictCase.Twin.allCases {
      let others = try sample.conflicts(twin).filter { $0.code != (try sample.code) }
      let open = others.filter { $0.severity != .info && $0.decision == nil }
      #expect(open.isEmpty, "\(twin): \(open.map(\.id))")
    }
  }

  @Test func `the plan below the cases raises nothing but what is worth knowing`() throws {
    let found = try ConflictCase.baseText().conflicts().all
    #expect(found.allSatisfy { $0.severity == .info }, "\(found.map(\.id))")
  }

  @Test func `every code has a case, and every row from C01 to C89 that one plan can raise`() throws
  {
    let cases = ConflictCase.all
    let missing = try Set(Conflict.Code.allCases).subtracting(cases.map { try $0.code })
    #expect(missing.isEmpty)
    // C20, C43, C53 and C79 need two plans. C25 is a date that means one day: nothing is left open.
    // C67, C72, C77, C78, C81 and C88 ask for something that a plan can say, not for a conflict.
    let others: Set = [20, 25, 43, 53, 67, 72, 77, 78, 79, 81, 88]
    let rows = (1...89).filter { !others.contains($0) }.map {
      ($0 < 10 ? "C0" : "C") + "\($0)"
    }
    #expect(Set(cases.compactMap(\.row)).sorted() == rows)
  }

  @Test func `a kind that no unit has wants its list, so nothing is scheduled`() throws {
    let empty = try ConflictCase.baseText().withRoster { lines in
      lines.filter { !$0.contains(",station,") }
    }
    #expect(
      empty.findings == [
        """
        rules/order.yaml:6:10: error: the units of 'station' are not supplied: units.csv has no \
        such unit, kind or tag [empty-selection]
            6 |     who: every station
              |          ^^^^^^^^^^^^^
          help: put each of them into a line of units.csv, with the kind 'station'; if nobody knows \
        them, write 'who: tba'; the kinds there are: board, office
        """
      ])
  }

  @Test func `units of a kind where there are none are an empty selection`() throws {
    let empty = try ConflictCase.baseText().replacing(
      "who: every station", with: "who: station under bosun", in: "rules/order.yaml")
    #expect(
      empty.findings == [
        """
        rules/order.yaml:6:10: error: 'station under bosun' selects no unit [empty-selection]
            6 |     who: station under bosun
              |          ^^^^^^^^^^^^^^^^^^^
          help: look at what follows 'except' or 'under', or at the column 'parent' in units.csv
        """
      ])
  }
}
