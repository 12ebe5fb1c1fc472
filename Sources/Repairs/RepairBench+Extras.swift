import CivilTime
import ScheduleModel

extension RepairBench {
  /// As many places of a resource more as tasks lack, one in each half of as few days as that takes:
  /// first on the days on which most of the units have nothing else to do.
  func extras(of index: Int, for missing: [DatedTask]) -> [PlanEdit] {
    let resource = book.resources[index]
    // A station is no place more or less.
    guard resource.air == nil else { return [] }
    let lacking = missing.reduce(0) { sum, task in
      let rule = book.rules[task.rule]
      return sum + max(1, rule.occupation.halves) * rule.details.count(of: index)
    }
    let days = days(for: missing, beside: resource)
    guard let most = days.map({ resource.halves(on: $0).count }).max(), most > 0 else { return [] }
    // What has to travel may serve one unit a day.
    return (resource.travel == nil ? [most] : [1, most]).flatMap { most in
      let each = (lacking + days.count * most - 1) / (days.count * most)
      let count = min((lacking + each * most - 1) / (each * most), days.count)
      return (0...(days.count - count)).compactMap { first in
        let chosen = days[first..<(first + count)].sorted()
        return edit(resource, chosen, each: each, lacking: lacking, atMost: most)
      }
    }
  }

  /// So many places more of a resource on a day on which more is taken than there is.
  func overbooked(_ conflict: Conflict, _ index: Int) -> [PlanEdit] {
    let own = Set(conflict.tasks)
    let taken = plan.assignments.filter { own.contains($0.task.id) }
    guard let day = taken.first?.extent.window.start else { return [] }
    let resource = book.resources[index]
    guard !isDecided(.resource(resource.id, day, nil)) else { return [] }
    return (1...max(1, taken.count)).map { count in
      .decisions([.extra(resource.id, day, nil, count)])
    }
  }

  /// The days on which tasks may stand that want a resource, those first on which most of their units
  /// have no task; of the same number the earlier ones.
  private func days(for missing: [DatedTask], beside resource: Resource) -> [CivilDate] {
    let units = Set(missing.map(\.unit))
    let busy = Dictionary(
      grouping: plan.assignments.filter { units.contains($0.task.unit) },
      by: \.extent.window.start
    ).mapValues { Set($0.map(\.task.unit)).count }
    let windows = missing.compactMap { task -> (Rule, Window)? in
      guard case .within(let window) = task.demand else { return nil }
      return (book.rules[task.rule], window)
    }
    let days = Set(windows.flatMap { rule, window in window.days.filter { isOpen($0, to: rule) } })
    return days.filter { day in
      !resource.halves(on: day).isEmpty
        && HalfDay.allCases.allSatisfy { !isDecided(.resource(resource.id, day, $0)) }
        && !isDecided(.resource(resource.id, day, nil))
    }.sorted { (busy[$0] ?? 0, $0) < (busy[$1] ?? 0, $1) }
  }

  private func isDecided(_ matter: Decision.Matter) -> Bool {
    book.decisions.contains { $0.subject.matter == matter }
  }

  /// An entry for each day, in so many halves of it at most; on the last of them only as much as is still
  /// lacking.
  private func edit(
    _ resource: Resource, _ days: [CivilDate], each: Int, lacking: Int, atMost most: Int
  ) -> PlanEdit? {
    var left = lacking
    var subjects: [Decision.Subject] = []
    for day in days {
      let halves = resource.halves(on: day)
      guard let first = halves.first, left > 0 else { continue }
      let isWhole = left > each && min(most, halves.count) > 1
      subjects.append(.extra(resource.id, day, isWhole ? nil : first, each))
      left -= isWhole ? each * halves.count : each
    }
    return left <= 0 ? .decisions(subjects) : nil
  }
}

extension Resource {
  /// The halves of a day in which the resource is there, as far as its file says.
  fileprivate func halves(on day: CivilDate) -> [HalfDay] {
    halves.filter { capacity(on: day, $0) > 0 }
  }
}
