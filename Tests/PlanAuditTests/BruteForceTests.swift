import CivilTime
import Expansion
import PlanAudit
import ScheduleModel
import TestNumbers
import TestWorld
import Testing

@testable import Placement

/// Small plans, of which every way to place them is tried.
@Suite("No way is better than the plan")
struct BruteForceTests {
  @Test(arguments: Seed.some)
  func `as many tasks have a slot as can have one`(seed: Seed) throws {
    var numbers = seed.numbers
    var scarce = 0
    for number in 0..<40 {
      let small = SmallCase.random(&numbers)
      let book = try small.book()
      let plan = Placer(book).plan(book.datedTasks())
      scarce += plan.unplaced.isEmpty ? 0 : 1
      try expectBest(plan, "case \(number) of \(seed)\n\(small)")
    }
    // Else it would prove nothing.
    #expect(scarce > 3)
  }

  @Test(arguments: Seed.some + [Seed(9_111_301_831_496_429_145)])
  func `after a change as many have one, and what is moved weighs least`(seed: Seed)
    throws
  {
    var numbers = seed.numbers
    var moves = 0
    // Long before; two weeks before, so that days weigh differently; and days before.
    for (number, today) in ["2026-03-01", "2026-06-20", "2026-06-27"].enumerated() {
      for _ in 0..<16 {
        let small = SmallCase.random(&numbers)
        let (changed, change) = small.changed(&numbers)
        // What must not move shortly before its day is kept where something is shared.
        guard number < 2 || changed.rulesOfUnitAlone == 0 else { continue }
        let book = try small.book()
        let before = Placer(book).plan(book.datedTasks())
        let published = before.asPublished(on: try date(today))
        let after = try changed.book()
        let plan = Placer(after, keeping: published).plan(after.datedTasks())
        moves += BruteForce(after, after.datedTasks(), keeping: published).cost(of: plan).moved
        try expectBest(
          plan, keeping: published,
          "case \(number) of \(seed), \(today)\n\(small)\nchange: \(change)\n\(changed)")
      }
    }
    #expect(moves > 3)
  }

  @Test(arguments: Seed.some)
  func `of tasks that can choose among resources as many have a slot as can have one`(seed: Seed)
    throws
  {
    var numbers = seed.numbers
    var (scarce, second) = (0, 0)
    for number in 0..<30 {
      let small = SmallCase.choosing(&numbers)
      let book = try small.book()
      let plan = Placer(book).plan(book.datedTasks())
      scarce += plan.unplaced.isEmpty ? 0 : 1
      second += plan.assignments.count { assignment in
        assignment.chosen != book.rules[assignment.task.rule].details.oneOf.map { $0[0].resource }
      }
      try expectBest(plan, "case \(number) of \(seed)\n\(small)")
      let (changed, change) = small.changed(&numbers)
      let published = plan.asPublished(on: try date("2026-03-01"))
      let after = try changed.book()
      let again = Placer(after, keeping: published).plan(after.datedTasks())
      try expectBest(
        again, keeping: published,
        "case \(number) of \(seed)\n\(small)\nchange: \(change)\n\(changed)")
    }
    // Else it would prove nothing.
    #expect(scarce > 1 && second > 3, "\(scarce) scarce, \(second) second")
  }

  @Test(arguments: Seed.some)
  func `of tasks that those above lead as many have a slot as can have one`(seed: Seed) throws {
    var numbers = seed.numbers
    var (scarce, moves) = (0, 0)
    for number in 0..<60 {
      let small = SmallCase.ledFromAbove(&numbers)
      let book = try small.book()
      let plan = Placer(book).plan(book.datedTasks())
      scarce += plan.unplaced.isEmpty ? 0 : 1
      try expectBest(plan, "case \(number) of \(seed)\n\(small)")
      let (changed, change) = small.changed(&numbers)
      let published = plan.asPublished(on: try date("2026-06-20"))
      let after = try changed.book()
      let again = Placer(after, keeping: published).plan(after.datedTasks())
      moves += BruteForce(after, after.datedTasks(), keeping: published).cost(of: again).moved
      let name = "case \(number) of \(seed)\n\(small)\nchange: \(change)\n\(changed)"
      try expectBest(again, keeping: published, name)
      expectTrue(again, keeping: published, name)
    }
    // Else it would prove nothing.
    #expect(scarce > 1 && moves > 1, "\(scarce) scarce, \(moves) moved")
  }

