import ArgumentParser
import CivilTime
import Conflicts
import Feeds
import Ledger
import Placement
import PlanPages
import ScheduleModel

/// Publishes a plan: shows what changes for whom, then makes a revision of it.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Công bố kế hoạch · publish a plan.",
    discussion: """
      Cho xem trước ai có gì mới, dời, hủy; ở cửa sổ dòng lệnh thì hỏi trước khi ghi.
      Shows first what is new, moved or cancelled for whom; asks before it writes where it can.
      """)

  @OptionGroup var options: PlanOptions
  @OptionGroup var ledger: LedgerOptions

  @OptionGroup var publishing: PublishingOptions

  func run() throws {
    let fresh = try options.load()
    let (book, language) = (fresh.plan.book, fresh.language)
    let approval = try publishing.approval(language)
    let now = try publishing.moment(in: book.head.zone, read: fresh.days, language)
    let loaded = try keepingToPublished(fresh, now)
    try expectSettled(loaded)
    let store = try ledger.openOrMake(speaking: language)
    let draft = try ledger.speaking(language) { () throws(LedgerError) in
      try RevisionDraft(
        of: PublishedPlan(book), loaded.plan.publishedTasks, in: store, approval: approval,
        now: now, zone: book.head.zone)
    }
    let accounts = PlacementAccounts(of: loaded.plan)
    try draft.carryOut(
      asking: publishing.asking, ledger, store, language,
      because: { accounts.cause(ofLeaving: $1, by: $0) })
  }

  /// The plan placed once more so that it keeps to what is published of it; the plan itself where
  /// nothing is.
  private func keepingToPublished(_ fresh: LoadedPlan, _ now: Instant) throws -> LoadedPlan {
    guard ledger.exists else { return fresh }
    let head = fresh.plan.book.head
    let store = try ledger.existing(speaking: fresh.language)
    let published = try ledger.speaking(fresh.language) { () throws(LedgerError) in
      try store.published(head.id)
    }
    guard let (_, records) = published else { return fresh }
    return try LoadedPlan(
      fresh.plan.book, from: fresh.source,
      keeping: PublishedSlots(records, today: now.day(in: head.zone)))
  }

  /// Stops where something hard is undecided: it would reach people as if it were settled.
  private func expectSettled(_ loaded: LoadedPlan) throws {
    let conflicts = PlanConflicts(of: loaded.plan, totals: try loaded.totals()).all
    standardError.write(ConflictWarnings(conflicts, in: loaded.language).text)
    guard conflicts.contains(where: \.isUnsettled) else { return }
    let message = Phrase(
      vi: "Chưa công bố: còn điều phải giải quyết. Sửa kế hoạch, hoặc 'caodiem decide'.",
      en: "Not published: something is to be settled. Mend the plan, or use 'caodiem decide'.")
    standardError.write("\(message[loaded.language])\n")
    throw ExitCode(1)
  }
}
