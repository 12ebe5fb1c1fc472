import CivilTime
import ScheduleModel

/// A task in a listing, with what it is sorted and grouped by.
struct ListingEntry: Sendable {
  /// What is known of the time of a task.
  enum Time: Hashable {
    case at(Extent)
    case somewhereWithin(Window)
    case unknown

    /// The days of it; `nil` where nothing is known.
    var window: Window? {
      switch self {
      case .at(let extent): extent.window
      case .somewhereWithin(let window): window
      case .unknown: nil
      }
    }

    /// How many days the task takes up; `nil` where it has no date.
    var dayCount: Int? { if case .at(let extent) = self { extent.window.dayCount } else { nil } }

    /// The minute of the day at which it begins; before all of them for whole days.
    var minute: Int {
      if case .at(let extent) = self { extent.startTime?.minute ?? -1 } else { -1 }
    }
  }

  /// What tasks share that stand on one line.
  struct Key: Hashable {
    /// When it is.
    let time: Time
    /// Which plan has it.
    let plan: PlanID
    /// Which rule asks for it.
    let rule: RuleID
    /// Which piece of the obligation it is.
    let part: Part
    /// Its number among its like.
    let ordinal: Int
    /// The bucket that it belongs to.
    let period: Period?
    /// How sure it is.
    let status: TaskFacts.Status
    /// The half of the day that was chosen for it, if one was.
    let half: HalfDay?
  }

  /// The task.
  let task: TaskFacts
  /// When it is.
  let time: Time

  /// Creates the entry of a task.
  init(_ task: TaskFacts) {
    self.task = task
    self.time =
      switch (task.extent, task.task.demand) {
      case (let extent?, _): .at(extent)
      case (nil, .within(let window)): .somewhereWithin(window)
      case (nil, .fixed(let extent)): .somewhereWithin(extent.window)
      case (nil, .open), (nil, .impossible): .unknown
      }
  }

  /// What it shares with others on its line.
  var key: Key {
    Key(
      time: time, plan: task.plan, rule: task.rule.id, part: task.task.part,
      ordinal: task.task.ordinal,
      period: task.task.period, status: task.status, half: task.half)
  }
}

extension ListingEntry {
  /// The entries of tasks in the order of a listing, whatever the order in which they are given.
  static func sorted(_ tasks: some Sequence<TaskFacts>) -> [ListingEntry] {
    let entries = tasks.map(ListingEntry.init)
    // Sorted by place, because facts are large and moving them is what takes time.
    let places = entries.enumerated().map { (order: ListingOrder($0.element), place: $0.offset) }
    return places.sorted { $0.order < $1.order }.map { entries[$0.place] }
  }
}

extension ListingEntry {
  /// The lines of a task on its own, its identity behind the rest.
  func lines(_ ids: ShortIDs, in language: Language, indent: Int) -> [String] {
    line(
      for: task.unit.name.shown + "  ", ending: ids.planMark(of: task) + "  \(ids[task])",
      in: language, indent: indent)
  }

  /// The lines that name a task, done by `whom`.
  func line(
    for whom: String, ending end: String = "", in language: Language, indent: Int
  ) -> [String] {
    let marks =
      [mark(in: language), within(in: language).map { "  \($0)" }, clauses].compactMap(\.self)
      + [end]
    return (hours(in: language) + whom + task.heading(in: language).shown + marks.joined())
      .wrapped(indent: indent, hanging: indent + 2)
      .map { $0.replacing("\u{A0}", with: " ") }
  }

  private func hours(in language: Language) -> String {
    (task.hours ?? task.half?.name[language]).map { "\($0)  " } ?? ""
  }

  private func mark(in language: Language) -> String? {
    // The space within a mark does not break, so that a mark stands on one line.
    let name = task.status.name[language].split(separator: " ").joined(separator: "\u{A0}")
    return task.status == .confirmed ? nil : "  [\(name)]"
  }

  /// The window in which a task found no day; `nil` for any other.
  func within(in language: Language) -> String? {
    guard case .somewhereWithin(let window) = time else { return nil }
    let days = window.text(in: language)
    return Phrase(vi: "trong \(days)", en: "within \(days)")[language]
  }

  private var clauses: String? {
    let clauses = task.rule.details.clauses.map(\.shown)
    return clauses.isEmpty ? nil : "  \(clauses.joined(separator: ", "))"
  }
}

extension [ListingEntry] {
  /// The entries, sorted, as they stand together: three or more that share all but their unit, else
  /// each on its own. None is empty.
  var groups: [[ListingEntry]] {
    runs(by: \.key).flatMap { alike in alike.count >= 3 ? [alike] : alike.map { [$0] } }
  }

  /// The lines of a task that several units have in common; the units stand below it, each with the
  /// identity of its own task.
  func linesTogether(_ ids: ShortIDs, in language: Language, indent: Int) -> [String] {
    let units = UnitGroup(map(\.task.unit))
    // The space before an identity does not break, so that it stays with its unit.
    let names = zip(units.names, self).map { "\($0.shown)\u{A0}(\(ids[$1.task]))" }
    let head = first?.line(
      for: "\(units.count[language].shown): ",
      ending: first.map { ids.planMark(of: $0.task) } ?? "", in: language, indent: indent)
    return (head ?? [])
      + shortened(names, in: language)
      .wrapped(indent: indent + 4, hanging: indent + 4).map { $0.replacing("\u{A0}", with: " ") }
  }

  /// Up to six names, or three and how many more there are.
  private func shortened(_ names: [String], in language: Language) -> String {
    guard names.count > 6 else { return names.joined(separator: ", ") }
    return names.prefix(3).joined(separator: ", ") + " "
      + Phrase.otherUnits(names.count - 3)[language]
  }
}
