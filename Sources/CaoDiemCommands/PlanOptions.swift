public import ArgumentParser
import CivilTime
import Expansion
import Foundation
import Placement
import PlanAudit
import PlanPages
import RuleFiles
public import ScheduleModel

/// What every verb takes that has to do with one plan: its folder and the language to speak.
struct PlanOptions: ParsableArguments {
  @Argument(help: "Thư mục kế hoạch · the plan folder.")
  var plan: String

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var speech: LanguageOptions
}

/// What every verb takes: the language to speak.
struct LanguageOptions: ParsableArguments {
  @Option(help: "Ngôn ngữ: vi hoặc en · the language (default: the locale's, else the plan's).")
  var language: Language?

  /// The language asked for, else that of the locale, if it is one of ours.
  var spoken: Language? {
    if let language { return language }
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return locale.flatMap { Language(rawValue: String($0.prefix(2))) }
  }
}

extension Language: ExpressibleByArgument {}

/// A plan that was read and placed, with the language to speak of it in.
struct LoadedPlan {
  let plan: Plan
  let language: Language
  /// The folder that the plan was read from.
  let source: PlanSource
  /// What is published of the plan, to which it keeps; `nil` where nothing is.
  let published: PublishedSlots?

  /// The files of the folder, to quote lines from.
  var files: [SourceFile] { source.folder.files }
}

extension PlanOptions {
  /// Reads and places the plan; prints findings to standard error. Where the ledger has the plan, it
  /// keeps to what is published, as of the moment that `now` names, else the usual one.
  ///
  /// - Throws: `ExitCode` 65 where a file is wrong, 66 where one cannot be read, and 70 where the plan
  ///   that was made is not as it has to be.
  func load(now: String? = nil, usually usual: Instant = .now) throws -> LoadedPlan {
    let source = try source()
    let book = try source.book()
    let language = source.spoken ?? book.head.language
    let moment = try now.map { try source.moment($0, for: book.head, language) } ?? usual
    if !book.head.unconfirmedYears.isEmpty { standardError.write(unconfirmed(book.head, language)) }
    return try LoadedPlan(
      book, from: source, keeping: try ledger.published(of: book.head, at: moment, language))
  }

  /// Reads the files of the plan's folder.
  ///
  /// - Throws: `ExitCode` 66, after saying why, where one cannot be read.
  func source() throws -> PlanSource {
    let (folder, unreadable) = try PlanFolder.read(at: plan, speaking: speech.spoken)
    return PlanSource(folder: folder, spoken: speech.spoken, unreadable: unreadable)
  }

  /// That the plan is a preview, which every verb says beside whatever it prints.
  private func unconfirmed(_ head: RuleBook.Head, _ language: Language) -> String {
    Phrase(
      vi: "\(head.title): mọi việc của năm ấy là dự kiến.",
      en: "\(head.title): all tasks of that year are tentative.")[language].text()
  }

  /// The options for a plan folder.
  init(_ plan: String, _ ledger: LedgerOptions, _ speech: LanguageOptions) {
    self.init()
    self.plan = plan
    self.ledger = ledger
    self.speech = speech
  }
}

extension LoadedPlan {
  /// Places the tasks of a book, keeping to what is published of it, and looks at the plan a second
  /// time before anybody sees it.
  ///
  /// - Throws: `ExitCode` 70, after saying what is wrong, where the plan is not as it has to be.
  init(
    _ book: RuleBook, from source: PlanSource, keeping published: PublishedSlots? = nil
  ) throws {
    let tasks = book.datedTasks()
    plan = Placer(book, keeping: published).plan(tasks)
    language = source.spoken ?? book.head.language
    self.source = source
    self.published = published
    let audit = Audit(plan, of: tasks, keeping: published)
    standardError.write(audit.text(in: language))
    guard audit.faults.isEmpty else { throw ExitCode(70) }
  }
}
