import ArgumentParser
import CivilTime
import Foundation
import Ledger
import SQLiteStore
import ScheduleModel

/// What every verb takes that has to do with what was published.
struct LedgerOptions: ParsableArguments {
  @Option(
    help: """
      Thư mục sổ công bố · the folder of the ledger (default: $CAODIEM_LEDGER, else caodiem-ledger).
      """)
  var ledger: String?

  /// The folder that was named, by option or environment, else the usual one.
  var folder: URL {
    let named = ledger ?? ProcessInfo.processInfo.environment["CAODIEM_LEDGER"]
    return URL(filePath: named ?? "caodiem-ledger", directoryHint: .isDirectory)
  }

  /// The file that the ledger is.
  var file: URL { folder.appending(path: "ledger.sqlite") }

  /// Whether there is a ledger already.
  var exists: Bool { FileManager.default.fileExists(atPath: file.path) }

  /// The language to speak of the ledger in: the one that is asked for, else that of all its plans, else
  /// Vietnamese.
  func language(_ speech: LanguageOptions) -> Language {
    if let spoken = speech.spoken { return spoken }
    // What is wrong with the ledger is said by whoever opens it to use it.
    guard exists, let store = try? SQLiteStore(at: file.path), let plans = try? store.plans()
    else { return .vietnamese }
    let languages = Set(plans.compactMap { (try? store.revisions(of: $0))?.last?.plan.language })
    return languages.count == 1 ? languages.first ?? .vietnamese : .vietnamese
  }

  /// Opens the ledger, or makes a new one where there is none.
  ///
  /// - Throws: `ExitCode` 73, after saying why, where it cannot be made; those of `existing`.
  func openOrMake(speaking language: Language) throws -> SQLiteStore {
    do {
      // Only whoever runs the program may read who is told what.
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      let message = Phrase(
        vi: "không tạo được thư mục sổ '\(folder.path)'",
        en: "the folder '\(folder.path)' of the ledger cannot be made")
      standardError.write("\(message[language])\n")
      throw ExitCode(73)
    }
    return try speaking(language) { () throws(LedgerError) in try SQLiteStore(at: file.path) }
  }

  /// Opens the ledger that is there.
  ///
  /// - Throws: `ExitCode` 66, after saying so, where there is none.
  func existing(speaking language: Language) throws -> SQLiteStore {
    guard exists else {
      let message = Phrase(
        vi: """
          không có sổ công bố ở '\(folder.path)'; 'caodiem publish PLAN' lập sổ, --ledger chỉ nơi khác
          """,
        en: """
          there is no ledger in '\(folder.path)'; 'caodiem publish PLAN' makes one, --ledger names \
          another place
          """)
      standardError.write("\(message[language])\n")
      throw ExitCode(66)
    }
    return try speaking(language) { () throws(LedgerError) in try SQLiteStore(at: file.path) }
  }

  /// What the ledger has published of a plan, seen from a moment, after saying so; `nil` where there
  /// is no ledger, or none that has the plan.
  func published(
    of head: RuleBook.Head, at moment: Instant, _ language: Language
  ) throws -> PublishedSlots? {
    guard let (revision, slots) = try current(of: head, at: moment, language) else { return nil }
    let today = moment.day(in: head.zone)
    let keeping = Phrase(
      vi: """
        Giữ theo bản \(revision) đã công bố; hôm nay là \
        \(today.longText(in: .vietnamese)).
        """,
      en: "Keeping to revision \(revision); today is \(today.longText(in: .english)).")
    standardError.write("\(keeping[language])\n")
    return slots
  }

  /// What the ledger has published of a plan, seen from a moment, with the number of the revision; `nil`
  /// where there is no ledger, or none that has the plan. Nothing is printed.
  func current(
    of head: RuleBook.Head, at moment: Instant, _ language: Language
  ) throws -> (revision: Int, slots: PublishedSlots)? {
    guard exists else { return nil }
    let store = try existing(speaking: language)
    let current = try speaking(language) { () throws(LedgerError) in
      try store.published(head.id)
    }
    return current.map { revision, records in
      (revision.number, PublishedSlots(records, today: moment.day(in: head.zone)))
    }
  }

