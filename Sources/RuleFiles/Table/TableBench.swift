import CivilTime
import ScheduleModel

/// Where changes of rows are tried: each time the whole folder is read again.
struct TableBench {
  private let folder: PlanFolder
  private let table: RuleTable
  private let zone: (ZoneID, ClosedRange<Int>) -> Zone?

  init(
    _ folder: PlanFolder, _ table: RuleTable,
    zone: @escaping (ZoneID, ClosedRange<Int>) -> Zone?
  ) {
    self.folder = folder
    self.table = table
    self.zone = zone
  }

  /// What comes of some changes.
  struct Trial {
    let edits: [LinesEdit]
    let folder: PlanFolder
    let table: RuleTable
    let book: RuleBook?
    let errors: [Finding]
    let warnings: [Finding]
    /// The rows whose rule cannot be changed in the text of its file.
    let unwritten: [Int]
  }

  /// The changes that can be made together.
  struct Settled {
    var changes: [RowChange]
    /// Why the others cannot.
    var rejections: [RowRejection] = []
    /// What is wrong where no row alone is to blame.
    var faults: [Phrase] = []
    /// What comes of the changes; `nil` where there are none, or something is wrong with all of them.
    var trial: Trial?
  }

  /// Finds the changes that can be made together.
  func settled(_ changes: [RowChange]) -> Settled {
    var left = changes
    var rejections: [RowRejection] = []
    var isAlone = false
    while !left.isEmpty {
      let trial = trial(of: left)
      var bad = problems(of: trial, left)
      if bad.isEmpty, trial.errors.isEmpty, trial.says(left, instead: table) {
        return Settled(changes: left, rejections: rejections, trial: trial)
      }
      if bad.isEmpty {
        if !isAlone { bad = left.flatMap(alone) }
        isAlone = true
        // Of changes that only hurt each other, none is to blame.
        guard !bad.isEmpty else {
          return Settled(
            changes: left, rejections: rejections,
            faults: trial.errors.isEmpty ? [.layout] : trial.errors.map(trial.words))
        }
      }
      rejections += bad
      let rows = Set(bad.map(\.row))
      left.removeAll { rows.contains($0.row) }
    }
    return Settled(changes: left, rejections: rejections)
  }

  /// Why a change cannot be made even by itself; empty where it can.
  private func alone(_ change: RowChange) -> [RowRejection] {
    let trial = trial(of: [change])
    let problems = problems(of: trial, [change])
    guard problems.isEmpty else { return problems }
    if let finding = trial.errors.first {
      return [
        change.rejection(
          nil, "", trial.words(of: finding),
          help: finding.help.map { Phrase(verbatim: $0) })
      ]
    }
    guard trial.says([change], instead: table) else {
      return [change.rejection(nil, "", .layout, help: .layoutHelp)]
    }
    return []
  }

  /// The rows in whose rules something is wrong, with the first that is in each of their columns.
  private func problems(of trial: Trial, _ changes: [RowChange]) -> [RowRejection] {
    var found: [Int: [RowRejection]] = [:]
    for change in changes where trial.unwritten.contains(change.row) {
      found[change.row] = [change.rejection(nil, "", .layout, help: .layoutHelp)]
    }
    for finding in trial.errors {
      guard let (row, column) = trial.place(of: finding),
        let change = changes.first(where: { $0.code == row.code && $0.file == row.file })
      else { continue }
      let named = change.emptied.first {
        finding.message.contains("'\($0.heading[finding.language])'")
      }
      let own = named ?? column
      guard found[change.row]?.contains(where: { $0.column == own.heading }) != true else {
        continue
      }
      found[change.row, default: []].append(
        change.rejection(
          own, change.cells[own] ?? row.cell(in: own), Phrase(verbatim: finding.message),
          help: finding.help.map { Phrase(verbatim: $0) }))
    }
    return changes.flatMap { found[$0.row] ?? [] }
  }
}

