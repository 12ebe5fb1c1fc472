import CivilTime
import ScheduleModel

/// What is given of a task's time before anything is chosen.
enum GivenTime {
  /// The plan itself or people give it; the half of the day, where people named one.
  case fixed(Extent, HalfDay?)
  /// A day of the window is to be chosen.
  case within(Window)
  /// Nothing is known, or nothing is possible.
  case none

  /// What is given of a task.
  ///
  /// A pin gives the day of whatever the plan dates differently, leaves open or cannot date. A span
  /// lasts as long as its window and is not moved by one. `past` is where a task for which a day was
  /// chosen took place: it stays there, unless people pin it elsewhere.
  init(
    _ task: DatedTask, in book: RuleBook, pin: (day: CivilDate, half: HalfDay?)?,
    past: PublishedSlot?
  ) {
    switch (task.demand, pin) {
    case (.within(let window), let pin):
      let past = pin == nil ? past : nil
      self =
        past.map { .fixed(book.extent(of: task, on: $0.day, at: $0.start), $0.half) }
        ?? .within(window)
    case (.fixed(let extent), _) where !task.isPinnable: self = .fixed(extent, nil)
    case (_, let pin?): self = .fixed(book.extent(of: task, on: pin.day), pin.half)
    case (.fixed(let extent), nil):
      let hours = past.flatMap { past in
        extent == .wholeDays(Window(on: past.day)) && past.start != nil
          ? book.extent(of: task, on: past.day, at: past.start) : nil
      }
      self = .fixed(hours ?? extent, nil)
    case (.open, nil), (.impossible, nil): self = .none
    }
  }

  /// The days on which the task may take anybody's time. A bar of several days, within which the day
  /// is still open, takes nobody's time: `nil`.
  var window: Window? {
    switch self {
    case .fixed(.wholeDays(let window), _): window.dayCount > 1 ? nil : window
    case .fixed(let extent, _): extent.window
    case .within(let window): window
    case .none: nil
    }
  }
}

extension [GivenTime] {
  /// The windows of all that is given; those of one occasion that follow one another stand there
  /// once.
  var windows: [Window] {
    reduce(into: []) { windows, given in
      if let window = given.window, window != windows.last { windows.append(window) }
    }
  }
}

extension RuleBook {
  /// The time that a task takes up on a day: what is done at the ends of a span has no hours.
  func extent(of task: DatedTask, on day: CivilDate, at start: TimeOfDay? = nil) -> Extent {
    switch task.part {
    case .start, .end: .wholeDays(Window(on: day))
    default: extent(of: rules[task.rule], for: task.unit, on: day, at: start)
    }
  }
}

extension Diary {
  /// Enters a task whose time is given, on each day that it touches.
  ///
  /// It takes its halves of the first day; where it goes on past midnight, also of the next.
  mutating func enter(
    _ task: DatedTask, _ claim: Claim, in window: Window, _ half: HalfDay?, at start: Int? = nil,
    by way: Int? = nil
  ) {
    for (offset, day) in window.days.enumerated() {
      guard let place = table.place(of: day) else { continue }
      let half = offset == 0 ? half ?? claim.half : claim.half.map { _ in .morning }
      for person in claim.people(task.unit) {
        enter(claim.halves, half, of: person, on: place)
        if claim.halves > 0 { markGiven(person, on: place) }
        let clock = claim.clock(in: Slot(place, half, at: start))
        if let clock, offset == 0 { enter(clock, of: person, on: place) }
      }
    }
    guard let place = table.place(of: window.start) else { return }
    if let air = claim.air(in: Slot(place, half, at: start)) {
      enterAir(air, of: task.unit, on: place)
    }
    let needs = claim.needs(in: Slot(place, by: way))
    if !claim.heldHalves(half).isEmpty {
      for need in needs {
        enterDayPlaces(need.count, of: need.resource, on: place)
        let slot = Slot(place, half, at: start)
        enter(claim.stay(of: need, at: task.unit, in: slot), of: need.resource, on: place)
      }
    }
    for half in claim.heldHalves(half) {
      for need in needs { enterPlaces(need.count, of: need.resource, on: place, half) }
    }
  }
}
