import ScheduleModel

/// A task in a list of a page, or several that share all but their unit.
struct TaskRow {
  /// Names that are shown when they are asked for.
  struct Folded {
    /// How many there are, and the first of them.
    let summary: String
    /// All of them.
    let names: String
  }

  /// From when to when; `nil` for whole days.
  let hours: String?
  /// What is to be done, with its number among its like.
  let title: String
  /// What stands in brackets behind the title; may be empty.
  let tags: [String]
  /// Whether it rests on an assumption.
  let isAssumed: Bool
  /// The assumptions that it rests on, by number; may be empty.
  let assumptions: [AssumptionLink]
  /// Days, place and lead, as far as they are not plain; `nil` where there is nothing to say.
  let details: String?
  /// Who does it; empty where the names are folded.
  let who: String
  /// Who does it where there are many; `nil` where the names are shown.
  let folded: Folded?
  /// The clauses that ask for it; may be empty.
  let clauses: String
}

/// Makes the rows of task lists.
struct TaskRows {
  /// The assumptions by number.
  let assumptions: AssumptionNumbers
  /// In which language.
  let language: Language

  /// Up to how many names are shown at once.
  private static let mostNames = 24

  /// The rows of some entries in their order; three or more that share all but their unit are one.
  func rows(of entries: [ListingEntry]) -> [TaskRow] {
    entries.groups.compactMap { group in group.first.map { row($0, for: group) } }
  }

  /// Entries of the same days as one group below those days; `nil` where there are none.
  func group(of entries: [ListingEntry]) -> TaskGroup? {
    let count = Phrase.tasks(entries.count)[language]
    let days = entries.first?.time.window?.text(in: language)
    return group(of: entries, titled: days.map { "\($0): \(count)" })
  }

  /// Entries as one group; `nil` where there are none.
  func group(of entries: [ListingEntry], titled title: String?) -> TaskGroup? {
    entries.isEmpty ? nil : TaskGroup(anchor: nil, title: title, rows: rows(of: entries))
  }

  private func row(_ entry: ListingEntry, for group: [ListingEntry]) -> TaskRow {
    let task = entry.task
    let units = UnitGroup(group.map(\.task.unit))
    let names = units.names.count > 1 ? units.names : [task.unit.name]
    let isLong = names.count > TaskRows.mostNames
    let together = names.joined(separator: ", ")
    let count = names.count > 1 ? "\(units.count[language]): " : ""
    return TaskRow(
      hours: task.hours, title: task.heading(in: language),
      tags: task.status == .confirmed ? [] : [task.status.name[language]],
      isAssumed: !task.assumptions.isEmpty, assumptions: assumptions.references(of: task),
      details: details(of: group),
      who: isLong ? "" : count + together,
      folded: isLong ? TaskRow.Folded(summary: count + shortened(names), names: together) : nil,
      clauses: task.rule.details.clauses.joined(separator: ", "))
  }

  private func shortened(_ names: [String]) -> String {
    names.prefix(3).joined(separator: ", ") + " " + Phrase.otherUnits(names.count - 3)[language]
  }

  private func details(of group: [ListingEntry]) -> String? {
    guard let entry = group.first else { return nil }
    let parts = [days(of: entry), place(of: entry.task), lead(of: group)].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "; ").capitalised
  }

  /// The days of a task that stands on several without being a bar, and where others should stand.
  private func days(of entry: ListingEntry) -> String? {
    guard let count = entry.time.dayCount else { return entry.within(in: language) }
    guard count > 1, !entry.task.isRibbon else { return nil }
    return entry.time.window?.text(in: language)
  }

  private func place(of task: TaskFacts) -> String? {
    guard case .at(let place) = task.rule.details.place else { return nil }
    return Phrase(vi: "nơi: \(place)", en: "place: \(place)")[language]
  }

  /// Who leads the tasks of a row, as far as that is not their unit; of many leads the first three.
  private func lead(of group: [ListingEntry]) -> String? {
    let led = group.map(\.task).filter { $0.rule.details.lead != nil && $0.lead.id != $0.unit.id }
    let names = led.reduce(into: [String]()) { names, task in
      if !names.contains(task.lead.name) { names.append(task.lead.name) }
    }
    guard !names.isEmpty else { return nil }
    let list = names.count > 3 ? shortened(names) : names.joined(separator: ", ")
    return Phrase(vi: "chủ trì: ", en: "lead: ")[language] + list
  }
}
