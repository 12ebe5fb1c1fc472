import CivilTime
import ScheduleModel

extension TaskFacts {
  /// The days of a task: those that it takes up, else those within which it has to be; `nil` where
  /// nothing is known.
  var knownWindow: Window? {
    switch (extent, task.demand) {
    case (let extent?, _): extent.window
    case (nil, .within(let window)): window
    case (nil, .fixed(let extent)): extent.window
    case (nil, .open), (nil, .impossible): nil
    }
  }

  /// Whether it goes on through several days, so that it has a line of its own below a table of days.
  var isLasting: Bool {
    guard let days = extent?.window.dayCount else { return false }
    return task.part.isSpan || (days > 1 && status == .tentative)
  }

  /// The time at which it begins; `nil` for whole days.
  var startTime: TimeOfDay? { extent?.startTime }

  /// The time at which it ends; `nil` for whole days.
  var endTime: TimeOfDay? { end?.time }

  /// The last day; `nil` where it has no date. What has hours ends on the day on which clocks show its end.
  var lastDay: CivilDate? { end?.date ?? extent?.window.last }

  /// Whether it stands on a day of a table: on each of its days, or, where it has hours, on that on which it
  /// begins. What goes on through days stands on none.
  func stands(on day: CivilDate) -> Bool {
    guard !isLasting, let window = extent?.window else { return false }
    return startTime == nil ? window.contains(day) : window.start == day
  }

  /// Where it is; empty where that is not known.
  func placeText(in language: Language) -> String {
    switch rule.details.place {
    case .unstated: ""
    case .toBeAnnounced: Phrase(vi: "chưa rõ", en: "to be announced")[language]
    case .at(let name): name
    }
  }

  /// The part of the day: morning, afternoon, or all of it.
  func halfText(in language: Language) -> String {
    if let half = half ?? startTime.map({ HalfDay(holding: $0.minute) }) {
      return switch half {
      case .morning: Phrase(vi: "sáng", en: "morning")[language]
      case .afternoon: Phrase(vi: "chiều", en: "afternoon")[language]
      }
    }
    return extent == nil ? "" : Phrase(vi: "cả ngày", en: "whole day")[language]
  }

  /// How sure it is, also where it has no day yet: `chưa có ngày, trong 26/6/2026 – 11/7/2026`.
  func statusText(in language: Language) -> String {
    guard extent == nil else { return status.name[language] }
    let within = knownWindow.map { window in
      Phrase(vi: ", trong ", en: ", within ")[language] + window.text(in: language)
    }
    return Phrase(vi: "chưa có ngày", en: "no date yet")[language] + (within ?? "")
  }

  /// The clauses, joined; may be empty.
  var clauseText: String { rule.details.clauses.joined(separator: ", ") }
}

extension WorkGroup {
  /// Up to how many units are named, and how many of more.
  private static let (mostNames, firstNames) = (20, 12)

  /// Who takes part: the units, their number in front where they are many, then who helps.
  func participants(in language: Language) -> String {
    let partners = first.partnerNames(in: language).joined(separator: ", ")
    return [unitNames(in: language), partners].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// Who leads; where each unit leads its own, that it is so.
  func lead(in language: Language) -> String {
    guard first.lead.id == first.unit.id, tasks.count > 1 else { return first.lead.name }
    return Phrase(vi: "từng đơn vị", en: "each unit")[language]
  }

  /// What else is to be known: how sure it is, and whether anything was assumed.
  func remarks(in language: Language) -> String {
    [
      first.status == .confirmed && first.extent != nil ? "" : first.statusText(in: language),
      first.assumptions.isEmpty ? "" : Phrase(vi: "giả định", en: "assumed")[language],
      first.clauseText.isEmpty
        ? "" : Phrase(vi: "căn cứ: ", en: "clause: ")[language] + first.clauseText,
    ].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// The units, their number in front where they are more than three: `16 BHXH cơ sở: Ba Bể, Bắc Kạn, …`.
  private func unitNames(in language: Language) -> String {
    let units = tasks.map(\.unit)
    guard units.count > 3 else { return units.map(\.name).joined(separator: ", ") }
    let count = Phrase.units(units)[language]
    let names = language == .vietnamese ? shortNames : units.map(\.name)
    guard names.count > WorkGroup.mostNames else {
      return "\(count): \(names.joined(separator: ", "))"
    }
    let rest = Phrase.units(names.count - WorkGroup.firstNames)
    let others = Phrase(vi: "và \(rest.vietnamese) khác", en: "and \(rest.english) more")[language]
    return "\(count): \(names.prefix(WorkGroup.firstNames).joined(separator: ", ")) \(others)"
  }

  /// The names without the kind that all of them begin with, which then stands behind their number.
  private var shortNames: [String] {
    let (kind, names) = (first.unit.kind, tasks.map(\.unit.name))
    let isShared =
      !kind.isEmpty
      && tasks.allSatisfy { $0.unit.kind == kind && $0.unit.name.hasPrefix(kind + " ") }
    return isShared ? names.map { String($0.dropFirst(kind.count + 1)) } : names
  }
}
