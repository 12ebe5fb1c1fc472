import CivilTime
import ScheduleModel

extension PlacementRound {
  /// A contest of some groups, which wish for what they would choose alone, and of fixed tasks for a
  /// half of their day, or hours.
  func contest(
    _ groups: [TaskGroup], _ outcomes: [UnitRound.Outcome], _ movers: [Int], _ pins: [Pin]
  ) -> Contest {
    var contenders: [Contest.Contender] = []
    var held: [Contest.Group] = []
    for (place, group) in groups.enumerated() {
      let rule = book.rules[group.rule]
      let days = days(open: group)
      held.append(
        Contest.Group(
          group, claims[group.rule, group.unit], rule, on: days,
          keeping: group.tasks.compactMap { kept[$0] }))
      for (number, task) in group.tasks.enumerated() {
        let wish = outcomes[place].slots[number]
        contenders.append(
          Contest.Contender(
            task: task, id: tasks[task].id, group: place, number: number, wish: wish,
            published: publication(of: task)))
      }
    }
    for mover in movers {
      guard let window = given[mover].window, let day = table.place(of: window.start) else {
        continue
      }
      let task = tasks[mover]
      contenders.append(
        Contest.Contender(
          task: mover, id: task.id, group: held.count, number: 0, wish: kept[mover],
          published: publication(of: mover)))
      held.append(
        Contest.Group(
          fixedIn: openSlots(of: mover, on: day), window, claims[task], unit: task.unit))
    }
    return Contest(
      table, beside: diary, groups: held, contenders: contenders, pins: pins,
      order: order(of: groups))
  }

  /// The slots in which a task of a given day can stand: what took place keeps its time, as far as
  /// that is known.
  private func openSlots(of mover: Int, on day: Int) -> [Slot] {
    let claim = claims[tasks[mover]]
    guard published?.past(tasks[mover].id) != nil, pins[tasks[mover].id] == nil,
      case .fixed(let extent, let half) = given[mover], !claim.choosesHalf || half != nil
    else { return claim.slots(onGiven: day) }
    let start = claim.starts == nil ? nil : extent.startTime?.minute
    return claim.inEveryWay(Slot(day, half, at: start))
  }

  /// The pins of some tasks, in the order in which people decided.
  func pins(of some: [Int]) -> [Pin] {
    guard !pins.isEmpty else { return [] }
    let places = Dictionary(
      some.map { (tasks[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<TaskID> = []
    // Of two pins of one task the later holds, at the place in the order that the first has.
    return book.decisions.compactMap { decision in
      guard case .pin(let id, _, _) = decision.subject, let task = places[id],
        seen.insert(id).inserted, let pin = pins[id], let day = table.place(of: pin.day)
      else { return nil }
      return Pin(task: task, day: day, half: claims[tasks[task]].half(named: pin.half))
    }
  }
}
