import ArgumentParser
import CivilTime
import Conflicts
import Foundation
import PlanPages
import ScheduleModel
import Spreadsheets

/// Writes a plan as an .xlsx file: the work table of a week, a list, a calendar, an annex, a matrix.
struct SheetCommand: ParsableCommand {
  /// What the file shows.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case week, year, wall, month, unit, matrix, conflicts

    /// The kind of period that it takes, if it takes any.
    var period: Period.Kind? {
      switch self {
      case .week: .week
      case .year, .wall: .year
      case .month: .month
      case .matrix: .quarter
      case .unit, .conflicts: nil
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "sheet",
    abstract: "Ghi bảng tính .xlsx để sửa và in · write a spreadsheet to edit and print.",
    discussion: """
      week: lịch công tác tuần; year: mọi việc, mỗi việc một dòng; wall: lịch \
      treo tường cả năm, một tờ A3; month: lịch tháng; unit: danh mục việc \
      của một đơn vị, làm phụ lục công văn; matrix: đơn vị và tuần của một quý; conflicts: các xung đột. \
      Không ghi kỳ nào thì lấy tuần, tháng, quý này.
      week: the work table of a week; year: one row per task; wall: the year on one sheet \
      of A3; month: a calendar; unit: the tasks of a \
      unit as an annex to a letter; matrix: units and the weeks of a quarter; conflicts. Without a period \
      it is this week, month or quarter.
      """)

  @Argument(help: "Thư mục kế hoạch · the plan folder.")
  var plan: String

  @Argument(help: "Loại bảng · the kind of sheet.")
  var kind: Kind

  @Option(help: "Tệp .xlsx · the file to write.")
  var to: String

  @Option(help: "Chỉ một đơn vị, theo mã · one unit only, by its code.")
  var unit: String?

  @Option(help: "Tuần nào · the week: '2026-W27'.")
  var week: String?

  @Option(help: "Tháng nào · the month: '2026-07'.")
  var month: String?

  @Option(help: "Năm nào · the year: '2026'.")
  var year: String?

  @Option(help: "Quý nào · the quarter: '2026-Q3'.")
  var quarter: String?

  @Option(help: "Coi hôm nay là ngày nào · take this for today: '26/6/2026'.")
  var now: String?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var speech: LanguageOptions

  func validate() throws {
    guard to.lowercased().hasSuffix(".xlsx"), to.lowercased() != ".xlsx" else {
      throw ValidationError(
        "tên tệp phải kết thúc bằng .xlsx · '--to' needs a name that ends in .xlsx")
    }
    guard kind != .unit || unit != nil else {
      throw ValidationError("unit cần --unit MÃ · 'unit' needs --unit CODE")
    }
    guard periods.count <= 1 else {
      throw ValidationError("chỉ ghi một kỳ · name one period only")
    }
    guard let named = periods.first else { return }
    let isTaken = kind == .unit || named.kind == kind.period
    guard isTaken else {
      throw ValidationError(
        "\(kind.rawValue) không nhận \(named.option) · '\(kind.rawValue)' takes no \(named.option)")
    }
  }

  func run() throws {
    let loaded = try PlanOptions(plan, ledger, speech).load()
    let language = loaded.language
    let today =
      try now.map { try loaded.day($0, of: "--now") }
      ?? .today(in: loaded.plan.book.head.zone)
    if kind == .year, unit == nil,
      let refusal = SheetCommand.refusal(of: loaded.plan.taskCount)
    {
      standardError.write(refusal[language].text())
      throw ExitCode(64)
    }
    let sheets = PlanSheets(of: loaded.plan, in: language, on: today)
    let made = try workbook(sheets, loaded, on: today)
    let octets: [UInt8]
    do {
      octets = try made.book.octets()
    } catch {
      standardError.write(error.message[language].text())
      throw ExitCode(error.exitCode)
    }
    let file = URL(filePath: to)
    try FolderWriter(file.deletingLastPathComponent().path, speaking: language)
      .write([ExportFile(path: file.lastPathComponent, octets: octets)])
    standardOutput.write(report(made.book, size: octets.count, left: made.left)[language])
  }
}

extension SheetCommand {
  /// How many tasks a list may have: all of its cells are in memory before the file is written.
  private static let mostTasks = 100_000

