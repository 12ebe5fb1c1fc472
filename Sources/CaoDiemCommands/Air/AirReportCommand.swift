import ArgumentParser
import Foundation
import Ledger
import PlanPages
import SQLiteStore
import ScheduleModel
import TaskFiles

/// Takes in what a station says it aired.
struct AirReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Nhận kết quả phát từ tệp CSV · take in what a station aired, from a table.",
    discussion: """
      Dòng đọc được thì ghi vào sổ, dòng không đọc được thì nói vì sao; gửi lại cùng tệp không sao.
      Lines that can be read are kept, of the others it says why; the same file twice does no harm.
      """)

  @Argument(help: "Mã đài, xã · the code of the station.")
  var station: String

  @Argument(help: "Tệp CSV đài gửi lại · the table that the station sent back.")
  var file: String

  @Option(help: "Ai báo · who says so.")
  var by: String

  @OptionGroup var options: AirOptions

  func validate() throws {
    guard !by.isEmpty else { throw ValidationError("'--by' needs a name.") }
  }

  func run() throws {
    let desk = try options.desk()
    guard let id = try desk.stations(named: station).first else { return }
    let asRun = AsRunFile(
      try octets(desk.language), of: desk.schedule(of: id), reported: desk.now, by: .person(by))
    let count = try options.ledger.speaking(desk.language) { () throws(LedgerError) in
      try desk.store.append(asRun.reports, of: desk.revision.plan.id)
    }
    standardOutput.write(AsRunReceipt(asRun, new: count, in: desk.language).text)
    standardError.write(AsRunReceipt.rejections(asRun, of: file, in: desk.language))
    if !asRun.rejections.isEmpty { throw ExitCode(65) }
  }

  private func octets(_ language: Language) throws -> [UInt8] {
    if let data = FileManager.default.contents(atPath: file) { return Array(data) }
    let message = Phrase(vi: "không đọc được '\(file)'", en: "'\(file)' cannot be read")
    standardError.write("\(message[language])\n")
    throw ExitCode(66)
  }
}
