import CivilTime
public import Explanation
public import ScheduleModel

/// A plan as one page of HTML, to be read on any screen and printed on A4 in black and white: each
/// year as a map of its days with campaigns, busiest days and the tasks of each month, then what has
/// no date, conflicts, questions and assumptions.
///
/// The page is also well-formed XML, has no script and asks no other address for anything.
public struct YearPage: Sendable {
  private let plan: Plan
  private let tasks: [TaskFacts]
  private let conflicts: [Conflict]
  private let questions: [OpenPoint]
  private let files: [SourceFile]
  private let language: Language

  /// Creates a page of a plan. Conflicts and questions keep their order; conflicts name lines of
  /// `files`, the plan folder's.
  public init(
    of plan: Plan, conflicts: [Conflict], questions: [OpenPoint], files: [SourceFile],
    in language: Language
  ) {
    self.plan = plan
    self.tasks = plan.facts
    self.conflicts = conflicts
    self.questions = questions
    self.files = files
    self.language = language
  }

  /// The page, the last line ended.
  public var html: String { PageTemplates.page(values) }
}

extension YearPage {
  private var values: PageValues {
    let head = plan.book.head
    let assumptions = AssumptionNumbers(plan.book)
    let rows = TaskRows(assumptions: assumptions, language: language)
    let loads = tasks.isEmpty ? [] : loads
    let years = loads.map { year($0, rows) }
    let remainder = remainder(rows)
    let words = PageWords(in: language)
    let sections =
      years.map { PageLink(id: $0.id, name: $0.title) }
      + remainder.map { PageLink(id: $0.id, name: $0.title) }
      + closing(words, assumptions.list.count)
    return PageValues(
      language: language.rawValue, words: words, title: head.title, asOf: asOf, numbers: numbers,
      busiest: busiest(loads), notProved: NotProved(plan.bounds, in: language).sentence,
      note: head.note, contents: sections, years: years, remainder: remainder,
      conflicts: ConflictGroup.all(of: conflicts, files, in: language),
      questions: questions.map(item), assumptions: assumptions.list,
      hasConflicts: !conflicts.isEmpty, hasQuestions: !questions.isEmpty,
      hasAssumptions: !assumptions.list.isEmpty)
  }

  private var asOf: String {
    let head = plan.book.head
    let moment = head.updated.text(in: head.zone, language)
    return Phrase(
      vi: "Dữ liệu lúc \(moment), múi giờ \(head.zone.id.name).",
      en: "Data as of \(moment), time zone \(head.zone.id.name).")[language]
  }

  private var numbers: [NamedNumber] {
    let tally = PlanTally(plan)
    let undated = plan.open.count + plan.unplaced.count
    let numbers = [
      (tally.dated, Phrase.datedLabel(tally.dated)),
      (tally.datedUnits.count, .unitLabel(tally.datedUnits.count)),
      (tally.tentative, Phrase(vi: "dự kiến", en: "tentative")),
      (tally.assumed, Phrase(vi: "dựa trên giả định", en: "resting on assumptions")),
      (undated, Phrase(vi: "chưa có ngày", en: "without a date")),
    ]
    return numbers.map { NamedNumber(name: $0.1[language], value: $0.0) }
  }

  /// The sections at the end, as far as they are there.
  private func closing(_ words: PageWords, _ assumptionCount: Int) -> [PageLink] {
    let sections = [
      ("conflicts", words.conflicts, conflicts.count),
      ("questions", words.questions, questions.count),
      ("assumptions", words.assumptions, assumptionCount),
    ]
    return sections.filter { $0.2 > 0 }.map { PageLink(id: $0.0, name: "\($0.1): \($0.2)") }
  }

  private func item(_ question: OpenPoint) -> QuestionItem {
    let code = question.home.code
    let rule = Phrase(vi: "quy tắc \(code)", en: "rule \(code)")[language]
    return QuestionItem(
      text: question.text[language], source: ([rule] + question.clauses).joined(separator: ", "))
  }
}

extension YearPage {
  /// The tasks of each day of each year.
  private var loads: [YearLoad] {
    plan.book.head.years.compactMap { number in
      Period(.year, of: number).map { YearLoad(of: tasks, in: $0.window) }
    }
  }

  /// The first of the days with most tasks; `nil` where no day has any.
  private func busiest(_ loads: [YearLoad]) -> String? {
    let days = loads.compactMap { load in load.busiestFirst.first.map { ($0, load.most) } }
    return days.min { (-$0.1, $0.0) < (-$1.1, $1.0) }
      .map { Phrase.busiest($0.0, tasks: $0.1)[language] }
  }

  private func year(_ load: YearLoad, _ rows: TaskRows) -> YearValues {
    let (year, number) = (load.year, load.year.start.year)
    let map = YearMap(load, plan.book.calendar, in: language)
    let lists = MonthLists(tasks, load, rows)
    let peaks = Peaks(load: load, language: language)
    let (days, official, months) = (peaks.texts.map(\.capitalised), map.officialDays, lists.all)
    let title = Phrase.year(number, tasks: tasks.count { $0.touches(year) })[language]
    return YearValues(
      id: "y\(number)", title: title, mapLabel: title, weekdays: map.weekdays, months: map.months,
      legend: map.legend, officialDays: official, projections: map.projections,
      ribbons: ribbons(year), peaks: days,
      otherPeaks: peaks.others,
      twin: map.twin, lists: months, foldHint: lists.foldHint(for: months),
      hasOfficialDays: !official.isEmpty,
      hasPeaks: !days.isEmpty, hasLists: !months.isEmpty)
  }

  private func ribbons(_ year: Window) -> [RibbonSection] {
    [
      (
        Phrase(vi: "Chiến dịch", en: "Campaigns"),
        Ribbon.ofCampaigns(plan.book.campaigns, in: year)
      ),
      (
        Phrase(vi: "Kéo dài nhiều ngày", en: "Over several days"),
        Ribbon.ofTasks(tasks, in: year)
      ),
    ].compactMap { RibbonSection($0.0[language], $0.1, in: year, language) }
  }

  /// What stands in no year, so that no task is missing from the page.
  private func remainder(_ rows: TaskRows) -> [TaskList] {
    let horizon = plan.book.horizon
    let outside = ListingEntry.sorted(
      tasks.filter { $0.extent != nil && !$0.touches(horizon) })
    let undated = ListingEntry.sorted(tasks.filter { $0.extent == nil })
    return [
      TaskList(
        "undated", Phrase(vi: "Chưa có ngày", en: "Without a date"), in: language,
        [rows.group(of: undated, titled: nil)]),
      TaskList(
        "outside",
        Phrase(vi: "Ngoài các năm của kế hoạch", en: "Outside the years of the plan"),
        in: language, outside.runs(by: \.time.window).map(rows.group)),
    ].compactMap(\.self)
  }
}
