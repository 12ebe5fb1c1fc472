import ScheduleModel

/// Holds the rows of a table that came back against the rules of the folder.
struct RowReader {
  private let table: RuleTable
  private let readings: [String: RuleTable.Reading]
  /// Where each column stands, from 0.
  private var places: [RuleColumn: Int] = [:]
  /// The heads that are none, by their places.
  private var unknown: [Int: String] = [:]
  private var rowsByCode: [String: Int] = [:]
  /// What the rows ask for, in their order.
  private(set) var changes: [RowChange] = []
  /// The rows that are not taken, in their order.
  private(set) var rejections: [RowRejection] = []
  /// The rows in which columns differ that are there to be read only.
  private(set) var ignored: [RuleColumn: [Int]] = [:]
  /// The codes of the rules of which there is no row.
  private(set) var missing: [String] = []
  private let headCount: Int

  init(
    _ returned: ReturnedTable, against table: RuleTable,
    _ readings: [String: RuleTable.Reading]
  ) {
    self.table = table
    self.readings = readings
    headCount = returned.heads.count
    for (place, head) in returned.heads.enumerated() where !head.trimmed.isEmpty {
      if let column = RuleColumn.named(head), places[column] == nil {
        places[column] = place
      } else {
        unknown[place] = head.trimmed
      }
    }
    guard places[.code] != nil else {
      rejections = [.noCodes(at: returned.headNumber)]
      missing = table.rows.map(\.code)
      return
    }
    let codes = Set(returned.rows.map { text(.code, in: $0) })
    for row in returned.rows {
      do throws(RowRejection) {
        if let change = try change(row, among: codes) { changes.append(change) }
      } catch {
        rejections.append(error)
      }
    }
    let named = Set(changes.compactMap(\.oldCode))
    missing = table.rows.map(\.code).filter { !codes.contains($0) && !named.contains($0) }
  }
}

extension RowReader {
  /// What stands in a column; empty where the row has no such cell.
  private func text(_ column: RuleColumn, in row: ReturnedTable.Row) -> String {
    guard let place = places[column], row.cells.indices.contains(place) else { return "" }
    return row.cells[place].replacing("\r\n", with: "\n").replacing("\r", with: "\n").trimmed
  }

  /// What a row asks for; `nil` where it asks for nothing.
  private mutating func change(
    _ row: ReturnedTable.Row, among codes: Set<String>
  ) throws(RowRejection) -> RowChange? {
    let code = text(.code, in: row)
    try expectHeads(of: row, code)
    try expectText(of: row, code)
    guard !code.isEmpty else { throw row.rejection(code, .code, code, .noCode, help: .noCodeHelp) }
    if let first = rowsByCode[code] {
      throw row.rejection(code, .code, code, .twice(first), help: .keepOne)
    }
    rowsByCode[code] = row.number
    let former = text(.key(.formerCode), in: row)
    // A rule that gets another code names its own as the former one.
    let own = table.row(code) ?? (codes.contains(former) ? nil : table.row(former))
    guard let own else { return try addition(row, code) }
    noteIgnored(row, own)
    let file = text(.file, in: row)
    if places[.file] != nil, !file.isEmpty, file != own.file {
      throw row.rejection(code, .file, file, .moved(from: own.file), help: .movedHelp)
    }
    if try isRemoved(row, code) {
      return RowChange(
        row: row.number, code: code, kind: .removal(of: own.code, from: own.file), cells: [:])
    }
    var cells: [RuleColumn: String] = [:]
    for (column, _) in places where column.key != nil {
      let (old, new) = (own.cell(in: column), text(column, in: row))
      let bare = SpreadsheetText.unguarded(new)
      guard !column.form.areEqual(old, new), !column.form.areEqual(old, bare) else { continue }
      cells[column] = bare
    }
    guard !cells.isEmpty else { return nil }
    try expectOneAssumption(row, code, cells) { cells[$0] ?? own.cell(in: $0) }
    return RowChange(
      row: row.number, code: code, kind: .edit(of: own.code, in: own.file), cells: cells)
  }

  private func addition(
    _ row: ReturnedTable.Row, _ code: String
  ) throws(RowRejection) -> RowChange? {
    if try isRemoved(row, code) {
      throw row.rejection(code, .code, code, .noRule, help: .codes(table.rows.map(\.code), code))
    }
    let (line, file) = (text(.line, in: row), text(.file, in: row))
    let atLine = table.rows.first { $0.file == file && String($0.line) == line }
    if let atLine {
      throw row.rejection(code, .code, code, .renamed(atLine.code), help: .renamedHelp(atLine.code))
    }
    let target = try self.file(file, row, code)
    let cells = places.keys.filter { $0.key != nil }.reduce(into: [RuleColumn: String]()) {
      let text = SpreadsheetText.unguarded(text($1, in: row))
      if !text.isEmpty { $0[$1] = text }
    }
    try expectOneAssumption(row, code, cells) { cells[$0] ?? "" }
    return RowChange(row: row.number, code: code, kind: .addition(to: target), cells: cells)
  }

