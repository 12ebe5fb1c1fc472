import ArgumentParser
import CivilTime
import Feeds
import Foundation
import Ledger
import Placement
import PlanPages
import SQLiteStore
import ScheduleModel

/// Says what differs between two revisions, or between a plan folder and another state of the plan.
struct DiffCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Khác nhau ở đâu · what differs between two states of a plan.",
    discussion: """
      diff 1 2                  hai bản đã công bố · two revisions
      diff PLAN --against 1     kế hoạch với một bản · a plan and a revision
      diff PLAN --against OLD   hai thư mục kế hoạch · two plan folders
      """)

  @Argument(help: "Bản trước, hoặc thư mục kế hoạch · the earlier revision, or the plan folder.")
  var state: String

  @Argument(help: "Bản sau · the later revision.")
  var after: Int?

  @Option(help: "Bản hoặc thư mục để so · the revision or folder to compare with.")
  var against: String?

  @Option(help: "Dạng in ra · the format: text, json.")
  var format: Format = .text

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var speech: LanguageOptions

  func run() throws {
    switch (after, against) {
    case (let after?, nil):
      guard let before = Int(state) else { throw refuse(.notRevision(state), nil) }
      try compare(revision: before, with: after)
    case (nil, let against?): try compare(folderWith: against)
    case (nil, nil): throw refuse(.nothingToCompare, nil)
    case (_?, _?): throw refuse(.tooMuch, nil)
    }
  }

  /// `plan` is the language that the plan is written in.
  private func write(
    _ comparison: Comparison, of plan: Language, with base: Phrase, _ language: Language
  ) {
    switch format {
    case .text:
      standardOutput.write(ComparisonListing(comparison, with: base, in: language).text)
    case .json: standardOutput.write(comparison.json(titledIn: plan))
    }
  }

  private func refuse(_ reason: DiffRefusal, _ language: Language?) -> ExitCode {
    standardError.write("\(reason.message[language ?? speech.spoken ?? .vietnamese])\n")
    return ExitCode(64)
  }
}

extension DiffCommand {
  private func compare(revision before: Int, with after: Int) throws {
    let language = ledger.language(speech)
    let (old, was) = try state(ofRevision: before, language)
    let (new, now) = try state(ofRevision: after, language)
    guard old.plan.id == new.plan.id else { throw refuse(.revisionsOfTwoPlans(old, new), language) }
    let live = now.filter { $0.standing == .live }.map(\.task)
    write(Comparison(from: was, to: live), of: new.plan.language, with: old.words, language)
  }

  /// The records of a revision, cancelled ones among them.
  private func state(
    ofRevision number: Int, _ language: Language
  ) throws -> (Revision, [TaskRecord]) {
    let store = try ledger.existing(speaking: language)
    return try ledger.speaking(language) { () throws(LedgerError) in
      let revision = try store.revision(number)
      return (revision, try store.records(of: revision.plan.id, in: number))
    }
  }

  private func compare(folderWith other: String) throws {
    let loaded = try plan(in: state)
    let (id, language) = (loaded.plan.book.head.id, loaded.language)
    let waiting = loaded.plan.unplaced.map(\.task.id) + loaded.plan.open.map(\.id)
    func comparison(from records: [TaskRecord]) -> Comparison {
      let today = loaded.published?.today ?? loaded.plan.book.horizon.start
      let accounts = PlacementAccounts(
        of: loaded.plan, keeping: PublishedSlots(records, today: today))
      return Comparison(
        from: records, to: loaded.plan.publishedTasks, waiting: Set(waiting),
        bounds: loaded.plan.bounds, because: { accounts.cause(ofLeaving: $1, by: $0) })
    }
    if let number = Int(other), !FileManager.default.fileExists(atPath: other) {
      let (revision, records) = try state(ofRevision: number, language)
      guard revision.plan.id == id else {
        throw refuse(.otherPlan(id, revision.plan.id, of: other), language)
      }
      return write(
        comparison(from: records), of: loaded.plan.book.head.language, with: revision.words,
        language)
    }
    let base = try plan(in: other).plan
    guard base.book.head.id == id else {
      throw refuse(.otherPlan(id, base.book.head.id, of: other), language)
    }
    let moment = Instant(secondsSince1970: 0)
    let records = base.publishedTasks.map { TaskRecord(new: $0, at: moment) }
    write(
      comparison(from: records), of: loaded.plan.book.head.language, with: Phrase(verbatim: other),
      language)
  }

  private func plan(in folder: String) throws -> LoadedPlan {
    try PlanOptions(folder, ledger, speech).load()
  }
}

extension Revision {
  /// The revision with its moment, within a sentence.
  fileprivate var words: Phrase {
    let zone = zone
    return Phrase { language in
      let moment = zone.map { ", " + self.moment.text(in: $0, language) } ?? ""
      return Phrase(vi: "bản \(number)", en: "revision \(number)")[language] + moment
    }
  }
}

/// Why nothing is compared.
private enum DiffRefusal {
  case notRevision(String), nothingToCompare, tooMuch
  case revisionsOfTwoPlans(Revision, Revision)
  case otherPlan(PlanID, PlanID, of: String)

  /// What is so, and what would be right.
  var message: Phrase {
    switch self {
    case .notRevision(let text):
      Phrase(
        vi:
          "'\(text)' không phải là số của một bản; viết 'diff 1 2', hoặc 'diff PLAN --against KHÁC'",
        en: "'\(text)' is no revision's number; write 'diff 1 2', or 'diff PLAN --against OTHER'")
    case .nothingToCompare:
      Phrase(
        vi: "so với gì? viết 'diff 1 2', hoặc 'diff PLAN --against' với một bản hay một thư mục",
        en: "compared with what? write 'diff 1 2', or 'diff PLAN --against' a revision or a folder")
    case .tooMuch:
      Phrase(
        vi:
          "'--against' không đi với bản thứ hai: viết 'diff 1 2', hoặc 'diff PLAN --against KHÁC'",
        en: "'--against' does not go with a second revision: write 'diff 1 2', or "
          + "'diff PLAN --against OTHER'")
    case .revisionsOfTwoPlans(let old, let new):
      Phrase(
        vi: """
          bản \(old.number) là của '\(old.plan.id)', bản \(new.number) là của '\(new.plan.id)'; \
          chỉ so được hai bản của một kế hoạch
          """,
        en: """
          revision \(old.number) is of '\(old.plan.id)', revision \(new.number) of \
          '\(new.plan.id)'; only revisions of one plan can be compared
          """)
    case .otherPlan(let own, let other, let base):
      Phrase(
        vi: """
          kế hoạch có mã '\(own)', còn '\(base)' có mã '\(other)'; chỉ so được hai trạng thái của \
          một kế hoạch
          """,
        en: """
          the plan has the code '\(own)', and '\(base)' has '\(other)'; only states of one plan can \
          be compared
          """)
    }
  }
}
