import CivilTime
import Explanation
import PlanPages
import ScheduleModel
import TestNumbers
import TestWorld
import Testing

@Suite("What holds of every page")
struct PageLawTests {
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `well-formed, each identity once, each link inside the page, nothing from elsewhere`(
    seed: UInt64
  ) throws {
    for language in Language.allCases {
      let page = try ParsedPage(try page(seed, language))
      let elements = page.root.all
      let ids = elements.compactMap { $0.attributes["id"] }
      let links = elements.compactMap { $0.attributes["href"] }
      #expect(Set(ids).count == ids.count, "seed \(seed)")
      #expect(links.allSatisfy { $0.hasPrefix("#") && ids.contains(String($0.dropFirst())) })
      #expect(elements.allSatisfy { $0.attributes["src"] == nil }, "seed \(seed)")
      #expect(elements.allSatisfy { !$0.attributes.keys.contains { $0.hasPrefix("on") } })
      #expect(page.all("script").isEmpty && page.all("link").isEmpty, "seed \(seed)")
      #expect(page.root.attributes["lang"] == language.rawValue)
      #expect(page.all("main").count == 1 && page.all("h1").count == 1)
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `headings leave no level out, and every heading of a table says what it heads`(
    seed: UInt64
  ) throws {
    let page = try ParsedPage(try page(seed, .vietnamese))
    let levels = page.root.all.compactMap { element in
      element.name.count == 2 && element.name.first == "h" ? Int(element.name.dropFirst()) : nil
    }
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "seed \(seed)")
    #expect(page.all("th").allSatisfy { $0.attributes["scope"] != nil }, "seed \(seed)")
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `the map, its table and the lists of the days say the same numbers`(seed: UInt64) throws {
    let page = try ParsedPage(try page(seed, .english))
    let map = page.all(ofClass: "days").flatMap { $0.all("a") }.map {
      $0.attributes["aria-label"] ?? ""
    }
    let table = page.all(ofClass: "twin").flatMap { $0.all("tr") }.compactMap { row -> String? in
      guard let count = row.all("td").first?.text, let number = Int(count), number > 0 else {
        return nil
      }
      return "\(row.all("th")[0].text): \(number) \(number == 1 ? "task" : "tasks")"
    }
    let lists = page.all(ofClass: "group").filter { $0.attributes["id"] != nil }.map(\.text)
    #expect(map == table, "seed \(seed)")
    #expect(map == lists, "seed \(seed)")
    #expect(!map.isEmpty, "seed \(seed)")
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `the order in which tasks are given does not matter`(seed: UInt64) throws {
    let plan = try World.random(seed: seed).plan()
    let reversed = Plan(
      book: plan.book, assignments: plan.assignments.reversed(),
      unplaced: plan.unplaced.reversed(), open: plan.open.reversed())
    #expect(html(of: plan, .vietnamese) == html(of: reversed, .vietnamese), "seed \(seed)")
  }

  @Test(arguments: Language.allCases)
  func `text is readable on every shade, and shades differ in grey`(language: Language) throws {
    let style = try #require(try ParsedPage(try page(1, language)).all("style").first).text
    let pattern = /\.shade([1-4]) \{ background-color: #([0-9a-f]{6});( color: #fff;)? \}/
    let shades = style.matches(of: pattern).map { match in
      (background: luminance(match.output.2), text: match.output.3 == nil ? ink : 1)
    }
    #expect(shades.count == 4)
    for shade in shades {
      let (light, dark) = (max(shade.background, shade.text), min(shade.background, shade.text))
      // WCAG 2.2, success criterion 1.4.3.
      #expect((light + 0.05) / (dark + 0.05) >= 4.5)
    }
    let steps = [1] + shades.map(\.background)
    #expect(zip(steps, steps.dropFirst()).allSatisfy { $1 < 0.85 * $0 })
  }

  private func page(_ seed: UInt64, _ language: Language) throws -> String {
    html(of: try World.random(seed: seed).plan(), language)
  }

  private func html(of plan: Plan, _ language: Language) -> String {
    YearPage(
      of: plan, conflicts: [], questions: plan.book.openPoints, files: [],
      in: language
    ).html
  }

  /// The luminance of the text on light shades.
  private var ink: Double { luminance("1a1a1a") }
}
