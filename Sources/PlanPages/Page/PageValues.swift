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
  /// What the search for the plan did not prove; `nil` where it proved all.
  let notProved: String?
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
  /// Whether there are conflicts: templates cannot ask a list.
  let hasConflicts: Bool
  /// Whether there are questions.
  let hasQuestions: Bool
  /// Whether there are assumptions.
  let hasAssumptions: Bool
}

/// A number with what it counts.
struct NamedNumber {
  /// What it counts.
  let name: String
  /// The number.
  let value: Int
}

/// A place of the page with its name.
struct PageLink: Hashable {
  /// The identity of the place.
  let id: String
  /// What the link says.
  let name: String
}

/// A question with the rule and the clauses that it comes from.
struct QuestionItem {
  /// The question.
  let text: String
  /// The rule and its clauses.
  let source: String
}

/// What the templates of one year show.
struct YearValues {
  /// The identity of its section.
  let id: String
  /// The year with its number of tasks.
  let title: String
  /// What a screen reader calls the map.
  let mapLabel: String
  /// The names of the columns, Monday first.
  let weekdays: [String]
  /// The rows of the map.
  let months: [MonthRow]
  /// What shades and patterns mean.
  let legend: [LegendKey]
  /// The official days by name; may be empty.
  let officialDays: [OfficialDayItem]
  /// Why official days are only expected; may be empty.
  let projections: [String]
  /// What lasts; may be empty.
  let ribbons: [RibbonSection]
  /// The busiest days; empty where the year has no tasks but ribbons.
  let peaks: [String]
  /// How many more days have tasks; `nil` where none has.
  let otherPeaks: String?
  /// The map as a table.
  let twin: [TwinRow]
  /// The tasks month by month; may be empty.
  let lists: [TaskList]
  /// What is folded, and what becomes of it in print; `nil` where nothing is.
  let foldHint: String?
  /// Whether there are official days.
  let hasOfficialDays: Bool
  /// Whether there are busiest days.
  let hasPeaks: Bool
  /// Whether there are lists.
  let hasLists: Bool
}

/// Tasks under one title, in groups.
struct TaskList {
  /// The identity of its section.
  let id: String
  /// What it is called, with its number of tasks where that is useful.
  let title: String
  /// Whether the list can be read without unfolding it.
  let open: Bool
  /// The groups. Never empty.
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