  @Test(arguments: Seed.some)
  func `of tasks that keep off days as many have a slot as can have one`(seed: Seed) throws {
    var numbers = seed.numbers
    var (scarce, moves) = (0, 0)
    for number in 0..<40 {
      let small = SmallCase.avoiding(&numbers)
      let book = try small.book()
      let plan = Placer(book).plan(book.datedTasks())
      scarce += plan.unplaced.isEmpty ? 0 : 1
      try expectBest(plan, "case \(number) of \(seed)\n\(small)")
      let changed = small.avoidingMore(&numbers)
      let published = plan.asPublished(on: try date("2026-06-20"))
      let after = try changed.book()
      let again = Placer(after, keeping: published).plan(after.datedTasks())
      moves += BruteForce(after, after.datedTasks(), keeping: published).cost(of: again).moved
      let name = "case \(number) of \(seed)\n\(small)\n\(changed)"
      try expectBest(again, keeping: published, name)
      expectTrue(again, keeping: published, name)
    }
    // Else it would prove nothing.
    #expect(scarce > 1 && moves > 1, "\(scarce) scarce, \(moves) moved")
  }

  @Test(arguments: Seed.some + [Seed(9_666_539_840_167_276_451)])
  func `what is said of plans with a choice of resources is true`(seed: Seed) throws {
    var numbers = seed.numbers
    var (proved, cut) = (0, 0)
    for number in 0..<12 {
      let small = SmallCase.choosing(&numbers)
      let (changed, change) = small.changedAnyhow(&numbers)
      let book = try small.book()
      let before = Placer(book).plan(book.datedTasks())
      let published = before.asPublished(on: try date("2026-06-20"))
      let after = try changed.book()
      let hasty = StepAllowance(forAll: 0, forEach: 3, forEveryWay: 40)
      for (allowance, kept) in [StepAllowance(), hasty].flatMap({ [($0, nil), ($0, published)] }) {
        let book = kept == nil ? book : after
        let plan = Placer(book, keeping: kept, within: allowance).plan(book.datedTasks())
        let name = "case \(number) of \(seed)\n\(small)\nchange: \(change)"
        if !expectTrue(plan, keeping: kept, name) { cut += 1 }
        proved += plan.bounds.isEmpty ? 1 : 0
      }
    }
    #expect(proved > 8 && cut < 5, "\(proved) proved, \(cut) with more ways than were looked at")
  }

