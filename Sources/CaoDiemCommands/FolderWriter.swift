import ArgumentParser
import Foundation
import ScheduleModel

/// A file to be written, below the folder of an export.
struct ExportFile {
  let path: String
  let octets: [UInt8]
}

/// Writes files into a folder, each replaced in one step, so that a reader never sees half of one.
struct FolderWriter {
  private let folder: URL
  private let language: Language

  /// Prepares to write below a folder, which may not exist yet.
  init(_ path: String, speaking language: Language) {
    folder = URL(filePath: path, directoryHint: .isDirectory)
    self.language = language
  }

  /// Writes all files. A file that has these bytes already is left alone.
  ///
  /// - Throws: `ExitCode` 73, after saying which file, where one cannot be written.
  func write(_ files: [ExportFile]) throws {
    for file in files {
      let target = folder.appending(path: file.path)
      let octets = Data(file.octets)
      if (try? Data(contentsOf: target)) == octets { continue }
      do {
        try FileManager.default.createDirectory(
          at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try octets.write(to: target, options: .atomic)
      } catch {
        let message = Phrase(
          vi: "không ghi được '\(target.path)': \(error.localizedDescription)",
          en: "'\(target.path)' cannot be written: \(error.localizedDescription)")
        standardError.write("\(message[language])\n")
        throw ExitCode(73)
      }
    }
  }

  /// Says which calendars in the folder are not of this export; empty where there are none.
  ///
  /// They may be of an earlier one, and of units that have no task any more.
  func leftovers(beside files: [ExportFile]) -> String {
    let written = Set(files.map(\.path))
    let found = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    let others = found.filter { $0.hasSuffix(".ics") && !written.contains($0) }.sorted()
    guard !others.isEmpty else { return "" }
    return Phrase(
      vi: "Có tệp lịch không thuộc lần xuất này (có thể đã cũ):",
      en: "These calendars are not of this export, they may be old:")[language]
      + others.map { "\n  \($0)" }.joined() + "\n"
  }
}
