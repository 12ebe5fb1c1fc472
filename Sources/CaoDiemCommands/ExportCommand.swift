import ArgumentParser
import Conflicts
import FeedServer
import Foundation
import PlanPages
import ScheduleModel

/// Writes the calendars and tables of a plan into a folder, those of several each into one of its own.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Xuất lịch và bảng việc · write calendars and tables.",
    discussion: """
      Từ thư mục kế hoạch: tệp để xem và nhập một lần. Với --from-ledger: các lịch đã công bố, để đặt \
      lên một máy chủ web. From a plan folder: files to look at and to import once. With \
      --from-ledger: what is published, for any web server.
      """)

  @Argument(help: "Thư mục kế hoạch, một hay nhiều · the plan folder, or several.")
  var plans: [String] = []

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var speech: LanguageOptions

  @Flag(help: "Từ sổ công bố, không từ thư mục · of what is published, not of a plan folder.")
  var fromLedger = false

  @OptionGroup var address: AddressOptions

  @Flag(help: "Cả lịch của các liên kết bí mật · the secret feeds of all links as well.")
  var links = false

  @Option(help: "Thư mục nhận tệp · the folder to write to.")
  var to: String

  @Option(
    help:
      "Thời điểm ghi trong lịch · the moment the files are as of: '17/6/2026 08:00' (--from-ledger: UTC)."
  )
  var now: String?

  func validate() throws {
    guard fromLedger == plans.isEmpty else {
      throw ValidationError(
        "cần thư mục kế hoạch, hoặc --from-ledger · give a plan folder, or else --from-ledger")
    }
    guard fromLedger || !links else {
      throw ValidationError("--links đi với --from-ledger · goes with --from-ledger")
    }
  }

  func run() throws {
    guard !fromLedger else {
      return try LedgerExport(ledger, address, speech)
        .write(links ? .openAndSecret : .open, to: to, now: now)
    }
    let loaded = try PlansOptions(plans, ledger, speech).load(now: now)
    let staging = URL(filePath: to, directoryHint: .isDirectory).appending(path: ".new")
    defer { try? FileManager.default.removeItem(at: staging) }
    let exports = try loaded.members.map { member in
      try PlanExport(
        of: member.plan, now: now, staging: staging.appending(path: "\(member.place)"))
    }
    let folders = loaded.plans.map { loaded.single == nil ? "\($0.book.head.id)" : "" }
    try FolderWriter(to, speaking: loaded.language).write(
      zip(exports, folders).flatMap { export, folder in export.files.map { $0.below(folder) } })
    loaded.forEach(.blankLine) { member in
      let folder = folders[member.place]
      exports[member.place].tell(in: folder.isEmpty ? to : "\(to)/\(folder)")
    }
    if loaded.single == nil {
      standardError.write(loaded.listing(loaded.conflicts.all).warnings)
    }
  }
}
