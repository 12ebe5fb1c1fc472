public import CivilTime
public import ScheduleModel

/// A plan as workbooks that offices work with: lists to filter, tables to print on A4.
///
/// Dates and times are real ones; every text of the plan is text, whatever it begins with.
public struct PlanSheets: Sendable {
  let plan: Plan
  let tasks: [TaskFacts]
  let language: Language
  let today: CivilDate

  /// Prepares the workbooks of a plan as they are on a day.
  public init(of plan: Plan, in language: Language, on today: CivilDate) {
    self.plan = plan
    self.language = language
    self.today = today
    tasks = plan.facts
  }
}

extension PlanSheets {
  var book: RuleBook { plan.book }

  /// The tasks that a unit does, leads or helps with; all, where none is named.
  func tasks(of unit: Int?) -> [TaskFacts] {
    guard let unit else { return tasks }
    return tasks.filter { plan.parties(to: $0.task).contains(unit) }
  }

  /// The same words in the language of the workbook.
  func word(_ vietnamese: String, _ english: String) -> String {
    Phrase(vi: vietnamese, en: english)[language]
  }

  /// A workbook of sheets.
  func workbook(_ title: String, _ sheets: [Sheet]) -> Workbook {
    Workbook("\(title) – \(book.head.title)", created: book.head.updated, sheets)
  }

  /// What stands at the top and at the foot of each page.
  var margin: Sheet.Margin {
    let moment = book.head.updated.text(in: book.head.zone, language)
    return Sheet.Margin(
      plan: book.head.title, asOf: word("Dữ liệu lúc \(moment)", "Data as of \(moment)"),
      page: word("Trang", "Page"))
  }

  /// What is known of a day: its official name, or that people rest; empty for a plain working day.
  func remark(of day: CivilDate) -> String {
    switch book.calendar.status(of: day) {
    case .working: ""
    case .weeklyRest: word("nghỉ hằng tuần", "weekly rest")
    case .official(let days):
      days.projection == nil ? days.name : "\(days.name) (\(word("dự kiến", "expected")))"
    }
  }

  /// The lunar day of a civil one: its number, with the month on the first of a lunar month and where it
  /// begins a table; empty outside the years that are known.
  func lunar(_ day: CivilDate, withMonth: Bool = false) -> String {
    guard let lunar = LunarDate(day) else { return "" }
    guard withMonth || lunar.day == 1 else { return "\(lunar.day)" }
    let leap = lunar.month.kind == .leap ? word(" nhuận", " leap") : ""
    return "\(lunar.day)/\(lunar.month.number)\(leap)"
  }
}

extension String {
  /// The text with a capital at its beginning.
  var begun: String { prefix(1).uppercased() + dropFirst() }
}
