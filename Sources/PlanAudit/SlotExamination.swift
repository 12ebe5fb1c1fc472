import CivilTime
import ScheduleModel

/// Whether each task stands where it may, whatever the others do.
struct SlotExamination {
  private(set) var faults: [Fault] = []
  /// The slots that have to be compared with others, sorted by day.
  private(set) var slots: [Slot] = []
  /// What the rules say of slots, as they are listed in the book.
  let terms: [SlotTerms]

  private let book: RuleBook
  private let choices: HourChoices
  private let times: WorkTimes
  /// What the day is that was asked for last; assignments come by day.
  private var lastStatus: (day: CivilDate, status: WorkCalendar.DayStatus)?

  /// Examines the slots of a plan. The roll call says which of the tasks asked for each one holds.
  init(_ plan: Plan, of tasks: [DatedTask], _ pins: Pins, _ rollCall: RollCall) {
    book = plan.book
    terms = book.rules.map { SlotTerms(of: $0, in: plan.book) }
    choices = HourChoices(book)
    times = WorkTimes(book)
    for index in rollCall.places.indices {
      guard let place = rollCall.places[index] else { continue }
      let slot = plan.assignments[index]
      // The slot has the task at hand, where it is the same.
      let task = rollCall.isExact ? slot.task : tasks[place]
      let pin = pins.isEmpty ? nil : pins[task.id]
      if let pin { examine(slot, of: task, pinned: pin) } else { examine(slot, of: task) }
      guard terms[task.rule].claims(task.part) else { continue }
      examineChoice(of: slot, task)
      let origin = pin == nil && task.isChosen ? Slot.Origin.chosen : .given
      let given = terms[task.rule].hours
      if let slot = Slot(slot, of: place, task, origin, givenHours: given) { slots.append(slot) }
    }
    slots.sort { $0.day < $1.day }
  }
}

extension SlotExamination {
  private mutating func examine(_ slot: Plan.Assignment, of task: DatedTask) {
    switch task.demand {
    case .fixed(let extent):
      guard slot.extent != extent else { return }
      if extent == .wholeDays(Window(on: slot.extent.window.start)), choices[task] != nil {
        examineHours(of: slot, task, .chosen)
        examineWork(of: slot, task)
        return
      }
      faults.append(.displaced(task, to: slot.extent, from: extent, in: book))
    case .within(let window): examineChoice(slot, of: task, in: window)
    case .open, .impossible: break  // In the wrong list, as the roll call says.
    }
  }

  private mutating func examine(
    _ slot: Plan.Assignment, of task: DatedTask, pinned pin: (day: CivilDate, half: HalfDay?)
  ) {
    // A whole day has no half that a pin could name.
    let half = terms[task.rule].occupation == .day ? nil : pin.half
    let hour = choices[task] == nil ? nil : slot.extent.startTime?.minute
    let own = slot.half ?? hour.map { HalfDay(holding: $0) }
    let isThere = slot.extent.window.start == pin.day && (half ?? own) == own
    if !isThere { faults.append(.pinIgnored(task, at: slot, pin, in: book)) }
    // What lasts several days, or goes with something that does, keeps its length.
    guard task.part == .task, !task.demand.isLong else { return }
    examineHours(of: slot, task, .given)
  }

  private mutating func examineChoice(
    _ slot: Plan.Assignment, of task: DatedTask, in window: Window
  ) {
    let day = slot.extent.window.start
    if !window.contains(day) { faults.append(.outsideWindow(task, day, window, in: book)) }
    if !mayStand(on: day, terms[task.rule].restDays) {
      faults.append(.restDay(task, day, in: book))
    }
    if !terms[task.rule].avoids.isEmpty, terms[task.rule].avoids.contains(day) {
      faults.append(.avoidedDay(task, day, in: book))
    }
    if !book.roster.units[task.unit].exists(on: day) {
      faults.append(.unitAbsent(task, day, in: book))
    }
    examineHours(of: slot, task, .chosen)
    examinePeople(of: slot, task, on: day)
    examineWork(of: slot, task)
    examineResources(of: slot, task, on: day)
  }

  /// Whether the hours are those of the rule; where they were to be chosen, whether they are among
  /// those of rule and station.
  private mutating func examineHours(
    of slot: Plan.Assignment, _ task: DatedTask, _ origin: Slot.Origin
  ) {
    let day = slot.extent.window.start
    guard let choice = choices[task] else {
      let meant = terms[task.rule].extent(on: day)
      guard slot.extent != meant else { return }
      faults.append(.wrongHours(task, slot.extent, insteadOf: meant, in: book))
      return
    }
    guard case .timed(let start, _, let lasting) = slot.extent else {
      // Where a day is given that has no hours left, none are invented.
      if task.isChosen, origin == .chosen { faults.append(.hoursMissing(task, day, in: book)) }
      return
    }
    let own = start.time.minute..<start.time.minute + choice.length
    let isThere =
      choice.station.map { book.resources[$0].airHours(on: day).common(with: choice.hours) }
      .map { $0.hold(own) } ?? choice.hours.hold(own)
    if lasting.count != choice.length || origin == .chosen && !isThere {
      faults.append(.hoursOutside(task, slot.extent, in: book))
    }
  }

