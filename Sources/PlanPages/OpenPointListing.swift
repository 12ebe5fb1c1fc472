import Explanation
public import ScheduleModel

/// All that a plan leaves open, by document and clause, so that the answers can be asked for; for a
/// terminal of 80 columns.
public struct OpenPointListing: Sendable {
  private let points: [OpenPoint]
  private let book: RuleBook
  private let language: Language

  /// Creates the view of what a book leaves open.
  public init(of book: RuleBook, in language: Language) {
    points = book.openPoints
    self.book = book
    self.language = language
  }

  /// The view, every line ended by a line feed.
  public var text: String {
    guard !points.isEmpty else {
      return Phrase(vi: "Không còn gì phải hỏi.\n", en: "Nothing is left open.\n")[language]
    }
    return groups.map { $0 + "\n" }.joined() + summary
  }

  /// The points of each document, in the order in which the files name them; without document last.
  private var groups: [String] {
    let named = points.map(\.document).reduce(into: [DocumentID?]()) { seen, document in
      if !seen.contains(document) { seen.append(document) }
    }
    let ordered = named.filter { $0 != nil } + named.filter { $0 == nil }
    return ordered.map { document in
      title(of: document) + points.filter { $0.document == document }.map(lines).joined()
    }
  }

  private func title(of document: DocumentID?) -> String {
    guard let document = book.document(document) else {
      return Phrase(vi: "Không nêu văn bản", en: "No document named")[language].text()
    }
    return [document.title, document.number, document.issuer].compactMap(\.self)
      .joined(separator: ", ").shown.text()
  }

  private func lines(of point: OpenPoint) -> String {
    let clauses = point.clauses.isEmpty ? "" : "[\(point.clauses.joined(separator: "; "))] "
    let place = "(\(point.source.words[language]))"
    return "- \(clauses)\(point.kind.mark[language])\(point.text[language]) \(place)".shown
      .text(indent: 2, hanging: 4)
      + point.answers.enumerated().map(answer).joined()
  }

  /// An answer that the folder knows; the first holds meanwhile.
  private func answer(_ index: Int, _ meaning: String) -> String {
    let mark = index == 0 ? Phrase(vi: " (tạm theo)", en: " (holds meanwhile)")[language] : ""
    return "· \(meaning)\(mark)".shown.text(indent: 6, hanging: 8)
  }

  private var summary: String {
    let counts = OpenPoint.Kind.allCases.compactMap { kind in
      let count = points.count { $0.kind == kind }
      return count == 0 ? nil : kind.counted(count)
    }
    let total = Phrase.counted(points.count, vi: "điểm", one: "point", many: "points")
    let head = Phrase(
      vi: "Còn \(total.vietnamese) để ngỏ: ", en: "\(total.english) left open: ")
    return (head + counts.joined() + ".")[language].text()
  }
}

extension OpenPoint.Kind {
  /// What stands in front of a point that no rule file asks as a question.
  fileprivate var mark: Phrase {
    switch self {
    case .question, .unknown: Phrase(verbatim: "")
    case .choice: Phrase(vi: "Hiểu thế nào: ", en: "How to read it: ")
    case .standing: Phrase(vi: "Chưa có số: ", en: "No number: ")
    }
  }

  /// So many points of the kind.
  fileprivate func counted(_ count: Int) -> Phrase {
    switch self {
    case .question: .counted(count, vi: "câu hỏi", one: "question", many: "questions")
    case .unknown: .counted(count, vi: "điều chưa rõ", one: "unknown", many: "unknowns")
    case .choice:
      .counted(count, vi: "cách hiểu chưa chọn", one: "open reading", many: "open readings")
    case .standing:
      .counted(
        count, vi: "việc chưa có số", one: "duty without a number",
        many: "duties without a number")
    }
  }
}
