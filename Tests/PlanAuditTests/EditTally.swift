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
  /// Of these, those whose slot is closed or given otherwise; others made room, or had no need.
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
    let causes = before.assignments.compactMap { old in
      accounts.cause(ofLeaving: PublishedSlot(old.extent, old.half), by: old.task.id)
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
      guard case .within(let window) = task.demand else { return false }
      let unit = book.roster.units[task.unit]
      return window.contains(day) && book.calendar.isWorking(day)
        && !HalfDay.allCases.contains { $0 == half && unit.isAway(on: day, $0) }
        && pins[task.id].map { $0.day == day } ?? true
    }
    closed = old.count - stayed.count
  }

  /// The closed ones, and those too many in half-days or too near to one another, whichever are more.
  var least: Int { closed + max(excess, crowded) }

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
