import CivilTime
import ScheduleModel

/// A conflict with where it comes from and what people can do.
struct ConflictItem {
  /// A line that causes a conflict.
  struct Cause {
    /// The file and line.
    let place: String
    /// Its text; `nil` where the file is not among those given.
    let line: String?
  }

  /// The identity, by which a decision names it.
  let id: String
  /// What it is about.
  let message: String
  /// The clauses, joined; `nil` where there are none.
  let clauses: String?
  /// The lines that cause it, or the first of many. Never empty.
  let causes: [Cause]
  /// How many lines cause it beside those; `nil` where all are there.
  let otherCauses: String?
  /// How far they were narrowed down; `nil` where they were not searched for.
  let narrowness: String?
  /// What people decided, with who and why; `nil` where nobody has.
  let decision: String?
  /// What would settle it; may be empty.
  let repairs: [String]

  /// Up to how many causes are shown, and how many of more.
  private static let (mostCauses, firstCauses) = (4, 3)

  /// Shows a conflict.
  init(_ conflict: Conflict, _ lines: SourceLines, in language: Language) {
    let all = conflict.causes.map { cause in
      Cause(place: cause.words[language], line: lines.text(at: cause))
    }
    let shown = all.count > ConflictItem.mostCauses ? ConflictItem.firstCauses : all.count
    self.init(
      id: conflict.id.text, message: conflict.message[language],
      clauses: conflict.clauses.isEmpty ? nil : conflict.clauses.joined(separator: ", "),
      causes: Array(all.prefix(shown)),
      otherCauses: all.count > shown ? Phrase.otherLines(all.count - shown)[language] : nil,
      narrowness: conflict.narrownessWords?[language],
      decision: conflict.decision.map { $0.text(in: language) },
      repairs: conflict.repairTexts(in: language))
  }

  private init(
    id: String, message: String, clauses: String?, causes: [Cause], otherCauses: String?,
    narrowness: String?, decision: String?, repairs: [String]
  ) {
    self.id = id
    self.message = message
    self.clauses = clauses
    self.causes = causes
    self.otherCauses = otherCauses
    self.narrowness = narrowness
    self.decision = decision
    self.repairs = repairs
  }

  /// The same where the repairs are said of several conflicts together.
  var withoutRepairs: ConflictItem {
    ConflictItem(
      id: id, message: message, clauses: clauses, causes: causes, otherCauses: otherCauses,
      narrowness: narrowness, decision: decision, repairs: [])
  }
}

/// The lines of a plan's files.
struct SourceLines {
  private let lines: [String: [Substring]]

  /// Takes the lines of files.
  init(_ files: [SourceFile]) {
    lines = Dictionary(files.map { ($0.name, $0.lines) }, uniquingKeysWith: { first, _ in first })
  }

  /// The line of a place without the spaces around it; `nil` where there is no such line.
  func text(at place: SourcePlace) -> String? {
    guard let lines = lines[place.file], lines.indices.contains(place.line - 1) else { return nil }
    return String(lines[place.line - 1]).shown
  }
}

extension Conflict {
  /// The edits; how many tasks the plan has after each, where the edits differ in that.
  fileprivate func repairTexts(in language: Language) -> [String] {
    let differ = Set(repairs.map(\.tasks)).count > 1
    return repairs.map { $0.text(differ ? $0.tasks : nil, in: language) }
  }
}

extension Decision {
  /// Why, who and when: `chấp nhận một lần (Bà Hòa, 18/6/2026)`.
  func text(in language: Language) -> String {
    let who = [by, date?.text(in: language)].compactMap(\.self).joined(separator: ", ")
    return "\(reason) (\(who))"
  }
}

extension Repair {
  /// The edit, with a number of tasks where one is given.
  fileprivate func text(_ tasks: Int?, in language: Language) -> String {
    guard let tasks else { return edit[language] }
    return "\(edit[language]) (\(Phrase.tasks(tasks)[language]))"
  }
}
