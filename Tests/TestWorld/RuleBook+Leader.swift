package import CivilTime
package import ScheduleModel

extension RuleBook {
  /// Who leads a task, as a place in the roster's list: from unit to unit up the column of parents,
  /// written without a look at how the program finds it.
  package func leader(of task: DatedTask) -> Int {
    let units = roster.units
    func above(_ unit: Int) -> Int? {
      units[unit].parent.flatMap { parent in units.firstIndex { $0.id == parent } }
    }
    switch rules[task.rule].details.lead {
    case nil: return task.unit
    case .unit(let lead): return lead
    case .parent: return above(task.unit) ?? task.unit
    case .above(let kind):
      var path = [task.unit]
      while let next = above(path[path.count - 1]), !path.contains(next) { path.append(next) }
      return path.dropFirst().first { units[$0].kind == kind } ?? task.unit
    }
  }
}

extension AvoidedDays {
  /// Whether a day is one of them, told by going through them.
  package func holds(_ day: CivilDate) -> Bool {
    weekdays.contains { $0 == day.weekday }
      || windows.contains { $0.days.contains { $0 == day } }
  }
}
