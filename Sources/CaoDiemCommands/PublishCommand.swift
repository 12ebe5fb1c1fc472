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
  @OptionGroup var publishing: PublishingOptions

  func run() throws {
    let loaded = try options.load(now: publishing.now)
    let (book, language) = (loaded.plan.book, loaded.language)
    let approval = try publishing.approval(language)
    let now = try loaded.source.moment(publishing.now, for: book.head, language)
    try expectConfirmed(book.head, language)
    try expectSettled(loaded)
    let store = try options.ledger.openOrMake(speaking: language)
    let draft = try options.ledger.speaking(language) { () throws(LedgerError) in
      try RevisionDraft(
        of: PublishedPlan(book), loaded.plan.publishedTasks, in: store, approval: approval,
        files: loaded.source.folder.publishedFiles, now: now, zone: book.head.zone)
    }
    let accounts = PlacementAccounts(of: loaded.plan, keeping: loaded.published)
    standardOutput.write(NotProved(loaded.plan.bounds, in: language).text)
    try draft.carryOut(
      asking: publishing.asking, options.ledger, store, language,
      because: { accounts.cause(ofLeaving: $1, by: $0) })
  }

  /// Stops where the plan is not confirmed for one of its years: it is there to be looked at.
  private func expectConfirmed(_ head: RuleBook.Head, _ language: Language) throws {
    guard let first = head.unconfirmedYears.first, let last = head.unconfirmedYears.last else {
      return
    }
    let years = first == last ? "\(first)" : "\(first)–\(last)"
    let message = Phrase(
      vi: """
        Chưa công bố: kế hoạch chưa được xác nhận cho năm \(years), chỉ để xem thử. Khi có văn bản \
        thì thêm năm ấy vào 'xác nhận cho' trong plan.yaml.
        """,
      en: """
        Not published: nobody has confirmed the plan for \(years), it is a preview. Once there is a \
        document, add the year to 'confirmed for' in plan.yaml.
        """)
    standardError.write(message[language].text())
    throw ExitCode(1)
  }

  /// Stops where something hard is undecided: it would reach people as if it were settled.
  private func expectSettled(_ loaded: LoadedPlan) throws {
    let conflicts = PlanConflicts(
      of: loaded.plan, totals: try loaded.totals(), keeping: loaded.published
    ).all
    standardError.write(ConflictWarnings(conflicts, in: loaded.language).text)
    guard conflicts.contains(where: \.isUnsettled) else { return }
    let message = Phrase(
      vi: "Chưa công bố: còn điều phải giải quyết. Sửa kế hoạch, hoặc 'caodiem decide'.",
      en: "Not published: something is to be settled. Mend the plan, or use 'caodiem decide'.")
    standardError.write("\(message[loaded.language])\n")
    throw ExitCode(1)
  }
}
