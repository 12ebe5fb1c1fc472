import Foundation
import ScheduleModel
import Testing

@testable import RuleFiles

/// Every example of the keys of the other files is read in a file that has what it lacks.
@Suite("The guide's examples of files")
struct GuideFileExampleTests {
  @Test(
    arguments: Guide.current.sections.compactMap(\.place).filter {
      $0 != .rule && $0.fileName.hasSuffix(".yaml")
    })
  func `are read without an error, and say the same in both languages`(place: GuidePlace) throws {
    let entries = Guide.current.sections.filter { $0.place == place }.flatMap(\.entries)
    for entry in entries {
      for example in entry.examples {
        let said = try Language.allCases.map { language -> String in
          let plan = try host(of: example, at: place, in: language)
          let book = try #require(plan.book("\(place.name.english): \(entry.name.english)"))
          return PlainValue(of: example, in: language, []).text(part(of: book, at: place, example))
        }
        #expect(said[0] == said[1], "\(place.name.english): \(entry.name.english)")
      }
    }
  }

  @Test func `of units are read with the table that they come from`() throws {
    for example in examples(at: .units) {
      let said = try Language.allCases.map { language -> String in
        let file = SourceFile(name: "units.csv", text: try table(of: example, in: language))
        var reader = RosterReader(
          file, in: language, style: example.source == nil ? nil : .dayMonth, years: 2026...2026)
        let units = reader.read().roster.units
        #expect(reader.findings.filter { $0.severity == .error }.map(\.line) == [])
        #expect(!units.isEmpty)
        return PlainValue().text(units)
      }
      #expect(said[0] == said[1], "\(example.lines.english)")
    }
  }

  @Test func `of provisions are read`() throws {
    let documents = Set([try code("ke-hoach") as DocumentID])
    for example in examples(at: .provisions) {
      let said = Language.allCases.map { language -> String in
        let file = SourceFile(name: "provisions.csv", text: example.lines[language])
        var reader = ProvisionReader(file, of: documents, in: language)
        let provisions = reader.read()
        #expect(reader.findings.map(\.line) == [])
        #expect(provisions.count == 1)
        return PlainValue().text(provisions)
      }
      #expect(said[0] == said[1], "\(example.lines.english)")
    }
  }

  private func examples(at place: GuidePlace) -> [Guide.Example] {
    Guide.current.sections.filter { $0.place == place }.flatMap(\.entries).flatMap(\.examples)
  }

  /// The whole table that an example comes from, its lines and its head in a language.
  private func table(of example: Guide.Example, in language: Language) throws -> String {
    guard let source = example.source else { return example.lines[language] }
    var text = try String(
      contentsOf: fixtures.appending(path: "plans/\(source)"), encoding: .utf8)
    let lines = example.lines.vietnamese.components(separatedBy: "\n")
    for (old, new) in zip(lines, example.lines[language].components(separatedBy: "\n")) {
      text = text.replacing(old, with: new)
    }
    return text
  }
}

extension GuideFileExampleTests {
  /// What a book has of a file.
  private func part(of book: RuleBook, at place: GuidePlace, _ example: Guide.Example) -> [Any] {
    switch place.fileName {
    case "calendar.yaml":
      return [
        book.calendar.weeklyRest,
        book.calendar.entries.filter { $0.source.file == "calendar.yaml" },
        book.calendar.reforms.filter { $0.source.file == "calendar.yaml" },
      ]
    case "resources.yaml": return [book.resources]
    case "decisions.yaml": return [book.decisions]
    case "rules/*.yaml": return [book.choices, book.rules]
    default:
      let kinds = Dictionary(grouping: book.roster.units, by: \.kind).mapValues(\.count)
      return [
        book.head, book.documents, book.campaigns, book.messages, book.mentions, kinds, book.rules,
        book.calendar.entries.count,
      ]
    }
  }

