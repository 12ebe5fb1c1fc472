public import ScheduleModel

private struct ConflictsPageValues {
  let frame: PlannerFrame
  let words: PlannerWords
  let groups: [PlannerConflictGroup]
  let hasGroups: Bool
  let none: String
}

/// The conflicts of one severity.
struct PlannerConflictGroup {
  /// The severity and how many there are.
  let title: String
  /// The conflicts, by what kind of conflict they are.
  let kinds: [PlannerConflictKind]
}

/// Conflicts of one kind.
struct PlannerConflictKind {
  /// What kind it is, and how many there are.
  let title: String
  /// The conflicts. Never empty.
  let conflicts: [PlannerConflict]
}

/// A conflict with the way to its page.
struct PlannerConflict {
  /// Its page.
  let href: String
  /// What it is about.
  let message: String
  /// The clauses, joined; `nil` where there are none.
  let clauses: String?
  /// What people decided; `nil` where nobody has.
  let decision: String?
}

private struct ConflictPageValues {
  let frame: PlannerFrame
  let words: PlannerWords
  let severity: String
  let item: ConflictItem
  let form: PlannerFormHead?
  let choice: String
  let question: String
  let readings: [PlannerOption]
  let hasReadings: Bool
  let canAccept: Bool
  let tryHref: String?
  let tried: [PlannerTriedRepair]
  let hasTried: Bool
  let noneTried: String?
  let tasks: [PlannerTaskRow]
  let hasTasks: Bool
  let otherTasks: String?
}

/// A repair that was tried and works.
struct PlannerTriedRepair {
  /// What it is called.
  let code: String
  /// What to change.
  let edit: String
  /// What it does.
  let facts: String
}

extension PlannerPages {
  /// Up to how many tasks of a conflict stand on its page.
  private static let mostTasks = 200

  /// All conflicts, hard ones first.
  var conflicts: String {
    let shown = edition.conflicts.filter(isShown)
    let groups = Conflict.Severity.allCases.compactMap { severity in
      group(severity, shown.filter { $0.severity == severity })
    }
    let frame = frame(Phrase(vi: "Xung đột", en: "Conflicts")[language], at: "/conflicts")
    return PageTemplates.planner(
      "planner-conflicts",
      ConflictsPageValues(
        frame: frame, words: frame.words, groups: groups, hasGroups: !groups.isEmpty,
        none: Phrase(vi: "Không có xung đột nào.", en: "There are no conflicts.")[language]))
  }

  /// Whether a conflict is about something that the filter lets through.
  private func isShown(_ conflict: Conflict) -> Bool {
    if filter.isEmpty { return true }
    if let id = filter.unit, let place = edition.place(ofUnit: id), conflict.units.contains(place) {
      return filter.campaign == nil && filter.document == nil && filter.kind == nil
    }
    let tasks = Set(edition.facts(filter).map(\.task.id))
    return conflict.tasks.contains(where: tasks.contains)
  }

  private func group(
    _ severity: Conflict.Severity, _ conflicts: [Conflict]
  ) -> PlannerConflictGroup? {
    guard !conflicts.isEmpty else { return nil }
    let codes = conflicts.map(\.code).reduce(into: [Conflict.Code]()) { codes, code in
      if !codes.contains(code) { codes.append(code) }
    }
    let open = conflicts.count { $0.decision == nil }
    let title = "\(severity.name[language].capitalised): \(conflicts.count)"
    return PlannerConflictGroup(
      title: open == conflicts.count
        ? title
        : title + Phrase(vi: " (\(open) chưa ai quyết)", en: " (\(open) undecided)")[language],
      kinds: codes.map { code in
        let alike = conflicts.filter { $0.code == code }
        return PlannerConflictKind(
          title: "\(code.name[language]): \(alike.count)", conflicts: alike.map(item))
      })
  }

  private func item(_ conflict: Conflict) -> PlannerConflict {
    PlannerConflict(
      href: address.conflict(conflict.id), message: conflict.message[language],
      clauses: conflict.clauses.isEmpty ? nil : conflict.clauses.joined(separator: ", "),
      decision: conflict.decision.map { $0.text(in: language) })
  }

  /// The page of a conflict, with the repairs that were tried; `nil` where the plan has none of the
  /// identity.
  public func conflict(_ id: ConflictID, _ search: RepairSearch? = nil) -> String? {
    guard let conflict = edition.conflicts.first(where: { $0.id == id }) else { return nil }
    let tasks = conflict.tasks.compactMap { edition.facts(of: $0) }
    let shown = Array(tasks.prefix(PlannerPages.mostTasks))
    let frame = frame(conflict.code.name[language], at: "/conflict/\(id.text)", isFiltered: false)
    let rest = tasks.count - shown.count
    let form = formHead(backTo: address.plain("/conflict/\(id.text)"))
    let choice = book.choices.first {
      conflict.code == .openChoice && id == ConflictID(.openChoice, about: $0.id.text)
    }
    let tried = (search?.repairs ?? []).map {
      PlannerTriedRepair(code: $0.code, edit: $0.edit[language], facts: $0.facts[language])
    }
    let readings = (choice?.readings ?? []).enumerated().map { place, reading in
      PlannerOption(
        value: reading.id.text, name: reading.meaning, isChosen: place == choice?.chosen)
    }
    return PageTemplates.planner(
      "planner-conflict",
      ConflictPageValues(
        frame: frame, words: frame.words, severity: conflict.severity.name[language].capitalised,
        item: ConflictItem(conflict, SourceLines(edition.files), in: language),
        form: form, choice: choice?.id.text ?? "", question: choice?.question ?? "",
        readings: readings, hasReadings: form != nil && !readings.isEmpty,
        canAccept: form != nil && conflict.decision == nil && conflict.severity != .info,
        tryHref: form != nil && search == nil && conflict.isOpen
          ? address("/conflict/\(id.text)", [("repairs", "1")]) : nil,
        tried: tried, hasTried: !tried.isEmpty, noneTried: search.flatMap(none),
        tasks: rows(of: shown, showingDays: true), hasTasks: !shown.isEmpty,
        otherTasks: rest > 0 ? "… " + Phrase.others(rest)[language] : nil))
  }

  /// That no repair works, with how many were tried; `nil` where one does.
  private func none(_ search: RepairSearch) -> String? {
    guard search.repairs.isEmpty else { return nil }
    guard search.attempts > 0 else {
      return Phrase(
        vi:
          "Loại xung đột này máy không tự thử sửa được; làm theo dòng 'Sửa' ở trên, hoặc chấp nhận.",
        en:
          "This kind of conflict has no repair that can be tried; follow the line 'Mend' above, or accept "
          + "it.")[language]
    }
    let tries = Phrase.counted(search.attempts, vi: "cách", one: "edit", many: "edits")
    return Phrase(
      vi: "Đã thử \(tries.vietnamese), chưa cách nào được.",
      en: "No repair within \(tries.english).")[language]
  }
}
