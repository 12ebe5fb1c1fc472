import CivilTime
import ScheduleModel

/// What `units.csv` says.
struct RosterFile {
  /// The units of the lines that can be understood.
  let roster: Roster
  /// What stands in the cells of the other lines, folded: names that rules may use rightly.
  let lostNames: Set<String>
}

/// Reads `units.csv`: one line per unit, heads of columns in either language, any order.
struct RosterReader {
  private let file: SourceFile
  private let style: DateStyle?
  private let years: ClosedRange<Int>
  private let outside: OutsideDays
  /// The units that come with the program.
  private let builtIn: [Roster.Unit]
  private var language: Language
  private(set) var findings: [Finding] = []
  private var columns: [RosterColumn: Int] = [:]
  private var lostNames: Set<String> = []
  /// Where the parents and the former codes of units stand.
  private var parentPlaces: [UnitID: SourcePlace] = [:]
  private var formerPlaces: [UnitID: SourcePlace] = [:]
  private var successorPlaces: [(of: UnitID, id: UnitID, place: SourcePlace)] = []
  /// The codes of units by their names.
  private var titles = TitledCodes([])

  /// Prepares to read a file of a plan in `language` for some years, whose slashes are meant in a
  /// `style`.
  init(
    _ file: SourceFile, in language: Language, style: DateStyle?, years: ClosedRange<Int>,
    outside: OutsideDays = .none, beside builtIn: [Roster.Unit] = []
  ) {
    self.file = file
    self.outside = outside
    self.builtIn = builtIn
    self.language = language
    self.style = style
    self.years = years
  }

  /// Returns the roster, as far as its lines can be understood; `findings` says what cannot.
  mutating func read() -> RosterFile {
    let table = CSVTable(file)
    guard let head = table.rows.first else {
      findings.append(.emptyFile(at: SourcePlace(file: file.name, line: 1), in: language))
      return RosterFile(roster: Roster([]), lostNames: [])
    }
    let width = (head.lastIndex { !$0.text.isEmpty } ?? 0) + 1
    readHead(Array(head.prefix(width)))
    if let place = table.unterminated { findings.append(.openQuote(at: place, in: language)) }
    guard columns[.code] != nil, columns[.name] != nil, columns[.kind] != nil else {
      return RosterFile(roster: Roster([]), lostNames: [])
    }
    titles = TitledCodes(table.rows.dropFirst().filter { $0.count >= width }.flatMap(titles(in:)))
    let units = table.rows.dropFirst().compactMap { row in
      let unit = unit(row, width: width)
      if unit == nil { lostNames.formUnion(names(in: row)) }
      return unit
    }
    let all = builtIn + units
    checkCodes(all)
    checkParents(all)
    checkSuccessors(all)
    checkSpellings(all)
    return RosterFile(roster: Roster(all), lostNames: lostNames)
  }
}

extension RosterReader {
  private mutating func readHead(_ cells: [Scalar]) {
    let head = TableHead(cells, RosterColumn.allCases, heading: \.heading, usual: language)
    language = head.language
    columns = head.places
    findings += head.findings
    for column in [RosterColumn.code, .name, .kind] where columns[column] == nil {
      findings.append(.missingColumn(column.heading, at: cells[0].place, in: language))
    }
  }

