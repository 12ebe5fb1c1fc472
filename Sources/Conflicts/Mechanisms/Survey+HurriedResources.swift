import CivilTime
import ScheduleModel

extension Survey {
  /// What tasks want of a resource on a day that has enough half-days for all, but not in the half in
  /// which they lie, or not in time for the way between two units; `nil` where all can have it.
  func conflict(
    within day: CivilDate, of index: Int, _ engagements: [Engagement]
  ) -> Conflict? {
    let own = engagements.filter { $0.slot.extent.window.start == day && isGiven($0.task) }
    guard own.count > 1 else { return nil }
    let resource = book.resources[index]
    for half in HalfDay.allCases {
      let wanting = own.filter { $0.heldHalves.contains(half) }
      let (wanted, room) = (wanting.places(of: index), resource.capacity(on: day, half))
      guard wanted > room else { continue }
      return conflict(
        about: index, on: day, wanting, day.long(half), [],
        shortage(of: resource, wanted, room))
    }
    guard let travel = resource.travel else { return nil }
    let need = own.map { stay(of: index, in: $0) }.need(with: travel)
    let room = resource.headcount(on: day)
    guard need.count > room else { return nil }
    let words = travel.time.words
    let way = Phrase(
      vi: "giữa hai đơn vị '\(resource.title)' đi mất \(words.vietnamese), nên ",
      en: "'\(resource.title)' takes \(words.english) from one unit to another, so that ")
    return conflict(
      about: index, on: day, need.stays.map { own[$0] }, day.long, [travel.source],
      way + shortage(of: resource, need.count, room))
  }

  private func shortage(of resource: Resource, _ wanted: Int, _ room: Int) -> Phrase {
    let (are, only) = (wanted == 1 ? "is" : "are", room == 1 ? "is" : "are")
    guard room > 0 else {
      return Phrase(
        vi: "không có '\(resource.title)'.", en: "there is no '\(resource.title)'.")
    }
    return Phrase(
      vi: "cần \(wanted) '\(resource.title)' cùng lúc, mà chỉ có \(room).",
      en: "\(wanted) of '\(resource.title)' \(are) wanted at once, and there \(only) only \(room).")
  }

  private func conflict(
    about index: Int, on day: CivilDate, _ engagements: [Engagement], _ time: Phrase,
    _ lines: [SourcePlace], _ what: Phrase
  ) -> Conflict {
    let resource = book.resources[index]
    let tasks = engagements.map(\.task)
    let rules = Set(tasks.map(\.rule)).sorted()
    return Conflict(
      .resourceShort, ConflictID(.resourceShort, about: resource.id.text, "\(day)"), .hard,
      [whose(tasks), time].joined(by: ", ") + Phrase(verbatim: ": ") + what,
      tasks: tasks.ids, units: tasks.units, clauses: rules.map { duties[$0] }.clauses,
      causes: [resource.source] + lines
        + rules.flatMap { duties[$0].rule.lines(.resources, .when, .hours) }
        + tasks.compactMap { pin(of: $0.id)?.source },
      repairs: [
        Repair(
          Phrase(
            vi: "tăng '\(resource.title)', hoặc dời một việc sang giờ hay ngày khác",
            en: "have more of '\(resource.title)', or move one of them to another hour or day"))
      ])
  }

  /// Whether the plan or people gave the day of a task.
  private func isGiven(_ task: DatedTask) -> Bool {
    guard case .within = task.demand, pin(of: task.id) == nil else { return true }
    return published?.past(task.id) != nil
  }

  private func stay(of resource: Int, in engagement: Engagement) -> Stay {
    let midnight = engagement.day.dayNumber * 1440
    return Stay(
      at: engagement.task.unit, of: engagement.rule.details.count(of: resource),
      in: engagement.heldHalves,
      at: engagement.hours.map { $0.lowerBound - midnight..<$0.upperBound - midnight },
      book.noonBreak(of: engagement.rule, for: engagement.task.unit))
  }
}

extension CivilDate {
  /// A half of the day: `buổi sáng thứ Hai 04/5/2026`, `Monday 4 May 2026, morning`.
  fileprivate func long(_ half: HalfDay) -> Phrase {
    Phrase(
      vi: "\(half.name.vietnamese) \(long.vietnamese)",
      en: "\(long.english), \(half.name.english)")
  }
}

extension Engagement {
  /// The halves of its day in which it holds what it needs; empty where nobody knows.
  fileprivate var heldHalves: [HalfDay] {
    if rule.occupation == .day { return HalfDay.allCases }
    let begins = hours.map { HalfDay(holding: $0.lowerBound - day.dayNumber * 1440) }
    return (slot.half ?? begins).map { [$0] } ?? []
  }
}

extension [Engagement] {
  /// How many places of a resource they take together.
  fileprivate func places(of resource: Int) -> Int {
    reduce(0) { $0 + $1.rule.details.count(of: resource) }
  }
}
