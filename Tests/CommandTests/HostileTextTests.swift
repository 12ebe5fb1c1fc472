import Foundation
import TestWorkbooks
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Text that programs may take for something else, in every field and in all that leaves the program.
///
/// ANSI escapes and other controls are refused by the reader of YAML files, with a finding of its own.
@Suite("Hostile text in every field", .serialized)
struct HostileTextTests {
  private static let pages =
    [
      "/", "/wall/2026", "/month/2026-07", "/week/2026-W28", "/week/2026-W29", "/day/2026-07-14",
      "/units/2026-Q3", "/rules", "/conflicts", "/rule/dai", "/unit/dai-1",
      "/conflict/open-choice.lc-0",
    ] + HostilePlan.texts.indices.flatMap { ["/unit/u-\($0)", "/rule/r-\($0)"] }

  @Test func `pages have no element and no attribute that came from a text, and show it`()
    async throws
  {
    try await Sandbox.enter { world in
      try world.writeHostilePlan()
      let (server, printed) = try await RunningServer.startPlanner(in: world)
      try await server.serving {
        let browser = try await PlannerBrowser.open(printed)
        for language in ["vi", "en"] {
          var all = ""
          for path in Self.pages {
            let page = try await browser.get(path + "?lang=\(language)")
            guard page.status == 200 else {
              #expect(path.hasPrefix("/conflict/"), "\(path): \(page.status)")
              continue
            }
            let outline = try Outline(of: page.text)
            #expect(outline.scripts == 1, "\(path)")
            #expect(outline.elements.isDisjoint(with: ["img", "iframe", "object", "base"]))
            #expect(!outline.attributes.contains { $0.hasPrefix("on") || $0 == "style" })
            #expect(outline.addresses.allSatisfy { $0.hasPrefix("/") || $0.hasPrefix("#") })
            #expect(!outline.text.contains { $0.isHidden }, "\(path)")
            #expect(page.text.utf8.count < 400_000, "\(path)")
            all += outline.text
          }
          for text in HostilePlan.texts {
            #expect(all.contains(text.shown), "\(text.shown)")
          }
          #expect(all.contains(HostilePlan.longWord))
        }
      }
    }
  }

  @Test func `in a browser no text runs, and none makes a page move sideways`() async throws {
    let state = """
      String(window.hostile) + (document.documentElement.scrollWidth <= window.innerWidth ? '' : ' wide')
      """
    let told = try await Sandbox.enter { world in
      try world.writeHostilePlan()
      return try await world.browse { printed, address in
        [("open", printed), ("width", 360)]
          + Self.pages.filter { !$0.hasPrefix("/conflict/") }.flatMap {
            [("open", address + $0) as (String, Any), ("value", state)]
          } + [
            ("open", address + "/day/2026-07-06"),
            ("value", "document.querySelector('.work td:nth-child(2) a').textContent"),
          ]
      }
    }
    #expect(told.dropLast().allSatisfy { $0 == "undefined" }, "\(told)")
    #expect(told.last?.contains(HostilePlan.texts[0].shown) ?? false)
  }

  @Test func `calendars pass the gate, and have each text as it is shown`() async throws {
    try await Sandbox.enter { world in
      try world.writeHostilePlan()
      // What is written is read back by libical and by the independent check before it is kept.
      let outcome = try await Program.caodiem().run(["export", "plan", "--to", "out"], in: world)
      try #require(outcome.code == 0, "\(outcome.errors)")
      for (number, text) in HostilePlan.texts.enumerated() {
        let calendar = try String(
          contentsOf: world.place("out/units/u-\(number).ics"), encoding: .utf8)
        let lines = calendar.replacing("\r\n ", with: "").split(separator: "\r\n")
        for name in ["SUMMARY:", "LOCATION:"] {
          let value = lines.first { $0.hasPrefix(name) }?.dropFirst(name.count)
          #expect(value.map { String($0).unescapedInCalendar } == text.shown)
        }
        #expect(lines.count { $0 == "BEGIN:VEVENT" } == 1)
        #expect(!calendar.contains { $0.isHidden && $0 != "\r\n" })
      }
    }
  }

  @Test func `tables for people run no text, tables for programs have it as it is`() async throws {
    try await Sandbox.enter { world in
      try world.writeHostilePlan()
      let outcome = try await Program.caodiem().run(["export", "plan", "--to", "out"], in: world)
      try #require(outcome.code == 0, "\(outcome.errors)")
      let people = try String(contentsOf: world.place("out/tasks.excel.csv"), encoding: .utf8)
      let programs = try String(contentsOf: world.place("out/tasks.csv"), encoding: .utf8)
      for text in HostilePlan.texts where "=+-@".contains(text.shown.prefix(1)) {
        let quoted = text.shown.replacing("\"", with: "\"\"")
        #expect(people.contains("'\(quoted)"))
        #expect(!people.contains(";\(quoted)"))
        #expect(!people.contains(";\"\(quoted)"))
        #expect(programs.contains(",\(quoted),") || programs.contains(",\"\(quoted)\","))
      }
    }
  }

