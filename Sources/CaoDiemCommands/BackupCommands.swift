import ArgumentParser
import CivilTime
import Foundation
import Ledger
import SQLiteStore
import ScheduleModel

/// Copies the ledger into a file, while others go on using it.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Sao lưu sổ công bố · copy the ledger into a file.")

  @Argument(help: "Tệp nhận bản sao · the file to write.")
  var file: String

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var speech: LanguageOptions

  func run() throws {
    let language = ledger.language(speech)
    let store = try ledger.existing(speaking: language)
    let target = URL(filePath: file)
    // Beside its place first, so that an older copy stays whole until the new one is.
    let draft = target.deletingLastPathComponent()
      .appending(path: ".\(target.lastPathComponent).new")
    try? FileManager.default.removeItem(at: draft)
    defer { try? FileManager.default.removeItem(at: draft) }
    try LedgerOptions.speaking(language, of: file) { () throws(LedgerError) in
      try store.copy(to: draft.path)
    }
    // One step, which Foundation does not promise.
    guard unsafe rename(draft.path, target.path) == 0 else {
      let reason = unsafe String(cString: strerror(errno))
      throw LedgerRefusal(.unusable(reason), at: file).spoken(in: language)
    }
    let done = Phrase(vi: "Đã sao lưu vào \(file).", en: "Copied to \(file).")
    standardOutput.write("\(done[language])\n")
  }
}

/// Puts a copy in the place of the ledger.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Lấy lại sổ từ bản sao · put a copy in the place of the ledger.",
    discussion: """
      Sổ đang có được giữ lại bên cạnh. The ledger that is there is kept beside it.
      """)

  @Argument(help: "Tệp bản sao · the copy.")
  var file: String

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var speech: LanguageOptions

  func run() throws {
    let language = ledger.language(speech)
    try expectFile(language)
    let draft = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).sqlite")
    defer { remove(draft) }
    let copy = try LedgerOptions.speaking(language, of: file) { () throws(LedgerError) in
      // From a copy of the copy: opening may write, and the copy may be all that there is.
      try SQLiteStore(copying: file, to: draft.path)
    }
    let hasOld = FileManager.default.fileExists(atPath: ledger.file.path)
    let store = try ledger.openOrMake(speaking: language)
    let old = ledger.folder.appending(path: "ledger-\(Instant.now.seconds).sqlite")
    try ledger.speaking(language) { () throws(LedgerError) in
      if hasOld { try store.copy(to: old.path) }
      try store.becomeCopy(of: copy)
    }
    try report(store, keeping: hasOld ? old : nil, language)
  }

  private func expectFile(_ language: Language) throws {
    guard !FileManager.default.fileExists(atPath: file) else { return }
    let message = Phrase(vi: "không có tệp '\(file)'", en: "there is no file '\(file)'")
    standardError.write("\(message[language])\n")
    throw ExitCode(66)
  }

  private func report(_ store: SQLiteStore, keeping old: URL?, _ language: Language) throws {
    let plans = try ledger.speaking(language) { () throws(LedgerError) in try store.plans() }
    let names = plans.map(\.text).joined(separator: ", ")
    let done = Phrase(
      vi: "Đã lấy lại sổ từ \(file): \(names).", en: "The ledger is back from \(file): \(names).")
    let kept = old.map {
      Phrase(vi: "Sổ cũ được giữ ở \($0.path).", en: "The old one is kept as \($0.path).")
    }
    standardOutput.write(([done, kept].compactMap(\.self).map { "\($0[language])\n" }).joined())
  }

  private func remove(_ draft: URL) {
    for end in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: draft.path + end)
    }
  }
}
