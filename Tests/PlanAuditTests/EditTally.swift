import CivilTime
import Expansion
import Placement
import ScheduleModel

/// What became of a published plan, in numbers.
struct EditTally {
  /// The tasks of the new plan.
  let tasks: Int
  let unplaced: Int
  /// Those that were published, and stand elsewhere now.
  let moved: Int
  /// Of these, those whose slot is closed or given otherwise, or has too little left for all that are
  /// published there; others made room, or had no need.
  let forced: Int
  let knockOn: Int
  let needless: Int
  /// How many at least could not stay, whoever they are and wherever the new ones stand.
  let least: Int
  /// Those that stay and have another speaker; of these, those whose speaker is there all the same.
  let restaffed: Int
  let restaffedInVain: Int

  /// Counts what differs between a plan and that which was published.
  init(from before: Plan, to after: Plan, keeping published: PublishedSlots) {
    let accounts = PlacementAccounts(of: after, keeping: published)
    let extents = Dictionary(after.assignments.map { ($0.task.id, $0.extent) }) { first, _ in first
    }
    let causes = before.assignments.compactMap { old -> MoveCause? in
      // Who had no half of its day and has one now stays.
      guard old.half != nil || extents[old.task.id] != old.extent else { return nil }
      return accounts.cause(ofLeaving: PublishedSlot(old.extent, old.half), by: old.task.id)
    }
    tasks = after.assignments.count + after.unplaced.count
    unplaced = after.unplaced.count
    moved = causes.count
    forced = causes.count(where: \.isForced)
    needless = causes.count { $0 == .needless }
    knockOn = moved - forced - needless
    let old = Dictionary(before.assignments.map { ($0.task.id, $0) }) { first, _ in first }
    let others = after.assignments.filter { new in
      guard let old = old[new.task.id], old.extent == new.extent, old.half == new.half else {
        return false
      }
      return old.members != new.members
    }
    restaffed = others.count
    restaffedInVain = others.count { new in
      let (day, half) = (new.extent.window.start, new.half ?? .morning)
      return old[new.task.id]?.members.allSatisfy { member in
        after.book.resources[member.resource].hasMember(member.member, on: day, half)
      } ?? false
    }
    least = Leaving(before, after.book).least
  }
}

/// Those of a published plan who cannot all stay under the rules of a new book: counted without a
/// look at what placement makes of it.
private struct Leaving {
  private let book: RuleBook
  /// The tasks that there still are, with the slots that they had.
  private let stayed: [(task: DatedTask, day: CivilDate, half: HalfDay?)]
  private var closed = 0

  init(_ before: Plan, _ book: RuleBook) {
    self.book = book
    let pins = book.pins
    let tasks = Dictionary(book.datedTasks().map { ($0.id, $0) }) { first, _ in first }
    let old = before.assignments.compactMap { old in
      tasks[old.task.id].map { ($0, old.extent.window.start, old.half) }
    }
    stayed = old.filter { task, day, half in
      guard case .within(let window) = task.demand else { return task.isFixed(on: day) }
      let unit = book.roster.units[task.unit]
      let away = HalfDay.allCases.filter { unit.isAway(on: day, $0) }
      let isClosed =
        book.rules[task.rule].occupation == .day || half == nil
        ? away.count > (book.rules[task.rule].occupation == .day ? 0 : 1)
        : away.contains { $0 == half }
      return window.contains(day) && book.calendar.isWorking(day) && !isClosed
        && pins[task.id].map { $0.day == day } ?? true
    }
    closed = old.count - stayed.count
  }

  /// The closed ones, and those too many in half-days, too many for an office, or of a rule that keep all
  /// others from finding a day, whichever are more.
  var least: Int { closed + max(excess, crowded, overbooked, squeezed) }

  /// Those of each office and rule who have to leave so that all of its tasks find a day at the distance
  /// that the rule asks for: of every way to let some of them stay the one with most.
  private var squeezed: Int {
    let wanted = Dictionary(grouping: book.datedTasks().filter { !$0.isFixed }) {
      [$0.rule, $0.unit]
    }
    let groups = Dictionary(grouping: stayed.filter { !$0.task.isFixed }) {
      [$0.task.rule, $0.task.unit]
    }
    return groups.reduce(0) { sum, group in
      let rule = book.rules[group.key[0]]
      let days = group.value.map(\.day)
      guard rule.spacing != nil, halves(group.value[0].task) > 0,
        let tasks = wanted[group.key], case .within(let window) = tasks[0].demand
      else { return sum }
      let open = window.days.filter { isOpen($0, to: group.key[1]) }
      let most = (0..<1 << days.count).filter { mask in
        let some = days.indices.filter { mask & 1 << $0 != 0 }.map { days[$0] }
        return room(beside: some, on: open, of: rule) >= tasks.count
      }.map(\.nonzeroBitCount).max()
      return sum + days.count - (most ?? days.count)
    }
  }

