import ArgumentParser
import CivilTime
import Foundation
import Ledger
import RuleFiles
import SQLiteStore
import ScheduleModel
import TaskFiles

/// What every verb takes that has to do with what is aired.
struct AirOptions: ParsableArguments {
  @Option(help: "Mã kế hoạch, nếu sổ có nhiều · the code of the plan, where there are several.")
  var plan: String?

  @Option(help: "Thời điểm, nếu không phải bây giờ · the moment: '2026-07-06 08:00'.")
  var now: String?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var speech: LanguageOptions

  /// Opens the ledger and takes from it what is published of the plan.
  ///
  /// - Throws: the `ExitCode` 64 where no plan, or not the one plan, is meant; those of the ledger.
  func desk() throws -> AirDesk {
    let language = ledger.language(speech)
    let store = try ledger.existing(speaking: language)
    let plans = try ledger.speaking(language) { () throws(LedgerError) in try store.plans() }
    let id = try ledger.plan(named: plan, among: plans, language)
    let published = try ledger.speaking(language) { () throws(LedgerError) in
      try store.published(id)
    }
    guard let (revision, records) = published else {
      preconditionFailure("a plan that was never published is in the ledger")
    }
    guard let zone = revision.zone else { throw RollbackCommand.refuseZone(revision, language) }
    let year = revision.moment.day(in: zone).year
    let days = DayReader(in: revision.plan.language, years: year - 1...year + 2)
    let moment = try now.map { text in
      zone.resolve(try days.moment(text, of: "--now", language)).conventional
    }
    return AirDesk(
      options: self, language: speech.spoken ?? revision.plan.language, store: store,
      revision: revision, records: records,
      zone: zone, days: days, now: moment ?? .now)
  }
}

/// What is published of a plan, with what its stations reported.
struct AirDesk {
  let options: AirOptions
  let language: Language
  let store: SQLiteStore
  let revision: Revision
  let records: [TaskRecord]
  let zone: Zone
  let days: DayReader
  let now: Instant

  /// The day that it is in the zone of the plan.
  var today: CivilDate { now.day(in: zone) }

  /// The stations of the plan, or the one that was named.
  ///
  /// - Throws: `ExitCode` 64, after saying which there are, where none has that code.
  func stations(named name: String?) throws -> [UnitID] {
    let all = StationSchedule.stations(in: records)
    guard let name else { return all }
    if let id = UnitID(name), all.contains(id) { return [id] }
    let known = all.map { "'\($0)'" }.joined(separator: ", ")
    let message = Phrase(
      vi: "'\(name)' không phát gì trong kế hoạch này; các đơn vị phát: \(known)",
      en: "'\(name)' airs nothing in this plan; the stations are \(known)")
    standardError.write("\(message[language])\n")
    throw ExitCode(64)
  }

  /// All that a station airs, as the latest revision has it.
  func schedule(of station: UnitID) -> StationSchedule {
    StationSchedule(
      of: station, in: revision.plan, records, revision: revision.number,
      publishedAt: revision.moment, in: zone)
  }

  /// All that a station aired in an earlier revision; `nil` where the plan has none of that number.
  func schedule(of station: UnitID, in number: Int) throws -> StationSchedule? {
    try options.ledger.speaking(language) { () throws(LedgerError) in
      let revisions = try store.revisions(of: revision.plan.id)
      guard let earlier = revisions.first(where: { $0.number == number }) else { return nil }
      return StationSchedule(
        of: station, in: earlier.plan, try store.records(of: earlier.plan.id, in: number),
        revision: number, publishedAt: earlier.moment, in: zone)
    }
  }

  /// What became of the broadcasts of stations.
  func accounts(of stations: [UnitID]) throws -> [AirAccount] {
    let reports = try options.ledger.speaking(language) { () throws(LedgerError) in
      try store.airReports(of: revision.plan.id)
    }
    return stations.map { AirAccount(of: schedule(of: $0), reports, today: today) }
  }

  /// The day that an option names.
  func day(_ text: String, of option: String) throws -> CivilDate {
    try days.day(text, of: option, language)
  }

  /// The period that an option names, such as `2026-W28` or `2026-07`.
  ///
  /// - Throws: `ExitCode` 64, after saying what would be right, where it names none of the kind.
  func period(_ text: String, _ kind: Period.Kind, of option: String) throws -> Period {
    if let period = Period(name: text), period.kind == kind { return period }
    let example = Period(kind, containing: today).name
    let message = Phrase(
      vi: "\(option): không hiểu '\(text)', viết như \(example)",
      en: "\(option): '\(text)' cannot be read, write it as \(example)")
    standardError.write("\(message[language])\n")
    throw ExitCode(64)
  }
}
