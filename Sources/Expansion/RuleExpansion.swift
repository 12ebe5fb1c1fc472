import CivilTime
import ScheduleModel

/// Expands one rule.
struct RuleExpansion {
  private let book: RuleBook
  private let index: Int
  private let rule: Rule
  private let occasions: RuleOccasions
  private let pins: Pins

  /// Prepares to expand the rule at a place of the book's list.
  init(book: RuleBook, index: Int, occasions: RuleOccasions, pins: Pins) {
    self.book = book
    self.index = index
    self.occasions = occasions
    self.pins = pins
    rule = book.rules[index]
  }

  /// The tasks of a unit, in order.
  func tasks(of unit: Int) -> [DatedTask] {
    occasions.of(unit).flatMap { known in
      switch known.time {
      case .days(let occasion): tasks(of: unit, known, occasion)
      case .nowhere(let obstacle): numbered(unit, .task, known, .impossible(obstacle))
      case .unknown: undated(unit, known)
      }
    }
  }

  private func tasks(
    of unit: Int, _ known: KnownOccasion, _ occasion: Occasion
  ) -> [DatedTask] {
    guard let days = days(of: unit, occasion) else { return [] }
    switch rule.position {
    case .on:
      return fixed(unit, known, occasion, days)
    case .within:
      return numbered(unit, .task, known, .within(days))
    case .throughout:
      return [task(unit, .span, known, .fixed(.wholeDays(days)))]
        + boundaries(unit, known, days)
    case .due:
      return due(unit, known, occasion)
    }
  }

  /// The days of an occasion that concern a unit; `nil` where there are none.
  private func days(of unit: Int, _ occasion: Occasion) -> Window? {
    let unit = book.roster.units[unit]
    // The last days of a lunar year lie outside the civil year that names them.
    if let period = occasion.period, period.window.contains(occasion.window.start) {
      let reference = period.kind == .week ? 3 : 0
      guard unit.exists(on: period.window.start.adding(days: reference)) else { return nil }
    }
    return unit.existence(within: occasion.window)
  }

  /// Tasks on a fixed day, which the rule may shift off a rest day.
  private func fixed(
    _ unit: Int, _ known: KnownOccasion, _ occasion: Occasion, _ days: Window
  ) -> [DatedTask] {
    guard rule.shift != nil, days.dayCount == 1 else {
      return aired(numbered(unit, .task, known, .fixed(fixedExtent(days))), known)
    }
    guard let day = book.standing(rule, occasion) else {
      return numbered(unit, .task, known, .impossible(.noWorkingDay))
    }
    guard book.roster.units[unit].exists(on: day.start) else {
      return numbered(unit, .task, known, .impossible(.unitMissing(on: day.start)))
    }
    let moved = day == days ? nil : days.start
    return aired(
      numbered(unit, .task, known, .fixed(fixedExtent(day)), nominal: moved), known)
  }

  private func due(
    _ unit: Int, _ known: KnownOccasion, _ occasion: Occasion
  ) -> [DatedTask] {
    guard let day = book.standing(rule, occasion)?.start else {
      return numbered(unit, .task, known, .impossible(.noWorkingDay))
    }
    let own = book.roster.units[unit]
    guard own.exists(on: day) else {
      // A unit that is gone by the due date owes nothing; one that only the rest day outlives does.
      guard own.exists(on: occasion.window.last) else { return [] }
      return numbered(unit, .task, known, .impossible(.unitMissing(on: day)))
    }
    let moved = occasion.dueDate == day ? nil : occasion.dueDate
    return numbered(
      unit, .task, known, .fixed(fixedExtent(Window(on: day))), nominal: moved)
  }

  /// What is to be done at the ends of a span: on its first day or the last working day before,
  /// and on the first working day after its last.
  private func boundaries(
    _ unit: Int, _ known: KnownOccasion, _ window: Window
  ) -> [DatedTask] {
    rule.companions.compactMap { companion in
      switch companion {
      case .start:
        task(
          unit, .start, known, on: book.calendar.workingDay(onOrBefore: window.start))
      case .end:
        task(unit, .end, known, on: book.calendar.workingDay(onOrAfter: window.end))
      case .broadcast: nil
      }
    }
  }

  /// Tasks with the slots of the broadcaster, where the rule names one: as many as there are tasks,
  /// each on the day of its task, also where people pinned that.
  private func aired(_ tasks: [DatedTask], _ known: KnownOccasion) -> [DatedTask] {
    tasks
      + broadcasters.flatMap { broadcaster in
        tasks.map { task in
          let pinned = pins[task.id].map { Window(on: $0.day) }
          return self.task(
            broadcaster, .broadcast, known,
            pinned.map { .fixed(fixedExtent($0)) } ?? task.demand, ordinal: task.ordinal)
        }
      }
  }

  private var broadcasters: [Int] {
    rule.companions.compactMap { if case .broadcast(let unit) = $0 { unit } else { nil } }
  }

  /// The tasks of a unit for which nobody has said when; none where it has no day in the plan.
  private func undated(_ unit: Int, _ known: KnownOccasion) -> [DatedTask] {
    guard book.roster.units[unit].existence(within: book.horizon) != nil else { return [] }
    return aired(numbered(unit, .task, known, .open), known)
  }

  /// The time of a task whose days are given: with the rule's hours on a single day, else whole
  /// days.
  private func fixedExtent(_ window: Window) -> Extent {
    window.dayCount == 1 ? book.extent(of: rule, on: window.start) : .wholeDays(window)
  }
}

extension RuleExpansion {
  /// One task for each of the number that the rule asks for.
  private func numbered(
    _ unit: Int, _ part: Part, _ known: KnownOccasion, _ demand: DatedTask.Demand,
    nominal: CivilDate? = nil
  ) -> [DatedTask] {
    let count = book.plannedCount(of: rule, for: unit, in: known.period)
    return (0..<count).map {
      task(unit, part, known, demand, ordinal: $0 + 1, nominal: nominal)
    }
  }

  /// A task of a single day, which cannot be done where there is no such day.
  private func task(
    _ unit: Int, _ part: Part, _ known: KnownOccasion, on day: CivilDate?
  ) -> DatedTask {
    let demand = day.map { DatedTask.Demand.fixed(.wholeDays(Window(on: $0))) }
    return task(unit, part, known, demand ?? .impossible(.noWorkingDay))
  }

  private func task(
    _ unit: Int, _ part: Part, _ known: KnownOccasion, _ demand: DatedTask.Demand,
    ordinal: Int = 1, nominal: CivilDate? = nil
  ) -> DatedTask {
    let named = book.roster.units[unit]
    let occurrence = Occurrence(
      plan: book.head.id, rule: rule.formerID ?? rule.id, unit: named.formerID ?? named.id,
      period: known.period?.name ?? "", part: part, ordinal: ordinal)
    return DatedTask(
      id: occurrence.id, rule: index, unit: unit, period: known.period, part: part,
      ordinal: ordinal, demand: demand, certainty: known.certainty, nominal: nominal)
  }
}
