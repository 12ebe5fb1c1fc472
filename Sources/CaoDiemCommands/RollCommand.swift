import ArgumentParser
import CivilTime
import Foundation
import PlanPages
import RuleFiles
import ScheduleModel

/// Copies a plan for another year, to see it before there is a new document.
struct RollCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roll",
    abstract:
      "Chép kế hoạch sang năm khác để xem thử · copy a plan for another year, as a preview.",
    discussion: """
      Ngày của quy tắc và chiến dịch được đọc lại theo năm mới; bản chép ghi 'chưa xác nhận' ở mọi nơi.
      The days of rules and campaigns are read again; the copy says 'not confirmed' everywhere.
      """)

  @OptionGroup var options: PlanOptions

  @Option(
    help: ArgumentHelp("Năm (năm đầu) của bản chép · the year, or first year.", valueName: "year"))
  var to: Int

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Thư mục mới · the new folder (default: beside the plan).", valueName: "dir")
  )
  var target: String?

  func run() throws {
    let spoken = options.speech.spoken
    let (folder, unreadable) = try PlanFolder.read(at: options.plan, speaking: spoken)
    let source = PlanSource(folder: folder, spoken: spoken, unreadable: unreadable)
    let book = try source.book()
    let language = spoken ?? book.head.language
    guard let roll = PlanRoll(folder, of: book, to: to) else {
      throw refuse(
        Phrase(
          vi: "'--to \(to)' không phải là năm khác của kế hoạch này (từ 1900 đến 2199)",
          en: "'--to \(to)' is no other year of this plan (from 1900 to 2199)"), language, 64)
    }
    let path = target ?? beside(roll.id)
    guard !FileManager.default.fileExists(atPath: path) else {
      throw refuse(
        Phrase(
          vi: "đã có '\(path)'; chọn thư mục khác bằng '--as'",
          en: "'\(path)' is there already; name another folder with '--as'"), language, 73)
    }
    try FolderWriter(path, speaking: language).write(
      roll.files.filter { !$0.text.isEmpty }.map {
        ExportFile(path: $0.name, octets: Array($0.text.utf8))
      } + folder.calendars.map { ExportFile(path: $0.name, octets: $0.octets) })
    standardOutput.write(RollReport(roll, of: book, at: path).text(in: language))
    let copy = PlanSource(
      folder: PlanFolder(roll.files, calendars: folder.calendars), spoken: spoken, unreadable: [])
    _ = try copy.book()
  }

  /// The folder of that code beside the plan's own.
  private func beside(_ id: PlanID) -> String {
    let own = URL(filePath: options.plan).standardizedFileURL
    return own.deletingLastPathComponent().appending(path: id.text).path
  }

  private func refuse(_ message: Phrase, _ language: Language, _ code: Int32) -> ExitCode {
    standardError.write("\(message[language])\n")
    return ExitCode(code)
  }
}

/// What `roll` says of a copy.
private struct RollReport {
  private let roll: PlanRoll
  private let book: RuleBook
  private let path: String

  init(_ roll: PlanRoll, of book: RuleBook, at path: String) {
    self.roll = roll
    self.book = book
    self.path = path
  }

  /// At most 80 columns, but for lines of the plan.
  func text(in language: Language) -> String {
    ([copied, heading].map { $0[language].text() } + roll.changes.map(line)
      + [leftOut, confirmation, others, next].compactMap { $0?[language].text() }).joined()
  }

  private var copied: Phrase {
    Phrase(
      vi: "Đã chép '\(book.head.id)' thành '\(roll.id)' trong \(path).",
      en: "'\(book.head.id)' was copied as '\(roll.id)' into \(path).")
  }

  private var heading: Phrase { Phrase(vi: "Dòng đã đổi:", en: "Lines that changed:") }

  private func line(of change: PlanRoll.Change) -> String {
    let arrow = change.old.isEmpty ? "+ " : "\(change.old) → "
    return "  " + "\(change.place.file):\(change.place.line): \(arrow)\(change.new)".shown + "\n"
  }

  private var leftOut: Phrase? {
    let count = roll.leftOut.count
    guard count > 0 else { return nil }
    return Phrase(
      vi: "Không chép \(count) quyết định về việc và ngày của năm cũ.",
      en: """
        \(count) \(count == 1 ? "decision" : "decisions") on tasks and days of the old year \
        \(count == 1 ? "was" : "were") left out.
        """)
  }

  private var confirmation: Phrase {
    Phrase(
      vi: """
        Bản chép chưa được xác nhận: mọi việc là dự kiến, tên kế hoạch ghi rõ, không công bố được.
        """,
      en: """
        The copy is not confirmed: all its tasks are tentative, its name says so, and it cannot be \
        published.
        """)
  }

  private var others: Phrase {
    Phrase(
      vi: "Văn bản, thông điệp, đơn vị giữ nguyên ngày.",
      en: "Documents, messages and units keep their days.")
  }

  private var next: Phrase {
    Phrase(
      vi: "Xem ngày nghỉ, điều vướng: caodiem check \(path)", en: "Next: caodiem check \(path)")
  }
}
