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
    let language = speech.spoken ?? .vietnamese
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

/// Says what changed between two revisions.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Khác nhau giữa hai bản · what changed between two revisions.")

  @Argument(help: "Bản trước · the earlier revision.")
  var before: Int

  @Argument(help: "Bản sau · the later revision.")
  var after: Int

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var speech: LanguageOptions

  func run() throws {
    let language = speech.spoken ?? .vietnamese
    let store = try ledger.existing(speaking: language)
    let (old, new) = try ledger.speaking(language) { () throws(LedgerError) in
      (try store.revision(before), try store.revision(after))
    }
    guard old.plan.id == new.plan.id else { throw refuseOtherPlan(old, new, language) }
    let (was, now) = try ledger.speaking(language) { () throws(LedgerError) in
      (
        try store.records(of: old.plan.id, in: old.number),
        try store.records(of: new.plan.id, in: new.number)
      )
    }
    let live = now.filter { $0.standing == .live }
    // Nothing is too far back for a comparison to name it.
    let difference = Difference(from: was, to: live.map(\.task), today: .first)
    standardOutput.write(
      DifferenceListing(difference, total: live.count, since: old.number, in: language).text)
  }

  private func refuseOtherPlan(
    _ old: Revision, _ new: Revision, _ language: Language
  ) -> ExitCode {
    let message = Phrase(
      vi: """
        bản \(old.number) là của '\(old.plan.id)', bản \(new.number) là của '\(new.plan.id)'; \
        chỉ so được hai bản của một kế hoạch
        """,
      en: """
        revision \(old.number) is of '\(old.plan.id)', revision \(new.number) of \
        '\(new.plan.id)'; only revisions of one plan can be compared
        """)
    standardError.write("\(message[language])\n")
    return ExitCode(64)
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
    let language = speech.spoken ?? .vietnamese
    let approval = try publishing.approval(language)
    let store = try ledger.existing(speaking: language)
    let (target, records) = try ledger.speaking(language) { () throws(LedgerError) in
      let target = try store.revision(revision)
      return (target, try store.records(of: target.plan.id, in: revision))
    }
    guard let zone = target.zone else { throw RollbackCommand.refuseZone(target, language) }
    let year = target.moment.day(in: zone).year
    let days = DayReader(in: target.plan.language, years: year - 1...year + 1)
    let now = try publishing.moment(in: zone, read: days, language)
    let draft = try ledger.speaking(language) { () throws(LedgerError) in
      try RevisionDraft(
        of: target.plan, records.filter { $0.standing == .live }.map(\.task), in: store,
        kind: .rollback(to: target.number), approval: approval, now: now,
        zone: zone)
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

extension CivilDate {
  /// The first day that there is.
  fileprivate static var first: CivilDate {
    guard let day = CivilDate(dayNumber: dayNumbers.lowerBound) else {
      preconditionFailure("the first day is none")
    }
    return day
  }
}
