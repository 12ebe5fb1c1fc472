import CivilTime
public import ScheduleModel

/// The conflicts of a plan as a planner reads them in a terminal: what has to be settled first, then
/// what someone should look at, then what is worth knowing.
///
/// At most 80 columns; the lines of files that are quoted are cut there.
public struct ConflictListing: Sendable {
  private let conflicts: [Conflict]
  private let idleWaivers: [Decision]
  private let lines: [String: [Substring]]
  private let folder: String
  let language: Language
  /// What came of looking for repairs; empty where nobody looked.
  let searches: [ConflictID: RepairSearch]

  /// Creates a listing of conflicts, which keep their order within a severity.
  ///
  /// `idleWaivers` are decisions about conflicts that the plan does not have; `files` are those of
  /// the plan folder, from which the lines of causes are quoted; `folder` is what the planner calls
  /// it on the command line; `searches` are the repairs that were tried, with which no others are shown
  /// where some work.
  public init(
    _ conflicts: [Conflict], idleWaivers: [Decision] = [],
    tried searches: [ConflictID: RepairSearch] = [:], quoting files: [SourceFile],
    from folder: String, in language: Language
  ) {
    self.searches = searches
    self.conflicts = conflicts
    self.idleWaivers = idleWaivers
    self.folder = folder
    self.language = language
    lines = Dictionary(
      files.map { ($0.name, $0.lines) }, uniquingKeysWith: { first, _ in first })
  }

  /// The listing, every line ended by a line feed.
  public var text: String {
    let sections = Conflict.Severity.allCases.flatMap(section) + idle
    return (sections.flatMap { $0 + [""] } + summary).map { "\($0)\n" }.joined()
  }
}

extension ConflictListing {
  /// The blocks of one severity, the heading in front of the first; empty where there are none.
  private func section(_ severity: Conflict.Severity) -> [[String]] {
    let own = conflicts.filter { $0.severity == severity }
    guard !own.isEmpty else { return [] }
    let heading = own.heading(severity)
    return [[heading[language]]] + own.map(block)
  }

  private func block(of conflict: Conflict) -> [String] {
    let clauses = conflict.clauses.map(\.shown).joined(separator: "; ")
    let mark = clauses.isEmpty ? "" : "  [\(clauses)]"
    return "\(conflict.id)\(mark)".wrapped(indent: 2, hanging: 4)
      + conflict.message[language].shown.wrapped(indent: 4, hanging: 4)
      + causes(of: conflict)
      + (decision(of: conflict) ?? triedWays(out: conflict) ?? ways(out: conflict))
  }

  /// The lines of the causes; of more than eight the first six and how many there are beside.
  private func causes(of conflict: Conflict) -> [String] {
    let all = conflict.causes
    let shown = all.count > 8 ? Array(all.prefix(6)) : all
    let rest = all.count - shown.count
    return shown.map(quote) + (rest > 0 ? ["    \(Phrase.otherLines(rest)[language])"] : [])
      + (conflict.narrownessWords.map { $0[language].wrapped(indent: 4, hanging: 6) } ?? [])
  }

  private func quote(_ place: SourcePlace) -> String {
    let known = lines[place.file] ?? []
    let text =
      known.indices.contains(place.line - 1) ? ": \(String(known[place.line - 1]).shown)" : ""
    let line = "    \(place.words[language])\(text)"
    return line.count <= terminalWidth ? line : line.prefix(terminalWidth - 1) + "…"
  }

  /// Who decided what and why; `nil` where nobody has.
  private func decision(of conflict: Conflict) -> [String]? {
    conflict.decision.map { $0.lines(at: $0.source.words[language], in: language) }
  }
}

extension ConflictListing {
  /// How to settle a conflict: the edits, and the decision that accepts it.
  ///
  /// Totals are shown where the edits differ in them.
  func ways(out conflict: Conflict) -> [String] {
    let differ = Set(conflict.repairs.map(\.tasks)).count > 1
    let repairs = conflict.repairs.map { repair in
      let total = repair.tasks.map { Phrase(verbatim: " (") + .tasks($0) + Phrase(verbatim: ")") }
      let edit = repair.edit + (differ ? total ?? Phrase(verbatim: "") : Phrase(verbatim: ""))
      return Phrase(vi: "Sửa: ", en: "Mend: ") + edit + arguments(repair.command)
    }
    let isDecided = conflict.repairs.contains { !$0.command.isEmpty }
    let waiver =
      conflict.severity == .info || isDecided
      ? [] : [Phrase(vi: "Hoặc chấp nhận", en: "Or accept it") + arguments(conflict.waiver)]
    return (repairs + waiver).flatMap { $0[language].shown.wrapped(indent: 4, hanging: 6) }
  }

  /// What follows `caodiem decide PLAN`; empty where a file is to be edited.
  private func arguments(_ command: [String]) -> Phrase {
    Phrase(verbatim: command.isEmpty ? "" : ": " + command.joined(separator: " "))
  }

  /// The decisions that accept what is no longer there.
  private var idle: [[String]] {
    guard !idleWaivers.isEmpty else { return [] }
    let heading = Phrase(
      vi: "Quyết định không còn cần", en: "Decisions that are no longer needed")
    let lines = idleWaivers.flatMap { decision -> [String] in
      guard let reason = idleReason(of: decision.subject) else { return [] }
      return "\(decision.source.words[language]): \(reason[language])"
        .wrapped(indent: 2, hanging: 4)
    }
    return [[heading[language]] + lines]
  }

  private func idleReason(of subject: Decision.Subject) -> Phrase? {
    switch subject {
    case .waiver(let id):
      Phrase(
        vi: "kế hoạch không có xung đột nào là \(id).", en: "the plan has no conflict \(id).")
    case .quota(let rule, _, let number):
      Phrase(
        vi: "quy tắc '\(rule)' không đòi những đơn vị ấy quá \(number) việc.",
        en: "rule '\(rule)' asks those units for no more than \(number) anyway.")
    case .reading, .pin, .extra: nil
    }
  }

  private var summary: [String] {
    guard !conflicts.isEmpty else {
      return [Phrase(vi: "Không có xung đột nào.", en: "There are no conflicts.")[language]]
    }
    let line = conflicts.severityCounts + "."
    return line[language].wrapped(indent: 0, hanging: 2) + (conflicts.openCount > 0 ? advice : [])
  }

  /// How the arguments that stand with the conflicts are used.
  private var advice: [String] {
    let program = "caodiem decide \(folder.shown.quotedForShell)"
    return Phrase(
      vi: "Ghi quyết định: \(program) rồi các tham số '--…' của điều ấy.",
      en: "To decide: \(program) and then the arguments '--…' of the conflict.")[language]
      .wrapped(indent: 0, hanging: 2) + applying(in: folder.shown.quotedForShell)
  }
}

extension Decision {
  /// Who decided what and why, below a conflict; `place` is where it stands.
  func lines(at place: String, in language: Language) -> [String] {
    let day = date.map { ", \($0.text(in: language))" } ?? ""
    let label = Phrase(vi: "Đã quyết định", en: "Decided")[language]
    return "\(label): \(by.shown)\(day): \(reason.shown) (\(place))"
      .wrapped(indent: 4, hanging: 6)
  }
}

extension String {
  /// The text as one word of a command line, in quotes where it needs them.
  ///
  /// Source: POSIX.1-2024, Shell Command Language §2.2.2, single quotes.
  var quotedForShell: String {
    let isPlain =
      !isEmpty
      && unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || "/._-+:@%".unicodeScalars.contains(scalar)
      }
    return isPlain ? self : "'" + replacing("'", with: "'\\''") + "'"
  }
}
