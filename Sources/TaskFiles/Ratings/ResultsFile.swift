public import ScheduleModel

/// The results of a period as they stand in a table: one for each row that can be read, and each other row
/// with what would be right.
///
/// Nothing is lost: rows are results, rejected, or not filled in yet.
public struct ResultsFile: Sendable {
  /// A row that is no result.
  public struct Rejection: Hashable, Sendable {
    /// Its line, from 1.
    public let line: Int
    /// What is so.
    public let message: Phrase
    /// What would be right.
    public let help: Phrase
  }

  /// The results by what they are of.
  public private(set) var results: [Evaluation: RatedResult] = [:]
  /// What is none, in the order of the rows.
  public private(set) var rejections: [Rejection] = []
  /// How many rows say nothing yet.
  public private(set) var blankCount = 0

  /// Reads a table, of a spreadsheet or of a program, about what a plan rates.
  public init(_ octets: [UInt8], of evaluations: [Evaluation]) {
    guard let text = String(validating: octets, as: UTF8.self) else {
      rejections = [.notUTF8]
      return
    }
    let rows = CSVReader(text).rows
    guard let head = rows.first else {
      rejections = [.empty]
      return
    }
    var columns: [ResultColumn: Int] = [:]
    for (place, name) in head.cells.enumerated() {
      if let column = ResultColumn.named(name), columns[column] == nil { columns[column] = place }
    }
    let missing = [ResultColumn.rule, .result].filter { columns[$0] == nil }
    guard missing.isEmpty else {
      rejections = missing.map { .missing($0, at: head.line) }
      return
    }
    var lines: [Evaluation: Int] = [:]
    for (line, cells) in rows.dropFirst() {
      let row = ResultRow(line, cells, columns)
      guard !row[.result].isEmpty else {
        blankCount += 1
        continue
      }
      do throws(Rejection) {
        let (evaluation, result) = try row.result(among: evaluations)
        if let first = lines[evaluation] { throw Rejection.twice(line, first: first) }
        lines[evaluation] = line
        results[evaluation] = result
      } catch {
        rejections.append(error)
      }
    }
  }
}

/// A column of a table of results. The raw value is its name in files for programs, and never changes.
enum ResultColumn: String, CaseIterable {
  case rule, unit, period, indicator, result, target, before, note

  var heading: Phrase {
    switch self {
    case .rule: Phrase(vi: "Mã", en: "Code")
    case .unit: Phrase(vi: "Mã đơn vị", en: "Unit code")
    case .period: Phrase(vi: "Kỳ", en: "Period")
    case .indicator: Phrase(vi: "Chỉ số đánh giá", en: "Indicator")
    case .result: Phrase(vi: "Kết quả", en: "Result")
    case .target: Phrase(vi: "Chỉ tiêu được giao", en: "Assigned target")
    case .before: Phrase(vi: "Năm trước", en: "Year before")
    case .note: Phrase(vi: "Ghi chú", en: "Note")
    }
  }

  /// The column of a heading for people or programs, however it is written.
  static func named(_ name: String) -> ResultColumn? {
    allCases.first { column in
      column.rawValue == name
        || Language.allCases.contains { column.heading[$0].folded == name.folded }
    }
  }
}

/// A row of a table of results.
private struct ResultRow {
  private let line: Int
  private let cells: [String]
  private let columns: [ResultColumn: Int]

  init(_ line: Int, _ cells: [String], _ columns: [ResultColumn: Int]) {
    (self.line, self.cells, self.columns) = (line, cells, columns)
  }

  /// What stands in a column; empty where the row has no such cell.
  subscript(column: ResultColumn) -> String {
    guard let place = columns[column], cells.indices.contains(place) else { return "" }
    return cells[place].trimmed
  }

  func result(
    among evaluations: [Evaluation]
  ) throws(ResultsFile.Rejection) -> (Evaluation, RatedResult) {
    let own = evaluations.filter {
      $0.rule.id.text == self[.rule] || $0.rule.writtenID.text == self[.rule]
    }
    guard !own.isEmpty else {
      throw .unknown(.rule, self[.rule], Set(evaluations.map(\.rule.id.text)).sorted(), line)
    }
    let unit = self[.unit]
    let ofUnit = own.filter {
      unit.isEmpty || $0.unit.id.text == unit || $0.unit.name.folded == unit.folded
    }
    guard !ofUnit.isEmpty else {
      throw .unknown(.unit, unit, Set(own.map(\.unit.id.text)).sorted(), line)
    }
    let period = self[.period]
    let ofPeriod = ofUnit.filter { period.isEmpty || $0.periodName == period }
    guard !ofPeriod.isEmpty else {
      throw .unknown(.period, period, Set(ofUnit.map(\.periodName)).sorted(), line)
    }
    let indicator = self[.indicator]
    let found = ofPeriod.filter {
      indicator.isEmpty || ($0.indicator ?? $0.rule.title).folded == indicator.folded
    }
    guard let evaluation = found.first else {
      throw .unknown(
        .indicator, indicator, Set(ofPeriod.map { $0.indicator ?? $0.rule.title }).sorted(), line)
    }
    guard found.count == 1 else {
      let isOfOne = Set(found.map(\.unit.id)).count == 1
      let isAtOnce = Set(found.map(\.periodName)).count == 1
      throw .needed(isOfOne ? isAtOnce ? .indicator : .period : .unit, line)
    }
    guard let value = try number(.result) else { throw .number(self[.result], line) }
    let result = RatedResult(
      value, target: try number(.target), before: try number(.before), note: self[.note])
    return (evaluation, result)
  }

  /// A number with at most three decimals, in thousandths; `nil` where the cell is empty.
  private func number(_ column: ResultColumn) throws(ResultsFile.Rejection) -> Int? {
    let text = self[column]
    guard !text.isEmpty else { return nil }
    guard let number = DecimalText.thousandths(text) else { throw .number(text, line) }
    return number
  }
}
