import ArgumentParser
import CivilTime
import PlanPages
import ScheduleModel
import TaskFiles

/// How what a station airs is printed.
enum SlotFormat: String, CaseIterable, ExpressibleByArgument {
  case json, csv, excel, sheet
}

/// Prints what a station is to air.
struct AirSlotsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "slots", abstract: "Lịch phát của một đài · what a station is to air.")

  @Argument(help: "Mã đài, xã · the code of the station.")
  var station: String

  @Option(help: "Một ngày · a day: 2026-07-01.")
  var day: String?

  @Option(help: "Một tuần · a week: 2026-W27.")
  var week: String?

  @Option(help: "Ngày đầu · the first day of a range.")
  var from: String?

  @Option(help: "Ngày cuối, tính cả ngày này · the last day of a range, included.")
  var to: String?

  @Option(help: "Chỉ điều đã đổi từ bản này, dạng json · what changed since a revision, as json.")
  var since: Int?

  @Option(help: "json, csv, excel hoặc sheet (trang in A4) · a sheet is a page that prints on A4.")
  var format = SlotFormat.json

  @OptionGroup var options: AirOptions

  func validate() throws {
    let days = [day != nil, week != nil, from != nil || to != nil].count { $0 }
    guard days <= 1, (from == nil) == (to == nil) else {
      throw ValidationError("Give '--day', '--week', or '--from' with '--to'.")
    }
    guard since == nil || (format == .json && days == 0) else {
      throw ValidationError("'--since' is about all days, and goes with '--format json'.")
    }
  }

  func run() throws {
    let desk = try options.desk()
    let ids = try desk.stations(named: station)
    for id in ids { standardOutput.write(try octets(of: id, desk)) }
  }

  private func octets(of station: UnitID, _ desk: AirDesk) throws -> [UInt8] {
    let whole = desk.schedule(of: station)
    if let since {
      let earlier = try desk.schedule(of: station, in: since)
      return StationChanges(of: whole, since: earlier).json
    }
    let days = try window(desk)
    let schedule = days.map { whole.on($0) } ?? whole
    switch format {
    case .json: return schedule.json
    case .csv: return schedule.csv(for: .programs)
    case .excel: return schedule.csv(for: .people(desk.language))
    case .sheet:
      let days = days ?? Period(.week, containing: desk.today).window
      let kind: StationSheet.Kind = days.dayCount == 1 ? .day : .week
      let accounts = try desk.accounts(of: [station])
      return accounts.flatMap {
        Array(StationSheet(kind, of: $0, on: days, in: desk.language).html.utf8)
      }
    }
  }

  /// The days that the options name; `nil` for all.
  private func window(_ desk: AirDesk) throws -> Window? {
    if let day { return Window(on: try desk.day(day, of: "--day")) }
    if let week { return try desk.period(week, .week, of: "--week").window }
    guard let from, let to else { return nil }
    let (first, last) = (try desk.day(from, of: "--from"), try desk.day(to, of: "--to"))
    if let window = Window(from: first, through: last) { return window }
    let message = Phrase(vi: "--to đứng trước --from", en: "--to lies before --from")
    standardError.write("\(message[desk.language])\n")
    throw ExitCode(64)
  }
}