  /// A plan that has the example where it belongs, in a language, with all that it lacks.
  private func host(
    of example: Guide.Example, at place: GuidePlace, in language: Language
  ) throws -> ExamplePlan {
    var lines = ExampleLines(example, in: language)
    let name = example.source.map { String($0.prefix { $0 != "/" }) } ?? "thai-nguyen-2026"
    switch place.fileName {
    case "plan.yaml": return try planHost(lines, at: place)
    case "rules/*.yaml":
      let isWhole = lines.keys.contains(.rules)
      var plan = try ExamplePlan(
        name,
        without: [
          "provisions.csv", "decisions.yaml", "rules/lua-chon.yaml",
          isWhole ? "rules/ke-hoach.yaml" : "",
        ])
      if name == "thach-khoi-2026" {
        // What a reading changes is written in the language of the rule.
        plan.files = plan.files.filter { !$0.key.hasPrefix("rules/") }
        plan.files["rules/phu-luc-1.yaml"] = ExampleLines.monthlyRule(language)
      }
      lines.supply(GuideFileExampleTests.missing(in: lines, at: place))
      if place.path == [.rules, .indicators] {
        lines.wrap(below: .indicators)
        lines.supply([
          (.code, Phrase(verbatim: "x")), (.task, Phrase(verbatim: "X")),
          (.units, Phrase(vi: "chưa rõ", en: "tba")), (.date, Phrase(vi: "chưa rõ", en: "tba")),
          (.clause, Phrase(verbatim: "I")),
        ])
      }
      var text = lines.below(
        place.path == [.rules, .indicators]
          ? [(.rules, true)] : place.path.map { ($0, true) })
      if place.path == [.choices, .readings] {
        let readings = text.split(separator: "\n").dropFirst().joined(separator: "\n")
        text =
          ExampleLines.choice(language) + "    " + readings.dropFirst(4) + "\n"
          + ExampleLines.otherReading(language)
      }
      plan.files["rules/vi-du.yaml"] = text
      return plan
    case "decisions.yaml":
      var plan = try ExamplePlan(
        "thai-nguyen-2026", without: ["provisions.csv", "rules/lua-chon.yaml"])
      if let choice = lines.value(of: .choice), let reading = lines.value(of: .reading) {
        plan.files["rules/lua-chon.yaml"] =
          ExampleLines.choice(.vietnamese, choice) + "    các cách hiểu:\n      - mã: \(reading)\n"
          + "        nghĩa: X\n" + ExampleLines.otherReading(.vietnamese)
      }
      lines.supply(GuideFileExampleTests.missing(in: lines, at: place))
      plan.files["decisions.yaml"] = lines.below(place.path.map { ($0, true) })
      plan.files["resources.yaml"] =
        "tài nguyên:\n  - mã: hoi-truong\n    tên: H\n    mỗi buổi: 1\n"
      return plan
    default:
      var plan = try ExamplePlan(
        "thai-nguyen-2026",
        without: ["provisions.csv", "rules/lua-chon.yaml", "rules/ke-hoach.yaml"])
      plan.files["rules/quy-tac.yaml"] = GuideFileExampleTests.rule("thường xuyên: X")
      lines.supply(GuideFileExampleTests.missing(in: lines, at: place))
      var outer = lines
      if place.path == [.resources, .members] {
        outer.wrap(below: .members)
        outer.supply([(.code, Phrase(verbatim: "nhom")), (.title, Phrase(verbatim: "Nhóm"))])
        plan.files[place.fileName] = outer.below([(.resources, true)])
      } else {
        plan.files[place.fileName] = lines.below(place.path.map { ($0, true) })
      }
      return plan
    }
  }

  /// A small plan whose plan file has the example.
  private func planHost(_ example: ExampleLines, at place: GuidePlace) throws -> ExamplePlan {
    let language = example.language
    let isOutside = place.path == [.outsideCalendars]
    var lines = example
    if let key = place.path.first {
      lines.supply(GuideFileExampleTests.missing(in: lines, at: place))
      let hasLeast = lines.keys.contains(.least)
      lines.wrap(below: key, isList: key != .thresholds)
      if key == .documents { lines.append(ExampleLines.otherDocuments(language)) }
      if key == .ratings, hasLeast { lines.append(ExampleLines.lowestGrade(language)) }
    }
    lines.supply([
      (.code, Phrase(verbatim: "vi-du")), (.title, Phrase(verbatim: "Ví dụ")),
      (.years, Phrase(verbatim: isOutside ? "2024" : "2026")),
      (.zone, Phrase(verbatim: "Asia/Ho_Chi_Minh")),
      (.updated, Phrase(verbatim: "2026-06-17 08:00")),
    ])
    var plan = try ExamplePlan(
      "bhxh-2024",
      without: [
        "provisions.csv", "decisions.yaml", "rules/lua-chon.yaml", "rules/cong-van.yaml",
      ])
    plan.files["plan.yaml"] = lines.lines.joined(separator: "\n") + "\n"
    plan.files["rules/quy-tac.yaml"] = GuideFileExampleTests.rule(
      isOutside ? "suốt: lịch quoc-hoi" : "thường xuyên: X")
    return plan
  }