  /// The file that a new rule goes to.
  private func file(
    _ name: String, _ row: ReturnedTable.Row, _ code: String
  ) throws(RowRejection) -> String {
    let known = table.files.keys.sorted()
    if name.isEmpty {
      let withRules = known.filter { table.files[$0]?.entries.isEmpty == false }
      if withRules.count == 1 { return withRules[0] }
      throw row.rejection(code, .file, name, .noFile, help: .files(known))
    }
    guard known.contains(name) || name.isRuleFile else {
      throw row.rejection(code, .file, name, .badFile, help: .files(known))
    }
    return name
  }

  private func isRemoved(
    _ row: ReturnedTable.Row, _ code: String
  ) throws(RowRejection) -> Bool {
    let text = text(.removal, in: row)
    guard !text.isEmpty else { return false }
    let word = Words.yesNo.first { word in
      Language.allCases.contains { word.0.matches(text, in: $0) }
    }
    guard let word else {
      throw row.rejection(code, .removal, text, .unclearRemoval, help: .removalHelp)
    }
    return word.1
  }

  /// Refuses what stands below heads that are none, or beside all heads.
  private func expectHeads(of row: ReturnedTable.Row, _ code: String) throws(RowRejection) {
    for (place, cell) in row.cells.enumerated() where !cell.trimmed.isEmpty {
      if let head = unknown[place] {
        let isDoubled = RuleColumn.named(head) != nil
        throw RowRejection(
          row: row.number, code: code, column: Phrase(verbatim: head), value: cell.trimmed,
          message: isDoubled ? .doubledHead : .unknownHead,
          help: isDoubled ? nil : .heads(like: head))
      }
      if place >= headCount {
        throw RowRejection(
          row: row.number, code: code, column: nil, value: cell.trimmed, message: .noHead,
          help: nil)
      }
    }
  }

  /// Refuses characters that no file of a plan may hold.
  private func expectText(of row: ReturnedTable.Row, _ code: String) throws(RowRejection) {
    for column in RuleColumn.all where places[column] != nil && column.key != nil {
      let text = text(column, in: row)
      let stray = text.unicodeScalars.first { !$0.isText && $0 != "\n" }
      guard let stray else { continue }
      let place = SourcePlace(file: "", line: 1)
      let findings = Language.allCases.map { Finding.controlCharacter(stray, at: place, in: $0) }
      throw row.rejection(
        code, column, text, Phrase { language in findings.text(in: language, \.message) },
        help: Phrase { language in findings.text(in: language, \.help) })
    }
  }

  /// Refuses one text about assumptions beside others about single keys.
  private func expectOneAssumption(
    _ row: ReturnedTable.Row, _ code: String, _ changed: [RuleColumn: String],
    _ cell: (RuleColumn) -> String
  ) throws(RowRejection) {
    let whole = cell(.key(.assumed))
    let other = RuleColumn.all.first { column in
      guard case .assumption = column.kind else { return false }
      return !cell(column).isEmpty
    }
    guard !whole.isEmpty, let other else { return }
    throw row.rejection(
      code, .key(.assumed), whole, .twoAssumptions(other), help: .twoAssumptionsHelp)
  }

  /// Notes columns to be read only in which the row says something else.
  private mutating func noteIgnored(_ row: ReturnedTable.Row, _ own: RuleTable.Row) {
    for column in [RuleColumn.line, .sentence, .taskCount] where places[column] != nil {
      let (new, old) = (text(column, in: row), own.cell(in: column, readings).trimmed)
      if !new.isEmpty, new != old, SpreadsheetText.unguarded(new) != old {
        ignored[column, default: []].append(row.number)
      }
    }
  }
}

extension CellForm {
  /// Whether two cells say the same.
  func areEqual(_ one: String, _ other: String) -> Bool {
    switch self {
    case .text: one == other
    case .list: CellText.items(of: one) == CellText.items(of: other)
    case .records: CellText.records(of: one) == CellText.records(of: other)
    }
  }
}

extension String {
  /// Whether a new rule file may be called so.
  fileprivate var isRuleFile: Bool {
    guard hasPrefix("rules/"), hasSuffix(".yaml") else { return false }
    let name = dropFirst(6).dropLast(5)
    return name.first?.isLetter == true
      && name.allSatisfy { $0.isLetter || $0.isNumber || "-_".contains($0) }
  }
}

extension [Finding] {
  fileprivate func text(in language: Language, _ part: (Finding) -> String?) -> String {
    first { $0.language == language }.flatMap(part) ?? ""
  }
}