  @Test(arguments: Seed.some)
  func `what is not said to be unproved is the best, and what is said is true`(seed: Seed) throws {
    var numbers = seed.numbers
    var (unproved, proved, cut) = (0, 0, 0)
    let allowances = [StepAllowance(), StepAllowance(forAll: 0, forEach: 3, forEveryWay: 40)]
    for number in 0..<40 {
      let small = SmallCase.anySmall(&numbers)
      let (changed, change) = small.changedAnyhow(&numbers)
      let name = "case \(number) of \(seed)\n\(small)\nchange: \(change)\n\(changed)"
      let book = try small.book()
      let before = Placer(book).plan(book.datedTasks())
      let today = ["2026-03-01", "2026-06-20", "2026-06-27"][number % 3]
      let published = before.asPublished(on: try date(today))
      let after = try changed.book()
      for (allowance, kept) in allowances.flatMap({ [($0, nil), ($0, published)] }) {
        let book = kept == nil ? book : after
        let plan = Placer(book, keeping: kept, within: allowance).plan(book.datedTasks())
        let told = "\(name)\n\(allowance), \(kept == nil ? "new" : today)"
        if !expectTrue(plan, keeping: kept, told) { cut += 1 }
        if plan.bounds.isEmpty { proved += 1 } else { unproved += 1 }
      }
    }
    // Else it would prove nothing.
    #expect(
      proved > 20 && unproved > 0 && cut < 16,
      "\(proved) proved, \(unproved) not, \(cut) with more ways than were looked at")
  }

  /// Compares what a plan says of itself with the best way that there is. Returns whether every way was
  /// looked at.
  @discardableResult
  private func expectTrue(
    _ plan: Plan, keeping published: PublishedSlots?, _ name: String,
    _ location: SourceLocation = #_sourceLocation
  ) -> Bool {
    var force = BruteForce(plan.book, plan.book.datedTasks(), keeping: published)
    let cost = force.cost(of: plan)
    let best = force.best(below: cost).map { way in
      way.reduce(force.costOfNothing(beside: way)) { $0 + $1.demand.cost($1.slot) }
    }
    let optimum = best ?? cost
    let least = BruteForce.Cost(
      unplaced: plan.bounds.reduce(cost.unplaced) { $0 - $1.unplaced.count + $1.leastUnplaced },
      moved: plan.bounds.reduce(cost.moved) { $0 - $1.moved + $1.leastMoved })
    let text = "\(name)\nplan: \(cost)\nsaid: \(plan.bounds)\nbest: \(optimum)\n\(plan.slots)"
    #expect(
      least.unplaced <= optimum.unplaced && least.moved <= optimum.moved, "\(text)",
      sourceLocation: location)
    // Tasks that must not move may be too many; which of them do is not weighed.
    guard plan.bounds.isEmpty, cost.broken == optimum.broken else { return force.isWhole }
    #expect(cost == optimum, "\(text)", sourceLocation: location)
    return force.isWhole
  }

  private func expectBest(
    _ plan: Plan, keeping published: PublishedSlots? = nil, _ name: String,
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let tasks = plan.book.datedTasks()
    var force = BruteForce(plan.book, tasks, keeping: published)
    let cost = force.cost(of: plan)
    let faults = Audit(plan, of: tasks, keeping: published).text(in: .english)
    #expect(faults.isEmpty, "\(name)\n\(faults)", sourceLocation: location)
    #expect(force.misfits(of: plan).isEmpty, "\(name)\n\(plan.slots)", sourceLocation: location)
    guard let better = force.best(below: cost.guaranteed) else { return }
    let betterCost = better.reduce(force.costOfNothing(beside: better)) { sum, placed in
      sum + placed.demand.cost(placed.slot)
    }
    Issue.record(
      "\(name)\nplan: \(cost)\n\(plan.slots)\nbetter: \(betterCost)\n\(better.drawn(plan.book))",
      sourceLocation: location)
  }
}

extension Plan {
  /// The slots, a line each.
  fileprivate var slots: String {
    assignments.map {
      "  \($0.task.name(book)) \($0.extent.window.start) \($0.half.text) \($0.chosen)"
    }
    .joined(separator: "\n")
  }
}

extension BruteForce.Cost {
  /// What no way may fall short of.
  ///
  /// Where tasks are left without a slot, placement does not yet weigh which of them were published;
  /// and where tasks that must not move are too many, those that stay are not chosen for the others.
  fileprivate var guaranteed: BruteForce.Cost {
    if broken > 0 { return BruteForce.Cost(broken: broken) }
    return unplaced > 0 ? BruteForce.Cost(unplaced: unplaced) : self
  }
}

extension BruteForce {
  /// What those cost who have no slot in a way.
  fileprivate func costOfNothing(beside way: [Placed]) -> Cost {
    demands.filter { demand in !way.contains { $0.demand.task.id == demand.task.id } }
      .reduce(Cost()) { $0 + $1.cost(nil) }
  }
}

extension [BruteForce.Placed] {
  fileprivate func drawn(_ book: RuleBook) -> String {
    map { "  \($0.demand.task.name(book)) \($0.slot.day) \($0.slot.half.text) \($0.slot.chosen)" }
      .sorted()
      .joined(separator: "\n")
  }
}

extension DatedTask {
  fileprivate func name(_ book: RuleBook) -> String {
    "\(book.rules[rule].id) \(book.roster.units[unit].id) \(ordinal)"
  }
}

extension HalfDay? {
  fileprivate var text: String { map { $0 == .morning ? "am" : "pm" } ?? "" }
}
