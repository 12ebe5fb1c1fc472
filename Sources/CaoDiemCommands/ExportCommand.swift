import ArgumentParser
import CivilTime
import Conflicts
import FeedServer
import Feeds
import ICalendar
import PlanPages
import ScheduleModel
import TaskFiles

/// Writes the calendars and tables of a plan into a folder.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Xuất lịch và bảng việc · write calendars and tables.",
    discussion: """
      Từ thư mục kế hoạch: tệp để xem và nhập một lần. Với --from-ledger: các lịch đã công bố, để đặt \
      lên một máy chủ web. From a plan folder: files to look at and to import once. With \
      --from-ledger: what is published, for any web server.
      """)

  @Argument(help: "Thư mục kế hoạch · the plan folder.")
  var plan: String?

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
    guard fromLedger == (plan == nil) else {
      throw ValidationError(
        "cần thư mục kế hoạch, hoặc --from-ledger · give a plan folder, or else --from-ledger")
    }
    guard fromLedger || !links else {
      throw ValidationError("--links đi với --from-ledger · goes with --from-ledger")
    }
  }

  func run() throws {
    guard let plan else {
      return try LedgerExport(ledger, address, speech)
        .write(links ? .openAndSecret : .open, to: to, now: now)
    }
    var options = PlanOptions()
    options.plan = plan
    options.ledger = ledger
    options.speech = speech
    let loaded = try options.load(now: now)
    let head = loaded.plan.book.head
    let moment = try now.map { try loaded.moment($0, of: "--now") }
    let stamp = moment.map { head.zone.resolve($0).conventional } ?? head.updated
    let files = try makeFiles(loaded, asOf: stamp)
    let writer = FolderWriter(to, speaking: loaded.language)
    try writer.write(files)
    let summary = PlanSummary(of: loaded.plan, in: loaded.language)
    let report = ExportReport(
      files, in: to, asOf: stamp.text(in: head.zone, loaded.language), loaded.language)
    standardOutput.write(summary.text + summary.questionCount + "\n" + report.text)
    let warnings = ConflictWarnings(
      PlanConflicts(of: loaded.plan, keeping: loaded.published).all, in: loaded.language)
    standardError.write(warnings.text + report.warnings + writer.leftovers(beside: files))
  }

  /// Every file, made, and the calendars read twice, before the first is written.
  private func makeFiles(_ loaded: LoadedPlan, asOf stamp: Instant) throws -> [ExportFile] {
    let feeds = PlanFeeds(of: loaded.plan, in: loaded.language, asOf: stamp)
    let facts = loaded.plan.facts
    let gate = FeedGate(loaded.plan.book.head.zone, speaking: loaded.language)
    let calendars = try gate.passing { () throws(ICalendarError) in try feeds.all() }.feeds
    let tables = [
      ExportFile(path: "tasks.json", octets: TaskFile(facts).json),
      ExportFile(path: "tasks.csv", octets: TaskFile(facts).csv(for: .programs)),
      ExportFile(
        path: "tasks.excel.csv", octets: TaskFile(facts).csv(for: .people(loaded.language))),
    ]
    let slots = feeds.stations.flatMap { station in
      let file = StationFile(of: station, from: facts)
      return [
        ExportFile(path: "stations/\(station).csv", octets: file.csv(for: .programs)),
        ExportFile(
          path: "stations/\(station).excel.csv",
          octets: file.csv(for: .people(loaded.language))),
      ]
    }
    return calendars.map {
      ExportFile(
        path: $0.path, octets: $0.octets, eventCount: $0.eventCount, quarter: $0.quarter)
    } + tables + slots
  }
}
