import ArgumentParser
import CivilTime
import Foundation
import ICalendar
import Ledger
import PlanPages
import SQLiteStore
import ScheduleModel

/// A revision that is prepared, shown, checked and then made, or not.
struct RevisionDraft {
  private let plan: PublishedPlan
  private let zone: Zone
  private let published: [TaskRecord]
  private let latest: Revision?
  /// The plan folder that it is made of.
  private let files: [PublishedFile]
  /// What is to be appended; `nil` where nothing would change.
  private let publication: Publication?

  /// When to ask before anything is written.
  enum Asking {
    /// Nothing is to be written at all.
    case never
    /// Write without asking.
    case notAtAll
    /// Ask where somebody sits at a terminal.
    case whereSomebodyIs
  }

  /// Compares what a ledger has of a plan with what it is to have.
  init(
    of plan: PublishedPlan, _ tasks: [PublishedTask], in store: SQLiteStore,
    kind: Revision.Kind = .publication, approval: Approval?, files: [PublishedFile], now: Instant,
    zone: Zone
  ) throws(LedgerError) {
    self.plan = plan
    self.zone = zone
    self.files = files
    let current = try store.published(plan.id)
    (latest, published) = (current?.0, current?.1 ?? [])
    publication = try Publication(
      of: plan, tasks, after: latest, published, kind: kind, approval: approval,
      files: files, now: now, today: now.day(in: zone))
  }

  /// Prepares to publish the state of an earlier revision again.
  init(
    goingBackTo target: Revision, in store: SQLiteStore, approval: Approval?, now: Instant,
    zone: Zone
  ) throws(LedgerError) {
    let records = try store.records(of: target.plan.id, in: target.number)
    try self.init(
      of: target.plan, records.filter { $0.standing == .live }.map(\.task), in: store,
      kind: .rollback(to: target.number), approval: approval,
      files: try store.files(of: target.number), now: now, zone: zone)
  }

  /// Shows the difference, checks every feed, asks, and makes the revision. `cause` is why a task left
  /// its published slot, where that is known.
  ///
  /// - Throws: `ExitCode` 70 where a feed is not as it has to be, 1 where somebody said no; those of
  ///   the ledger.
  func carryOut(
    asking: Asking, _ ledger: LedgerOptions, _ store: SQLiteStore, _ language: Language,
    because cause: (TaskID, PublishedSlot) -> MoveCause? = { _, _ in nil }
  ) throws {
    guard let publication else {
      try ledger.speaking(language) { () throws(LedgerError) in
        // Revisions of before folders were kept get theirs here: what they say is what the folder says.
        if asking != .never, let latest { try store.keep(files, of: latest.number) }
      }
      return report(nothingNewSince: latest, language)
    }
    standardOutput.write(text(of: publication, cause, language))
    try expectSound(publication, language)
    guard try agreed(asking, language) else { return }
    let revision = try ledger.speaking(language) { () throws(LedgerError) in
      try store.append(publication)
    }
    let moment = revision.moment.text(in: zone, language)
    let done = Phrase(
      vi: "Đã công bố bản \(revision.number), lúc \(moment), trong \(ledger.folder.path).",
      en: "Published as revision \(revision.number), at \(moment), in \(ledger.folder.path).")
    standardOutput.write("\n" + done[language].text())
  }

  private func report(nothingNewSince latest: Revision?, _ language: Language) {
    let number = latest.map { String($0.number) } ?? ""
    let text = Phrase(
      vi: "Không có gì thay đổi so với bản \(number).",
      en: "Nothing has changed since revision \(number).")
    standardOutput.write("\(text[language])\n")
  }

  /// What changes for whom; `nil` where nothing does.
  func text(in language: Language) -> String? {
    publication.map { text(of: $0, { _, _ in nil }, language) }
  }

  /// Makes the revision once every feed was checked; `nil` where nothing would change.
  ///
  /// - Throws: `ExitCode` 70 where a feed is not as it has to be; what the ledger throws.
  func make(in store: SQLiteStore, _ language: Language) throws -> Revision? {
    guard let publication else { return nil }
    try expectSound(publication, language)
    return try store.append(publication)
  }

  private func text(
    of publication: Publication, _ cause: (TaskID, PublishedSlot) -> MoveCause?,
    _ language: Language
  ) -> String {
    let live = publication.records(over: published).filter { $0.standing == .live }
    let listing = DifferenceListing(
      publication.difference, total: live.count, since: publication.base, in: language,
      causes: publication.difference.causes(cause), others: live.map(\.task))
    return "\(plan.title)\n\(occasion[language])\n" + listing.text
  }

  /// What the difference is to.
  private var occasion: Phrase {
    guard let latest else {
      return Phrase(vi: "Lần công bố đầu tiên:", en: "The first publication:")
    }
    return Phrase { language in
      let moment = latest.moment.text(in: zone, language)
      return Phrase(
        vi: "So với bản \(latest.number), \(moment):",
        en: "Since revision \(latest.number), \(moment):")[language]
    }
  }

  /// Has all that the revision brings read before anybody gets it.
  private func expectSound(_ publication: Publication, _ language: Language) throws {
    let gate = FeedGate(zone, speaking: language)
    let check = RevisionCheck(of: publication, publication.records(over: published), zone)
    try gate.expectNone(
      gate.printingErrors { () throws(ICalendarError) in try check.refusal(gate) })
    let warnings = try gate.printingErrors { () throws(ICalendarError) in
      try check.warnings(in: language)
    }
    standardError.write(warnings)
  }

  /// Whether the revision is to be made.
  private func agreed(_ asking: Asking, _ language: Language) throws -> Bool {
    switch asking {
    case .never: return false
    case .notAtAll: return true
    case .whereSomebodyIs where isatty(STDIN_FILENO) == 0: return true
    case .whereSomebodyIs:
      let question = Phrase(vi: "\nCông bố? [c/K] ", en: "\nPublish? [y/N] ")
      standardOutput.write(question[language])
      let answer = readLine()?.lowercased() ?? ""
      guard ["c", "có", "co", "y", "yes"].contains(answer) else {
        standardOutput.write(Phrase(vi: "Chưa công bố.\n", en: "Not published.\n")[language])
        throw ExitCode(1)
      }
      return true
    }
  }
}
