import CivilTime
import ScheduleModel

/// The tasks of a year, month by month: its days with as many tasks as in the map, then what lasts.
struct MonthLists {
  private let load: YearLoad
  private let rows: TaskRows
  /// What lasts, sorted.
  private let lasting: [ListingEntry]
  private let taskCount: Int

  /// Up to how many tasks of a year are shown without being asked for.
  static let mostOpen = 1000

  /// Takes what of the tasks touches the year.
  init(_ tasks: [TaskFacts], _ load: YearLoad, _ rows: TaskRows) {
    let ofYear = tasks.filter { $0.touches(load.year) }
    self.load = load
    self.rows = rows
    taskCount = ofYear.count
    lasting = ListingEntry.sorted(ofYear.filter(\.isRibbon))
  }

  /// The months that have tasks, in order. A task that runs into the next month stands in both; what
  /// is drawn as a bar stands in the month in which it begins.
  var all: [TaskList] { Period.all(.month, of: load.year.start.year).compactMap(list) }

  /// What is folded and what of it is printed; `nil` where nothing is folded.
  func foldHint(for lists: [TaskList]) -> String? {
    if isFolded {
      return Phrase(
        vi:
          "Năm này có \(taskCount) việc nên từng tháng được gấp lại; bấm vào tháng để xem. Bản in "
          + "chỉ có những tháng đang mở.",
        en: "This year has \(taskCount) tasks, so its months are folded; click a month to read it. "
          + "Only unfolded months are printed.")[language]
    }
    guard lists.contains(where: \.hasFoldedNames) else { return nil }
    return Phrase(
      vi: "Danh sách đơn vị dài được gấp lại; bản in chỉ có những danh sách đang mở.",
      en: "Long lists of units are folded; only unfolded ones are printed.")[language]
  }

  private var isFolded: Bool { taskCount > MonthLists.mostOpen }

  private var language: Language { rows.language }

  private func list(of month: Period) -> TaskList? {
    let days = month.window.days.map { ($0, ListingEntry.sorted(load.tasks(on: $0))) }
    let bars = lasting.filter { entry in
      entry.time.window.map { month.window.contains(max($0.start, load.year.start)) } ?? false
    }
    let count = Set((days.flatMap(\.1) + bars).map(\.task.task.id)).count
    guard count > 0 else { return nil }
    return TaskList(
      id: "m\(month.name)", title: title(of: month, count), open: !isFolded,
      groups: days.compactMap(dayGroup) + bars.runs(by: \.time.window).compactMap(rows.group))
  }

  private func title(of month: Period, _ count: Int) -> String {
    let name = Phrase(
      vi: "Tháng \(month.number)/\(month.year)",
      en: "\(CivilDate.englishMonths[month.number - 1]) \(month.year)")
    return "\(name[language]): \(Phrase.tasks(count)[language])"
  }

  private func dayGroup(_ day: CivilDate, _ entries: [ListingEntry]) -> TaskGroup? {
    guard !entries.isEmpty else { return nil }
    let count = Phrase.tasks(entries.count)[language]
    return TaskGroup(
      anchor: TaskGroup.anchor(of: day),
      title: "\(day.longText(in: language)): \(count)".capitalised,
      rows: rows.rows(of: entries))
  }
}