  private mutating func unit(_ row: [Scalar], width: Int) -> Roster.Unit? {
    // Spreadsheets write empty cells behind the last column.
    guard row.count >= width, row.dropFirst(width).allSatisfy(\.text.isEmpty) else {
      findings.append(.raggedRow(row, width: width, in: language))
      return nil
    }
    guard let codeCell = cell(.code, row), let id = UnitID(codeCell.text) else {
      let cell = row[columns[.code] ?? 0]
      findings.append(.invalidCode(cell.text, at: cell.place, in: language))
      return nil
    }
    guard let name = cell(.name, row), let kind = cell(.kind, row) else {
      findings.append(.unnamedUnit(at: codeCell.place, in: language))
      return nil
    }
    if name.text.unicodeScalars.count > FieldReader.longestTitle {
      findings.append(.nameTooLong(name, limit: FieldReader.longestTitle, in: language))
    }
    parentPlaces[id] = parentPlaces[id] ?? cell(.parent, row)?.place
    formerPlaces[id] = formerPlaces[id] ?? cell(.formerCode, row)?.place
    let (from, until) = (day(.validFrom, row), day(.validUntil, row))
    if let from, let until, until < from, let cell = cell(.validUntil, row) {
      findings.append(.endsBeforeItBegins(cell, in: language))
    }
    return Roster.Unit(
      id: id, formerID: code(.formerCode, row), name: name.text, kind: kind.text,
      parent: code(.parent, row), tags: list(.tags, row), aliases: list(.aliases, row),
      misspellings: list(.misspellings, row), languages: list(.languages, row),
      communeCode: communeCode(row), validFrom: from, validUntil: until,
      successors: successors(of: id, row), assumption: cell(.assumed, row)?.text,
      absences: absences(row), workingHours: workingHours(row), source: codeCell.place)
  }

  /// What stands in the cells of a row, and between the semicolons of a cell.
  private func names(in row: [Scalar]) -> [String] {
    row.flatMap { [$0.text] + $0.text.split(separator: ";").map(String.init) }.map(\.folded)
  }

  /// The names of a unit, with its code.
  private func titles(in row: [Scalar]) -> [(title: String, code: String)] {
    guard let code = cell(.code, row)?.text, UnitID(code) != nil, let name = cell(.name, row) else {
      return []
    }
    return ([name.text] + list(.aliases, row)).map { ($0, code) }
  }

  private mutating func code(_ column: RosterColumn, _ row: [Scalar]) -> UnitID? {
    guard let cell = cell(column, row) else { return nil }
    let code = UnitID(cell.text)
    if code == nil {
      findings.append(
        .invalidCode(
          cell.text, meaning: titles.code(meantBy: cell.text), at: cell.place, in: language))
    }
    return code
  }

  private mutating func communeCode(_ row: [Scalar]) -> CommuneCode? {
    guard let cell = cell(.communeCode, row) else { return nil }
    let code = CommuneCode(cell.text)
    if code == nil { findings.append(.communeCode(cell, in: language)) }
    return code
  }

  /// The units that took the place of one that ended; where they stand is remembered.
  private mutating func successors(of unit: UnitID, _ row: [Scalar]) -> [UnitID] {
    guard let cell = cell(.successors, row) else { return [] }
    return list(.successors, row).compactMap { text in
      let place = cell.place.narrowed(to: text, in: cell.text)
      guard let id = UnitID(text) else {
        findings.append(
          .invalidCode(text, meaning: titles.code(meantBy: text), at: place, in: language))
        return nil
      }
      successorPlaces.append((unit, id, place))
      return id
    }
  }

  /// When the people of a unit are away.
  private mutating func absences(_ row: [Scalar]) -> [Absence] {
    guard let cell = cell(.absent, row) else { return [] }
    let dates = DateReader(language: language, style: style, years: years, outside: outside)
    let entries = list(.absent, row).map { text in
      Scalar(text: text, place: cell.place.narrowed(to: text, in: cell.text))
    }
    return AbsenceReader(dates: dates).read(entries, &findings)
  }

  /// When the people of a unit work, where that is said of it alone.
  private mutating func workingHours(_ row: [Scalar]) -> WorkingHours? {
    guard let cell = cell(.workingHours, row) else { return nil }
    let entries = cell.text.split { $0 == ";" || $0 == "," }.map(\.trimmed).filter { !$0.isEmpty }
      .map { Scalar(text: $0, place: cell.place.narrowed(to: $0, in: cell.text)) }
    let runs = AmountReader(language: language).runs(entries, &findings)
    return WorkingHours(runs, source: cell.place)
  }

