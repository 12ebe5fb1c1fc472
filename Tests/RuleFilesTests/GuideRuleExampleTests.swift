import Foundation
import ScheduleModel
import Testing

@testable import RuleFiles

/// Every example of the keys of rules is read as a rule beside those of the plan that it comes from.
@Suite("The guide's examples of rules")
struct GuideRuleExampleTests {
  /// An example with the number that its rules bear.
  private struct Numbered {
    let number: Int
    let name: Phrase
    let example: Guide.Example

    /// The plan in which it is read.
    var plan: String {
      example.source.map { String($0.prefix { $0 != "/" }) } ?? example.host ?? "thai-nguyen-2026"
    }

    /// The rule file that it comes from.
    var file: String {
      example.source.map { String($0.drop { $0 != "/" }.dropFirst()) } ?? "rules/ke-hoach.yaml"
    }

    func code(_ language: Language) -> String {
      "\(language.rawValue)-" + String("\(1000 + number)".dropFirst())
    }

    /// The rule as an item of the list of rules.
    func rule(in language: Language) -> String {
      var lines = ExampleLines(example, in: language)
      let when: Set<Key> = Set(
        [.date, .throughout, .within, .due, .before, .alongside, .after, .standing, .onDemand]
          + Key.rates)
      let isDated = !lines.keys.isDisjoint(with: when)
      // What counts toward another rule has days of its own.
      let day: (key: Key, value: Phrase) =
        lines.keys.contains(.countsToward)
        ? (.within, Phrase(vi: "tháng 7", en: "July")) : (.date, Phrase(vi: "chưa rõ", en: "tba"))
      lines.extend([.code, .formerCode], by: "-\(code(language))")
      lines.supply(
        [
          (.code, Phrase { code($0) }), (.task, Phrase(verbatim: "Việc \(number)")),
          (.units, Phrase(vi: "chưa rõ", en: "tba")), (.clause, Phrase(verbatim: "I.1")),
        ] + (isDated ? [] : [day]))
      return lines.lines.enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
        .joined(separator: "\n") + "\n"
    }
  }

  private static let all: [Numbered] = {
    let entries = Guide.current.sections.filter { $0.place == nil || $0.place == .rule }
      .flatMap(\.entries)
    return entries.flatMap { entry in entry.examples.map { (entry.name, $0) } }.enumerated().map {
      Numbered(number: $0, name: $1.0, example: $1.1)
    }
  }()

  @Test(arguments: Set(all.map(\.plan)).sorted())
  func `are read without an error, and say the same in both languages`(name: String) throws {
    var plan = try ExamplePlan(
      name, without: ["provisions.csv", "decisions.yaml", "rules/lua-chon.yaml"])
    plan.files["resources.yaml"] = GuideRuleExampleTests.resources
    let own = GuideRuleExampleTests.all.filter { $0.plan == name }
    for language in Language.allCases {
      for (file, examples) in Dictionary(grouping: own, by: \.file) {
        let stem = file.replacing("rules/", with: "rules/vi-du-\(language.rawValue)-")
        plan.files[stem] =
          plan.head(of: file, in: language) + "\(Key.rules.name[language]):\n"
          + examples.map { $0.rule(in: language) }.joined()
      }
    }
    let book = try #require(plan.book())
    for one in own {
      let said = Language.allCases.map { language -> String in
        let code = one.code(language)
        let rules = book.rules.filter { $0.id.text.contains(code) }.sorted { $0.id < $1.id }
        #expect(!rules.isEmpty, "\(one.name)")
        return PlainValue(of: one.example, in: language, [(code, "MÃ")]).text(rules)
      }
      #expect(said[0] == said[1], "\(one.name.vietnamese)")
    }
  }

  /// What the examples use that were made up.
  private static let resources = """
    tài nguyên:
      - mã: bao-cao-vien
        tên: báo cáo viên
        mỗi buổi: 2
      - mã: hoi-truong
        tên: hội trường
        mỗi buổi: 1
      - mã: nha-van-hoa
        tên: nhà văn hóa
        mỗi buổi: 1
      - mã: xe
        tên: xe
        mỗi buổi: 2
    """
}

extension GuidePlace {
  /// The keys of a rule.
  static let rule = GuidePlace("rules/*.yaml", [.rules])
}
