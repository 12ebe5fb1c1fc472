import CivilTime
import ScheduleModel

extension Survey {
  /// Days on which tasks have more of a resource than there is: fixed by rules, or pinned by people.
  ///
  /// Where tasks could have others instead, all of these together are short; a resource alone is where
  /// that is not so.
  var overbookedResources: [Conflict] {
    let byDay = Dictionary(grouping: engagements, by: \.day)
    let joint = Set(book.resources.indices.map { book.pool(around: [$0]) }.filter { $0.count > 1 })
      .sorted { $0.lexicographicallyPrecedes($1) }
      .map { ScarcePool($0, of: book, slow: []) }
    let together = joint.flatMap { pool in
      byDay.compactMap { day, all in
        conflict(overbooking: pool, on: day, all) { pool.halves(of: $0.rule) }
          .map { (pool, day, $0) }
      }
    }
    let needed = Set(duties.flatMap(\.rule.details.everyResource)).sorted()
    let alone = needed.flatMap { index in
      let pool = ScarcePool([index], of: book, slow: [])
      return byDay.compactMap { day, all -> Conflict? in
        let isTold = together.contains { $0.0.places.contains(index) && $0.1 == day }
        if isTold { return nil }
        let own = all.filter {
          $0.rule.details.resources.contains(index) || $0.slot.chosen.contains(index)
        }
        return conflict(overbooking: pool, on: day, own) { pool.halves(of: $0.rule, index) }
          ?? conflict(within: day, of: index, own)
      }
    }
    return together.map(\.2) + alone
  }

  private func conflict(
    overbooking pool: ScarcePool, on day: CivilDate, _ all: [Engagement],
    taking halves: (Engagement) -> Int
  ) -> Conflict? {
    let engagements = all.filter { halves($0) > 0 }
    let room = pool.room(on: day)
    let wants = engagements.map { engagement in
      ResourceWant(
        rule: engagement.task.rule, unit: engagement.task.unit, window: Window(on: day),
        halves: halves(engagement))
    }
    guard wants.demand > room else { return nil }
    let shortage = ResourceShortage(pool: pool, window: Window(on: day), wants: wants, room: room)
    let rules = fewestRules(of: shortage)
    let tasks = engagements.map(\.task)
    return Conflict(
      .resourceShort, ConflictID(.resourceShort, about: pool.resources[0].id.text, "\(day)"), .hard,
      whose(tasks) + Phrase(verbatim: ", ") + day.long + Phrase(verbatim: ": ")
        + need(of: shortage) + Phrase(verbatim: "."),
      tasks: tasks.ids, units: tasks.units, clauses: rules.map { duties[$0] }.clauses,
      causes: pool.resources.map(\.source)
        + rules.flatMap { duties[$0].rule.lines(.resources, .when, .quantity) }
        + absences(behind: shortage)
        + tasks.filter { rules.contains($0.rule) }.compactMap { pin(of: $0.id)?.source },
      repairs: [
        Repair(
          Phrase(
            vi: "tăng \(pool.title.vietnamese), hoặc dời việc sang ngày khác",
            en: "have more of \(pool.title.english), or move tasks to another day"))
      ])
  }
}
