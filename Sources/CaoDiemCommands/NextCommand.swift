import ArgumentParser
import CivilTime
import Explanation
import Foundation
import PlanPages
import ScheduleModel

/// Prints the next seven days, unit by unit.
struct NextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next", abstract: "Bảy ngày tới · the next seven days, unit by unit.")

  @OptionGroup var options: PlanOptions

  @Option(help: "Từ ngày nào, nếu không phải hôm nay · from which day on: '2026-06-26'.")
  var now: FirstDay?

  @Option(help: "Chỉ một đơn vị, theo mã · one unit only, by its code.")
  var unit: String?

  @Option(help: "Dạng in ra · the format: text, json.")
  var format: ListFormat = .text

  func run() throws {
    let loaded = try options.load()
    let book = loaded.plan.book
    let index = try unit.map { try place(of: $0, in: book.roster, loaded.language) }
    let day = now?.date ?? today(in: book.head.zone)
    guard let week = WeekAhead(of: loaded.plan, from: day, for: index) else {
      preconditionFailure("seven days of a year before 2200 that no calendar has")
    }
    switch format {
    case .text: standardOutput.write(WeekListing(week, in: loaded.language).text)
    case .json: standardOutput.write(week.json)
    }
  }

  /// The day that the clock shows in a zone.
  private func today(in zone: Zone) -> CivilDate {
    let now = Instant(secondsSince1970: Int(Date().timeIntervalSince1970.rounded(.down)))
    return now.reading(at: zone.observance(at: now).offset).date
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

/// The first of the days to show.
struct FirstDay: ExpressibleByArgument {
  let date: CivilDate

  /// Reads `2026-06-26`, in the years 1900 to 2199.
  init?(argument: String) {
    guard let date = CivilDate(iso: argument), (1900...2199).contains(date.year) else { return nil }
    self.date = date
  }
}
