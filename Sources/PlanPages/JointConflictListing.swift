import CivilTime
public import ScheduleModel

/// The conflicts between plans as a planner reads them in a terminal, as those of one plan are.
///
/// At most 80 columns; the lines of files that are quoted are cut there.
public struct JointConflictListing: Sendable {
  /// The files of a plan, to quote lines from.
  public struct Folder: Sendable {
    /// What the planner calls the folder on the command line.
    let path: String
    let lines: [String: [Substring]]

    /// Takes the files of a folder.
    public init(_ path: String, _ files: [SourceFile]) {
      self.path = path
      lines = Dictionary(
        files.map { ($0.name, $0.lines) }, uniquingKeysWith: { first, _ in first })
    }
  }

  private let conflicts: [JointConflict]
  private let idleWaivers: [JointConflict.Ruling]
  private let folders: [PlanID: Folder]
  private let language: Language

  /// Creates a listing of conflicts, which keep their order within a severity.
  ///
  /// `idleWaivers` are decisions about conflicts that the plans do not have; `folders` are the plans by
  /// their codes.
  public init(
    _ conflicts: [JointConflict], idleWaivers: [JointConflict.Ruling] = [],
    quoting folders: [PlanID: Folder], in language: Language
  ) {
    self.conflicts = conflicts
    self.idleWaivers = idleWaivers
    self.folders = folders
    self.language = language
  }

  /// The listing, every line ended by a line feed.
  public var text: String {
    let sections = Conflict.Severity.allCases.flatMap(section) + idle
    return (sections.flatMap { $0 + [""] } + summary).map { "\($0)\n" }.joined()
  }

  /// How many there are of each severity, how many are undecided, and where to read them: a sentence.
  public var count: String {
    guard !conflicts.isEmpty else { return none.text() }
    let paths = folders.sorted { $0.key < $1.key }.map { $0.value.path.shown.quotedForShell }
    let command = "'caodiem conflicts \(paths.joined(separator: " "))'"
    let advice = Phrase(vi: ": xem bằng \(command).", en: ": see \(command).")
    return (conflicts.severityCounts + advice)[language].text()
  }

  /// What stops the plans from being carried out together: a line for each with the first of its causes;
  /// empty where nothing does.
  public var warnings: String {
    conflicts.filter(\.isUnsettled).map { conflict in
      let place = conflict.causes.first.map { "\(words(of: $0)): " } ?? ""
      return "\(place)\(conflict.message[language].shown) [\(conflict.code.rawValue)]".text()
    }.joined()
  }
}

extension JointConflictListing {
  /// A line of a plan.
  fileprivate struct Cause {
    let plan: PlanID
    let place: SourcePlace
  }

  private func section(_ severity: Conflict.Severity) -> [[String]] {
    let own = conflicts.filter { $0.severity == severity }
    return own.isEmpty ? [] : [[own.heading(severity)[language]]] + own.map(block)
  }

  private func block(of conflict: JointConflict) -> [String] {
    conflict.id.text.wrapped(indent: 2, hanging: 4)
      + conflict.message[language].shown.wrapped(indent: 4, hanging: 4)
      + conflict.causes.map(quote)
      + (decision(on: conflict) ?? ways(out: conflict))
  }

  private func quote(_ cause: Cause) -> String {
    let known = folders[cause.plan]?.lines[cause.place.file] ?? []
    let text =
      known.indices.contains(cause.place.line - 1)
      ? ": \(String(known[cause.place.line - 1]).shown)" : ""
    let line = "    \(words(of: cause))\(text)"
    return line.count <= terminalWidth ? line : line.prefix(terminalWidth - 1) + "…"
  }

  /// The line, in the folder as the planner calls it.
  private func words(of cause: Cause) -> String {
    let folder = folders[cause.plan].map { "\($0.path.shown)/" } ?? "\(cause.plan): "
    return folder + cause.place.words[language]
  }

  private func decision(on conflict: JointConflict) -> [String]? {
    conflict.ruling.map { ruling in
      let cause = Cause(plan: ruling.plan, place: ruling.decision.source)
      return ruling.decision.lines(at: words(of: cause), in: language)
    }
  }

  private func ways(out conflict: JointConflict) -> [String] {
    let repairs = conflict.repairs.map { Phrase(vi: "Sửa: ", en: "Mend: ") + $0 }
    let folder = conflict.home.flatMap { folders[$0] }?.path.shown.quotedForShell ?? "…"
    let command = "caodiem decide \(folder) --waive \(conflict.id)"
    let waiver = Phrase(vi: "Hoặc chấp nhận: \(command)", en: "Or accept it: \(command)")
    return (repairs + (conflict.severity == .info ? [] : [waiver]))
      .flatMap { $0[language].shown.wrapped(indent: 4, hanging: 6) }
  }

  /// The decisions that accept what is not there.
  private var idle: [[String]] {
    guard !idleWaivers.isEmpty else { return [] }
    let heading = Phrase(
      vi: "Quyết định về điều mà các kế hoạch này không có",
      en: "Decisions about what these plans do not have")
    let lines = idleWaivers.flatMap { ruling -> [String] in
      guard case .waiver(let id) = ruling.decision.subject else { return [] }
      let cause = Cause(plan: ruling.plan, place: ruling.decision.source)
      return "\(words(of: cause)): \(id)".wrapped(indent: 2, hanging: 4)
    }
    return [[heading[language]] + lines]
  }

  private var none: String {
    Phrase(vi: "Không có xung đột nào.", en: "There are no conflicts.")[language]
  }

  private var summary: [String] {
    guard !conflicts.isEmpty else { return [none] }
    return (conflicts.severityCounts + ".")[language].wrapped(indent: 0, hanging: 2)
  }
}

extension JointConflict {
  /// The lines that cause it, plan by plan.
  fileprivate var causes: [JointConflictListing.Cause] {
    sides.flatMap { side in
      side.causes.map { JointConflictListing.Cause(plan: side.plan, place: $0) }
    }
  }
}
