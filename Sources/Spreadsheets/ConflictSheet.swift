import CivilTime
public import ScheduleModel

extension PlanSheets {
  /// Up to how many causes are quoted, and how many of more.
  private static let (mostCauses, firstCauses) = (8, 6)

  /// The conflicts of the plan as a list to filter and to write on, hard ones first, else in the order
  /// given. Lines of causes are quoted from `files`. `unit` is a place in the roster; `nil` takes all.
  public func conflicts(
    _ conflicts: [Conflict], quoting files: [SourceFile], unit: Int? = nil
  ) -> Workbook {
    let lines = Dictionary(
      files.map { ($0.name, $0.lines) }, uniquingKeysWith: { first, _ in first })
    let tasks = unit.map { place in Set(self.tasks(of: place).map(\.task.id)) }
    let own = conflicts.filter { conflict in
      guard let unit, let tasks else { return true }
      return conflict.units.contains(unit) || conflict.tasks.contains { tasks.contains($0) }
    }
    let sorted = Conflict.Severity.allCases.flatMap { severity in
      own.filter { $0.severity == severity }
    }
    let title = word("Xung đột của kế hoạch", "Conflicts of the plan")
    let whose = unit.map { book.roster.units[$0].name } ?? book.head.title
    var table = TableSheet(
      word("Xung đột", "Conflicts"),
      [(title.uppercased(), .title), ("\(whose): \(own.count)", .title)],
      [
        .init(word("Mức độ", "Severity"), 11), .init(word("Điều gì", "What"), 26, upTo: 38),
        .init(word("Căn cứ", "Clauses"), 8, upTo: 12),
        .init(word("Vì những dòng này", "Because of these lines"), 20, upTo: 34),
        .init(word("Cách sửa", "What would mend it"), 20, upTo: 32),
        .init(word("Quyết định", "Decision"), 12, upTo: 20), .init(word("Mã", "Id"), 12, upTo: 18),
      ])
    for conflict in sorted {
      let causes = quotes(of: conflict.causes, lines)
      let clauses = conflict.clauses.joined(separator: ", ")
      table.add([
        Cell(conflict.severity.label[language]), Cell(conflict.message[language]), Cell(clauses),
        Cell(causes.joined(separator: "\n")),
        Cell(conflict.repairs.map { "• " + $0.edit[language] }.joined(separator: "\n")),
        Cell(conflict.decision.map(text) ?? ""), Cell(conflict.id.text),
      ])
    }
    return workbook(title, [table.sheet(margin, isFiltered: true)])
  }

  /// The lines that cause a conflict, and how many more there are.
  private func quotes(of causes: [SourcePlace], _ lines: [String: [Substring]]) -> [String] {
    guard causes.count > PlanSheets.mostCauses else { return causes.map { quote($0, lines) } }
    let rest = Phrase.counted(
      causes.count - PlanSheets.firstCauses, vi: "dòng khác", one: "other line", many: "other lines"
    )
    let more = Phrase(vi: "… và \(rest.vietnamese)", en: "… and \(rest.english)")[language]
    return causes.prefix(PlanSheets.firstCauses).map { quote($0, lines) } + [more]
  }

  private func quote(_ place: SourcePlace, _ lines: [String: [Substring]]) -> String {
    let known = lines[place.file] ?? []
    guard known.indices.contains(place.line - 1) else { return place.words[language] }
    let text = known[place.line - 1].split(separator: " ").joined(separator: " ")
    return "\(place.words[language]): \(text)"
  }

  /// Who decided what, why and when.
  private func text(of decision: Decision) -> String {
    let who = [decision.by, decision.date?.text(in: language)].compactMap(\.self)
    return "\(decision.reason) (\(who.joined(separator: ", ")))"
  }
}

extension Conflict.Severity {
  /// What a planner does about conflicts of it, as a list says it.
  fileprivate var label: Phrase {
    switch self {
    case .hard: Phrase(vi: "phải giải quyết", en: "to be settled")
    case .soft: Phrase(vi: "nên xem", en: "to look at")
    case .info: Phrase(vi: "nên biết", en: "worth knowing")
    }
  }
}