extension TableBench {
  /// Makes some changes in the texts of their files and reads the folder again.
  func trial(of changes: [RowChange]) -> Trial {
    var unwritten: [Int] = []
    let edits = Set(changes.map(\.file)).sorted().compactMap { name -> LinesEdit? in
      let text =
        table.files[name]
        ?? RuleFileText(SourceFile(name: name, text: ""), usual: table.language)
      var own = FileChanges(text)
      for change in changes where change.file == name {
        if !own.add(change) { unwritten.append(change.row) }
      }
      return LinesEdit(of: name, own.hunks)
    }
    let edited = edits.reduce(folder) { folder, edit in
      folder.replacing(
        SourceFile(name: edit.file, text: edit.applied(to: folder.file(edit.file)?.text ?? "")))
    }
    var reader = PlanReader(edited, usually: table.language, zone: zone)
    let reading = reader.read()
    let warnings = reading.findings.filter { $0.severity == .warning }
    return Trial(
      edits: edits, folder: edited, table: RuleTable(edited, in: table.language),
      book: reading.book,
      errors: reading.findings.filter { $0.severity == .error },
      warnings: warnings.isEmpty ? [] : new(among: warnings), unwritten: unwritten)
  }

  /// The findings that the folder did not have; lines may have moved.
  private func new(among findings: [Finding]) -> [Finding] {
    var reader = PlanReader(folder, usually: table.language, zone: zone)
    var left = reader.read().findings.marks
    return findings.filter { finding in
      let mark = FindingMark(finding)
      guard let count = left[mark], count > 0 else { return true }
      left[mark] = count - 1
      return false
    }
  }
}

extension TableBench.Trial {
  /// The rule that a finding stands in, and the column of its line; `nil` where it stands in none.
  fileprivate func place(of finding: Finding) -> (RuleTable.Row, RuleColumn)? {
    let line = finding.place.line - 1
    let row = table.rows.first {
      $0.file == finding.place.file && $0.entry.lines.contains(line)
    }
    return row.map { ($0, $0.entry.column(ofLine: line)) }
  }

  /// What a finding says, behind the rule and key that it stands at: lines have moved.
  fileprivate func words(of finding: Finding) -> Phrase {
    let place = place(of: finding).map { row, column in
      Phrase(
        vi: "quy tắc '\(row.code)', '\(column.heading.vietnamese)': ",
        en: "rule '\(row.code)', '\(column.heading.english)': ")
    }
    return (place ?? Phrase(verbatim: "\(finding.place.file): "))
      + Phrase(verbatim: finding.message)
  }

  /// Whether the files say after some changes what these ask for, and all else as before.
  fileprivate func says(_ changes: [RowChange], instead before: RuleTable) -> Bool {
    var expected: [String: [RuleColumn: String]] = [:]
    for row in before.rows { expected[row.code] = row.values }
    for change in changes {
      let old = change.oldCode.flatMap { expected.removeValue(forKey: $0) } ?? [:]
      if case .removal = change.kind { continue }
      expected[change.code] = old.merging(change.cells) { _, new in new }.filter { !$1.isEmpty }
    }
    guard expected.count == table.rows.count else { return false }
    return table.rows.allSatisfy { row in
      guard let wanted = expected[row.code] else { return false }
      let found = row.values
      return Set(wanted.keys).union(found.keys).allSatisfy { column in
        column.form.areEqual(wanted[column] ?? "", found[column] ?? "")
      }
    }
  }
}

extension RuleTable.Row {
  /// The cells in which something stands.
  fileprivate var values: [RuleColumn: String] {
    Dictionary(entry.columns.map { ($0, entry.cell(in: $0)) }, uniquingKeysWith: { a, _ in a })
  }
}

extension RowChange {
  /// The columns that were emptied.
  fileprivate var emptied: [RuleColumn] {
    RuleColumn.all.filter { cells[$0]?.isEmpty == true }
  }
}