  /// That a list would have too many tasks, and what to take instead; `nil` where it would not.
  static func refusal(of count: Int) -> Phrase? {
    guard count > SheetCommand.mostTasks else { return nil }
    let (tasks, most) = (Phrase.tasks(count), Phrase.tasks(SheetCommand.mostTasks))
    return Phrase(
      vi: """
        kế hoạch có \(tasks.vietnamese), một danh sách .xlsx có nhiều nhất \(most.vietnamese): thêm --unit MÃ, \
        hoặc lấy tasks.excel.csv của 'caodiem export'
        """,
      en: """
        the plan has \(tasks.english), and a list in .xlsx has at most \(most.english): add --unit CODE, or take \
        tasks.excel.csv of 'caodiem export'
        """)
  }

  /// The periods that are named, each with its option.
  var periods: [(option: String, kind: Period.Kind, text: String)] {
    [
      ("--week", Period.Kind.week, week), ("--month", .month, month), ("--year", .year, year),
      ("--quarter", .quarter, quarter),
    ].compactMap { option, kind, text in text.map { (option, kind, $0) } }
  }

  private func workbook(
    _ sheets: PlanSheets, _ loaded: LoadedPlan, on today: CivilDate
  ) throws -> (book: Workbook, left: Int) {
    let unit = try place(of: unit, in: loaded)
    let named = try namedPeriod(in: loaded)
    switch kind {
    case .week:
      return sheets.week(try named ?? usual(.week, on: today, in: loaded), unit: unit)
    case .month:
      return (sheets.month(try named ?? usual(.month, on: today, in: loaded), unit: unit), 0)
    case .matrix:
      return (sheets.matrix(try named ?? usual(.quarter, on: today, in: loaded), unit: unit), 0)
    case .year: return (sheets.years(named?.year, unit: unit), 0)
    case .wall: return (sheets.wall(named?.year, unit: unit), 0)
    case .unit:
      guard let unit else { preconditionFailure("a unit that was asked for") }
      return (sheets.annex(of: unit, in: named), 0)
    case .conflicts:
      let conflicts = PlanConflicts(
        of: loaded.plan, totals: try loaded.totals(), keeping: loaded.published
      ).all
      return (sheets.conflicts(conflicts, quoting: loaded.files, unit: unit), 0)
    }
  }

  /// What was written, and what was left out.
  private func report(_ book: Workbook, size: Int, left: Int) -> Phrase {
    let (kilobytes, sheets, cut) = ((size + 999) / 1000, book.sheetCount, book.cutCount)
    let written = Phrase(
      vi: "Đã ghi \(to) (\(kilobytes) kB, \(sheets) trang tính).",
      en: "Written to \(to) (\(kilobytes) kB, \(sheets) \(sheets == 1 ? "sheet" : "sheets")).")
    let units = Phrase(
      vi: """
        Có \(left) đơn vị, quá 50 trang tính: chỉ ghi một trang chung; ghi --unit MÃ để có trang của \
        từng đơn vị.
        """,
      en: """
        There are \(left) units, more than 50 sheets: only one for all was written; name --unit CODE for the \
        sheet of a unit.
        """)
    let cuts = Phrase(
      vi: "\(cut) ô bị cắt: một ô chứa nhiều nhất 32.767 ký tự.",
      en:
        "\(cut) \(cut == 1 ? "cell was" : "cells were") cut: a cell holds 32,767 characters at most."
    )
    return Phrase { language in
      written[language].text() + (left > 0 ? units[language].text() : "")
        + (cut > 0 ? cuts[language].text() : "")
    }
  }
}

extension WorkbookError {
  /// What the program ends with: where the disk is at fault 73, else 70; 64 where less is to be asked for.
  fileprivate var exitCode: Int32 {
    switch self {
    case .library: 70
    case .tooManyLines: 64
    case .temporaryFile: 73
    }
  }
}
