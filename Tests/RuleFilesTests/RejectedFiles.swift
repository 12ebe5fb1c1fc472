import Foundation
import RuleFiles
import ScheduleModel
import Testing

/// A file of `Fixtures/rejected`, which says on its lines what is wrong with them.
struct RejectedFile: Sendable, CustomTestStringConvertible {
  /// Its path below `Fixtures/rejected`: `rules/en-word.yaml`.
  let path: String
  /// What it has the reader find, in its place in the sound folder of its language.
  let findings: [Finding]
  private let text: String

  var testDescription: String { path }

  /// All of them, sorted by path.
  static let all: [RejectedFile] = [
    "calendar", "calendars", "decisions", "plan", "provisions", "resources", "rules", "units",
  ].flatMap { folder in
    names(in: rejected.appending(path: folder)).map { RejectedFile("\(folder)/\($0)") }
  }

  private init(_ path: String) {
    let text = RejectedFile.text(of: rejected.appending(path: path))
    let name = RejectedFile.name(of: path)
    var files = RejectedFile.base[path.contains("/en-") ? "en" : "vi"] ?? []
    files.removeAll { $0.name == name }
    files.append(SourceFile(name: name, text: text))
    self.path = path
    self.text = text
    findings = RejectedFile.findings(of: files)
  }

  /// The name that a file has in its plan folder.
  private static func name(of path: String) -> String {
    switch path.prefix(while: { $0 != "/" }) {
    case "plan": "plan.yaml"
    case "units": "units.csv"
    case "calendar": "calendar.yaml"
    case "calendars": "calendars/base.ics"
    case "decisions": "decisions.yaml"
    case "provisions": "provisions.csv"
    case "resources": "resources.yaml"
    default: "rules/base.yaml"
    }
  }

  /// What the lines of the file expect: `rules/base.yaml:3 unknown-unit`, in order.
  var expected: [String] {
    let name = RejectedFile.name(of: path)
    return SourceFile(name: name, text: text).lines.enumerated().flatMap { index, line in
      let parts = line.split(separator: "# expect: ", maxSplits: 1)
      guard parts.count == 2 || line.hasPrefix("# expect: "), let codes = parts.last else {
        return [String]()
      }
      return codes.split(whereSeparator: { " ,;\"".contains($0) })
        .prefix { Finding.Code(rawValue: String($0)) != nil }
        .map { "\(name):\(index + 1) \($0)" }
    }
  }

  /// The findings of a folder.
  static func findings(of files: [SourceFile]) -> [Finding] {
    var reader = PlanReader(PlanFolder(texts: files), zone: fixedZone)
    return reader.read().findings
  }

  /// The sound folders, by language.
  static let base: [String: [SourceFile]] = Dictionary(
    uniqueKeysWithValues: ["en", "vi"].map { language in
      (language, folder(at: rejected.appending(path: "base/\(language)")))
    })

  /// The files of a plan folder below `Fixtures`.
  static func folder(at folder: URL) -> [SourceFile] {
    let inner = ["rules", "calendars"].flatMap { inner in
      names(in: folder.appending(path: inner)).map { "\(inner)/\($0)" }
    }
    return (["plan.yaml", "units.csv"] + inner).map {
      SourceFile(name: $0, text: text(of: folder.appending(path: $0)))
    }
  }

  private static func names(in folder: URL) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  private static func text(of file: URL) -> String {
    (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }
}

/// The folder of all fixtures.
let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appending(path: "Fixtures")

private let rejected = fixtures.appending(path: "rejected")
