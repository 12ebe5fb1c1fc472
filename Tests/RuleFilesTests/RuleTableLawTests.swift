import ScheduleModel
import TestNumbers
import Testing

@testable import RuleFiles

@Suite("Laws of rules as rows")
struct RuleTableLawTests {
  @Test(arguments: PlanOfFixtures.all, [Language.vietnamese, .english])
  func `rows that go out and come back as they were change nothing`(
    path: String, heads: Language
  ) throws {
    let plan = try PlanOfFixtures(path)
    let table = RuleTable(plan.folder, in: plan.language)
    #expect(table.rows.count > 5)
    let ways: [(String) -> String] = [
      { $0 }, { SpreadsheetText.guarded($0) }, { $0.replacing("\n", with: "\r\n") },
    ]
    for way in ways {
      let taken = TakenTable(
        table.returned(heads) { way($2) }, of: plan.folder, in: plan.language,
        zone: PlanOfFixtures.zone)
      #expect(taken.edits == [])
      #expect(taken.rejections == [])
      #expect(taken.ignored.isEmpty)
      #expect(taken.missing == [])
    }
  }

  // Where several things are assumed of a rule, they come to stand in the order of the columns.
  @Test(arguments: [
    "plans/thai-nguyen-2026", "plans/thach-khoi-2026", "plans/ha-noi-2025",
    "stories/county-library/plan",
  ])
  func `rules written from their rows into files without rules are the same rules`(path: String)
    throws
  {
    let plan = try PlanOfFixtures(path)
    let table = RuleTable(plan.folder, in: plan.language)
    let bare = PlanFolder(
      plan.folder.files.map { file in
        let lines = file.lines
        let head = lines.firstIndex { ["quy tắc:", "rules:"].contains($0) }
        guard file.name.hasPrefix("rules/"), let head else { return file }
        return SourceFile(
          name: file.name, text: lines[..<head].map { $0 + "\n" }.joined())
      }, calendars: plan.folder.calendars)
    let taken = TakenTable(
      table.returned { $1 == .line ? "" : $2 }, of: bare, in: plan.language,
      zone: PlanOfFixtures.zone)
    #expect(taken.rejections == [])
    #expect(taken.faults == [])
    #expect(taken.taken.allSatisfy { $0.kind == .added })
    let (old, new) = (plan.book(of: plan.folder), try #require(taken.book))
    let plain = PlainValue()
    let before = try #require(old).rules
    #expect(before.count == new.rules.count)
    // One by one: both lists together are books.
    let changed = zip(before, new.rules).first { plain.text($0) != plain.text($1) }
    #expect(changed.map { plain.text($0.0) } == changed.map { plain.text($0.1) })
  }

  @Test(arguments: PlanOfFixtures.all)
  func `a cell that is emptied and filled again leaves all cells as they were`(path: String) throws
  {
    let plan = try PlanOfFixtures(path)
    let table = RuleTable(plan.folder, in: plan.language)
    let seed = UInt64.random(in: 0...(.max))
    print("seed \(seed)")
    var generator = SplitMix(seed: seed)
    for row in table.rows.shuffled(using: &generator).prefix(12) {
      let optional = row.entry.columns.filter { $0 != .code }
      guard let column = optional.randomElement(using: &generator) else { continue }
      let old = try #require(table.files[row.file])
      guard let emptied = edited(old, row.code, [column: ""]) else { continue }
      let gone = RuleFileText(SourceFile(name: row.file, text: emptied), usual: plan.language)
      #expect(gone.entry(row.code)?.cell(in: column) == "", "\(row.code) \(column.heading.english)")
      let text = try #require(edited(gone, row.code, [column: row.cell(in: column)]))
      let again = RuleFileText(SourceFile(name: row.file, text: text), usual: plan.language)
      for (one, other) in zip(old.entries, again.entries) {
        #expect(Set(one.columns) == Set(other.columns))
        #expect(one.columns.allSatisfy { one.cell(in: $0) == other.cell(in: $0) }, "\(one.code)")
      }
      // All lines but those of the cell are there, in their order.
      var rest = text.split(separator: "\n")[...]
      let isKept = emptied.split(separator: "\n").allSatisfy { line in
        guard let place = rest.firstIndex(of: line) else { return false }
        rest = rest[(place + 1)...]
        return true
      }
      #expect(isKept, "\(row.code) \(column.heading.english)")
    }
  }

  private func edited(
    _ file: RuleFileText, _ code: String, _ cells: [RuleColumn: String]
  ) -> String? {
    guard let entry = file.entry(code), let hunks = file.hunks(of: entry, saying: cells) else {
      return nil
    }
    return LinesEdit(of: file.file.name, hunks)?.applied(to: file.file.text)
  }

  private static let hostile = [
    "a: b # c", "- x", "-", "'", "\"", "it's \"x\" \\ y", "[a, b]", "{a: b}", "&a", "*b", "!tag x",
    "~", "a;b", ";", "; ;", "|", "a | b", "> x", "x\ny", "x\n\n- mã: y", "# x", "x #y", "\\n",
    "=1+1", "'=x", "''=x", "%a", "@x", "`x`", "a\tb", "\u{301}x", "😀", "---", "... x", "? a",
    "a:", ":", ": a", "1/7", ", ,", "\"a\"; b", "\"a", "a\"", "x\u{2028}y", "null", "yes",
    "a,b]", "<<", "'1/7", "\"\"", "x\u{A0}y", "\u{FE0F}a",
  ]

  @Test(arguments: hostile) func `whatever stands in a cell is read back`(text: String) throws {
    var folder = Folder(
      rule: "ai: BHXH tỉnh\nngày: 1/7\nghi chú: cũ   # giữ\nphối hợp: [a, b]\ngiả định: cũ")
    folder.files["rules/khac.yaml"] =
      "quy tắc:\n  - mã: khac\n    việc: Khác\n    ai: BHXH tỉnh\n"
      + "    ngày: 2/7\n    căn cứ: I.2\n"
    let own = PlanFolder(texts: folder.files.map { SourceFile(name: $0.key, text: $0.value) })
    let table = RuleTable(own, in: .vietnamese)
    let returned = table.returned { row, column, cell in
      let wanted =
        switch column.heading.english {
        case "note": text
        case "with": CellText.joined([text, "b"])
        case "assumed": CellText.joined([text, text])
        default: cell
        }
      return row.code == "hop" ? SpreadsheetText.guarded(wanted) : cell
    }
    let taken = TakenTable(returned, of: own, in: .vietnamese, zone: fixedZone)
    #expect(taken.rejections == [])
    let rule = try #require(taken.book?.rule(try code("hop")))
    #expect(rule.details.note == text)
    #expect(rule.details.assumptions.map(\.text) == [text, text])
    #expect(
      rule.details.partners.map(\.body)
        == [.external(text), .external("b")])
    let file = try #require(taken.folder.file("rules/quy-tac.yaml"))
    #expect(file.text.contains("   # giữ\n"))
    #expect(taken.edits.map(\.file) == ["rules/quy-tac.yaml"])
  }

  @Test(arguments: hostile) func `lists in one cell are read back`(text: String) {
    for items in [[text], [text, "b"], ["b", text], [text, text, ""]] {
      #expect(CellText.items(of: CellText.joined(items)) == items)
    }
    for records in [[[text, "b"]], [["a", text], [text, "c", text]]] {
      #expect(CellText.records(of: CellText.joined(records)) == records)
    }
    #expect(SpreadsheetText.unguarded(SpreadsheetText.guarded(text)) == text)
  }
}
