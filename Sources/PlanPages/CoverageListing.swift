public import Explanation
public import ScheduleModel

/// What became of each provision of the documents, for a terminal of 80 columns.
public struct CoverageListing: Sendable {
  private let coverage: Coverage
  private let language: Language

  /// Creates the view of a coverage.
  public init(_ coverage: Coverage, in language: Language) {
    self.coverage = coverage
    self.language = language
  }

  /// The provisions and the totals, every line ended by a line feed.
  public var text: String {
    guard !coverage.rows.isEmpty else {
      return Phrase(
        vi: "Kế hoạch không có danh sách quy định.\n", en: "The plan lists no provisions.\n")[
          language]
    }
    return coverage.rows.map(lines).joined() + "\n" + coverage.totals.map(total).joined()
  }

  /// What is wrong, a line for each provision; empty where nothing is.
  public var problems: String {
    let rows = coverage.rows.filter { !$0.problems.isEmpty }.map { row in
      let words = row.problems.map { problem in
        problem.words(gave: row.tasks, expected: row.provision.expected)[language]
          + " [\(problem.rawValue)]"
      }
      return "\(row.provision.source.place): \(row.provision.id): "
        + words.joined(separator: "; ")
    }
    let strays = coverage.strays.map { stray in
      let words =
        Coverage.Problem.notListed.words(gave: 0, expected: 0)[language]
        + " [\(Coverage.Problem.notListed.rawValue)]"
      return "\(stray.home.source.place): \(stray.provision): \(words)"
    }
    return (rows + strays).map { $0.shown.text() }.joined()
  }
}

extension CoverageListing {
  /// Code, section, kind, number and homes; below them why the number is another.
  private func lines(of row: Coverage.Row) -> String {
    let provision = row.provision
    let head = [
      provision.id, provision.section.isEmpty ? nil : provision.section,
      provision.kind.name[language], number(of: row), homes(of: row),
    ].compactMap(\.self).map(\.shown).joined(separator: "  ")
    guard row.tasks != provision.expected, let reason = provision.reason else {
      return head.text(hanging: 4)
    }
    let instead = Phrase(
      vi: "đáng ra \(provision.expected): \(reason)",
      en: "\(provision.expected) expected: \(reason)")
    return head.text(hanging: 4) + instead[language].shown.text(indent: 4, hanging: 6)
  }

  private func number(of row: Coverage.Row) -> String? {
    if let other = row.countedIn {
      return Phrase(vi: "tính ở \(other)", en: "counted in \(other)")[language]
    }
    guard row.provision.kind.group == .datable || row.tasks > 0 else { return nil }
    guard row.provision.kind == .kpi else { return Phrase.tasks(row.tasks)[language] }
    return Phrase.counted(row.tasks, vi: "lần đánh giá", one: "evaluation", many: "evaluations")[
      language]
  }

  private func homes(of row: Coverage.Row) -> String? {
    guard !row.homes.isEmpty else { return nil }
    return row.homes.map { "\($0.kind.name[language]) \($0.id)" }.reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }.joined(separator: ", ")
  }

  private func total(_ total: Coverage.Total) -> String {
    let tasks = Phrase.tasks(total.tasks)
    let wrong =
      total.withProblem == 0
      ? Phrase(verbatim: "")
      : Phrase(vi: "; \(total.withProblem) có vấn đề", en: "; \(total.withProblem) with a problem")
    return
      (total.group.name + ": "
      + Phrase.counted(total.provisions, vi: "quy định", one: "provision", many: "provisions")
      + ", " + tasks + wrong)[language].text()
  }
}

extension SourcePlace {
  /// The file and line.
  fileprivate var place: String { "\(file):\(line)" }
}