  private mutating func day(_ column: RosterColumn, _ row: [Scalar]) -> CivilDate? {
    guard let cell = cell(column, row) else { return nil }
    let reader = DateReader(language: language, style: style, years: DateReader.everyYear)
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
}

extension RosterReader {
  private mutating func checkCodes(_ units: [Roster.Unit]) {
    var first: [UnitID: SourcePlace] = [:]
    for (code, place) in units.flatMap(codes(of:)) {
      if let earlier = first[code] {
        findings.append(.doubledCode(code.text, at: place, first: earlier, in: language))
      } else {
        first[code] = place
      }
    }
  }

  /// The codes that identify the unit's tasks, with their places: its own and, where it was renamed,
  /// its former one.
  private func codes(of unit: Roster.Unit) -> [(UnitID, SourcePlace)] {
    [(unit.id, unit.source)]
      + [unit.formerID].compactMap(\.self).map { ($0, formerPlaces[unit.id] ?? unit.source) }
  }

  /// Reports successors that are no units of the roster, and units that follow upon themselves.
  private mutating func checkSuccessors(_ units: [Roster.Unit]) {
    let successors = Dictionary(
      units.map { ($0.id, $0.successors) }, uniquingKeysWith: { first, _ in first })
    for (unit, id, place) in successorPlaces {
      if successors[id] == nil {
        guard !lostNames.contains(id.text) else { continue }
        let near = nearest(to: id.text, among: successors.keys.map(\.text).sorted())
        findings.append(.unknownSuccessor(id, at: place, nearest: near, in: language))
      } else if let path = RosterReader.path(from: id, to: unit, along: successors) {
        findings.append(.successorCycle([unit] + path, at: place, in: language))
      }
    }
  }

  /// The shortest way from one unit to another along successors, both included; `nil` where there
  /// is none.
  private static func path(
    from start: UnitID, to goal: UnitID, along successors: [UnitID: [UnitID]]
  ) -> [UnitID]? {
    var paths = [[start]]
    var seen: Set<UnitID> = [start]
    var next = 0
    while next < paths.count {
      let path = paths[next]
      if path.last == goal { return path }
      next += 1
      for id in path.last.flatMap({ successors[$0] }) ?? [] where seen.insert(id).inserted {
        paths.append(path + [id])
      }
    }
    return nil
  }

  /// Reports wrong spellings that are the right name of a unit, or that two units have.
  private mutating func checkSpellings(_ units: [Roster.Unit]) {
    let right = Set(units.flatMap { [$0.name, $0.kind] + $0.aliases + $0.tags }.map(\.folded))
    var first: [String: UnitID] = [:]
    for unit in units {
      for slip in unit.misspellings {
        if right.contains(slip.folded) {
          findings.append(.rightSpelling(slip, at: unit.source, in: language))
        } else if let other = first[slip.folded], other != unit.id {
          findings.append(.doubledSpelling(slip, of: other, at: unit.source, in: language))
        }
        first[slip.folded] = first[slip.folded] ?? unit.id
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
      let place = parentPlaces[unit.id] ?? unit.source
      guard parents[parent] != nil else {
        if !lostNames.contains(parent.text) {
          let near = nearest(to: parent.text, among: parents.keys.map(\.text))
          findings.append(.unknownParent(parent, at: place, nearest: near, in: language))
        }
        continue
      }
      var path: Set<UnitID> = []
      var next: UnitID? = unit.id
      while let current = next, !cleared.contains(current), path.insert(current).inserted {
        next = parents[current] ?? nil
      }
      // The path ended without reaching a cleared unit or a root: it has bitten its own tail.
      if let next, !cleared.contains(next), next == unit.id {
        findings.append(.parentCycle(unit, at: place, in: language))
      }
      if next == nil || next.map(cleared.contains) == true { cleared.formUnion(path) }
    }
  }
}