  /// How many tasks of a rule fit on some days, those that stay among them; 0 where these are too near.
  private func room(beside some: [CivilDate], on open: [CivilDate], of rule: Rule) -> Int {
    let sorted = some.sorted()
    guard zip(sorted, sorted.dropFirst()).allSatisfy({ isFar($0, $1, rule) }) else { return 0 }
    return open.reduce(into: sorted) { chosen, day in
      if chosen.allSatisfy({ isFar(min($0, day), max($0, day), rule) }) { chosen.append(day) }
    }.count
  }

  private func isFar(_ first: CivilDate, _ second: CivilDate, _ rule: Rule) -> Bool {
    guard let spacing = rule.spacing, let between = Window(from: first, upTo: second) else {
      return first != second
    }
    return spacing.count == .workingDays
      ? book.calendar.workingDays(in: between).count >= spacing.days
      : between.dayCount >= spacing.days
  }

  private func isOpen(_ day: CivilDate, to unit: Int) -> Bool {
    let own = book.roster.units[unit]
    let given = book.datedTasks().filter { task in
      task.part == .task && task.unit == unit && task.isFixed(on: day)
    }
    let there = HalfDay.allCases.count { !own.isAway(on: day, $0) }
    return book.calendar.isWorking(day) && own.exists(on: day)
      && given.reduce(0) { $0 + halves($1) } < there
  }

  /// Those who are too many for the office that does them, in the half-days in which its people are there:
  /// what each takes beside what is given there.
  private var overbooked: Int {
    let given = book.datedTasks().filter { $0.part == .task && $0.isFixed }
    let groups = Dictionary(grouping: stayed.filter { !$0.task.isFixed && halves($0.task) > 0 }) {
      [$0.task.unit, $0.day.dayNumber]
    }
    return groups.values.reduce(0) { sum, group in
      let (unit, day) = (book.roster.units[group[0].task.unit], group[0].day)
      let there = HalfDay.allCases.count { !unit.isAway(on: day, $0) }
      let taken = given.filter { $0.unit == group[0].task.unit && $0.isFixed(on: day) }
        .reduce(0) { $0 + halves($1) }
      var surplus = group.reduce(taken - there) { $0 + halves($1.task) }
      return group.map { halves($0.task) }.sorted(by: >).reduce(sum) { sum, halves in
        guard surplus > 0 else { return sum }
        surplus -= halves
        return sum + 1
      }
    }
  }

  private func halves(_ task: DatedTask) -> Int {
    switch book.rules[task.rule].occupation {
    case .day: 2
    case .halfDay: 1
    default: 0
    }
  }

  /// Those who are too many in half-days, by the scarcest resource.
  private var excess: Int {
    let slots = Set(stayed.map(\.day)).flatMap { day in HalfDay.allCases.map { (day, $0) } }
    return slots.reduce(0) { sum, slot in
      let there = stayed.filter { $0.day == slot.0 && $0.half == slot.1 }
      let excesses = book.resources.indices.map { resource in
        there.count { book.rules[$0.task.rule].details.resources.contains(resource) }
          - book.resources[resource].capacity(on: slot.0, slot.1)
      }
      return sum + max(0, excesses.max() ?? 0)
    } + excessOfDays
  }

  /// Those who are too many on a day of which they had no half, but take one now.
  private var excessOfDays: Int {
    let days = Dictionary(grouping: stayed.filter { $0.half == nil }, by: \.day)
    return days.reduce(0) { sum, day in
      let excesses = book.resources.indices.map { resource in
        day.value.count { book.rules[$0.task.rule].details.resources.contains(resource) }
          - HalfDay.allCases.reduce(0) { $0 + book.resources[resource].capacity(on: day.key, $1) }
      }
      return sum + max(0, excesses.max() ?? 0)
    }
  }

  /// The units of which two tasks of a rule stand too near: of each one has to go.
  private var crowded: Int {
    let groups = Dictionary(grouping: stayed) { [$0.task.rule, $0.task.unit] }.values
    return groups.count { group in
      guard let spacing = book.rules[group[0].task.rule].spacing else { return false }
      let days = group.map(\.day).sorted()
      return zip(days, days.dropFirst()).contains { first, second in
        let between = Window(from: first, upTo: second).map(book.calendar.workingDays)
        return between?.count ?? 0 < spacing.days
      }
    }
  }
}

extension DatedTask {
  /// Whether the rules give its day.
  fileprivate var isFixed: Bool { if case .fixed = demand { true } else { false } }

  /// Whether the rules give it this day, as its first.
  fileprivate func isFixed(on day: CivilDate) -> Bool {
    if case .fixed(let extent) = demand { extent.window.start == day } else { false }
  }
}
