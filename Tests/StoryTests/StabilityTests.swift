import Expansion
import Placement
import ScheduleModel
import TestNumbers
import Testing

@Suite("What does not change")
struct StabilityTests {
  @Test(arguments: Seed.some)
  func `the order of rules, files and roster lines does not matter`(seed: Seed) throws {
    var numbers = seed.numbers
    let text = try PlanText.thaiNguyen()
    let plain = try MadeFiles(text.plan()).withoutSources
    let shuffled = try MadeFiles(text.shuffled(using: &numbers).plan()).withoutSources
    #expect(plain.keys.sorted() == shuffled.keys.sorted())
    for (path, content) in plain {
      #expect(content == shuffled[path], "\(path) differs")
    }
  }

  @Test(arguments: ["cs-aaa", "cs-zzz"])
  func `a new base unit changes nothing for the others`(code: String) throws {
    let text = try PlanText.thaiNguyen()
    let grown = try text.withRoster {
      $0 + ["\(code),BHXH cơ sở Mới,BHXH cơ sở,bhxh-tinh,BHXH các cấp,,,,,"]
    }
    let (old, new) = (try MadeFiles(text.plan()), try MadeFiles(grown.plan()))
    #expect(Set(new.files.keys) == Set(old.files.keys).union(["units/\(code).ics"]))
    for path in old.files.keys where path.hasPrefix("units/") || path.hasPrefix("stations/") {
      #expect(try old[path] == new[path], "\(path) differs")
    }
    let rows = try new.text("tasks.csv").split(separator: "\r\n")
    let others = rows.filter { !$0.contains(",\(code),") }
    #expect(rows.count == others.count + 11)
    #expect(try old.text("tasks.csv").split(separator: "\r\n") == others)
  }

  @Test func `placing again gives the same plan, whatever the order of the tasks`() throws {
    let book = try PlanText.thaiNguyen().plan().book
    let tasks = book.datedTasks()
    let plan = Placer(book).plan(tasks)
    let again = Placer(book).plan(tasks.reversed())
    #expect(plan.assignments == again.assignments)
    #expect(plan.unplaced == again.unplaced && plan.open == again.open)
  }
}

extension PlanText {
  /// Returns the folder with its rules in another order and in other files, and its units in
  /// another order.
  func shuffled(using numbers: inout SplitMix) throws -> PlanText {
    var copy = try withRoster { $0.shuffled(using: &numbers) }
    for (path, content) in files where content.contains("\nquy tắc:") {
      copy.files[path] = nil
      let (head, rules) = try RuleText.cut(content)
      let parts = Int.random(in: 1...3, using: &numbers)
      let piles = Dictionary(grouping: rules.shuffled(using: &numbers)) { _ in
        Int.random(in: 0..<parts, using: &numbers)
      }
      for pile in piles.values {
        let name = String(UInt32.random(in: .min ... .max, using: &numbers), radix: 36)
        copy.files["rules/\(name).yaml"] = head + pile.joined()
      }
    }
    return copy
  }
}

/// The text of a file with rules.
private enum RuleText {
  /// What stands above the rules, and the rules.
  static func cut(_ content: String) throws -> (head: String, rules: [String]) {
    let mark = "\n  - mã: "
    let pieces = content.split(separator: mark, omittingEmptySubsequences: false)
    try #require(pieces.count > 10)
    return ("\(pieces[0])\n", pieces.dropFirst().map { "  - mã: \($0)\n" })
  }
}
