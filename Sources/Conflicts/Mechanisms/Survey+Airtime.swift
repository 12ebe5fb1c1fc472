import CivilTime
import ScheduleModel

/// A window in which the tasks of a unit want more of its air than its station has.
private struct AirShortage {
  let unit: Int
  let window: Window
  let tasks: [DatedTask]
  /// How many minutes are wanted, and how many there are.
  let wanted: Int
  let room: Int
}

extension Survey {
  /// Tasks that a station had no air for, with the shortest window of the first unit that shows why.
  func conflict(lackingAir index: Int, _ tasks: [DatedTask]) -> Conflict {
    let station = book.resources[index]
    let shortage = tasks.units.lazy.compactMap { airShortage(of: station, $0) }.first
    let rules = Set((shortage?.tasks ?? tasks).map(\.rule)).sorted()
    return Conflict(
      .resourceShort, ConflictID(.resourceShort, about: station.id.text), .hard,
      whose(tasks) + Phrase(vi: " chưa xếp được: ", en: " found no place: ")
        + (shortage.map { words(of: $0, station) } ?? closed(station)),
      tasks: tasks.ids, units: tasks.units, clauses: rules.map { duties[$0] }.clauses,
      causes: [station.source]
        + rules.flatMap { duties[$0].rule.lines(.when, .quantity, .hours, .length, .avoids) },
      repairs: [
        Repair(
          Phrase(
            vi: "thêm giờ phát cho '\(station.title)', rút 'thời lượng' hoặc giảm số lần",
            en: "give '\(station.title)' more air, shorten 'duration' or air less often"))
      ])
  }

  private func words(of shortage: AirShortage, _ station: Resource) -> Phrase {
    let days = shortage.window
    let tasks = Phrase.tasks(shortage.tasks.count)
    let name = book.roster.units[shortage.unit].name
    return Phrase(
      vi: """
        trong \(days.text(in: .vietnamese)), \(name) có \(tasks.vietnamese) cần \
        \(shortage.wanted) phút phát, mà '\(station.title)' chỉ có \(shortage.room): thiếu \
        \(shortage.wanted - shortage.room).
        """,
      en: """
        within \(days.text(in: .english)), \(tasks.english) of \(name) want \
        \(shortage.wanted) minutes on the air, and '\(station.title)' has only \
        \(shortage.room): \(shortage.wanted - shortage.room) too few.
        """)
  }

  private func closed(_ station: Resource) -> Phrase {
    Phrase(
      vi: "những lúc '\(station.title)' còn giờ phát thì khung giờ hay khoảng cách không cho phép.",
      en: "when '\(station.title)' is free, hours or spacing do not allow it.")
  }

  /// The shortest window in which a unit wants more of its air than there is; `nil` where there is none.
  private func airShortage(of station: Resource, _ unit: Int) -> AirShortage? {
    let wants = duties.filter { book.waitsForAir($0.rule) && $0.rule.units.contains(unit) }
      .flatMap(\.tasks).filter { $0.unit == unit && $0.part == .task }
    let windows = wants.compactMap(\.choice)
    let starts = Set(windows.map(\.start)).sorted()
    let ends = Set(windows.map(\.end)).sorted()
    let all = starts.flatMap { start in ends.compactMap { Window(from: start, upTo: $0) } }
    return all.sorted { ($0.dayCount, $0.start) < ($1.dayCount, $1.start) }.lazy
      .compactMap { window in
        let inside = wants.filter { $0.choice.map { $0.intersection(window) == $0 } ?? false }
        let wanted = inside.reduce(0) { $0 + (length(of: $1) ?? 0) }
        let room = window.days.reduce(0) { $0 + airRoom(of: station, on: $1, for: inside) }
        guard wanted > room else { return nil }
        return AirShortage(
          unit: unit, window: window, tasks: inside, wanted: wanted, room: room)
      }.first
  }

