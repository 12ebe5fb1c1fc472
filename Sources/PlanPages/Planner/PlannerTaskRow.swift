import CivilTime
import ScheduleModel

/// A task in a table of the planner's pages, or several that share all but their unit.
struct PlannerTaskRow {
  /// The half-day or hours; `nil` for whole days.
  let hours: String?
  /// What is to be done.
  let title: String
  /// Where its page is; of several, that of the first.
  let href: String
  /// What stands in brackets behind the title; may be empty.
  let tags: [String]
  /// Its days, where they are not plain from where it stands; empty where they are.
  let days: String
  /// Who does it, each with the way to their task; the first of many.
  let who: [PlannerWay]
  /// How many more do it; `nil` where all are there.
  let others: String?
  /// All of them, where not all are there; may be empty.
  let folded: [PlannerWay]
  /// Who leads; empty where each leads its own.
  let lead: String
  /// Who helps; `nil` where nobody does.
  let partners: String?
  /// Where it is; `nil` where that is not known.
  let place: String?
  /// The clauses, joined; may be empty.
  let clauses: String
}

extension PlannerPages {
  /// Up to how many units stand in a row at once.
  private static let mostUnits = 12

  /// The rows of tasks in the order of a listing; three or more that share all but their unit are one.
  func rows(of tasks: [TaskFacts], showingDays: Bool = false) -> [PlannerTaskRow] {
    ListingEntry.sorted(tasks).groups.compactMap { group in
      group.first.map { row($0, group, showingDays) }
    }
  }

  private func row(
    _ entry: ListingEntry, _ group: [ListingEntry], _ showingDays: Bool
  ) -> PlannerTaskRow {
    let task = entry.task
    let ways = group.enumerated().map { number, one in
      PlannerWay(
        name: one.task.unit.name, href: address.task(one.task.task.id),
        separator: number + 1 < group.count ? "," : "")
    }
    let isLong = ways.count > PlannerPages.mostUnits
    let shown = isLong ? Array(ways.prefix(3)) : ways
    let leads = group.map(\.task).filter { $0.lead.id != $0.unit.id }.map(\.lead.name)
    let lead = leads.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let place: String? = if case .at(let place) = task.rule.details.place { place } else { nil }
    let partners = task.partnerNames(in: language).joined(separator: ", ")
    let isOnDays = showingDays || entry.time.dayCount != 1
    let hours = task.hours ?? task.half?.name[language]
    let wholeDay = hours == nil ? Phrase(vi: "cả ngày", en: "whole day")[language] : ""
    return PlannerTaskRow(
      hours: hours, title: task.heading(in: language),
      href: address.task(task.task.id),
      tags: (task.status == .confirmed ? [] : [task.status.name[language]])
        + (task.assumptions.isEmpty ? [] : [Phrase.assumed[language]]),
      days: isOnDays ? entry.time.window?.text(in: language) ?? "" : wholeDay,
      who: shown, others: isLong ? Phrase.otherUnits(ways.count - 3)[language] : nil,
      folded: isLong ? ways : [],
      lead: lead.prefix(3).joined(separator: ", ")
        + (lead.count > 3 ? " " + Phrase.otherUnits(lead.count - 3)[language] : ""),
      partners: partners.isEmpty ? nil : partners, place: place,
      clauses: task.rule.details.clauses.joined(separator: ", "))
  }
}
