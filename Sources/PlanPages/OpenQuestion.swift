import CivilTime
public import ScheduleModel

/// Something that a plan leaves open and that people have to be asked.
public struct OpenQuestion: Hashable, Sendable {
  /// The question.
  public let text: String
  /// The rule that it is about.
  public let rule: RuleID
  /// The clauses of the rule; may be empty.
  public let clauses: [String]

  /// Creates a question.
  public init(_ text: String, rule: RuleID, clauses: [String]) {
    self.text = text
    self.rule = rule
    self.clauses = clauses
  }

  /// The questions of the rules of a book, in their order: those that a rule asks, or what it says
  /// is not known where it asks nothing.
  public static func all(in book: RuleBook, _ language: Language) -> [OpenQuestion] {
    book.rules.flatMap { rule in
      rule.openQuestions(in: language).map {
        OpenQuestion($0, rule: rule.id, clauses: rule.details.clauses)
      }
    }
  }
}

extension Rule {
  fileprivate func openQuestions(in language: Language) -> [String] {
    guard details.questions.isEmpty else { return details.questions }
    let open: [(Bool, Phrase)] = [
      (units.isEmpty, Phrase(vi: "ai làm?", en: "who?")),
      (leavesDayOpen, Phrase(vi: "ngày nào?", en: "on which day?")),
      (hours == .toBeAnnounced, Phrase(vi: "mấy giờ?", en: "at what hour?")),
      (details.place == .toBeAnnounced, Phrase(vi: "ở đâu?", en: "where?")),
    ]
    let words = open.filter(\.0).map { $0.1[language] }
    return words.isEmpty ? [] : ["\(title): \(words.joined(separator: " "))"]
  }

  /// Whether the rule itself says that the day is not known.
  private var leavesDayOpen: Bool {
    guard certainty == .toBeAnnounced, position == .on else { return false }
    switch anchor {
    case .open: return true
    case .windows(let occasions): return occasions.contains { $0.window.dayCount > 1 }
    case .every, .relative, .standing: return false
    }
  }
}