  /// The plan of a code, or the only one that there is.
  ///
  /// - Throws: `ExitCode` 64, after saying which there are, where no plan, or not one plan, is meant.
  func plan(
    named name: String?, among plans: [PlanID], _ language: Language
  ) throws -> PlanID {
    let meant = name.map { name in plans.filter { $0.text == name } } ?? plans
    if let plan = meant.first, meant.count == 1 { return plan }
    let codes = plans.map(\.text).joined(separator: ", ")
    let message = Phrase(
      vi: "kế hoạch nào? --plan là một trong: \(codes)",
      en: "which plan? --plan is one of: \(codes)")
    standardError.write("\(message[language])\n")
    throw ExitCode(64)
  }

  /// Does something with the ledger, and says what is wrong where that fails.
  ///
  /// - Throws: the `ExitCode` of the error.
  func speaking<Value>(
    _ language: Language, _ body: () throws(LedgerError) -> Value
  ) throws -> Value {
    try LedgerOptions.speaking(language, of: file.path, body)
  }

  /// Does something with the ledger in a file, and says what is wrong where that fails.
  ///
  /// - Throws: the `ExitCode` of the error.
  static func speaking<Value>(
    _ language: Language, of path: String, _ body: () throws(LedgerError) -> Value
  ) throws -> Value {
    do {
      return try body()
    } catch {
      throw LedgerRefusal(error, at: path).spoken(in: language)
    }
  }
}

/// Why a ledger cannot do what it was asked for, as people read it.
struct LedgerRefusal {
  private let error: LedgerError
  private let path: String

  /// Puts an error of the ledger in a file into words.
  init(_ error: LedgerError, at path: String) {
    self.error = error
    self.path = path
  }

  /// Says what is so, and returns the exit code that goes with it.
  func spoken(in language: Language) -> ExitCode {
    standardError.write("\(message[language])\n")
    return code
  }

  /// 64 for a number that does not exist and a moment in the past, 65 for a damaged or foreign file,
  /// 73 for one that cannot be used, 75 where trying again will do.
  var code: ExitCode {
    switch error {
    case .earlier, .knownAccount, .unknownAccount, .unknownLink, .unknownRevision: ExitCode(64)
    case .damaged, .foreign: ExitCode(65)
    case .unusable: ExitCode(73)
    case .overtaken: ExitCode(75)
    }
  }

  /// What is so, and what would be right.
  var message: Phrase {
    switch error {
    case .earlier(_, let number, _):
      Phrase(
        vi: "thời điểm công bố trước bản \(number); xem lại đồng hồ máy hoặc --now",
        en: "the moment lies before revision \(number); look at the clock, or at --now")
    case .overtaken(let number?):
      Phrase(
        vi: "vừa có người công bố bản \(number); hãy chạy lại để so với bản ấy",
        en: "somebody has just published revision \(number); run again to compare with it")
    case .overtaken(nil):
      Phrase(
        vi: "sổ công bố vừa bị thay; hãy chạy lại",
        en: "the ledger has just been replaced; run again")
    case .knownAccount(let name):
      Phrase(
        vi: "đã có tài khoản '\(name)'; cấp lại đường dẫn bằng 'caodiem planner invite'",
        en: "there is an account '\(name)' already; 'caodiem planner invite' gives it a new link")
    case .unknownAccount(let name):
      Phrase(
        vi: "không có tài khoản '\(name)'; xem 'caodiem planner list'",
        en: "there is no account '\(name)'; see 'caodiem planner list'")
    case .unknownLink(let number):
      Phrase(
        vi: "không có liên kết số \(number), hoặc nó đã thu hồi; xem 'caodiem links'",
        en: "there is no link \(number), or it was withdrawn; see 'caodiem links'")
    case .unknownRevision(let number):
      Phrase(
        vi: "sổ không có bản \(number); xem các bản bằng 'caodiem revisions'",
        en: "the ledger has no revision \(number); see them with 'caodiem revisions'")
    case .damaged(let place):
      Phrase(
        vi: "sổ '\(path)' bị hỏng (\(place)); lấy lại bản sao bằng 'caodiem restore'",
        en: "the ledger '\(path)' is damaged (\(place)); take back a copy with 'caodiem restore'")
    case .foreign:
      Phrase(
        vi: "'\(path)' không phải là sổ công bố, hoặc do bản CaoDiem mới hơn lập",
        en: "'\(path)' is no ledger, or was made by a later version of CaoDiem")
    case .unusable(let reason):
      Phrase(
        vi: "không dùng được sổ '\(path)': \(reason)",
        en: "the ledger '\(path)' cannot be used: \(reason)")
    }
  }
}
