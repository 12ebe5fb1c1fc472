import ArgumentParser
import CivilTime
import Explanation
import PlanPages
import ScheduleModel

/// Prints the next seven days, unit by unit.
struct NextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next", abstract: "Bảy ngày tới · the next seven days, unit by unit.")

  @OptionGroup var options: PlanOptions

  @Option(help: "Từ ngày nào, nếu không phải hôm nay · from which day on: '26/6/2026'.")
  var now: String?

  @Option(help: "Chỉ một đơn vị, theo mã · one unit only, by its code.")
  var unit: String?

  @Option(help: "Dạng in ra · the format: text, json.")
  var format: ListFormat = .text

  func run() throws {
    let loaded = try options.load()
    let book = loaded.plan.book
    let index = try unit.map { try place(of: $0, in: book.roster, loaded.language) }
    let day = try now.map { try loaded.day($0, of: "--now") } ?? .today(in: book.head.zone)
    guard let week = WeekAhead(of: loaded.plan, from: day, for: index) else {
      preconditionFailure("seven days of a year before 2200 that no calendar has")
    }
    switch format {
    case .text: standardOutput.write(WeekListing(week, in: loaded.language).text)
    case .json: standardOutput.write(week.json)
    }
  }

  private func place(
    of code: String, in roster: Roster, _ language: Language
  ) throws -> Int {
    if let index = roster.units.firstIndex(where: { $0.id.text == code }) { return index }
    let message = Phrase(
      vi: "không có đơn vị nào có mã '\(code)'; mã nằm ở cột đầu của units.csv",
      en: "no unit has the code '\(code)'; codes are the first column of units.csv")
    standardError.write("\(message[language])\n")
    throw ExitCode(64)
  }
}
