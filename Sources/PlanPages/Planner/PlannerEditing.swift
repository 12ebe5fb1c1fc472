/// What a page needs in order to change the plan: who is asking, and what just happened.
public struct PlannerEditing: Sendable {
  /// What every form sends back, so that no other site can send one.
  public let token: String
  /// The name that was given last; empty at first.
  public let by: String
  /// What the last change did, line by line; `nil` where nothing was changed.
  public let told: String?
  /// Whether the last change can be taken back.
  public let canUndo: Bool
  /// The form of the rule whose page it is; `nil` for other pages.
  public var ruleForm: PlannerRuleForm?

  /// Puts the four together.
  public init(token: String, by: String, told: String? = nil, canUndo: Bool = false) {
    self.token = token
    self.by = by
    self.told = told
    self.canUndo = canUndo
  }
}

/// What stands in every form that changes the plan.
struct PlannerFormHead {
  /// What tells that the form is ours.
  let token: String
  /// The state that the form was made from.
  let version: String
  /// The page to go back to.
  let back: String
  /// The name that was given last.
  let by: String
}

extension PlannerPages {
  /// What stands in a form that leads back to an address; `nil` where pages only show.
  func formHead(backTo back: String) -> PlannerFormHead? {
    editing.map {
      PlannerFormHead(token: $0.token, version: edition.version, back: back, by: $0.by)
    }
  }
}

/// The page that shows what a decision would do.
private struct WeighedPageValues {
  let frame: PlannerFrame
  let words: PlannerWords
  let report: [String]
  let fields: [PlannerOption]
  let form: PlannerFormHead?
  let action: String
  let verb: String
  let refusal: String?
}

extension PlannerPages {
  /// What is done by a form.
  public enum Deed: Sendable {
    /// A decision is written.
    case decision
    /// The rule of a code is taken out.
    case removal(of: String)
  }

  /// What a deed would do, with a form that does it; `fields` are those of the form that asked.
  public func weighed(
    _ report: String, _ fields: [(name: String, value: String)], of deed: Deed = .decision,
    backTo query: PlannerQuery
  ) -> String {
    let words = PlannerWords(in: language)
    let (title, action, verb) =
      switch deed {
      case .decision: (words.effect, "/decide", words.write)
      case .removal(let code): (words.effectOfRemoval, "/rule/\(code)", words.removeRule)
      }
    let frame = frame(title, at: "/decide", isFiltered: false)
    return PageTemplates.planner(
      "planner-weighed",
      WeighedPageValues(
        frame: frame, words: frame.words, report: report.lines,
        fields: fields.map { PlannerOption(value: $0.value, name: $0.name, isChosen: false) },
        form: formHead(backTo: address(query)), action: base + action, verb: verb, refusal: nil))
  }

  /// Why a decision was not made, with the way back.
  public func refused(_ reason: String, backTo query: PlannerQuery) -> String {
    let frame = frame(PlannerWords(in: language).refused, at: "/decide", isFiltered: false)
    return PageTemplates.planner(
      "planner-weighed",
      WeighedPageValues(
        frame: frame, words: frame.words, report: [], fields: [],
        form: formHead(backTo: address(query)), action: "", verb: "",
        refusal: reason))
  }
}

extension String {
  /// The lines, without the one behind the last line feed.
  var lines: [String] { split(whereSeparator: \.isNewline).map(String.init) }
}
