import CivilTime
public import Explanation
public import ScheduleModel

/// Why a task is there and why on its day, for a terminal of 80 columns.
public struct TaskWhy: Sendable {
  private let explanation: TaskExplanation
  private let files: [SourceFile]
  private let language: Language

  /// Creates the view of an explanation. `files` are those of the plan, to quote lines from.
  public init(_ explanation: TaskExplanation, from files: [SourceFile], in language: Language) {
    self.explanation = explanation
    self.files = files
    self.language = language
  }

  /// The view, every line ended by a line feed.
  public var text: String {
    ([facts.headLines(in: language), origin, understood]
      + [
        section(Phrase(vi: "Vì sao", en: "Why"), explanation.reasons),
        closed,
        section(Phrase(vi: "Giả định", en: "Assumed"), explanation.assumptions),
        section(Phrase(vi: "Quyết định", en: "Decisions"), explanation.decisions),
      ].filter { !$0.isEmpty })
      .joined(separator: "\n")
  }
}

extension TaskWhy {
  private var facts: TaskFacts { explanation.facts }

  /// The document, its clauses, and the lines of the rule.
  private var origin: String {
    let document = facts.document.map { document in
      [document.title, document.number, document.issuer].compactMap(\.self).joined(separator: ", ")
    }
    let clauses = facts.rule.details.clauses.joined(separator: "; ")
    let basis = [document, clauses.isEmpty ? nil : "[\(clauses)]"].compactMap(\.self)
      .joined(separator: " ")
    let head =
      basis.isEmpty
      ? "" : (Phrase(vi: "Căn cứ: ", en: "Basis: ")[language] + basis).shown.text()
    return head + explanation.lines.map { quoted($0).text(hanging: 4) }.joined()
  }

  private var understood: String {
    let sentence = Phrase(vi: "Máy hiểu là: ", en: "Understood as: ") + explanation.reading.sentence
    return sentence[language].shown.text()
      + explanation.reading.defaultLine(in: language, indent: 0)
  }
}

extension TaskWhy {
  private func section(_ title: Phrase, _ reasons: [Reason]) -> String {
    guard !reasons.isEmpty else { return "" }
    return "\(title[language])\n"
      + reasons.map { $0.item(in: language) }.joined()
  }

  private var closed: String {
    guard !explanation.closedDays.isEmpty else { return "" }
    let title = Phrase(vi: "Những ngày không xếp được", en: "Days on which it cannot stand")
    return "\(title[language])\n"
      + explanation.closedDays.map { closed in
        closed.reason.item(in: language, behind: "\(closed.days[language]): ")
      }.joined()
  }

  /// A line of a file with its place; the place alone where the file is not at hand.
  private func quoted(_ place: SourcePlace) -> String {
    let lines = files.first { $0.name == place.file }?.lines ?? []
    let name = place.words[language]
    guard lines.indices.contains(place.line - 1) else { return name }
    return "\(name): \(String(lines[place.line - 1]).shown)"
  }
}
