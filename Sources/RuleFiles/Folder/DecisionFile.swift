import CivilTime
public import ScheduleModel

/// The file of decisions as text, of which whole entries are added or replaced and nothing else is
/// changed.
public struct DecisionFile: Sendable {
  /// The name of the file in a plan folder.
  public static let name = "decisions.yaml"

  private let text: String
  private let lines: [Substring]
  private let language: Language
  private let decisions: [Decision]
  private let isBegun: Bool

  /// Opens the file of a folder; one that does not exist yet, or has only comments, is begun in
  /// `language`.
  ///
  /// `decisions` are those that were read from it.
  public init(
    _ folder: PlanFolder, holding decisions: [Decision], begunIn language: Language
  ) {
    let file = folder.file(DecisionFile.name)
    let reading = file.map { YAMLTree.read($0, usual: language) }
    text = file?.text ?? ""
    lines = file?.lines ?? []
    self.language = reading?.1 ?? language
    isBegun = reading?.0 != nil
    self.decisions = decisions
  }

  /// What is to be changed for a decision: the entry that decides the same matter is replaced where it
  /// stands; where there is none, an entry is added at the end.
  public func edit(for decision: Decision) -> DecisionEdit {
    let matter = decision.subject.matter
    guard let old = decisions.last(where: { $0.subject.matter == matter }) else {
      return DecisionEdit(lines: nil, entry: addition(of: [decision]))
    }
    let own = lines(of: old)
    return DecisionEdit(
      replacing: old, lines: own, of: lines[own].map(String.init),
      entry: entry(decision, indentation: lines[own.lowerBound].indentation))
  }

  /// What is to be changed for several decisions: an entry is added at the end for each of them; `nil`
  /// where one of their matters is decided already.
  public func additions(of decisions: [Decision]) -> DecisionEdit? {
    let known = Set(self.decisions.flatMap(\.subject.matter.pieces))
    guard known.isDisjoint(with: decisions.flatMap(\.subject.matter.pieces)) else { return nil }
    return DecisionEdit(lines: nil, entry: addition(of: decisions))
  }

  /// What is to be changed so that a decision of the file is no longer there.
  public func removal(of decision: Decision) -> DecisionEdit {
    let own = lines(of: decision)
    return DecisionEdit(
      replacing: decision, lines: own, of: lines[own].map(String.init), entry: "")
  }

  /// What is to be added at the end of the file for more entries, whatever octets stand before them.
  private func addition(of new: [Decision]) -> String {
    let end = text.isEmpty || text.last?.isNewline == true ? "" : lineEnd
    let head = isBegun ? "" : "\(name(.decisions)):" + lineEnd
    let indentation = decisions.first.map { lines[firstLine(of: $0)].indentation }
    return end + head + new.map { entry($0, indentation: indentation ?? 2) }.joined()
  }

  /// The lines of an entry, from 0: from its dash to the last of its lines that says anything.
  ///
  /// Comments and blank lines behind it belong to what follows.
  private func lines(of decision: Decision) -> Range<Int> {
    let first = firstLine(of: decision)
    let margin = lines[first].indentation
    let next = lines[decision.source.line...].firstIndex {
      !$0.isRemark && $0.indentation <= margin
    }
    let end = lines[..<(next ?? lines.endIndex)].lastIndex { !$0.isRemark } ?? first
    return first..<max(end, first) + 1
  }

  /// The line of an entry's dash, from 0: it stands before its first key, or on a line above.
  private func firstLine(of decision: Decision) -> Int {
    let before = lines.prefix(decision.source.line)
    return before.lastIndex { $0.first { $0 != " " } == "-" } ?? before.count - 1
  }

  private func entry(_ decision: Decision, indentation: Int) -> String {
    fields(decision).enumerated().map { number, field in
      String(repeating: " ", count: indentation) + (number == 0 ? "- " : "  ") + field + lineEnd
    }.joined()
  }

  /// How the lines of the file end.
  private var lineEnd: String { text.contains("\r\n") ? "\r\n" : "\n" }

  private func fields(_ decision: Decision) -> [String] {
    let subject: [(Key, String)] =
      switch decision.subject {
      case .reading(let choice, let reading):
        [(.choice, choice.text), (.reading, reading.text)]
      case .pin(let task, let day, let half):
        [(.pin, task.description), (.date, day.description)]
          + (half.map { [(.halfDay, word($0))] } ?? [])
      case .waiver(let conflict): [(.waive, conflict.text)]
      case .extra(let resource, let day, let half, let count):
        [(.add, resource.text), (.date, day.description)]
          + (half.map { [(.halfDay, word($0))] } ?? []) + [(.quantity, String(count))]
      case .quota(let rule, let units, let number):
        [
          (.lower, rule.text), (.units, "[" + units.map(\.text).joined(separator: ", ") + "]"),
          (.quantity, String(number)),
        ]
      }
    let by = [(Key.by, quoted(decision.by)), (.because, quoted(decision.reason))]
    let date = decision.date.map { [(Key.decided, $0.description)] } ?? []
    return (subject + by + date).map { "\(name($0.0)): \($0.1)" }
  }

  private func name(_ key: Key) -> String { key.name[language] }

  private func word(_ half: HalfDay) -> String {
    Words.halfDays.first { $0.1 == half }?.0.suggested(in: language) ?? ""
  }

  /// A text that YAML reads as it is: in single quotes, on one line.
  private func quoted(_ text: String) -> String {
    YAMLText.singleQuoted(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }
}

extension Substring {
  /// Whether a line is blank or nothing but a comment.
  fileprivate var isRemark: Bool { first { !$0.isWhitespace }.map { $0 == "#" } ?? true }
}
