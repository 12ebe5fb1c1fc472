import CivilTime
import ScheduleModel

/// What the tasks of a group have in common.
struct GroupKey: Hashable {
  let rule: Int
  let unit: Int
  let window: Window
}

extension GroupKey {
  /// The day of the table on which the last task of each group took place. Only groups of which one
  /// did have an entry.
  static func lastDays(
    of tasks: [DatedTask], _ given: [GivenTime], in table: DayTable
  ) -> [GroupKey: Int] {
    var days: [GroupKey: Int] = [:]
    for (task, given) in zip(tasks, given) {
      guard case .within(let window) = task.demand, case .fixed(let extent, _) = given,
        let day = table.place(of: extent.window.start)
      else { continue }
      let key = GroupKey(rule: task.rule, unit: task.unit, window: window)
      days[key] = max(days[key] ?? day, day)
    }
    return days
  }
}

extension GroupKey {
  /// The days of the table to which people pinned some tasks, by group.
  static func pinnedDays(
    of tasks: [DatedTask], _ pins: Pins, in table: DayTable
  ) -> [GroupKey: [Int]] {
    tasks.reduce(into: [:]) { days, task in
      guard case .within(let window) = task.demand,
        let day = pins[task.id].flatMap({ table.place(of: $0.day) })
      else { return }
      days[GroupKey(rule: task.rule, unit: task.unit, window: window), default: []].append(day)
    }
  }
}

extension PublishedSlots {
  /// The published slots of tasks for which a day is to be chosen, or a half of it, by their places in
  /// the list: none of tasks that are over, that people pinned, or whose day is none of the table.
  func slots(
    of tasks: [DatedTask], _ given: [GivenTime], _ pins: Pins, _ claims: Claims,
    in table: DayTable
  ) -> [Int: Slot] {
    var slots: [Int: Slot] = [:]
    for (index, task) in tasks.enumerated() {
      guard let slot = self[task.id], pins[task.id] == nil,
        let day = table.place(of: slot.day)
      else { continue }
      let claim = claims[task]
      let half = claim.choosesHalf ? slot.half : nil
      let start = claim.starts == nil ? nil : slot.start?.minute
      let way = claims.way(of: slot, for: claim)
      switch given[index] {
      case .within: slots[index] = Slot(day, half, at: start, by: way)
      case .fixed(let extent, _)
      where extent.window.start == slot.day && (half != nil || start != nil || way != nil):
        slots[index] = Slot(day, half, at: start, by: way)
      case .fixed, .none: continue
      }
    }
    return slots
  }
}

extension PlacementRound {
  /// The days on which tasks of a group may stand, of what stands on a common day that day alone.
  func days(open group: TaskGroup) -> [Int] {
    let days = ownDays(open: group)
    guard !commonDays.isEmpty, let common = commonDays[group.tasks[0]] else { return days }
    return days.filter { $0 == common }
  }

  /// The days on which tasks of a group may stand: where something is published, none that is over,
  /// and none that is too near to one of the group that took place. What has a common day keeps its
  /// distance also from those that people pinned.
  func ownDays(open group: TaskGroup) -> [Int] {
    let rule = book.rules[group.rule]
    let key = GroupKey(rule: group.rule, unit: group.unit, window: group.window)
    let days = apart(
      inOrder(Array(table.candidates(in: group.window, among: terms[group.rule].days)), for: group),
      key, rule)
    guard let published else { return days }
    let open = days.filter { table.numbers[$0] >= published.today.dayNumber }
    guard let spacing = rule.spacing, let past = lastDaysOver[key] else { return open }
    let marks = table.marks(for: spacing.count)
    let most = rule.details.farthest.map { $0 * group.tasks.count } ?? .max
    return open.filter { spacing.days...max(spacing.days, most) ~= marks[$0] - marks[past] }
  }

  /// Those of some days that are far enough from what people pinned of a group with common days.
  private func apart(_ days: [Int], _ key: GroupKey, _ rule: Rule) -> [Int] {
    guard let pinned = pinnedDays[key], let spacing = rule.spacing else { return days }
    let marks = table.marks(for: spacing.count)
    return days.filter { day in
      pinned.allSatisfy { abs(marks[$0] - marks[day]) >= spacing.days }
    }
  }

  /// Where a task stands in what is published, and what it weighs to move it; `nil` for one that is
  /// new, or of which nothing is to be chosen.
  func publication(of task: Int) -> Contest.Publication? {
    guard let published, let slot = kept[task] else { return nil }
    let notice = table.numbers[slot.day] - published.today.dayNumber
    return Contest.Publication(
      slot: slot, weight: MoveWeight.of(notice: notice, parties: parties(to: tasks[task])),
      isNear: notice < MoveWeight.nearDays)
  }

  /// How many units and bodies take part in a task.
  private func parties(to task: DatedTask) -> Int {
    let isLed = book.lead(of: task).map { $0 != task.unit } ?? false
    return 1 + (isLed ? 1 : 0) + book.rules[task.rule].details.partners.count
  }

  /// Places the groups of one unit, one after the other.
  ///
  /// Each group finds the published slots of those behind it held for them, so that what is new takes
  /// nothing that is published while there is anything else. Where that leaves a task without a day,
  /// the groups are placed once more with nothing held, if more tasks then have one.
  mutating func placeUnit(_ groups: [TaskGroup]) -> [UnitRound.Outcome] {
    guard groups.count > 1, groups.contains(where: { $0.tasks.contains { kept[$0] != nil } }) else {
      return groups.map { placeAlone($0) }
    }
    let (before, given) = (diary, standing)
    for group in groups { reserve(group) }
    let outcomes = groups.map { group in
      release(group)
      return placeAlone(group)
    }
    guard outcomes.contains(where: { $0.obstacle != nil }) else { return outcomes }
    let after = diary
    (diary, standing) = (before, given)
    let others = groups.map { placeAlone($0) }
    if others.placed > outcomes.placed { return others }
    diary = after
    return outcomes
  }

  /// Holds the published slots of a group, as far as they are open to it.
  private mutating func reserve(_ group: TaskGroup) {
    let claim = claims[group.rule, group.unit]
    guard claim.takesTime || claim.isAired, group.tasks.contains(where: { kept[$0] != nil }) else {
      return
    }
    let people = claim.people(group.unit)
    let days = days(open: group)
    for task in group.tasks {
      guard let slot = kept[task], days.contains(slot.day),
        diary.room(for: claim, people, group.unit, on: slot.day) > 0
      else { continue }
      reserved[task] = slot
      diary.enter(claim, of: group.unit, in: slot)
    }
  }

  /// Gives up the slots that are held for a group, whose turn it is.
  private mutating func release(_ group: TaskGroup) {
    let claim = claims[group.rule, group.unit]
    for task in group.tasks {
      guard let slot = reserved.removeValue(forKey: task) else { continue }
      diary.leave(claim, of: group.unit, in: slot)
    }
  }
}

extension [UnitRound.Outcome] {
  /// How many tasks have a slot.
  fileprivate var placed: Int { reduce(0) { $0 + $1.slots.count { $0 != nil } } }
}

extension [TaskGroup] {
  /// The runs of groups of one unit, in order. None is empty.
  var byUnit: [[TaskGroup]] {
    reduce(into: []) { runs, group in
      if runs.last?.first?.unit == group.unit {
        runs[runs.count - 1].append(group)
      } else {
        runs.append([group])
      }
    }
  }
}
