import ArgumentParser
import Foundation
import Ledger
import SQLiteStore
import ScheduleModel

extension LedgerOptions {
  /// The file of the key from which the addresses of links are derived. It lies beside the ledger and
  /// not in it, so that a copy of the ledger gives no address away.
  var keyFile: URL { folder.appending(path: "server.key") }

  /// The key of the ledger, made where there is none yet.
  ///
  /// - Throws: `ExitCode` 73 where it cannot be read or written, 78 where it is not the key that the
  ///   links were made with; after saying what to do.
  func key(of store: SQLiteStore, speaking language: Language) throws -> LinkKey {
    let key = try readOrMake(language)
    let mark = try speaking(language) { () throws(LedgerError) in
      try store.keyMark(settingIfNone: key.mark)
    }
    guard mark == key.mark else {
      throw refuse(
        Phrase(
          vi: """
            '\(keyFile.path)' không phải khóa đã tạo các liên kết của sổ này; lấy lại tệp cũ từ bản \
            lưu, nếu không mọi địa chỉ đã cấp sẽ đổi
            """,
          en: """
            '\(keyFile.path)' is not the key that the links of this ledger were made with; put the \
            old file back, or every address that was given would change
            """), 78, language)
    }
    return key
  }

  /// The calendars of the ledger, as far as it and its key can be read; `nil` where there is no ledger.
  /// Nothing is made or printed.
  func subscriptions(at address: String) -> LedgerSubscriptions? {
    guard exists, let store = try? SQLiteStore(at: file.path) else { return nil }
    return LedgerSubscriptions(store: store, key: read(), address: address)
  }

  private func readOrMake(_ language: Language) throws -> LinkKey {
    if let key = read() { return key }
    guard !FileManager.default.fileExists(atPath: keyFile.path) else {
      throw refuse(
        Phrase(
          vi: "'\(keyFile.path)' không phải là khóa: cần 64 chữ số thập lục phân",
          en: "'\(keyFile.path)' is no key: it would have 64 hexadecimal digits"), 73, language)
    }
    let digits = (0..<32).map { _ in UInt8.random(in: .min ... .max) }
      .map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    let isMade = make(digits + "\n")
    // Somebody else may have made it in this moment; then theirs is the one.
    guard let key = read() else {
      throw refuse(
        Phrase(
          vi: "không ghi được khóa vào '\(keyFile.path)'",
          en: "the key cannot be written to '\(keyFile.path)'"), 73, language)
    }
    if isMade { report(language) }
    return key
  }

  private func read() -> LinkKey? {
    guard let text = try? String(contentsOf: keyFile, encoding: .utf8) else { return nil }
    let digits = text.trimmingCharacters(in: .whitespacesAndNewlines).compactMap(\.hexDigitValue)
    guard digits.count == 64 else { return nil }
    return LinkKey(
      stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) })
  }

  /// Writes a file that only its owner may read, unless there is one; whether it did.
  private func make(_ text: String) -> Bool {
    let file = unsafe open(keyFile.path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard file >= 0 else { return false }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    return (try? handle.write(contentsOf: Data(text.utf8))) != nil
  }

  private func report(_ language: Language) {
    let message = Phrase(
      vi: """
        Đã tạo khóa \(keyFile.path). Hãy lưu riêng tệp này: mất khóa thì mọi địa chỉ đã cấp phải cấp \
        lại, lộ khóa thì ai cũng đọc được.
        """,
      en: """
        The key \(keyFile.path) was made. Keep a copy of it apart: without it every address must be \
        given anew, with it anybody can read every feed.
        """)
    standardError.write("\(message[language])\n")
  }

  private func refuse(_ message: Phrase, _ code: Int32, _ language: Language) -> ExitCode {
    standardError.write("\(message[language])\n")
    return ExitCode(code)
  }
}
