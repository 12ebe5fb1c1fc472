import ArgumentParser
import CivilTime
import Foundation
import ICalendar
import RuleFiles
import ScheduleModel

extension PlanFolder {
  /// Reads the files of a plan folder; those that are not UTF-8 become findings.
  ///
  /// - Throws: `ExitCode` 66, after saying why, where the folder or a file cannot be read.
  static func read(
    at path: String, speaking language: Language?
  ) throws -> (PlanFolder, [Finding]) {
    var files: [SourceFile] = []
    var unreadable: [String] = []
    var findings: [Finding] = []
    let names = try names(at: path, language)
    for name in names where isPart(name) {
      let octets = try octets(of: name, in: path, language)
      if let text = text(octets) {
        files.append(SourceFile(name: name, text: text))
      } else {
        unreadable.append(name)
        findings.append(
          .notUTF8(name, line: lineOfFirstFault(octets), in: language ?? .vietnamese))
      }
    }
    let calendars = try names.filter(CalendarFile.isMeant).map { name in
      // A file that is too large need not be in memory for that to be told.
      let octets = Array(
        try octets(of: name, in: path, upTo: SizeLimits.outside.text + 1, language))
      return CalendarFile(name: name, octets: octets, OutsideCalendar(octets))
    }
    let others = names.filter { !isPart($0) && !CalendarFile.isMeant(by: $0) }
    return (
      PlanFolder(files, calendars: calendars, unreadable: unreadable, others: others), findings
    )
  }

  /// The names of all that lies in the folder, and in those of the rules and calendars, with `/` between
  /// folders.
  private static func names(at path: String, _ language: Language?) throws -> [String] {
    let top = try contents(of: path, language)
    let inner = try top.filter { ["rules", "calendars"].contains($0.lowercased()) }.flatMap {
      folder in
      try contents(of: "\(path)/\(folder)", language).map { "\(folder)/\($0)" }
    }
    return (top + inner).sorted()
  }

  private static func contents(of path: String, _ language: Language?) throws -> [String] {
    let target = URL(filePath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: target)
    guard let attributes else {
      throw refuse(
        Phrase(vi: "không có thư mục '\(path)'", en: "there is no folder '\(path)'"), language)
    }
    guard attributes[.type] as? FileAttributeType == .typeDirectory else {
      throw refuse(
        Phrase(vi: "'\(path)' không phải là thư mục", en: "'\(path)' is not a folder"), language)
    }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: target)
    } catch {
      throw refuse(
        Phrase(vi: "không mở được '\(path)'", en: "'\(path)' cannot be opened"), language)
    }
  }

  private static func octets(
    of name: String, in path: String, upTo limit: Int = .max, _ language: Language?
  ) throws -> Data {
    do {
      let place = URL(filePath: path).appending(path: name)
      guard limit < .max else { return try Data(contentsOf: place) }
      let file = try FileHandle(forReadingFrom: place)
      defer { try? file.close() }
      return try file.read(upToCount: limit) ?? Data()
    } catch {
      throw refuse(
        Phrase(vi: "không đọc được tệp '\(name)'", en: "the file '\(name)' cannot be read"),
        language)
    }
  }

  /// The text in its composed form (NFC), without byte order mark; `nil` where it is not UTF-8.
  private static func text(_ octets: Data) -> String? {
    guard let text = String(validating: octets, as: UTF8.self) else { return nil }
    let unmarked = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    return unmarked.precomposedStringWithCanonicalMapping
  }

  /// The line, from 1, in which text stops being UTF-8.
  private static func lineOfFirstFault(_ octets: Data) -> Int {
    let lines = octets.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let index = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
    return (index ?? 0) + 1
  }

  private static func refuse(_ message: Phrase, _ language: Language?) -> ExitCode {
    standardError.write("\(message[language ?? .vietnamese])\n")
    return ExitCode(66)
  }
}
