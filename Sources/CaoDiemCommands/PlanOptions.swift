public import ArgumentParser
import CivilTime
import Expansion
import Foundation
import Placement
import PlanAudit
import RuleFiles
public import ScheduleModel

/// What every verb takes: the plan folder and the language to speak.
struct PlanOptions: ParsableArguments {
  @Argument(help: "Thư mục kế hoạch · the plan folder.")
  var plan: String

  @Option(help: "Ngôn ngữ: vi hoặc en · the language (default: the locale's, else the plan's).")
  var language: Language?
}

extension Language: ExpressibleByArgument {}

/// A plan that was read and placed, with the language to speak of it in.
struct LoadedPlan {
  let plan: Plan
  let language: Language
}

extension PlanOptions {
  /// Reads and places the plan; prints findings to standard error.
  ///
  /// - Throws: `ExitCode` 65 where a file is wrong, 66 where one cannot be read, and 70 where the plan
  ///   that was made is not as it has to be.
  func load() throws -> LoadedPlan {
    let (folder, unreadable) = try PlanFolder.read(at: plan, speaking: spoken)
    var reader = PlanReader(folder, usually: spoken ?? .vietnamese, zone: Zone.loaded)
    let reading = reader.read()
    let findings = (unreadable + reading.findings).sorted()
    for finding in findings { standardError.write(finding.text(from: folder.files) + "\n") }
    guard unreadable.isEmpty, let book = reading.book else {
      let errors = findings.count { $0.severity == .error }
      let language = spoken ?? reading.language
      standardError.write(
        Phrase(
          vi: "Kế hoạch có \(errors) lỗi, chưa lập lịch được.",
          en: "The plan has \(errors) \(errors == 1 ? "error" : "errors") and cannot be scheduled."
        )[language] + "\n")
      throw ExitCode(65)
    }
    let language = spoken ?? book.head.language
    return LoadedPlan(plan: try audited(book, in: language), language: language)
  }

  /// Places the tasks of a book, and looks at the plan a second time before anybody sees it.
  private func audited(_ book: RuleBook, in language: Language) throws -> Plan {
    let tasks = book.datedTasks()
    let plan = Placer(book).plan(tasks)
    let audit = Audit(plan, of: tasks)
    standardError.write(audit.text(in: language))
    guard audit.faults.isEmpty else { throw ExitCode(70) }
    return plan
  }

  /// The language asked for, else that of the locale, if it is one of ours.
  private var spoken: Language? {
    if let language { return language }
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return locale.flatMap { Language(rawValue: String($0.prefix(2))) }
  }
}
