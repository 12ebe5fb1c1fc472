import ScheduleModel

/// A form for one rule: a field for each column of the table of rules.
///
/// All texts are in the language of the page that shows them.
public struct PlannerRuleForm: Sendable {
  /// A field.
  public struct Field: Sendable {
    /// What it is called when it is sent.
    public let name: String
    /// What people read beside it.
    public let label: String
    /// What it is for; empty where there is nothing to say.
    public let help: String
    /// What stands in it; may have several lines.
    public fileprivate(set) var value: String
    /// The words of which one has to stand there; empty where anything may.
    public let words: [String]
    /// Whether something has to stand there.
    public let isNeeded: Bool

    /// Puts the fields together.
    public init(
      name: String, label: String, help: String, value: String, words: [String], isNeeded: Bool
    ) {
      (self.name, self.label, self.help) = (name, label, help)
      (self.value, self.words, self.isNeeded) = (value, words, isNeeded)
    }
  }

  /// The code of the rule as it is written; `nil` for a new one.
  public let code: String?
  /// What the rule has, or a new one mostly has.
  public private(set) var fields: [Field]
  /// What it may have as well.
  public private(set) var more: [Field]
  /// The files that a new rule may go to; empty where it is not asked.
  public let files: [String]
  /// The one that it goes to; empty where that is not said.
  public private(set) var file: String
  /// What came of trying it; `nil` where it was not tried.
  public var trial: PlannerTrial?

  /// Puts the parts together.
  public init(
    code: String?, fields: [Field], more: [Field], files: [String] = [], to file: String = ""
  ) {
    self.file = file
    self.code = code
    self.fields = fields
    self.more = more
    self.files = files
  }
}

extension PlannerRuleForm {
  /// Puts into the fields what was typed; `cells` name them without what stands in front of all names.
  public mutating func fill(_ cells: [(column: String, text: String)]) {
    let typed = Dictionary(
      cells.map { ("c." + $0.column, $0.text) }, uniquingKeysWith: { first, _ in first })
    fields = fields.map { $0.filled(typed) }
    more = more.map { $0.filled(typed) }
    file = typed["c.file"] ?? file
  }
}

extension PlannerRuleForm.Field {
  fileprivate func filled(_ typed: [String: String]) -> PlannerRuleForm.Field {
    var field = self
    field.value = typed[name] ?? value
    return field
  }
}

/// A field as a page shows it.
struct PlannerFieldValues {
  let id: String
  let name: String
  let label: String
  let help: String
  /// The value as it stands in an attribute: on one line.
  let value: String
  /// The value as it stands in an area of text, ready for the page.
  let text: String
  let isLong: Bool
  let rows: Int
  let choices: [String]
  let list: String?
  let isNeeded: Bool
  let problem: String
  let isWrong: Bool

  init(_ field: PlannerRuleForm.Field, number: Int, _ problems: [PlannerTrial.Problem]) {
    id = "f\(number)"
    name = field.name
    label = field.label
    help = field.help
    value = field.value
    text = PageTemplates.areaText(field.value)
    let lines = field.value.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    isLong = lines.count > 1 || field.value.count > 44
    rows = min(8, max(2, lines.map { $0.count / 44 + 1 }.reduce(0, +)))
    choices = field.words
    list = field.words.isEmpty ? nil : "f\(number)-words"
    isNeeded = field.isNeeded
    problem = problems.first { $0.field == field.name }?.text ?? ""
    isWrong = !problem.isEmpty
  }
}

/// A form as a page shows it.
struct PlannerRuleFormValues {
  let head: PlannerFormHead
  /// Where it is sent.
  let action: String
  /// Where it is sent while somebody writes.
  let tryAction: String
  let fields: [PlannerFieldValues]
  let more: [PlannerFieldValues]
  let isMoreOpen: Bool
  let files: [PlannerOption]
  let hasFiles: Bool
  let isNew: Bool
  /// In which language values are written, where it is not the page's; `nil` where it is.
  let inLanguage: String?
  let trial: PlannerTrialValues?
}

extension PlannerPages {
  /// The form of a rule; `nil` where pages only show.
  func formValues(_ form: PlannerRuleForm) -> PlannerRuleFormValues? {
    let path = form.code.map { "/rule/\($0)" } ?? "/rules/new"
    guard let head = formHead(backTo: address.plain(path)) else { return nil }
    let problems = form.trial?.problems ?? []
    let count = form.fields.count
    let more = form.more.enumerated().map {
      PlannerFieldValues($1, number: count + $0, problems)
    }
    return PlannerRuleFormValues(
      head: head, action: address.plain(path), tryAction: address.plain(path + "/try"),
      fields: form.fields.enumerated().map { PlannerFieldValues($1, number: $0, problems) },
      more: more, isMoreOpen: more.contains { !$0.value.isEmpty || $0.isWrong },
      files: form.files.map { PlannerOption(value: $0, name: $0, isChosen: $0 == form.file) },
      hasFiles: form.files.count > 1, isNew: form.code == nil,
      inLanguage: language == book.head.language
        ? nil
        : Phrase(
          vi: "Giá trị viết bằng tiếng Anh, như các tệp của kế hoạch này.",
          en: "Values are written in Vietnamese, as the files of this plan are.")[language],
      trial: form.trial.map { PlannerTrialValues($0, isTable: false) })
  }

  /// What came of trying a rule, to be put into its page while somebody writes.
  public func fragment(_ trial: PlannerTrial) -> String {
    PageTemplates.planner(
      "planner-trial",
      FragmentValues(
        words: PlannerWords(in: language), trial: PlannerTrialValues(trial, isTable: false)))
  }
}

private struct FragmentValues {
  let words: PlannerWords
  let trial: PlannerTrialValues
}
