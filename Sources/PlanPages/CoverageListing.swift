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

  /// The provisions under a line that names the columns, then the totals; every line ended by a line feed.
  public var text: String {
    guard !coverage.rows.isEmpty else {
      return Phrase(
        vi: "Kế hoạch không có danh sách điều khoản.\n", en: "The plan lists no provisions.\n")[
          language]
    }
    let columns = CoverageColumns(coverage.rows, in: language)
    return columns.header + coverage.rows.map { lines(of: $0, columns) }.joined() + "\n"
      + coverage.totals.map(total).joined() + comparison
  }

  /// What is wrong, a line for each provision; empty where nothing is.
  public var problems: String {
    let rows = coverage.rows.filter { !$0.problems.isEmpty }.map { row in
      let words = row.problems.map { problem in
        problem.words(gave: row.tasks, expected: row.provision.expected)[language]
          + " [\(problem.rawValue)]"
      }
      return "\(row.provision.source.words[language]): \(row.provision.id): "
        + words.joined(separator: "; ")
    }
    let strays = coverage.strays.map { stray in
      let words =
        Coverage.Problem.notListed.words(gave: 0, expected: 0)[language]
        + " [\(Coverage.Problem.notListed.rawValue)]"
      return "\(stray.home.source.words[language]): \(stray.provision): \(words)"
    }
    return (rows + strays).map { $0.shown.text() }.joined()
  }
}

extension CoverageListing {
  /// That the numbers of the list are of other years; empty where they are not.
  private var comparison: String {
    coverage.listedYears.map { years in
      Phrase(
        vi:
          "Số việc trong danh sách điều khoản là của \(years.shown.vietnamese), không so với bản này.",
        en: "The numbers of the list of provisions are of \(years.shown.english); not compared.")[
          language
        ].text()
    } ?? ""
  }

  /// The line of a provision; below it why the number is another.
  private func lines(of row: Coverage.Row, _ columns: CoverageColumns) -> String {
    let expected = row.provision.expected
    guard row.tasks != expected else { return columns.line(of: row) }
    guard let reason = row.provision.reason else {
      let then = coverage.listedYears.map { $0.shown + Phrase(verbatim: ": ") + .tasks(expected) }
      return columns.line(of: row) + (then?[language].text(indent: 4) ?? "")
    }
    let instead = Phrase(
      vi: "đáng ra \(expected): \(reason)", en: "\(expected) expected: \(reason)")
    return columns.line(of: row) + instead[language].shown.text(indent: 4, hanging: 6)
  }

  private func total(_ total: Coverage.Total) -> String {
    let tasks = Phrase.tasks(total.tasks)
    let wrong =
      total.withProblem == 0
      ? Phrase(verbatim: "")
      : Phrase(vi: "; \(total.withProblem) có vấn đề", en: "; \(total.withProblem) with a problem")
    return
      (total.group.name + ": "
      + Phrase.counted(total.provisions, vi: "điều khoản", one: "provision", many: "provisions")
      + ", " + tasks + wrong)[language].text()
  }
}

extension ClosedRange<Int> {
  /// Years within a sentence: `năm 2025`.
  fileprivate var shown: Phrase {
    let text = lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound)–\(upperBound)"
    return Phrase(vi: "năm \(text)", en: text)
  }
}
