import CivilTime
public import ScheduleModel

extension RuleBook {
  /// Every demand that the rules make on the units, with identity and what is known of its time.
  ///
  /// Ordered by rule, unit, occasion, part and number. No two have one identity. A unit that does
  /// not exist on the first day of an occasion (for a week: on its Thursday) gets nothing.
  public func datedTasks() -> [DatedTask] {
    rules.indices.flatMap { index in
      let expansion = RuleExpansion(book: self, index: index)
      return rules[index].units.flatMap(expansion.tasks)
    }
  }
}

/// Expands one rule.
struct RuleExpansion {
  private let book: RuleBook
  private let index: Int
  private let rule: Rule
  private let occasions: [KnownOccasion]

  /// Prepares to expand the rule at a place of the book's list.
  init(book: RuleBook, index: Int) {
    self.book = book
    self.index = index
    rule = book.rules[index]
    occasions = book.occasions(of: rule)
  }

  /// The tasks of a unit, in order.
  func tasks(of unit: Int) -> [DatedTask] {
    guard !occasions.isEmpty else {
      return book.roster.units[unit].exists(during: book.horizon) ? undated(unit) : []
    }
    return occasions.flatMap { known in
      exists(unit, at: known.occasion) ? tasks(of: unit, at: known) : []
    }
  }

  private func tasks(of unit: Int, at known: KnownOccasion) -> [DatedTask] {
    switch rule.position {
    case .on:
      return numbered(unit, .task, known, demand: .fixed(fixedExtent(known.occasion.window)))
        + broadcasts(known)
    case .within:
      return numbered(unit, .task, known, demand: .within(known.occasion.window))
    case .throughout:
      return [task(unit, .span, known, demand: .fixed(.wholeDays(known.occasion.window)))]
        + boundaries(unit, known)
    case .due:
      let last = known.occasion.window.last
      let due = book.dueDay(of: rule, known.occasion) ?? last
      // The last day of a period is not a day that a document names.
      let nominal = due == last || known.occasion.period != nil ? nil : last
      return numbered(
        unit, .task, known, demand: .fixed(fixedExtent(Window(on: due))), nominal: nominal)
    }
  }

  /// One task for each of the number that the rule asks for.
  private func numbered(
    _ unit: Int, _ part: Part, _ known: KnownOccasion, demand: DatedTask.Demand,
    nominal: CivilDate? = nil
  ) -> [DatedTask] {
    (1...rule.quantity.planned).map {
      task(unit, part, known, ordinal: $0, demand: demand, nominal: nominal)
    }
  }

  /// What is to be done at the ends of a span: on its first day or the last working day before,
  /// and on the first working day after its last.
  private func boundaries(_ unit: Int, _ known: KnownOccasion) -> [DatedTask] {
    let window = known.occasion.window
    return rule.companions.compactMap { companion in
      switch companion {
      case .start:
        let day = book.calendar.workingDay(onOrBefore: window.start) ?? window.start
        return task(unit, .start, known, demand: .fixed(.wholeDays(Window(on: day))))
      case .end:
        let day = book.calendar.workingDay(onOrAfter: window.end) ?? window.end
        return task(unit, .end, known, demand: .fixed(.wholeDays(Window(on: day))))
      case .broadcast:
        return nil
      }
    }
  }

  /// The slots of the broadcaster, where the rule names one.
  private func broadcasts(_ known: KnownOccasion) -> [DatedTask] {
    rule.companions.flatMap { companion -> [DatedTask] in
      guard case .broadcast(let station) = companion else { return [] }
      return numbered(
        station, .broadcast, known, demand: .fixed(fixedExtent(known.occasion.window)))
    }
  }

  private func undated(_ unit: Int) -> [DatedTask] {
    (1...rule.quantity.planned).map { ordinal in
      make(unit, .task, nil, ordinal, .open, .toBeAnnounced, nominal: nil)
    }
  }

  private func task(
    _ unit: Int, _ part: Part, _ known: KnownOccasion, ordinal: Int = 1,
    demand: DatedTask.Demand, nominal: CivilDate? = nil
  ) -> DatedTask {
    make(unit, part, known.occasion.period, ordinal, demand, known.certainty, nominal: nominal)
  }

  private func make(
    _ unit: Int, _ part: Part, _ period: Period?, _ ordinal: Int, _ demand: DatedTask.Demand,
    _ certainty: Certainty, nominal: CivilDate?
  ) -> DatedTask {
    let named = book.roster.units[unit]
    let occurrence = Occurrence(
      plan: book.head.id, rule: rule.formerID ?? rule.id, unit: named.formerID ?? named.id,
      period: period?.name ?? "", part: part, ordinal: ordinal)
    return DatedTask(
      id: occurrence.id, rule: index, unit: unit, period: period, part: part, ordinal: ordinal,
      demand: demand, certainty: certainty, nominal: nominal)
  }

  /// The time of a task whose days are given: with the rule's hours on a single day, else whole
  /// days.
  private func fixedExtent(_ window: Window) -> Extent {
    guard window.dayCount == 1 else { return .wholeDays(window) }
    return book.extent(of: rule, on: window.start)
  }

  private func exists(_ unit: Int, at occasion: Occasion) -> Bool {
    let isWeek = occasion.period?.kind == .week
    let day = occasion.window.start.adding(days: isWeek ? 3 : 0)
    return book.roster.units[unit].exists(on: day)
  }
}
