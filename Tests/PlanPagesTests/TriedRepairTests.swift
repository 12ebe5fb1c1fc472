import PlanPages
import ScheduleModel
import Testing

@Suite("Repairs in the list of conflicts")
struct TriedRepairTests {
  @Test func `those that work are numbered, and accepting comes last`() {
    let repairs = [
      TriedRepair(
        code: "hop.window.2026-06-25.2026-07-11",
        edit: Phrase(vi: "bắt đầu sớm hơn 1 ngày", en: "begin 1 day earlier"),
        file: "rules/x.yaml", lines: 2, moved: 1, placedBefore: 66, placedAfter: 72, dropped: 0,
        softConflicts: 1),
      TriedRepair(
        code: "hop.fewer.2.6-units",
        edit: Phrase(vi: "2 thay vì 3 cho 6 đơn vị", en: "2 instead of 3 for 6 units"),
        file: "decisions.yaml", lines: 7, moved: 4, placedBefore: 66, placedAfter: 66, dropped: 6,
        softConflicts: 0),
    ]
    #expect(
      listing(RepairSearch(repairs, attempts: 9), in: .english) == """
        1 to be settled

          unplaced.hop.x
            6 tasks found no day.
            rules/x.yaml:4
            Repairs that were tried, each of which settles it:
              1. begin 1 day earlier
                 1 task moves; tasks with a date 66 → 72; 2 lines of rules/x.yaml; 1 new
                 point to look at
                 (hop.window.2026-06-25.2026-07-11)
              2. 2 instead of 3 for 6 units
                 4 tasks move; tasks with a date 66 → 66; drops 6 tasks; 7 lines of
                 decisions.yaml
                 (hop.fewer.2.6-units)
            Or accept it as it is: --waive unplaced.hop.x

        1 to be settled, 0 to look at, 0 worth knowing; 1 undecided.
        To decide: caodiem decide plan and then the arguments '--…' of the conflict.
        To mend: caodiem apply plan CONFLICT NUMBER --by NAME

        """)
    #expect(
      listing(RepairSearch(repairs, attempts: 9), in: .vietnamese).contains(
        """
            Cách sửa đã thử, làm xong thì xung đột không còn:
              1. bắt đầu sớm hơn 1 ngày
                 dời 1 việc; việc có ngày 66 → 72; 2 dòng của rules/x.yaml; 1 điều mới
                 nên xem
                 (hop.window.2026-06-25.2026-07-11)
              2. 2 thay vì 3 cho 6 đơn vị
                 dời 4 việc; việc có ngày 66 → 66; bỏ 6 việc; 7 dòng của decisions.yaml
                 (hop.fewer.2.6-units)
            Hoặc chấp nhận như hiện trạng: --waive unplaced.hop.x

        """))
  }

  @Test func `where none works it is said how many were tried, and what might help`() {
    #expect(
      listing(RepairSearch([], attempts: 14), in: .vietnamese).contains(
        """
            Đã thử 14 cách, chưa cách nào được.
            Sửa: nới 'trong'
            Hoặc chấp nhận: --waive unplaced.hop.x

        """))
    #expect(
      listing(RepairSearch([], attempts: 1), in: .english).contains(
        "    No repair within 1 edit.\n    Mend: widen 'within'\n"))
    #expect(!listing(RepairSearch([], attempts: 1), in: .english).contains("caodiem apply"))
  }

  @Test func `where nothing could be tried the hints stay as they are`() {
    #expect(
      listing(RepairSearch([], attempts: 0), in: .english).contains(
        "    rules/x.yaml:4\n    Mend: widen 'within'\n"))
  }

  private func listing(_ search: RepairSearch, in language: Language) -> String {
    let conflict = Conflict(
      .unplaced, ConflictID(.unplaced, about: "hop", "x"), .hard,
      Phrase(vi: "6 việc chưa xếp được.", en: "6 tasks found no day."),
      causes: [SourcePlace(file: "rules/x.yaml", line: 4)],
      repairs: [Repair(Phrase(vi: "nới 'trong'", en: "widen 'within'"))])
    return ConflictListing(
      [conflict], tried: [conflict.id: search], quoting: [], from: "plan", in: language
    ).text
  }
}