  private func length(of task: DatedTask) -> Int? {
    let rule = book.rules[task.rule]
    if case .at(_, let length) = rule.hours { return length.count }
    return book.choosableHours(of: rule, for: task.unit)?.length.count
  }

  /// How many minutes a station has on a day at hours at which one of some tasks may be aired.
  private func airRoom(of station: Resource, on day: CivilDate, for tasks: [DatedTask]) -> Int {
    let open = tasks.filter { book.allows(day, for: book.rules[$0.rule]) }
    let hours = open.flatMap { task in
      book.choosableHours(of: book.rules[task.rule], for: task.unit)?.hours ?? station.air?.hours
        ?? []
    }
    let minutes = hours.joined.common(with: station.airHours(on: day)).reduce(0) { $0 + $1.count }
    return min(minutes, station.air?.daily?.count ?? minutes)
  }
}

extension Survey {
  /// Tasks whose day is given and that a station cannot air then: it is not on the air at their hour,
  /// or there is no hour left for them.
  var offAir: [Conflict] {
    duties.flatMap { duty in
      guard book.waitsForAir(duty.rule) else { return [Conflict]() }
      let lost = duty.slots.filter { isOffAir($0, duty.rule) }
      return Dictionary(grouping: lost) { book.station(of: $0.task.unit) ?? -1 }
        .filter { $0.key >= 0 }.map { conflict(duty, book.resources[$0.key], $0.value) }
    }
  }

  private func isOffAir(_ slot: Plan.Assignment, _ rule: Rule) -> Bool {
    // What is over was aired, or not; the hours of today say nothing of it.
    guard slot.task.part == .task, let index = book.station(of: slot.task.unit),
      published?.past(slot.task.id) == nil
    else { return false }
    guard case .timed(let start, _, let length) = slot.extent else {
      // Where working hours leave it none, that is told otherwise.
      return book.choosableHours(of: rule, for: slot.task.unit) != nil
        && slot.extent.window.dayCount == 1 && hoursOffWork(of: slot, rule).isEmpty
    }
    let own = start.time.minute..<start.time.minute + length.count
    return book.resources[index].airHours(on: start.date).common(with: [own]) != [own]
  }

  private func conflict(
    _ duty: Duty, _ station: Resource, _ slots: [Plan.Assignment]
  ) -> Conflict {
    let tasks = slots.map(\.task)
    let hours = station.air?.hours.clockText ?? ""
    let isFull = slots.contains { $0.extent.startTime == nil }
    let why =
      isFull
      ? Phrase(
        vi: "'\(station.title)' phát \(hours) và đã kín.",
        en: "'\(station.title)' is on the air \(hours), and full.")
      : Phrase(
        vi: "'\(station.title)' chỉ phát \(hours).",
        en: "'\(station.title)' is only on the air \(hours).")
    return Conflict(
      .offAir, ConflictID(.offAir, about: duty.rule.id.text, station.id.text), .hard,
      whose(tasks)
        + Phrase(
          vi: ": \(duty.quoted.vietnamese) không phát được lúc đã định, ",
          en: ": \(duty.quoted.english) cannot be aired when it should be, ")
        + why,
      tasks: tasks.ids, units: tasks.units, clauses: [duty].clauses,
      causes: [station.source] + duty.rule.lines(.when, .hours, .length)
        + tasks.compactMap { pin(of: $0.id)?.source },
      repairs: [
        Repair(
          Phrase(
            vi: "đổi ngày giờ ở quy tắc '\(duty.rule.id)', hoặc 'giờ phát' của đài",
            en: "change day or hour in rule '\(duty.rule.id)', or 'air hours' of the station"))
      ])
  }
}

extension DatedTask {
  /// The days of which one is to be chosen, or the one that is given; `nil` where there is none.
  fileprivate var choice: Window? {
    switch demand {
    case .within(let window): window
    case .fixed(let extent): extent.window
    case .open, .impossible: nil
    }
  }
}