  @Test(arguments: [
    ["week", "--week", "2026-W28"], ["year"], ["wall"], ["month", "--month", "2026-07"],
    ["unit", "--unit", "u-3"], ["matrix", "--quarter", "2026-Q3"], ["conflicts"],
  ])
  func `workbooks have texts and no formulas`(kind: [String]) async throws {
    try await Sandbox.enter { world in
      try world.writeHostilePlan()
      let outcome = try await Program.caodiem().run(
        ["sheet", "plan"] + kind + ["--to", "a.xlsx"], in: world)
      try #require(outcome.code == 0, "\(outcome.errors)")
      let read = try ReadWorkbook(Array(try Data(contentsOf: world.place("a.xlsx"))))
      #expect(read.pages.allSatisfy { $0.formulas.isEmpty && $0.tree.first("hyperlinks") == nil })
      let all = read.pages.flatMap { $0.rows.joined() }
      #expect(!all.contains { $0.contains { $0.isHidden } })
      let shown = kind[0] == "unit" ? [HostilePlan.texts[3]] : HostilePlan.texts
      if ["year", "unit"].contains(kind[0]) {
        for text in shown { #expect(all.contains(text.shown), "\(text.shown)") }
      }
    }
  }

  @Test(arguments: [
    ["check"], ["tasks"], ["conflicts"], ["questions"], ["coverage"], ["rules"], ["preview"],
    ["next", "--now", "6/7/2026"],
  ])
  func `a terminal gets no control and nothing that turns the direction of writing`(
    verb: [String]
  ) async throws {
    try await Sandbox.enter { world in
      try world.writeHostilePlan()
      let outcome = try await Program.caodiem().run(
        [verb[0], "plan"] + verb.dropFirst(), in: world)
      #expect(outcome.code == 0, "\(outcome.errors)")
      #expect(!(outcome.text + outcome.errors).contains { $0.isHidden })
    }
  }

  @Test func `findings quote lines with hidden characters made visible, and refuse escapes`()
    async throws
  {
    try await Sandbox.enter { world in
      try world.writeHostilePlan()
      try world.edit("plan/rules/r-08.yaml", "ngày: 14/7", to: "ngày: \"14/\u{202E}7 \u{2066}\"")
      try world.write("plan/rules/r-99.yaml", "quy tắc:\n  - mã: esc\n    việc: \"a\u{1B}[31mb\"\n")
      let outcome = try await Program.caodiem().run(["check", "plan"], in: world)
      #expect(outcome.code == 65)
      #expect(!(outcome.text + outcome.errors).contains { $0.isHidden })
      #expect(outcome.errors.contains("'14/�7 �' không phải là ngày [invalid-date]"))
      #expect(outcome.errors.contains("có một ký tự điều khiển không nhìn thấy"))
      #expect(outcome.errors.contains("việc: \"a�[31mb\""))
    }
  }
}

extension Sandbox {
  fileprivate func writeHostilePlan() throws {
    for (name, text) in HostilePlan.files { try write("plan/\(name)", text) }
  }
}

extension Character {
  /// Whether it has a control, or turns the direction of writing; line feeds are no such thing.
  fileprivate var isHidden: Bool {
    unicodeScalars.contains { scalar in
      scalar != "\n" && scalar.properties.generalCategory == .control
        || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
  }
}

extension String {
  /// The text behind the escapes of RFC 5545 §3.3.11.
  fileprivate var unescapedInCalendar: String {
    replacing(/\\([\\;,nN])/) { match in
      match.output.1.lowercased() == "n" ? "\n" : String(match.output.1)
    }
  }
}

/// What a page is made of, read by a parser that is not ours.
private final class Outline: NSObject, XMLParserDelegate {
  private(set) var elements: Set<String> = []
  private(set) var attributes: Set<String> = []
  private(set) var addresses: Set<String> = []
  private(set) var scripts = 0
  private(set) var text = ""

  init(of page: String) throws {
    super.init()
    let parser = XMLParser(data: Data(page.utf8))
    parser.delegate = self
    try #require(parser.parse(), "\(String(describing: parser.parserError))")
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes own: [String: String]
  ) {
    elements.insert(name)
    if name == "script" { scripts += 1 }
    attributes.formUnion(own.keys)
    for key in ["href", "src", "action"] { if let address = own[key] { addresses.insert(address) } }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}
