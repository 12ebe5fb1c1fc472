import ArgumentParser
import CivilTime
import FeedServer
import Foundation
import Ledger
import PlanPages
import RuleFiles
import SQLiteStore
import ScheduleModel

/// Writes what is published as a folder for any web server.
struct LedgerExport {
  private let ledger: LedgerOptions
  private let address: AddressOptions
  private let language: Language

  init(_ ledger: LedgerOptions, _ address: AddressOptions, _ speech: LanguageOptions) {
    self.ledger = ledger
    self.address = address
    language = ledger.language(speech)
  }

  /// Writes the feeds, removes those of links that are gone, and says what was done.
  ///
  /// - Throws: `ExitCode` 66 without a ledger, 70 where a feed cannot be made, 73 where a file cannot
  ///   be written or removed.
  func write(_ choice: FeedFolder.Choice, to folder: String, now: String?) throws {
    let store = try ledger.existing(speaking: language)
    let key = try ledger.key(of: store, speaking: language)
    let moment = try Instant(naming: now, language)
    let site = try ledger.speaking(language) { () throws(LedgerError) in
      try FeedFolder(
        store, key, under: address.address(), at: moment, zone: { Zone.loaded($0, $1) })
    }
    let feeds = try made { try site.files(choice) }
    let headers = WebServerHeaders(gone: choice == .open ? [] : site.gone())
    let files = feeds.map { ExportFile(path: $0.path, octets: $0.octets) } + headers.files
    try FolderWriter(folder, speaking: language).write(files)
    let removed = try remove(in: folder, allBut: Set(files.map(\.path)))
    standardOutput.write(report(feeds.count - 1, removed, folder))
  }

  private func made<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch {
      standardError.write("\(error)\n")
      throw ExitCode(70)
    }
  }

  /// Removes feeds of ours to which no link leads any more, and returns how many there were.
  private func remove(in folder: String, allBut kept: Set<String>) throws -> Int {
    let root = URL(filePath: folder, directoryHint: .isDirectory)
    let found = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
    let old = found.filter { FeedFolder.isFeed($0) && !kept.contains($0) }
    for path in old {
      do {
        try FileManager.default.removeItem(at: root.appending(path: path))
      } catch {
        let message = Phrase(
          vi: "không xóa được '\(path)', lịch không còn được công bố ở đây",
          en: "'\(path)' cannot be removed, a calendar that is no longer given out")
        standardError.write("\(message[language])\n")
        throw ExitCode(73)
      }
    }
    return old.count
  }

  private func report(_ count: Int, _ removed: Int, _ folder: String) -> String {
    let written = Phrase(
      vi: "Đã ghi \(count) lịch vào \(folder).",
      en: "\(count) \(count == 1 ? "calendar" : "calendars") written to \(folder).")
    let gone = Phrase(
      vi: "Đã xóa \(removed) lịch không còn được công bố ở đây.",
      en:
        "\(removed) that \(removed == 1 ? "is" : "are") no longer given out \(removed == 1 ? "was" : "were") removed."
    )
    let advice = Phrase(
      vi: "Tiêu đề cần đặt: nginx.conf cho nginx, .htaccess cho Apache.",
      en: "Headers to set: nginx.conf for nginx, .htaccess for Apache.")
    let parts = [written] + (removed > 0 ? [gone] : []) + [advice]
    return parts.map { $0[language].text() }.joined()
  }
}

extension Instant {
  /// The moment that `--now` names in UTC, else the present one.
  ///
  /// - Throws: `ExitCode` 64, after saying what would be right, where it names none.
  init(naming text: String?, _ language: Language) throws {
    guard let text else {
      self = .now
      return
    }
    let year = Instant.now.reading(at: .utc).date.year
    let days = DayReader(in: language, years: year - 5...year + 5)
    self = Instant(try days.moment(text, of: "--now", language), offset: .utc)
  }
}
