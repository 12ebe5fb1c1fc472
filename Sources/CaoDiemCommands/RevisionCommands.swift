import ArgumentParser
import CivilTime
import Foundation
import Ledger
import PlanPages
import RuleFiles
import SQLiteStore
import ScheduleModel

/// Lists what was published.
struct RevisionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revisions", abstract: "Các bản đã công bố · what was published, newest first.")

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var speech: LanguageOptions

  func run() throws {
    let language = ledger.language(speech)
    let store = try ledger.existing(speaking: language)
    let revisions = try ledger.speaking(language) { () throws(LedgerError) in
      var all: [Revision] = []
      for plan in try store.plans() { all += try store.revisions(of: plan) }
      return all
    }
    let zones = Dictionary(
      revisions.compactMap { revision in revision.zone.map { ($0.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    standardOutput.write(RevisionListing(revisions, in: language, zones: zones).text)
  }
}

/// Publishes the state of an earlier revision once more.
struct RollbackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollback",
    abstract: "Trở lại một bản cũ · publish the state of an earlier revision as a new one.")

  @Argument(help: "Bản cần trở lại · the revision to go back to.")
  var revision: Int

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var speech: LanguageOptions
  @OptionGroup var publishing: PublishingOptions

  func run() throws {
    let language = ledger.language(speech)
    let approval = try publishing.approval(language)
    let store = try ledger.existing(speaking: language)
    let target = try ledger.speaking(language) { () throws(LedgerError) in
      try store.revision(revision)
    }
    guard let zone = target.zone else { throw RollbackCommand.refuseZone(target, language) }
    let year = target.moment.day(in: zone).year
    let days = DayReader(in: target.plan.language, years: year - 1...year + 1)
    let now = try publishing.moment(in: zone, read: days, language)
    let draft = try ledger.speaking(language) { () throws(LedgerError) in
      try RevisionDraft(
        goingBackTo: target, in: store, approval: approval, now: now, zone: zone)
    }
    try draft.carryOut(asking: publishing.asking, ledger, store, language)
  }

  /// Says that this machine does not know the zone of a plan.
  static func refuseZone(_ revision: Revision, _ language: Language) -> ExitCode {
    let message = Phrase(
      vi: "máy này không biết múi giờ '\(revision.plan.zone.name)'",
      en: "this machine does not know the time zone '\(revision.plan.zone.name)'")
    standardError.write("\(message[language])\n")
    return ExitCode(70)
  }
}

extension Revision {
  /// The zone of its plan, for the years about it; `nil` where the system does not know it.
  var zone: Zone? {
    let year = moment.reading(at: .utc).date.year
    return Zone.loaded(plan.zone, year - 10...year + 10)
  }
}
