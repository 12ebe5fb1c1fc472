public import CivilTime
public import ScheduleModel

/// What a station sent back: a report for each row that can be read, and each other row with what
/// would be right.
///
/// Nothing is lost: rows are reports, rejected, or left empty by the station.
public struct AsRunFile: Sendable {
  /// A row that is no report.
  public struct Rejection: Hashable, Sendable {
    /// Its line, from 1.
    public let line: Int
    /// What is so.
    public let message: Phrase
    /// What would be right.
    public let help: Phrase

    init(_ line: Int, _ message: Phrase, help: Phrase) {
      self.line = line
      self.message = message
      self.help = help
    }
  }

  /// The reports, in the order of the rows; each broadcast once.
  public private(set) var reports: [AirReport] = []
  /// What is none, in the order of the rows.
  public private(set) var rejections: [Rejection] = []
  /// How many rows say nothing yet.
  public private(set) var blankCount = 0

  /// Reads a table, of a spreadsheet or of a program, about what a station airs.
  ///
  /// - Parameters:
  ///   - schedule: All that the station airs, or aired.
  ///   - moment: When the report came; nobody can have aired what lies behind it.
  public init(
    _ octets: [UInt8], of schedule: StationSchedule, reported moment: Instant,
    by reporter: AirReport.Reporter
  ) {
    guard let text = String(validating: octets, as: UTF8.self) else {
      rejections = [.notUTF8]
      return
    }
    read(CSVReader(text).rows, of: schedule, moment, reporter)
  }

  /// Reads what the form of a sheet sent: names such as `outcome.3rpc…` with their values. Slots take
  /// the place of lines, from 1, in the order of their first field. Other names are passed over.
  public init(
    form fields: [(name: String, value: String)], of schedule: StationSchedule,
    reported moment: Instant, by reporter: AirReport.Reporter
  ) {
    let columns: [AsRunColumn] = [.id, .outcome, .airedAt, .airedSeconds, .remark]
    var order: [String] = []
    var cells: [String: [AsRunColumn: String]] = [:]
    for field in fields {
      let parts = field.name.split(separator: ".", maxSplits: 1).map(String.init)
      guard parts.count == 2, let column = AsRunColumn(rawValue: parts[0]), column != .id,
        columns.contains(column)
      else { continue }
      if cells[parts[1]] == nil { order.append(parts[1]) }
      cells[parts[1], default: [.id: parts[1]]][column] = field.value.trimmed
    }
    let rows = order.enumerated().map { number, id in
      (number + 1, columns.map { cells[id]?[$0] ?? "" })
    }
    read([(0, columns.map(\.rawValue))] + rows, of: schedule, moment, reporter)
  }

  private mutating func read(
    _ rows: [(line: Int, cells: [String])], of schedule: StationSchedule, _ moment: Instant,
    _ reporter: AirReport.Reporter
  ) {
    guard let head = rows.first else {
      rejections = [.empty]
      return
    }
    let reader = AsRunRow.Reader(head.cells, schedule, moment, reporter)
    rejections = reader.missingColumns(at: head.line)
    guard rejections.isEmpty else { return }
    var lines: [TaskID: Int] = [:]
    for row in rows.dropFirst() {
      switch reader.read(row.cells, at: row.line) {
      case .blank: blankCount += 1
      case .rejected(let rejection): rejections.append(rejection)
      case .report(let report):
        if let first = lines[report.task] {
          rejections.append(.twice(row.line, first: first))
        } else {
          lines[report.task] = row.line
          reports.append(report)
        }
      }
    }
  }
}

extension AsRunFile.Rejection {
  static let notUTF8 = AsRunFile.Rejection(
    1, Phrase(vi: "tệp không phải là văn bản UTF-8", en: "the file is no UTF-8 text"),
    help: Phrase(
      vi: "mở bằng Excel và lưu lại với kiểu 'CSV UTF-8'",
      en: "open it in Excel and save it as 'CSV UTF-8'"))

  static let empty = AsRunFile.Rejection(
    1, Phrase(vi: "tệp trống", en: "the file is empty"),
    help: Phrase(
      vi: "gửi lại bảng của đài với cột 'Kết quả' đã điền",
      en: "send the table of the station with its column 'Outcome' filled in"))

  static func twice(_ line: Int, first: Int) -> AsRunFile.Rejection {
    AsRunFile.Rejection(
      line,
      Phrase(
        vi: "mã này đã có ở dòng \(first)", en: "this code stands in line \(first) already"),
      help: Phrase(vi: "giữ một dòng cho mỗi mã", en: "keep one line for each code"))
  }
}