  /// Whether the people whose time the task takes are there; the half that nobody named may be any.
  private mutating func examinePeople(
    of slot: Plan.Assignment, _ task: DatedTask, on day: CivilDate
  ) {
    let terms = terms[task.rule]
    guard task.part == .task, terms.occupation != .nothing else { return }
    let people = people(of: task)
    for unit in people where !book.roster.units[unit].absences.isEmpty {
      let touched = slot.touchedHalves.isEmpty ? onlyHalf(of: people) : slot.touchedHalves
      let worked = times.halves(of: unit)
      let halves = HalfDay.allCases.filter { worked.contains($0) || touched.contains($0) }
      let away = halves.filter { book.roster.units[unit].isAway(on: day, $0) }
      let taken = terms.occupation == .day ? halves : touched
      if away.count == halves.count || taken.contains(where: away.contains) {
        faults.append(.unitAway(task, unit, day, in: book))
      }
    }
  }

  /// Whose time a task takes: the unit, then its lead where that is another.
  private func people(of task: DatedTask) -> [Int] {
    [task.unit, terms[task.rule].lead(for: task.unit) ?? task.unit].unique
  }

  /// The one half of a day in which all of some people work; empty where they work in both.
  private func onlyHalf(of people: [Int]) -> [HalfDay] {
    guard !times.isSilent else { return [] }
    let halves = times.halves(of: people)
    return halves.count == 1 ? halves : []
  }

  /// Whether the people whose time the task takes work then, where its hours, or its half of the day, are
  /// not given by the rule.
  private mutating func examineWork(of slot: Plan.Assignment, _ task: DatedTask) {
    let terms = terms[task.rule]
    guard !times.isSilent, task.part == .task, terms.occupation != .nothing else { return }
    if case .at = book.rules[task.rule].hours { return }
    let people = people(of: task)
    if case .timed(let start, _, let length) = slot.extent {
      let minutes = start.time.minute..<start.time.minute + length.count
      for unit in people where !times.cover(minutes, of: unit) {
        faults.append(.offHours(task, unit, slot, in: book))
      }
      return
    }
    guard terms.occupation.halves > 0 else { return }
    let half = terms.occupation == .day ? nil : slot.half
    let open = times.halves(of: people)
    guard half.map({ !open.contains($0) }) ?? open.isEmpty else { return }
    for unit in people where half.map({ !times.halves(of: unit).contains($0) }) ?? true {
      faults.append(.offHours(task, unit, slot, in: book))
    }
  }

  /// Whether a task has one of each of the resources of which it needs one, also where its day is given;
  /// a bar of several days has none.
  private mutating func examineChoice(of slot: Plan.Assignment, _ task: DatedTask) {
    let terms = terms[task.rule]
    if case .wholeDays(let window) = slot.extent, window.dayCount > 1 { return }
    guard !terms.areOneOfEach(slot.chosen) else { return }
    faults.append(.choiceWrong(task, slot.chosen, slot.extent.window.start, in: book))
  }

  private mutating func examineResources(
    of slot: Plan.Assignment, _ task: DatedTask, on day: CivilDate
  ) {
    let terms = terms[task.rule]
    guard terms.needsResources else { return }
    let chosen = terms.oneOf.joined().filter { slot.chosen.contains($0.resource) }
    let halves =
      terms.occupation == .day ? HalfDay.allCases : slot.half.map { [$0] } ?? []
    if halves.isEmpty { faults.append(.halfMissing(task, day, in: book)) }
    for need in terms.needs(choosing: chosen) {
      for half in halves where book.resources[need.resource].capacity(on: day, half) < need.count {
        faults.append(.resourceAbsent(task, need.resource, day, half, in: book))
      }
    }
  }

  private mutating func mayStand(on day: CivilDate, _ restDays: RestDays) -> Bool {
    let status = status(of: day)
    return status.isWorking || (restDays == .allowed && !status.isFeast)
  }

  private mutating func status(of day: CivilDate) -> WorkCalendar.DayStatus {
    if let lastStatus, lastStatus.day == day { return lastStatus.status }
    let status = book.calendar.status(of: day)
    lastStatus = (day, status)
    return status
  }
}

extension Plan.Assignment {
  /// The halves of its day in which it is known to take place.
  fileprivate var touchedHalves: [HalfDay] {
    guard case .timed(let start, _, let length) = extent else { return half.map { [$0] } ?? [] }
    let minutes = start.time.minute..<start.time.minute + length.count
    return HalfDay.allCases.filter { half in
      half == .morning
        ? half.minutes.contains(minutes.lowerBound)
        : minutes.upperBound > half.minutes.lowerBound
    }
  }
}

extension [Int] {
  /// Each once, in order.
  fileprivate var unique: [Int] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension DatedTask {
  /// Whether the rules leave the day to placement.
  var isChosen: Bool { if case .within = demand { true } else { false } }
}

extension DatedTask.Demand {
  /// Whether it is for more days than one, all of them.
  fileprivate var isLong: Bool {
    if case .fixed(.wholeDays(let window)) = self { window.dayCount > 1 } else { false }
  }
}
