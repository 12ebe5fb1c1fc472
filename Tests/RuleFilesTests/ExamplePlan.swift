import Foundation
import ICalendar
import ScheduleModel
import Testing

@testable import RuleFiles

/// One of the five plans, in which examples of the guide are read.
struct ExamplePlan {
  /// Its files; calendars of others among them.
  var files: [String: String]

  /// The plan of a name, without the files of which nothing is needed.
  init(_ name: String, without left: [String] = []) throws {
    let folder = fixtures.appending(path: "plans/\(name)")
    files = [:]
    for case let place as String in FileManager.default.enumerator(atPath: folder.path) ?? .init() {
      guard place.hasSuffix(".yaml") || place.hasSuffix(".csv") || place.hasSuffix(".ics"),
        !left.contains(place)
      else { continue }
      files[place] = try String(contentsOf: folder.appending(path: place), encoding: .utf8)
    }
  }

  /// Reads the plan; fails the test where it has an error.
  func book(_ what: String = "") -> RuleBook? {
    var folder = Folder()
    folder.files = files
    let reading = folder.read()
    let errors = reading.findings.filter { $0.severity == .error }.map {
      "\($0.line) \($0.message)"
    }
    #expect(errors == [], "\(what)\n\(files["rules/vi-du.yaml"] ?? "")")
    return reading.book
  }

  /// The lines at the head of a rule file that name its document and campaign, in a language.
  func head(of file: String, in language: Language) -> String {
    (files[file] ?? "").components(separatedBy: "\n").compactMap { line -> String? in
      for key in [Key.document, .campaign] where line.hasPrefix("\(key.name.vietnamese): ") {
        return line.replacing(key.name.vietnamese, with: key.name[language]) + "\n"
      }
      return nil
    }.joined()
  }
}
