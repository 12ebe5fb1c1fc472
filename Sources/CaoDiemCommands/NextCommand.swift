import ArgumentParser
import CivilTime
import Explanation
import PlanPages
import ScheduleModel

/// Prints the next seven days, unit by unit: of several plans what each body has in all of them.
struct NextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next", abstract: "Bảy ngày tới · the next seven days, unit by unit.")

  @OptionGroup var options: PlansOptions

  @Option(help: "Từ ngày nào, nếu không phải hôm nay · from which day on: '26/6/2026'.")
  var now: String?

  @Option(help: "Chỉ một đơn vị, theo mã · one unit only, by its code.")
  var unit: String?

  @Option(help: "Dạng in ra · the format: text, json.")
  var format: ListFormat = .text

  func run() throws {
    let plans = try options.load()
    let bodies = try bodies(of: plans)
    let first = plans.members[0].plan
    let day =
      try now.map { try first.day($0, of: "--now") } ?? .today(in: first.plan.book.head.zone)
    switch format {
    case .text:
      let week = week(of: plans.plans, from: day, for: bodies)
      standardOutput.write(WeekListing(week, in: plans.language).text)
    case .json:
      let files = plans.plans.indices.map { place in
        let own = bodies.map { $0.filter { $0.roster == place } }.filter { !$0.isEmpty }
          .map { $0.map { RosterBodies.Place(roster: 0, unit: $0.unit) } }
        return week(of: [plans.plans[place]], from: day, for: own).json
      }
      standardOutput.write(plans.json("week", files))
    }
  }

  private func week(
    of plans: [Plan], from day: CivilDate, for bodies: [[RosterBodies.Place]]
  ) -> WeekAhead {
    guard let week = WeekAhead(of: plans, from: day, for: bodies) else {
      preconditionFailure("seven days of a year before 2200 that no calendar has")
    }
    return week
  }

  /// The bodies that are asked about: all, or those of which a plan has a unit by the code.
  private func bodies(of plans: LoadedPlans) throws -> [[RosterBodies.Place]] {
    let rosters = plans.plans.map(\.book.roster)
    let all = RosterBodies(of: rosters).all
    guard let unit else { return all }
    let asked = all.filter { body in
      body.contains { rosters[$0.roster].units[$0.unit].id.text == unit }
    }
    guard asked.isEmpty else { return asked }
    let message = Phrase(
      vi: "không có đơn vị nào có mã '\(unit)'; mã nằm ở cột đầu của units.csv",
      en: "no unit has the code '\(unit)'; codes are the first column of units.csv")
    standardError.write("\(message[plans.language])\n")
    throw ExitCode(64)
  }
}
