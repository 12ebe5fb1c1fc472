import CivilTime
import Foundation
import ScheduleModel
import Testing

@testable import RuleFiles

/// The cases show that conflicts come from general mechanisms only while nothing in them is known
/// from the plan that the mechanisms were first made for.
@Suite("The cases have nothing of the July plan")
struct ForeignCaseTests {
  private let own: [String: String]
  private let july: String

  init() throws {
    var files = try ConflictCase.baseText().files
    for sample in ConflictCase.all {
      for twin in ConflictCase.Twin.allCases {
        let texts = try sample.text(twin).files
        for (file, text) in texts { files["\(sample.name)/\(twin)/\(file)"] = text }
      }
    }
    own = files
    july = try PlanText.thaiNguyen().files.values.joined(separator: "\n")
  }

  @Test func `no word of five letters or more, but those of the format`() {
    let names =
      Key.allCases.map(\.name) + RosterColumn.allCases.map(\.heading)
      + ProvisionColumn.allCases.map(\.heading)
    let format = names.flatMap { [$0.vietnamese, $0.english] }.joined(separator: " ")
    let known = july.longWords.subtracting(format.longWords)
    #expect(known.contains("livestream"))
    for (file, text) in own {
      #expect(text.longWords.intersection(known).isEmpty, "\(file)")
    }
  }

  @Test func `no day of the year`() {
    let known = july.days
    #expect(known.isSuperset(of: ["1/7", "26/6", "11/7", "16/6"]))
    for (file, text) in own { #expect(text.days.intersection(known).isEmpty, "\(file)") }
    let days = own.values.reduce(into: Set<String>()) { $0.formUnion($1.days) }
    #expect(days.isSuperset(of: ["4/1", "8/3", "17/3", "26/3"]))
  }
}

extension String {
  /// The words of five letters or more, in lower case.
  fileprivate var longWords: Set<String> {
    Set(lowercased().split { !$0.isLetter }.filter { $0.count >= 5 }.map(String.init))
  }

  /// The days that are written as `1/7`, `10/1/2026`, `2027-03-15` or `8 March`, as day and month.
  fileprivate var days: Set<String> {
    let slashes = matches(of: /\b([0-9]{1,2})\/([0-9]{1,2})\b/).map { ($0.output.1, $0.output.2) }
    let dashes = matches(of: /\b[0-9]{4}-([0-9]{2})-([0-9]{2})\b/).map {
      ($0.output.2, $0.output.1)
    }
    let names = matches(of: /\b([0-9]{1,2}) ([A-Z][a-z]+)\b/).compactMap { match in
      CivilDate.englishMonths.firstIndex(of: String(match.output.2)).map {
        (match.output.1, Substring(String($0 + 1)))
      }
    }
    return Set(
      (slashes + dashes + names).compactMap { day, month in
        guard let day = Int(day), let month = Int(month) else { return nil }
        return "\(day)/\(month)"
      })
  }
}
