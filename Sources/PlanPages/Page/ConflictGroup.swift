import ScheduleModel

/// The conflicts of one severity.
struct ConflictGroup {
  /// The severity and how many conflicts there are.
  let title: String
  /// The conflicts by what kind of conflict they are. Never empty.
  let kinds: [ConflictKind]

  /// The groups that have conflicts, hard ones first; within a kind the order is kept.
  static func all(
    of conflicts: [Conflict], _ files: [SourceFile], in language: Language
  ) -> [ConflictGroup] {
    let lines = SourceLines(files)
    return Conflict.Severity.allCases.compactMap { severity in
      let alike = conflicts.filter { $0.severity == severity }
      guard !alike.isEmpty else { return nil }
      return ConflictGroup(
        title: "\(severity.name[language].capitalised): \(alike.count)",
        kinds: ConflictKind.all(of: alike, lines, in: language))
    }
  }
}

/// Conflicts of one severity and one code.
struct ConflictKind {
  /// What kind of conflict it is, and how many there are.
  let title: String
  /// What would settle each of them, where that is the same for several; may be empty.
  let repairs: [String]
  /// The conflicts. Never empty.
  let conflicts: [ConflictItem]

  /// The kinds in the order in which they first occur.
  fileprivate static func all(
    of conflicts: [Conflict], _ lines: SourceLines, in language: Language
  ) -> [ConflictKind] {
    let codes = conflicts.map(\.code).reduce(into: [Conflict.Code]()) { codes, code in
      if !codes.contains(code) { codes.append(code) }
    }
    return codes.map { code in
      ConflictKind(code, conflicts.filter { $0.code == code }, lines, in: language)
    }
  }

  private init(
    _ code: Conflict.Code, _ conflicts: [Conflict], _ lines: SourceLines, in language: Language
  ) {
    let items = conflicts.map { ConflictItem($0, lines, in: language) }
    let isShared = items.count > 1 && Set(items.map(\.repairs)).count == 1
    title = "\(code.name[language]): \(items.count)"
    repairs = isShared ? items.first?.repairs ?? [] : []
    self.conflicts = isShared ? items.map(\.withoutRepairs) : items
  }
}
