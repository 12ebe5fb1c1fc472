import ArgumentParser
import CivilTime
import Foundation
import ScheduleModel

/// A file to be written, below the folder of an export.
struct ExportFile {
  let path: String
  /// What it holds; empty where it is on the disk already.
  let octets: [UInt8]
  /// How many events it has; 0 for what is no calendar.
  var eventCount = 0
  /// The quarter whose broadcasts it holds; `nil` for everything else.
  var quarter: Period?
  /// Where it was written before it takes its place; `nil` for what is kept in memory.
  var staged: URL?
  /// How many octets it has.
  var size: Int { stagedSize ?? octets.count }
  private var stagedSize: Int?

  /// A file that is kept in memory.
  init(path: String, octets: [UInt8], eventCount: Int = 0, quarter: Period? = nil) {
    (self.path, self.octets, self.eventCount, self.quarter) = (path, octets, eventCount, quarter)
  }

  /// A file that lies on the disk already.
  init(path: String, staged place: URL, size: Int) {
    (self.path, octets) = (path, [])
    (staged, stagedSize) = (place, size)
  }

  /// The same file once it lies in another place of the disk: its octets are forgotten.
  func staged(at place: URL) -> ExportFile {
    var file = ExportFile(path: path, octets: [], eventCount: eventCount, quarter: quarter)
    (file.staged, file.stagedSize) = (place, size)
    return file
  }

  /// The same file below a folder.
  func below(_ folder: String) -> ExportFile {
    let path = folder.isEmpty ? path : "\(folder)/\(path)"
    var file = ExportFile(path: path, octets: octets, eventCount: eventCount, quarter: quarter)
    (file.staged, file.stagedSize) = (staged, stagedSize)
    return file
  }

  /// What it holds.
  var data: Data {
    get throws {
      guard let staged else { return Data(octets) }
      return try Data(contentsOf: staged, options: .alwaysMapped)
    }
  }
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

  /// Writes all files, or none of them where one cannot be written: first every new file is written
  /// beside the one that it is to replace, as a rehearsal that needs the same room and rights; then
  /// each takes its place in one step. A file that has these bytes already is left alone. Should the
  /// disk fail between the two, some files are new and some old, but each is whole.
  ///
  /// - Throws: `ExitCode` 73, after saying which file, where one cannot be written.
  func write(_ files: [ExportFile]) throws {
    let changed = files.filter { file in
      let place = folder.appending(path: file.path)
      guard let old = try? Data(contentsOf: place, options: .alwaysMapped),
        let new = try? file.data
      else { return true }
      return old != new
    }
    var rehearsed: [URL] = []
    defer { for copy in rehearsed { try? FileManager.default.removeItem(at: copy) } }
    for file in changed {
      try writing(file) { target in
        let copy = target.deletingLastPathComponent()
          .appending(path: ".\(target.lastPathComponent).new")
        rehearsed.append(copy)
        try rehearse(file, at: target, copy)
      }
    }
    for file in changed {
      try writing(file) { target in
        guard let staged = file.staged else {
          return try Data(file.octets).write(to: target, options: .atomic)
        }
        // Both lie below one folder, so that the one takes the place of the other in a single step.
        guard unsafe rename(staged.path, target.path) == 0 else {
          throw CocoaError(.fileWriteUnknown)
        }
      }
    }
  }

  /// What a file says as it lies on the disk; `nil` where there is none. The octets of people stay as they
  /// are, also where they are no NFC.
  func text(of path: String) -> String? {
    (try? Data(contentsOf: folder.appending(path: path))).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// Takes a file away.
  ///
  /// - Throws: `ExitCode` 73, after saying which file, where it cannot be.
  func remove(_ path: String) throws {
    let target = folder.appending(path: path)
    do {
      try FileManager.default.removeItem(at: target)
    } catch {
      throw refuse(target, error)
    }
  }

  /// Does something that writes below the folder ahead of its turn, and says why where that fails.
  ///
  /// - Throws: `ExitCode` 73 in its place, or what it throws of that kind.
  func staging<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let code as ExitCode {
      throw code
    } catch {
      throw refuse(folder, error)
    }
  }

  /// Does something with the place of a file, and says which file it was where that fails.
  private func writing(_ file: ExportFile, _ body: (URL) throws -> Void) throws {
    let target = folder.appending(path: file.path)
    do {
      try body(target)
    } catch {
      throw refuse(target, error)
    }
  }

  /// Writes a file beside its place.
  private func rehearse(_ file: ExportFile, at target: URL, _ copy: URL) throws {
    let parent = target.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    let type = try? FileManager.default.attributesOfItem(atPath: target.path)[.type]
    guard type as? FileAttributeType != .typeDirectory else {
      throw CocoaError(.fileWriteFileExists)
    }
    // What lies on the disk already has had its room.
    if file.staged == nil { try Data(file.octets).write(to: copy) }
  }

  private func refuse(_ target: URL, _ error: any Error) -> ExitCode {
    let reason = FolderWriter.reason(of: error)
    let message = Phrase(
      vi: "không ghi được '\(target.path)'" + (reason.map { ": \($0.vietnamese)" } ?? ""),
      en: "'\(target.path)' cannot be written" + (reason.map { ": \($0.english)" } ?? ""))
    standardError.write("\(message[language])\n")
    return ExitCode(73)
  }

  /// Why a file cannot be written, as far as the system says something that people understand.
  private static func reason(of error: any Error) -> Phrase? {
    switch (error as? CocoaError)?.code {
    case .fileWriteNoPermission: Phrase(vi: "không có quyền ghi", en: "no permission")
    case .fileWriteOutOfSpace: Phrase(vi: "hết chỗ trên đĩa", en: "the disk is full")
    case .fileWriteVolumeReadOnly: Phrase(vi: "đĩa chỉ đọc", en: "the disk is read-only")
    case .fileWriteFileExists:
      Phrase(vi: "ở đó đã có thứ khác cùng tên", en: "something else has that name")
    default: nil
    }
  }

  /// Says which calendars and slots in the folder are not of this export; empty where there are none.
  ///
  /// They may be of an earlier one, and of units that have no task any more.
  func leftovers(beside files: [ExportFile]) -> String {
    let written = Set(files.map(\.path))
    let found = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    let others = found.filter { path in
      (path.hasSuffix(".ics") || path.hasPrefix("stations/") && path.hasSuffix(".csv"))
        && !written.contains(path)
    }.sorted()
    guard !others.isEmpty else { return "" }
    return Phrase(
      vi: "Có tệp không thuộc lần xuất này (có thể đã cũ):",
      en: "These files are not of this export, they may be old:")[language]
      + others.map { "\n  \($0)" }.joined() + "\n"
  }
}
