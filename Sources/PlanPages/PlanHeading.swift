public import ScheduleModel

/// What stands above what is printed of one plan, or between plans, where there are several; for a
/// terminal of 80 columns.
public struct PlanHeading: Sendable {
  /// The heading, ended by a line feed.
  public let text: String

  /// The heading of a plan: its title and its code.
  public init(_ head: RuleBook.Head) {
    text = "== \(head.title.shown) (\(head.id))".text(hanging: 3)
  }

  /// The heading of what is so between plans, by their codes.
  public init(between plans: [PlanID], in language: Language) {
    let codes = plans.map { Phrase(verbatim: $0.text) }.listed
    let words = Phrase(vi: "== Giữa các kế hoạch ", en: "== Between the plans ") + codes
    text = words[language].text(hanging: 3)
  }
}