  /// A rule file of one rule that says so when it is.
  private static func rule(_ when: String) -> String {
    "quy tắc:\n  - mã: x\n    việc: X\n    ai: chưa rõ\n    căn cứ: I\n    \(when)\n"
  }

  /// The lines that have to stand beside those of an example, with what they may say.
  private static func missing(
    in lines: ExampleLines, at place: GuidePlace
  ) -> [(key: Key, value: Phrase)] {
    let shape = PlanFileKind.allCases.flatMap(\.places).first { $0.place == place }?.shape
    guard let shape, !place.path.isEmpty || place.fileName == "rules/*.yaml" else { return [] }
    let alternatives =
      lines.keys.isDisjoint(with: shape.alternatives) ? Array(shape.alternatives.prefix(1)) : []
    let reading = place.path == [.decisions] && !lines.keys.contains(.choice)
    return (shape.fields.map(\.key).filter(shape.required.contains) + alternatives).map { key in
      if key == .choice, reading { return (.waive, Phrase(verbatim: "unplaced.x")) }
      return (key, usual(key, at: place))
    }
  }

  private static func usual(_ key: Key, at place: GuidePlace) -> Phrase {
    switch key {
    case .within, .date: Phrase(vi: "26/6 – 11/7", en: "26 June – 11 July")
    case .are: Phrase(vi: "nghỉ", en: "rest")
    case .eachHalfDay: Phrase(verbatim: "1")
    case .threshold: Phrase(verbatim: "90%")
    case .file: Phrase(verbatim: "quoc-hoi.ics")
    case .code: Phrase(verbatim: place.path == [.outsideCalendars] ? "quoc-hoi" : "x")
    case .readings:
      Phrase(
        vi: "\n  - mã: a\n    nghĩa: A\n  - mã: b\n    nghĩa: B",
        en: "\n  - code: a\n    meaning: A\n  - code: b\n    meaning: B")
    case .rules:
      Phrase(
        vi: "\n  - mã: x\n    việc: X\n    ai: chưa rõ\n    ngày: chưa rõ\n    căn cứ: I",
        en: "\n  - code: x\n    task: X\n    who: tba\n    date: tba\n    clause: I")
    default: Phrase(verbatim: "X")
    }
  }
}

extension ExampleLines {
  /// Moves the lines below a key, as the first item of its list or as its mapping.
  fileprivate mutating func wrap(below key: Key, isList: Bool = true) {
    self = ExampleLines(
      below([(key, isList)]).split(separator: "\n").map(String.init), in: language)
  }

  /// Adds lines at the end.
  fileprivate mutating func append(_ text: String) {
    self = ExampleLines(lines + text.split(separator: "\n").map(String.init), in: language)
  }

  fileprivate static func otherDocuments(_ language: Language) -> String {
    ["ke-hoach-cu", "kh-4518", "ct-27", "ct-07"].map {
      "  - \(Key.code.name[language]): \($0)\n    \(Key.title.name[language]): X\n"
    }.joined()
  }

  fileprivate static func monthlyRule(_ language: Language) -> String {
    let nobody = Phrase(vi: "chưa rõ", en: "tba")
    let days = Phrase(vi: "1/6/2026 – 31/12/2030", en: "1 June 2026 – 31 December 2030")
    return """
      \(Key.rules.name[language]):
        - \(Key.code.name[language]): lao-dong-tu-do
          \(Key.task.name[language]): X
          \(Key.units.name[language]): \(nobody[language])
          \(Key.clause.name[language]): I
          \(Key.monthly.name[language]): 1
          \(Key.within.name[language]): \(days[language])

      """
  }

  fileprivate static func lowestGrade(_ language: Language) -> String {
    "  - \(Key.code.name[language]): thap-nhat\n    \(Key.title.name[language]): X\n"
  }

  /// The value of a key, however deep it stands.
  fileprivate func value(of key: Key) -> String? {
    lines.lazy.map { $0.trimmed.drop { "- ".contains($0) } }
      .first { $0.hasPrefix("\(key.name[language]): ") }?.split(separator: ":").last.map(\.trimmed)
  }

  fileprivate static func choice(_ language: Language, _ code: String = "x") -> String {
    """
    \(Key.choices.name[language]):
      - \(Key.code.name[language]): \(code)
        \(Key.question.name[language]): X
        \(Key.clause.name[language]): I

    """
  }

  fileprivate static func otherReading(_ language: Language) -> String {
    "      - \(Key.code.name[language]): khac\n        \(Key.meaning.name[language]): X\n"
  }
}
