import CivilTime
import ScheduleModel

/// The tasks of a unit as an annex to an official letter: what its page is on paper.
struct PlannerAnnex {
  /// That it is an annex.
  let name: String
  /// What it lists.
  let title: String
  /// The plan.
  let plan: String
  /// To which letter it belongs, to be filled in by hand.
  let letter: String
  /// What stands above the numbers.
  let number: String
  /// What stands above what is known of the time.
  let when: String
  /// The tasks in their order.
  let rows: [Row]
  /// Whether a place is known of any.
  let hasPlaces: Bool
  /// That printing gives this.
  let hint: String

  /// A line of the annex.
  struct Row {
    /// The number, from 1.
    let number: Int
    /// The task, or several that share all but their unit.
    let task: PlannerTaskRow
    /// Who leads.
    let lead: String
  }
}

extension PlannerPages {
  /// The annex of a unit with these tasks.
  ///
  /// Source: Nghị định 30/2020/NĐ-CP, phụ lục I, phần II, mục II.2, for the lines above the table.
  func annex(of unit: Roster.Unit, _ tasks: [TaskFacts]) -> PlannerAnnex {
    func word(_ vietnamese: String, _ english: String) -> String {
      Phrase(vi: vietnamese, en: english)[language]
    }
    let rows = rows(of: tasks, showingDays: true).enumerated().map { place, row in
      PlannerAnnex.Row(
        number: place + 1, task: row,
        lead: row.lead.isEmpty ? row.who.count == 1 ? row.who[0].name : eachUnit : row.lead)
    }
    return PlannerAnnex(
      name: word("Phụ lục", "Annex"),
      title: (word("Danh mục công việc của ", "Tasks of ") + unit.name).uppercased(),
      plan: book.head.title,
      letter: word(
        "(Kèm theo văn bản số …………/………… ngày …… tháng …… năm ……… của ……………………)",
        "(To document No. …………/………… of ……………… issued by ……………………)"),
      number: word("STT", "No."), when: word("Thời gian", "Time"), rows: rows,
      hasPlaces: rows.contains { $0.task.place != nil },
      hint: word(
        "In trang này ra một phụ lục kèm công văn, khổ A4 dọc.",
        "Printed, this page is an annex to an official letter, on A4 upright."))
  }

  private var eachUnit: String { Phrase(vi: "từng đơn vị", en: "each unit")[language] }
}
