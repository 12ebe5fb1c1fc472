import CivilTime
public import ScheduleModel

/// One thing that the documents leave open and that somebody has to answer.
public struct OpenPoint: Hashable, Sendable {
  /// What kind of thing it is. The raw value stands in files and never changes.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The rule file asks.
    case question
    /// The rule says that something is not known, and asks nothing.
    case unknown
    /// Nobody has decided between readings.
    case choice
    /// A duty without a date or a number.
    case standing
  }

  /// What asks.
  public enum Home: Hashable, Sendable {
    case rule(RuleID)
    case choice(ChoiceID)

    /// The code of it.
    public var code: String {
      switch self {
      case .rule(let id): id.text
      case .choice(let id): id.text
      }
    }
  }

  /// What kind of thing it is.
  public let kind: Kind
  /// What is asked.
  public let text: Phrase
  /// The answers there are, the one that holds meanwhile first; empty where any is possible.
  public let answers: [String]
  /// What asks.
  public let home: Home
  /// The document that leaves it open; `nil` where none is named.
  public let document: DocumentID?
  /// The clauses that leave it open; may be empty.
  public let clauses: [String]
  /// The line that asks.
  public let source: SourcePlace
}

extension RuleBook {
  /// All that the plan leaves open, in the order of the files.
  public var openPoints: [OpenPoint] {
    // What a rule asks that is read once for each of a list, it asks once.
    var told: Set<OpenPoint> = []
    return (rules.flatMap(openPoints) + choices.compactMap(openPoint))
      .filter { told.insert($0).inserted }.sorted { $0.order < $1.order }
  }

  /// The questions that a rule asks; what it says is not known where it asks nothing.
  private func openPoints(of rule: Rule) -> [OpenPoint] {
    let asked = rule.details.questions.map { question in
      point(.question, Phrase(verbatim: question), of: rule, at: .question)
    }
    if case .standing(let standing) = rule.anchor {
      return asked.isEmpty ? [point(.standing, rule.asked(standing), of: rule, at: .when)] : asked
    }
    guard asked.isEmpty, let words = rule.unknown else { return asked }
    return [point(.unknown, words, of: rule, at: .title)]
  }

  private func point(
    _ kind: OpenPoint.Kind, _ text: Phrase, of rule: Rule, at aspect: Rule.Aspect
  ) -> OpenPoint {
    OpenPoint(
      kind: kind, text: text, answers: [], home: .rule(rule.writtenID),
      document: rule.details.document,
      clauses: rule.details.clauses, source: rule.place(of: aspect))
  }

  /// A choice that nobody has decided.
  private func openPoint(of choice: Choice) -> OpenPoint? {
    guard decision(on: choice) == nil else { return nil }
    let chosen = choice.readings[choice.chosen]
    let others = choice.readings.filter { $0.id != chosen.id }
    return OpenPoint(
      kind: .choice, text: Phrase(verbatim: choice.question),
      answers: ([chosen] + others).map(\.meaning), home: .choice(choice.id),
      document: document(of: choice), clauses: choice.clauses, source: choice.source)
  }

  /// The document of the rules that a choice is about, where they agree.
  private func document(of choice: Choice) -> DocumentID? {
    let rules = Set(choice.readings.flatMap(\.rules)).compactMap(rule)
    let documents = Set(rules.map(\.details.document))
    return documents.count == 1 ? documents.first ?? nil : nil
  }
}

extension OpenPoint {
  fileprivate var order: (SourcePlace, String, String) { (source, home.code, text.vietnamese) }
}

extension Rule {
  /// What the rule itself says is not known, as questions; `nil` where there is nothing.
  fileprivate var unknown: Phrase? {
    let open: [(Bool, Phrase)] = [
      (units.isEmpty, Phrase(vi: "ai làm?", en: "who?")),
      (leavesDayOpen, Phrase(vi: "ngày nào?", en: "on which day?")),
      (hours == .toBeAnnounced, Phrase(vi: "mấy giờ?", en: "at what hour?")),
      (details.place == .toBeAnnounced, Phrase(vi: "ở đâu?", en: "where?")),
    ]
    let words = open.filter(\.0).map(\.1)
    return words.isEmpty ? nil : Phrase(verbatim: "\(writtenTitle): ") + words.joined(by: " ")
  }

  /// What is to be asked about a duty without a date or a number.
  fileprivate func asked(_ standing: Standing) -> Phrase {
    switch standing {
    case .continuous(let text):
      Phrase(
        vi: "\(writtenTitle): bao nhiêu, khi nào? (\(text))",
        en: "\(writtenTitle): how many, and when? (\(text))"
      )
    case .onDemand(let text):
      Phrase(
        vi: "\(writtenTitle): làm trong bao lâu? (\(text))",
        en: "\(writtenTitle): within what time? (\(text))")
    }
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
