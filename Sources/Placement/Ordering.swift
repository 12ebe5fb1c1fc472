import CivilTime
import ScheduleModel

/// Which rules' tasks have to be done before those of which others.
struct Ordering {
  /// The rule that comes before each rule that follows one; places in the book's list.
  private let leaders: [Int: Int]
  /// The units of the rules that come before others.
  private let units: [Int: Set<Int>]
  /// The rules that follow each rule.
  private let followers: [Int: [Int]]
  /// The rules that follow one of which some of their units have no tasks.
  private let strangers: Set<Int>
  private let book: RuleBook

  /// Looks up what the rules of a book say.
  init(_ book: RuleBook) {
    self.book = book
    let leaders: [Int: Int] = book.rules.enumerated().reduce(into: [:]) { leaders, entry in
      guard let follows = entry.element.details.follows,
        let leader = book.rules.firstIndex(where: { $0.id == follows.rule })
      else { return }
      leaders[entry.offset] = leader
    }
    self.leaders = leaders
    units = Dictionary(
      leaders.values.map { ($0, Set(book.rules[$0].units)) },
      uniquingKeysWith: { first, _ in first })
    followers = Dictionary(grouping: leaders.keys.sorted()) { leaders[$0] ?? $0 }
    strangers = Set(
      leaders.filter { follower, leader in
        book.rules[follower].units.contains { !book.rules[leader].has($0) }
      }.keys)
  }

  /// Whether no rule follows another.
  var isEmpty: Bool { leaders.isEmpty }

  /// Whether tasks of a rule have to be done before others, or after.
  func concerns(_ rule: Int) -> Bool {
    !isEmpty && (leaders[rule] != nil || leaders.values.contains(rule))
  }

  /// How many rules come before a rule, one before the other.
  func depth(of rule: Int) -> Int {
    var (depth, next) = (0, rule)
    while let leader = leaders[next], depth < book.rules.count {
      (depth, next) = (depth + 1, leader)
    }
    return depth
  }

  /// The pairs among some tasks of which one has to be done before the other, as places in the list.
  func pairs(of tasks: [DatedTask]) -> [(before: Int, after: Int, Distance)] {
    guard !isEmpty else { return [] }
    let places = tasks.indices.filter { tasks[$0].part == .task }
    let sets = Dictionary(grouping: places) { tasks[$0].rule }
    let own = Dictionary(grouping: places) { tasks[$0].unit }
    return places.flatMap { after -> [(before: Int, after: Int, Distance)] in
      let task = tasks[after]
      guard let leader = leaders[task.rule] else { return [] }
      let some =
        units[leader]?.contains(task.unit) ?? false
        ? (own[task.unit] ?? []).filter { tasks[$0].rule == leader } : sets[leader] ?? []
      return some.compactMap { before in
        book.precedence(of: tasks[before], over: task).map { (before, after, $0) }
      }
    }
  }

  /// Those of some standing tasks that may have to be done before a task, or after it.
  func related(to task: DatedTask, among standing: Standing) -> [Standing.Member] {
    let before = leaders[task.rule].map { leader in
      units[leader]?.contains(task.unit) ?? false
        ? standing.members(of: leader, task.unit) : standing.members(of: leader)
    }
    let after = followers[task.rule]?.flatMap { follower in
      strangers.contains(follower)
        ? standing.members(of: follower) : standing.members(of: follower, task.unit)
    }
    return (before ?? []) + (after ?? [])
  }
}

extension PlacementRound {
  /// Those of some days on which tasks of a group are neither too early nor too late beside those of
  /// which the day is given, or was just wished for.
  func inOrder(_ days: [Int], for group: TaskGroup) -> [Int] {
    guard ordering.concerns(group.rule), let first = group.tasks.first else { return days }
    let task = tasks[first]
    let bounds = ordering.related(to: task, among: standing).compactMap { other in
      bound(tasks[other.task], other.day, on: task)
    }
    return days.filter { day in
      bounds.allSatisfy { bound in
        let (early, late) = bound.isBefore ? (bound.day, day) : (day, bound.day)
        let marks = table.marks(for: bound.distance.count)
        return marks[late] - marks[early] >= bound.distance.days
      }
    }
  }

  /// How a task that stands somewhere keeps another from days; `nil` where it does not.
  private func bound(
    _ other: DatedTask, _ day: Int, on task: DatedTask
  ) -> (day: Int, isBefore: Bool, distance: Distance)? {
    if let distance = book.precedence(of: other, over: task) { return (day, true, distance) }
    // What is over cannot wait any more.
    guard published?.past(other.id) == nil else { return nil }
    return book.precedence(of: task, over: other).map { (day, false, $0) }
  }

  /// The pairs of groups of which one has to be done before the other.
  func order(of groups: [TaskGroup]) -> [(before: Int, after: Int, Distance)] {
    guard !ordering.isEmpty else { return [] }
    return ordering.pairs(of: groups.map { tasks[$0.tasks[0]] })
  }
}

/// Tasks that stand somewhere and have to be done before others, or after.
struct Standing {
  /// A task, as a place in the plan's list, and its day, as a number of the table.
  typealias Member = (task: Int, day: Int)

  private var ofRules: [Int: [Int: [Member]]] = [:]

  /// Notes that a task of a rule and unit stands on a day.
  mutating func add(_ member: Member, of rule: Int, _ unit: Int) {
    ofRules[rule, default: [:]][unit, default: []].append(member)
  }

  /// Those of a rule and unit.
  func members(of rule: Int, _ unit: Int) -> [Member] { ofRules[rule]?[unit] ?? [] }

  /// Those of a rule.
  func members(of rule: Int) -> [Member] { ofRules[rule]?.values.flatMap(\.self) ?? [] }
}
