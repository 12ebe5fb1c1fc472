import CivilTime
public import Explanation
public import ScheduleModel

/// What to tell somebody whose words find no single task, for a terminal of 80 columns.
public struct LookupAnswer: Sendable {
  private let lookup: TaskLookup
  private let words: String
  private let language: Language

  /// Creates the answer to what was asked for.
  public init(_ lookup: TaskLookup, to words: String, in language: Language) {
    self.lookup = lookup
    self.words = words
    self.language = language
  }

  /// The answer, every line ended by a line feed; empty where one task was found.
  public var text: String {
    switch lookup {
    case .found: ""
    case .unknown:
      line(
        "không có việc nào có mã '\(words)'", "no task has the id '\(words)'") + hint
    case .tooShort:
      line(
        "mã '\(words)' ngắn quá: cần ít nhất \(TaskLookup.shortest) ký tự đầu",
        "the id '\(words)' is too short: at least its first \(TaskLookup.shortest) characters are "
          + "needed") + hint
    case .several(let tasks):
      line(
        "\(tasks.count) việc có mã bắt đầu bằng '\(words)':",
        "\(tasks.count) tasks have ids that begin with '\(words)':")
        + tasks.prefix(10).map(candidate).joined() + rest(tasks.count - 10)
    }
  }

  private func candidate(_ facts: TaskFacts) -> String {
    let day = facts.extent?.window.start.text(in: language)
    return [facts.task.id.description, facts.unit.name, facts.heading(in: language), day]
      .compactMap { $0?.shown }.joined(separator: "  ").text(indent: 2, hanging: 4)
  }

  private func rest(_ count: Int) -> String {
    guard count > 0 else { return "" }
    return Phrase(vi: "… và \(count) việc khác", en: "… and \(count) more")[language]
      .text(indent: 2)
  }

  private var hint: String {
    line(
      "mã việc: xem 'caodiem tasks KẾ-HOẠCH', hoặc cột 'id' khi thêm '--format csv'",
      "ids: see 'caodiem tasks PLAN', or the column 'id' with '--format csv'")
  }

  private func line(_ vietnamese: String, _ english: String) -> String {
    Phrase(vi: vietnamese, en: english)[language].shown.text()
  }
}
