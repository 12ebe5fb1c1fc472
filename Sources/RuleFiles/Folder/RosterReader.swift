import CivilTime
import ScheduleModel

/// Reads `units.csv`: one line per unit, heads of columns in either language, any order.
struct RosterReader {
  private let file: SourceFile
  private(set) var language = Language.vietnamese
  private(set) var findings: [Finding] = []
  private var columns: [RosterColumn: Int] = [:]

  /// Prepares to read a file.
  init(_ file: SourceFile) {
    self.file = file
  }

  /// Returns the roster, as far as its lines can be understood; `findings` says what cannot.
  mutating func read() -> Roster {
    let table = CSVTable(file)
    guard let head = table.rows.first else {
      findings.append(.emptyFile(at: SourcePlace(file: file.name, line: 1), in: language))
      return Roster([])
    }
    readHead(head)
    if let place = table.unterminated { findings.append(.openQuote(at: place, in: language)) }
    guard columns[.code] != nil, columns[.name] != nil, columns[.kind] != nil else {
      return Roster([])
    }
    let units = table.rows.dropFirst().compactMap { unit($0, width: head.count) }
    checkCodes(units)
    checkParents(units)
    return Roster(units)
  }
}

extension RosterReader {
  private mutating func readHead(_ head: [Scalar]) {
    let english = head.count { cell in RosterReader.column(cell.text, in: .english) != nil }
    let vietnamese = head.count { cell in RosterReader.column(cell.text, in: .vietnamese) != nil }
    language = english > vietnamese ? .english : .vietnamese
    for (index, cell) in head.enumerated() {
      guard let column = RosterReader.column(cell.text, in: language) else {
        findings.append(.unknownColumn(cell, in: language))
        continue
      }
      if columns.updateValue(index, forKey: column) != nil {
        findings.append(.doubledColumn(cell, in: language))
      }
    }
    for column in [RosterColumn.code, .name, .kind] where columns[column] == nil {
      findings.append(.missingColumn(column, at: head[0].place, in: language))
    }
  }

  private mutating func unit(_ row: [Scalar], width: Int) -> Roster.Unit? {
    guard row.count == width else {
      findings.append(.raggedRow(row, width: width, in: language))
      return nil
    }
    guard let codeCell = cell(.code, row), let id = UnitID(codeCell.text) else {
      let cell = row[columns[.code] ?? 0]
      findings.append(.invalidCode(cell.text, at: cell.place, in: language))
      return nil
    }
    guard let name = cell(.name, row), let kind = cell(.kind, row) else {
      findings.append(.csvShape(unnamedUnit, at: codeCell.place, in: language))
      return nil
    }
    if name.text.count > FieldReader.longestTitle {
      findings.append(.textTooLong(name, limit: FieldReader.longestTitle, in: language))
    }
    return Roster.Unit(
      id: id, formerID: code(.formerCode, row), name: name.text, kind: kind.text,
      parent: code(.parent, row),
      tags: list(.tags, row), aliases: list(.aliases, row),
      validFrom: day(.validFrom, row), validUntil: day(.validUntil, row), source: codeCell.place)
  }

  private mutating func code(_ column: RosterColumn, _ row: [Scalar]) -> UnitID? {
    guard let cell = cell(column, row) else { return nil }
    let code = UnitID(cell.text)
    if code == nil { findings.append(.invalidCode(cell.text, at: cell.place, in: language)) }
    return code
  }

  private mutating func day(_ column: RosterColumn, _ row: [Scalar]) -> CivilDate? {
    guard let cell = cell(column, row) else { return nil }
    let reader = DateReader(language: language, style: nil, years: 1900...2199)
    do {
      return try reader.day(cell.text)
    } catch {
      findings.append(.date(error, in: cell, years: reader.years, language))
      return nil
    }
  }

  private func cell(_ column: RosterColumn, _ row: [Scalar]) -> Scalar? {
    columns[column].map { row[$0] }.flatMap { $0.text.isEmpty ? nil : $0 }
  }

  private func list(_ column: RosterColumn, _ row: [Scalar]) -> [String] {
    cell(column, row)?.text.split(separator: ";").map(\.trimmed).filter { !$0.isEmpty } ?? []
  }

  private static func column(_ text: String, in language: Language) -> RosterColumn? {
    RosterColumn.allCases.first { $0.heading[language].folded == text.folded }
  }

  private var unnamedUnit: Phrase {
    Phrase(vi: "đơn vị này thiếu tên hoặc loại", en: "this unit lacks a name or a kind")
  }
}

extension RosterReader {
  private mutating func checkCodes(_ units: [Roster.Unit]) {
    var first: [UnitID: SourcePlace] = [:]
    for (code, unit) in units.flatMap({ unit in unit.codes.map { ($0, unit) } }) {
      if let place = first[code] {
        findings.append(.doubledCode(code.text, at: unit.source, first: place, in: language))
      } else {
        first[code] = unit.source
      }
    }
  }

  /// Reports parents that do not exist, and units that are their own ancestors.
  private mutating func checkParents(_ units: [Roster.Unit]) {
    let parents = Dictionary(
      units.map { ($0.id, $0.parent) }, uniquingKeysWith: { first, _ in first })
    var cleared: Set<UnitID> = []
    for unit in units {
      guard let parent = unit.parent else { continue }
      guard parents[parent] != nil else {
        findings.append(.unknownParent(parent, of: unit, in: language))
        continue
      }
      var path: Set<UnitID> = []
      var next: UnitID? = unit.id
      while let current = next, !cleared.contains(current), path.insert(current).inserted {
        next = parents[current] ?? nil
      }
      // The path ended without reaching a cleared unit or a root: it has bitten its own tail.
      if let next, !cleared.contains(next), next == unit.id {
        findings.append(.parentCycle(unit, in: language))
      }
      if next == nil || next.map(cleared.contains) == true { cleared.formUnion(path) }
    }
  }
}

extension Roster.Unit {
  /// The codes that identify the unit's tasks: its own and, where it was renamed, its former one.
  fileprivate var codes: [UnitID] { [id] + (formerID.map { [$0] } ?? []) }
}
