import CivilTime
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
    // The office that helps each base unit has one more to help.
    let helper = "units/phong-ttht.ics"
    #expect(try new.text(helper).contains("(phối hợp) – BHXH cơ sở Mới"))
    let others = old.files.keys.filter { $0.contains("/") && $0 != helper }
    for path in others {
      #expect(try old[path] == new[path], "\(path) differs")
    }
    let rows = try new.text("tasks.csv").split(separator: "\r\n")
    let kept = rows.filter { !$0.contains(",\(code),") }
    #expect(rows.count == kept.count + 11)
    #expect(try old.text("tasks.csv").split(separator: "\r\n") == kept)
  }

  @Test func `when 29/6 becomes a rest day, only what stood on it moves, or what spacing forces`()
    throws
  {
    let before = try PlanText.thaiNguyen().plan()
    let after = try PlanText.thaiNguyen().withRestDay("29/6/2026").plan()
    #expect(after.unplaced.isEmpty)
    let moves = Move.list(from: before, to: after)
    #expect(
      moves.map(\.line).joined(separator: "\n") == """
        cs-ba-be hn-co-so 1: 2026-06-29 -> 2026-06-30, stood there
        cs-bach-thong hn-co-so 1: 2026-06-29 -> 2026-06-26, stood there
        cs-cho-don hn-co-so 1: 2026-06-29 -> 2026-06-30, stood there
        cs-dai-tu hn-co-so 1: 2026-06-29 -> 2026-06-26, stood there
        cs-dinh-hoa hn-co-so 1: 2026-06-29 -> 2026-06-26, stood there
        cs-dong-hy hn-co-so 1: 2026-06-29 -> 2026-06-26, stood there
        cs-na-ri hn-co-so 1: 2026-06-29 -> 2026-06-30, stood there
        cs-pac-nam hn-co-so 1: 2026-06-29 -> 2026-06-26, stood there
        cs-pho-yen hn-co-so 1: 2026-06-29 -> 2026-06-26, stood there
        cs-phu-luong hn-co-so 1: 2026-06-29 -> 2026-06-30, stood there
        """)
    let others = moves.filter { $0.reason == nil }
    #expect(others.isEmpty)
  }

  @Test func `while 29/6 is a rest day, units that had nothing on it keep every day`() throws {
    let before = try PlanText.thaiNguyen().plan()
    let after = try PlanText.thaiNguyen().withRestDay("29/6/2026").plan()
    let moved = Move.list(from: before, to: after)
    let touched = Set(before.facts.filter(\.isOn29June).map(\.unit.id.text))
    #expect((1..<16).contains(touched.count))
    #expect(moved.allSatisfy { touched.contains($0.former.unit.id.text) })
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

/// A task that stands on another day in another plan.
private struct Move {
  /// Why it moved.
  enum Reason: String {
    case stoodThere = "stood there"
    case spacing = "forced by spacing"
  }

  /// The task in the former plan.
  let former: TaskFacts
  /// Its days in the later plan; `nil` where it has none.
  let window: Window?
  /// Why it moved; `nil` where nothing that may move a task has moved it.
  let reason: Reason?

  /// `cs-ba-be hn-co-so 1: 2026-06-29 -> 2026-06-30, stood there`.
  var line: String {
    "\(former.unit.id) \(former.rule.id) \(former.task.ordinal): "
      + "\(former.extent?.window.drawn ?? "-") -> \(window?.drawn ?? "-"), "
      + (reason?.rawValue ?? "for no reason that we know")
  }

  /// The moved tasks by unit, rule and number.
  static func list(from before: Plan, to after: Plan) -> [Move] {
    let later = Dictionary(uniqueKeysWithValues: after.facts.map { ($0.task.id, $0) })
    return before.facts.filter { later[$0.task.id]?.extent != $0.extent }
      .sorted { $0.place < $1.place }
      .map { former in
        Move(
          former: former, window: later[former.task.id]?.extent?.window,
          reason: former.isOn29June
            ? .stoodThere : after.hasNoRoom(for: former) ? .spacing : nil)
      }
  }
}

extension Plan {
  /// Whether another task of the same rule, unit and bucket now stands too near to the former day of
  /// a task.
  fileprivate func hasNoRoom(for former: TaskFacts) -> Bool {
    guard let day = former.extent?.window.start, let spacing = former.rule.spacing else {
      return false
    }
    return facts.contains { other in
      guard let near = other.extent?.window.start, other.isSibling(of: former) else { return false }
      let (first, last) = (min(day, near), max(day, near))
      switch spacing.count {
      case .calendarDays: return first.days(until: last) < spacing.days
      case .workingDays:
        let between = Window(from: first.adding(days: 1), through: last)
        return (between.map { book.calendar.workingDays(in: $0).count } ?? 0) < spacing.days
      }
    }
  }
}

extension TaskFacts {
  /// Whether it stands on the day that becomes a rest day.
  fileprivate var isOn29June: Bool { extent?.window.drawn == "2026-06-29" }

  fileprivate var place: (UnitID, RuleID, Int) { (unit.id, rule.id, task.ordinal) }

  /// Whether it is another task of the same rule, unit and bucket.
  fileprivate func isSibling(of other: TaskFacts) -> Bool {
    (rule.id, unit.id) == (other.rule.id, other.unit.id) && task.period == other.task.period
      && task.id != other.task.id
  }
}

extension PlanText {
  /// Returns the folder with one more rest day, written as its calendar file would.
  func withRestDay(_ day: String) -> PlanText {
    var copy = self
    copy.files["calendar.yaml"] = """
      mã: tinh
      tên: Nghỉ của tỉnh
      các ngày:
        - ngày: \(day)
          là: nghỉ
          tên: Nghỉ bù

      """
    return copy
  }

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
