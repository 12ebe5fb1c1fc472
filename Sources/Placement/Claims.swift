import CivilTime
import ScheduleModel

/// What the tasks of a book take.
struct Claims {
  /// Whether tasks of each rule take nothing of which there is only so much.
  let areFree: [Bool]
  private let ofRules: [Claim]
  /// The claims of tasks that wait for the air, or take the time of people whose working hours are
  /// known.
  private let ofKeys: [ClaimKey: Claim]
  private let keys: Keys
  /// How many rules go on the air of each unit, also by the slots of a broadcaster; empty where none
  /// waits for air.
  private let airers: [Int]
  private let book: RuleBook

  /// Looks up what the rules of a book say.
  init(_ book: RuleBook) {
    self.book = book
    let step = book.step
    let keys = Keys(book)
    ofRules = book.rules.enumerated().map { place, rule in
      let unit = rule.units.first { keys[place, $0] == nil }
      return Claim(
        rule, at: nil, choosing: unit.flatMap { book.starts(of: rule, for: $0, step) }, of: book)
    }
    ofKeys = book.rules.enumerated().reduce(into: [:]) { claims, entry in
      let (place, rule) = entry
      guard keys.tellsApart(place) else { return }
      for unit in rule.units {
        guard let key = keys[place, unit], claims[key] == nil else { continue }
        claims[key] = Claim(
          rule, at: key.station.map { book.resources[$0] },
          choosing: book.starts(of: rule, for: unit, step), of: book,
          working: book.workingHalves(of: rule, for: unit))
      }
    }
    self.keys = keys
    airers = ofKeys.keys.contains { $0.station != nil } ? book.airers : []
    let bound = Set(ofKeys.filter { !$0.value.isFree }.map(\.key.rule))
    areFree = ofRules.enumerated().map { $0.element.isFree && !bound.contains($0.offset) }
  }

  /// Whether tasks of a rule that a unit airs itself take the air of that unit alone and nothing else,
  /// its station is always there, and no more than one of them a day finds room for sure.
  func isAloneOnAir(_ rule: Int, _ unit: Int) -> Bool {
    guard !airers.isEmpty, airers[unit] == 1, let station = book.station(of: unit),
      let claim = ofKeys[ClaimKey(rule: rule, station: station, shift: nil)], claim.isAired,
      !claim.takesTime,
      claim.resources.isEmpty
    else { return false }
    let resource = book.resources[station]
    guard resource.windows.isEmpty, resource.absences.isEmpty, let air = resource.air else {
      return false
    }
    let hours = claim.hours ?? claim.starts?.first
    return hours.map { hours in
      hours.count <= claim.daily ?? .max && air.hours.common(with: [hours]) == [hours]
    } ?? false
  }

  /// What a task takes.
  subscript(task: DatedTask) -> Claim { self[task.rule, task.unit] }

  /// What the tasks of a rule, a place in the book's list, take where a unit does them.
  subscript(rule: Int, unit: Int) -> Claim {
    guard !ofKeys.isEmpty else { return ofRules[rule] }
    return keys[rule, unit].flatMap { ofKeys[$0] } ?? ofRules[rule]
  }
}

/// What tells apart what tasks of one rule take.
private struct ClaimKey: Hashable {
  let rule: Int
  /// A place in the list of resources; `nil` where the task waits for no station.
  let station: Int?
  /// Which of the different working hours the unit has; `nil` where nobody has said, or it does not
  /// matter.
  let shift: Int?
}

/// Which claim is that of a rule and unit.
private struct Keys {
  private let book: RuleBook
  private let waits: [Bool]
  /// Whether tasks of each rule take the time of people, and it is known of some when they work.
  private let isTimed: [Bool]
  /// Which of the different working hours each unit has; empty where nobody has said of any.
  private let shifts: [Int?]

  init(_ book: RuleBook) {
    self.book = book
    waits = book.rules.map(book.waitsForAir)
    let shifts = book.shifts
    isTimed = book.rules.map { !shifts.isEmpty && $0.occupation != .nothing }
    self.shifts = shifts
  }

  /// Whether tasks of a rule may take different things where different units do them.
  func tellsApart(_ rule: Int) -> Bool { waits[rule] || isTimed[rule] }

  /// The key of a rule and unit; `nil` where the rule alone says what is taken.
  subscript(rule: Int, unit: Int) -> ClaimKey? {
    let station = waits[rule] ? book.station(of: unit) : nil
    guard station != nil || isTimed[rule] else { return nil }
    return ClaimKey(rule: rule, station: station, shift: isTimed[rule] ? shifts[unit] : nil)
  }
}

extension RuleBook {
  /// Which of the different working hours each unit has, by number; empty where nobody has said of any.
  fileprivate var shifts: [Int?] {
    guard !hasNoWorkingHours else { return [] }
    var numbers: [[Range<Int>]: Int] = [:]
    return roster.units.indices.map { unit in
      guard let hours = workingHours(of: unit)?.hours else { return nil }
      let number = numbers[hours] ?? numbers.count
      numbers[hours] = number
      return number
    }
  }

  /// How many rules go on the air of each unit.
  fileprivate var airers: [Int] {
    rules.reduce(into: Array(repeating: 0, count: roster.units.count)) { counts, rule in
      if rule.details.airing.airer == .unit { for unit in rule.units { counts[unit] += 1 } }
      for case .broadcast(let station) in rule.companions { counts[station] += 1 }
    }
  }

  /// When tasks of a rule can begin where a unit does them; `nil` where the rule gives their hours, or
  /// nobody knows how long they last.
  fileprivate func starts(of rule: Rule, for unit: Int, _ step: Int) -> Starts? {
    guard let (uncut, length) = choosableHours(of: rule, for: unit) else { return nil }
    let station = waitsForAir(rule) ? station(of: unit) : nil
    return Starts(
      within: workableHours(of: rule, for: unit)?.hours ?? [], of: uncut,
      golden: station.flatMap { resources[$0].air?.goldenHours } ?? [],
      length: length.count, step: step)
  }

  /// How far apart the times lie at which tasks can begin whose hours are to be chosen, in minutes.
  ///
  /// No room is lost by it: whatever fits also fits pushed together, and then all begins at a
  /// multiple of this number, because lengths and hours are multiples of it.
  fileprivate var step: Int {
    let air = resources.compactMap(\.air).flatMap { ($0.hours + $0.goldenHours).bounds }
    let work = hasNoWorkingHours ? [] : workingBounds
    let own = rules.flatMap { rule -> [Int] in
      switch rule.hours {
      case .within(let hours, let length): hours.bounds + [length.count]
      case .at(let time, let length): [time.minute, length.count]
      case .unstated, .toBeAnnounced: rule.details.airing.length.map { [$0.count] } ?? []
      }
    }
    let noon = HalfDay.afternoon.minutes.lowerBound
    return max(1, (air + own + work).reduce(noon, greatestCommonDivisor))
  }

  /// The minutes of a day at which the working hours of anybody begin or end. Sorted, unique.
  private var workingBounds: [Int] {
    let bounds = roster.units.indices.compactMap(workingHours).flatMap(\.hours.bounds)
    return Set(bounds).sorted()
  }
}

extension [Range<Int>] {
  fileprivate var bounds: [Int] { flatMap { [$0.lowerBound, $0.upperBound] } }
}

/// Source: Euclid, "Elements", book VII, proposition 2.
private func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
  other == 0 ? one : greatestCommonDivisor(other, one % other)
}
