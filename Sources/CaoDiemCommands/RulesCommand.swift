import ArgumentParser
import CivilTime
import Foundation
import PlanPages
import RuleFiles
import ScheduleModel
import TaskFiles

/// Writes the rules of a plan as a table, and takes a table back into the files.
struct RulesCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, csv, excel
  }

  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Quy tắc thành bảng và ngược lại · rules as a table, and back.",
    discussion: """
      'caodiem rules KẾ-HOẠCH --format excel > bang.csv', sửa bằng Excel, rồi --take bang.csv để xem \
      những gì sẽ đổi, thêm --write để ghi. Mỗi hàng một quy tắc, mỗi khóa một cột; danh sách cách \
      nhau bằng '; ', mục nào có ';' thì đặt trong ngoặc kép. Hàng không có thì quy tắc giữ nguyên; \
      cột 'xóa' ghi 'có' để xóa; mã mới là quy tắc mới; đổi mã thì ghi mã đang dùng vào cột 'mã cũ'.
      Write a table, change it in a spreadsheet, give it back with --take to see what would change, and \
      with --write to write it. A row is a rule, a column a key; items of lists are parted by '; ', and \
      those with ';' stand in double quotes. A rule without a row stays; 'yes' in the column 'remove' \
      takes it out; a new code is a new rule; to change a code put the old one into 'former code'.
      """)

  @OptionGroup var options: PlanOptions

  @Option(help: "Bảng gửi lại, CSV · the table that came back.")
  var take: String?

  @Flag(help: "Ghi vào các tệp · write the changes to the files.")
  var write = false

  @Option(help: "Dạng in ra · the format: text, csv, excel (CSV cho Excel).")
  var format: Format = .text

  func run() throws {
    let loaded = try options.load()
    guard let take else {
      if write { throw refuse(.nothingToWrite, 64, loaded.language) }
      return show(loaded)
    }
    let returned = try returned(take, loaded.language)
    let taken = loaded.taking(returned)
    let after = try loaded.after(taken)?.plan
    if write, !taken.edits.isEmpty { try save(taken, over: loaded) }
    let report = TableReport(
      taken, of: take, before: loaded.plan, after: after, keeping: loaded.published,
      isWritten: write, in: loaded.language)
    standardOutput.write(report.text)
    standardError.write(report.problems)
    if !taken.rejections.isEmpty || !taken.faults.isEmpty { throw ExitCode(65) }
  }
}

extension RulesCommand {
  private func show(_ loaded: LoadedPlan) {
    switch format {
    case .text:
      let table = RuleTable(loaded.source.folder, in: loaded.plan.book.head.language)
      let readings = loaded.plan.tableReadings(loaded.language)
      standardOutput.write(RuleTableListing(table, readings, in: loaded.language).text)
    case .csv: standardOutput.write(loaded.rulesForPrograms)
    case .excel: standardOutput.write(loaded.rulesForPeople)
    }
  }

  /// The table of a file.
  private func returned(_ path: String, _ language: Language) throws -> ReturnedTable {
    // A pipe will do as well as a file.
    guard let file = try? FileHandle(forReadingFrom: URL(filePath: path)),
      let data = try? file.readToEnd() ?? Data()
    else {
      throw refuse(.unreadable(path), 66, language)
    }
    guard let table = TextTable(Array(data)) else {
      throw refuse(.noTable(Phrase(verbatim: "'\(path)'")), 65, language)
    }
    return ReturnedTable(table)
  }

  /// Writes the edits into files that are still as they were read.
  private func save(_ taken: TakenTable, over loaded: LoadedPlan) throws {
    let writer = FolderWriter(options.plan, speaking: loaded.language)
    let files = try taken.edits.map { edit -> ExportFile in
      let own = writer.text(of: edit.file) ?? ""
      let composed = SourceFile(
        name: edit.file, text: own.precomposedStringWithCanonicalMapping)
      guard
        PlanFolder([composed]).file(edit.file)
          == (loaded.source.folder.file(edit.file) ?? SourceFile(name: edit.file, text: ""))
      else { throw refuse(.changed(edit.file), 75, loaded.language) }
      return ExportFile(path: edit.file, octets: Array(edit.applied(to: own).utf8))
    }
    try writer.write(files)
  }

  private func refuse(_ message: Phrase, _ code: Int32, _ language: Language) -> ExitCode {
    standardError.write(message[language].text())
    return ExitCode(code)
  }
}

extension Phrase {
  fileprivate static let nothingToWrite = Phrase(
    vi: "--write cần --take: chưa có bảng nào để ghi", en: "--write needs --take: there is no table"
  )
  fileprivate static func unreadable(_ path: String) -> Phrase {
    Phrase(vi: "không đọc được '\(path)'", en: "'\(path)' cannot be read")
  }
  fileprivate static func changed(_ file: String) -> Phrase {
    Phrase(
      vi: "'\(file)' vừa bị sửa ở nơi khác nên không ghi gì; chạy lại lệnh này",
      en: "'\(file)' was changed meanwhile, so nothing is written; run this again")
  }
  /// That something is no table; `what` names it.
  static func noTable(_ what: Phrase) -> Phrase {
    Phrase(
      vi:
        "\(what.vietnamese) trống hoặc không phải là văn bản UTF-8; mở bằng Excel và lưu lại với kiểu "
        + "'CSV UTF-8'",
      en: "\(what.english) is empty or no UTF-8 text; open it in Excel and save it as 'CSV UTF-8'")
  }
}
