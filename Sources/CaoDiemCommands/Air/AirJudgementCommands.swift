import ArgumentParser
import CivilTime
import PlanPages
import ScheduleModel
import TaskFiles

/// Says how the weekly numbers stand, judged on what was aired.
struct AirWeekCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "week",
    abstract: "Tuần này đủ số lần phát chưa · whether a week has its number of broadcasts.")

  @Option(help: "Mã đài, xã; không có thì mọi đơn vị · a station; else all of them.")
  var station: String?

  @Option(help: "Tuần, nếu không phải tuần này · the week: 2026-W27.")
  var week: String?

  @OptionGroup var options: AirOptions

  func run() throws {
    let desk = try options.desk()
    let week =
      try week.map { try desk.period($0, .week, of: "--week") }
      ?? Period(.week, containing: desk.today)
    let accounts = try desk.accounts(of: try desk.stations(named: station))
    standardOutput.write(AirWeekListing(accounts, in: week, desk.language).text)
  }
}

/// How the summary of a month is printed.
enum SummaryFormat: String, CaseIterable, ExpressibleByArgument {
  case html, csv, excel
}

/// Prints what was aired in a month, to be signed.
struct AirMonthCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "month",
    abstract: "Tổng hợp tháng để ký · what was aired in a month, to be signed.")

  @Argument(help: "Tháng · the month: 2026-07.")
  var month: String

  @Option(help: "Mã đài, xã; không có thì mọi đơn vị · a station; else all of them.")
  var station: String?

  @Option(help: "html (in A4), csv hoặc excel · html prints on A4.")
  var format = SummaryFormat.html

  @OptionGroup var options: AirOptions

  func run() throws {
    let desk = try options.desk()
    let month = try desk.period(month, .month, of: "MONTH")
    let summaries = try desk.accounts(of: try desk.stations(named: station))
      .map { AirSummary(of: $0, in: month) }
    switch format {
    case .html: standardOutput.write(SummarySheet(summaries, in: desk.language).html)
    case .csv: standardOutput.write(AirSummary.csv(of: summaries, for: .programs))
    case .excel: standardOutput.write(AirSummary.csv(of: summaries, for: .people(desk.language)))
    }
  }
}
