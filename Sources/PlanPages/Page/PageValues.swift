import ScheduleModel

/// All that the template of a page shows, ready to be printed. The names stand in the templates.
struct PageValues {
  /// The language as HTML names it.
  let language: String
  /// What is the same in every page of the language.
  let words: PageWords
  /// The name of the plan.
  let title: String
  /// As of when, and in which zone.
  let asOf: String
  /// The numbers of the plan.
  let numbers: [NamedNumber]
  /// The day with most tasks; `nil` where no day has any.
  let busiest: String?
  /// What whoever uses the plan has to know; `nil` where there is nothing.
  let note: String?
  /// The sections of the page.
  let contents: [PageLink]
  /// The years, in order; empty where the plan has no tasks.
  let years: [YearValues]
  /// What stands in no year: tasks without a date, and those beyond the years. May be empty.
  let remainder: [TaskList]
  /// The conflicts by severity, hard ones first; may be empty.
  let conflicts: [ConflictGroup]
  /// What the plan leaves open; may be empty.
  let questions: [QuestionItem]
  /// What was supposed, by number; may be empty.
  let assumptions: [NumberedAssumption]

  let hasConflicts: Bool
  let hasQuestions: Bool
  let hasAssumptions: Bool
}

/// A number with what it counts.
struct NamedNumber {
  let name: String
  let value: Int
}

/// A place of the page with its name.
struct PageLink: Hashable {
  let id: String
  let name: String
}

/// A question with the rule and the clauses that it comes from.
struct QuestionItem {
  let text: String
  let source: String
}

/// What the templates of one year show.
struct YearValues {
  let id: String
  let title: String
  /// What a screen reader calls the map.
  let mapLabel: String
  /// The names of the columns, Monday first.
  let weekdays: [String]
  let months: [MonthRow]
  let legend: [LegendKey]
  let officialDays: [OfficialDayItem]
  let ribbons: [RibbonSection]
  let peaks: [String]
  /// How many more days have tasks; `nil` where none has.
  let otherPeaks: String?
  let twin: [TwinRow]
  let lists: [TaskList]
  /// What is folded, and what becomes of it in print; `nil` where nothing is.
  let foldHint: String?

  let hasOfficialDays: Bool
  let hasPeaks: Bool
  let hasLists: Bool
}

/// Tasks under one title, in groups.
struct TaskList {
  let id: String
  let title: String
  /// Whether the list can be read without unfolding it.
  let open: Bool
  let groups: [TaskGroup]
}

extension TaskList {
  /// Whether names in it are shown only when they are asked for.
  var hasFoldedNames: Bool { groups.contains { $0.rows.contains { $0.folded != nil } } }

  /// An open list of groups, or `nil` where they have no tasks.
  init?(_ id: String, _ title: Phrase, in language: Language, _ groups: [TaskGroup?]) {
    let present = groups.compactMap(\.self)
    guard !present.isEmpty else { return nil }
    self.init(id: id, title: title[language], open: true, groups: present)
  }
}
