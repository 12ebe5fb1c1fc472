import CivilTime
public import ScheduleModel

/// The file of decisions as text, to which whole entries are added and nothing else is changed.
public struct DecisionFile: Sendable {
  /// The name of the file in a plan folder.
  public static let name = "decisions.yaml"

  private let text: String
  private let language: Language
  private let indentation: Int

  /// Opens the file of a folder; one that does not exist yet is begun in `language`.
  ///
  /// `decisions` are those that were read from it.
  public init(
    _ folder: PlanFolder, holding decisions: [Decision], begunIn language: Language
  ) {
    let file = folder.file(DecisionFile.name)
    text = file?.text ?? ""
    self.language = file.map { YAMLTree.read($0, usual: language).1 } ?? language
    indentation = decisions.first.map { DecisionFile.indentation(of: $0, in: file) } ?? 2
  }

  /// How far the dash of an entry is moved in: it stands before its first key, or on a line above.
  private static func indentation(of decision: Decision, in file: SourceFile?) -> Int {
    let lines = file?.lines.prefix(decision.source.line) ?? []
    let dash = lines.last { $0.first { $0 != " " } == "-" }
    return dash?.prefix { $0 == " " }.count ?? max(0, decision.source.column - 3)
  }

  /// The text with one more entry at its end.
  public func adding(_ decision: Decision) -> String { text + addition(of: decision) }

  /// What is to be added at the end of the file for one more entry, whatever octets stand before it.
  public func addition(of decision: Decision) -> String {
    let head =
      text.allSatisfy(\.isWhitespace)
      ? ["\(name(.decisions)):"] : text.last?.isNewline == true ? [] : [""]
    let lines = entry(decision).enumerated().map { number, line in
      String(repeating: " ", count: indentation) + (number == 0 ? "- " : "  ") + line
    }
    return (head + lines).map { $0 + lineEnd }.joined()
  }

  /// How the lines of the file end.
  private var lineEnd: String { text.contains("\r\n") ? "\r\n" : "\n" }

  private func entry(_ decision: Decision) -> [String] {
    let subject: [(Key, String)] =
      switch decision.subject {
      case .reading(let choice, let reading):
        [(.choice, choice.text), (.reading, reading.text)]
      case .pin(let task, let day, let half):
        [(.pin, task.description), (.date, day.description)]
          + (half.map { [(.halfDay, word($0))] } ?? [])
      case .waiver(let conflict): [(.waive, conflict.text)]
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
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return "'" + line.replacing("'", with: "''") + "'"
  }
}
