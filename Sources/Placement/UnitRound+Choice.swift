import CivilTime
import ScheduleModel

extension UnitRound {
  /// A task of a group that stands on its published day.
  private struct Standing {
    let number: Int
    let day: Int
  }

  /// The day of each task of a group; `nil` where it has none.
  ///
  /// Published days that are open and far enough from one another stay, and the other tasks are
  /// chosen around them. Where these then do not all find a day, published ones give theirs up, one
  /// after the other, as few as it takes.
  mutating func choose(
    _ group: TaskGroup, _ rule: Rule, on days: [Int], room: (Int) -> Int, calm: (Int) -> Bool
  ) -> [Int?] {
    let spacing = rule.distance(among: days.count, for: group.tasks.count)
    guard kept != nil else {
      return fill(group, rule, spacing, around: [], on: days, room: room, calm: calm)
    }
    var standing = standing(of: group, spacing, on: days, room)
    var chosen = fill(group, rule, spacing, around: standing, on: days, room: room, calm: calm)
    while chosen.contains(nil), !standing.isEmpty {
      let attempts = standing.indices.reversed().map { place in
        var fewer = standing
        fewer.remove(at: place)
        return (
          fewer, fill(group, rule, spacing, around: fewer, on: days, room: room, calm: calm)
        )
      }
      // The first of the best: of two that help alike, the later day is given up.
      guard let most = attempts.map({ $0.1.count { $0 != nil } }).max(),
        let best = attempts.first(where: { $0.1.count { $0 != nil } == most })
      else { break }
      let isBetter = most > chosen.count { $0 != nil }
      if !isBetter {
        let anew = fill(group, rule, spacing, around: [], on: days, room: room, calm: calm)
        return anew.count { $0 != nil } > chosen.count { $0 != nil } ? anew : chosen
      }
      (standing, chosen) = best
    }
    return chosen
  }

  /// The tasks that can stay on their published days together, by day.
  private func standing(
    of group: TaskGroup, _ spacing: Distance, on days: [Int], _ room: (Int) -> Int
  ) -> [Standing] {
    let wanted = group.tasks.enumerated().compactMap { number, task in
      kept?(task).map { Standing(number: number, day: $0.day) }
    }.sorted { ($0.day, $0.number) < ($1.day, $1.number) }
    guard !wanted.isEmpty else { return [] }
    let marks = table.marks(for: spacing.count)
    return wanted.reduce(into: []) { standing, one in
      guard days.contains(one.day) else { return }
      if spacing.days == 0 {
        guard standing.count(where: { $0.day == one.day }) < room(one.day) else { return }
      } else if let last = standing.last {
        guard last.day != one.day, marks[one.day] - marks[last.day] >= spacing.days else { return }
      }
      standing.append(one)
    }
  }

  /// Chooses days for the tasks that do not stand yet.
  private mutating func fill(
    _ group: TaskGroup, _ rule: Rule, _ spacing: Distance, around standing: [Standing],
    on days: [Int],
    room: (Int) -> Int, calm: (Int) -> Bool
  ) -> [Int?] {
    let count = group.tasks.count
    guard !standing.isEmpty else {
      let chain = DayChain(
        days[...], in: table, spacing: spacing, most: count, liking: rule.details.preferredDays,
        room: room)
      chain.choose(
        0..<count, beside: 0, in: group.window, into: &scratch, id: { ids(group.tasks[$0]) },
        calm: calm)
      return scratch.chosen + Array(repeating: nil, count: count - scratch.chosen.count)
    }
    var chosen = [Int?](repeating: nil, count: count)
    for one in standing { chosen[one.number] = one.day }
    let rest = chosen.indices.filter { chosen[$0] == nil }
    guard !rest.isEmpty else { return chosen }
    let marks = table.marks(for: spacing.count)
    let open =
      spacing.days == 0
      ? days
      : days.filter { day in
        standing.allSatisfy { $0.day != day && abs(marks[$0.day] - marks[day]) >= spacing.days }
      }
    let chain = DayChain(
      open[...], in: table, spacing: spacing, most: count, liking: rule.details.preferredDays
    ) { day in
      room(day) - standing.count { $0.day == day }
    }
    chain.choose(
      rest, beside: standing.count, in: group.window, into: &scratch,
      id: { ids(group.tasks[$0]) }, calm: calm)
    for (number, day) in zip(rest, scratch.chosen) { chosen[number] = day }
    return chosen
  }
}
