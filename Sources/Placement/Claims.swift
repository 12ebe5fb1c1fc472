import CivilTime
import ScheduleModel

/// What the tasks of a book take.
struct Claims {
  /// Whether tasks of each rule take nothing of which there is only so much.
  let areFree: [Bool]
  private let ofRules: [Claim]
  /// The claims of tasks that wait for the air, or take the time of people whose working hours are
  /// known, or of leads of which each unit has its own.
  private let ofKeys: [ClaimKey: Claim]
  private let keys: ClaimKeys
  /// How many rules go on the air of each unit, also by the slots of a broadcaster; empty where no task
  /// takes air.
  private let airers: [Int]
  /// Whether no day belongs to several occasions of each rule.
  private let hasOneOccasionADay: [Bool]
  private let book: RuleBook

  /// Looks up what the rules of a book say.
  init(_ book: RuleBook) {
    self.book = book
    let step = book.step
    let keys = ClaimKeys(book)
    ofRules = book.rules.enumerated().map { place, rule in
      let unit = rule.units.first { keys[place, $0] == nil }
      return Claim(
        rule, at: nil, ledBy: rule.details.lead?.unit,
        choosing: unit.flatMap { book.starts(of: rule, for: $0, step) }, of: book,
        until: NoonBreak(between: []))
    }
    ofKeys = book.rules.enumerated().reduce(into: [:]) { claims, entry in
      let (place, rule) = entry
      guard keys.tellsApart(place) else { return }
      for unit in rule.units {
        guard let key = keys[place, unit], claims[key] == nil else { continue }
        claims[key] = Claim(
          rule, at: key.station.map { book.resources[$0] }, ledBy: book.lead(of: rule, for: unit),
          choosing: book.starts(of: rule, for: unit, step), of: book,
          working: book.workingHalves(of: rule, for: unit),
          until: book.noonBreak(of: rule, for: unit))
      }
    }
    self.keys = keys
    airers = (ofRules + ofKeys.values).contains(where: \.isAired) ? book.airers : []
    hasOneOccasionADay = book.rules.map(\.anchor.hasOneOccasionADay)
    let bound = Set(ofKeys.filter { !$0.value.isFree }.map(\.key.rule))
    areFree = ofRules.enumerated().map { $0.element.isFree && !bound.contains($0.offset) }
  }

  /// Whether tasks of a rule that a unit airs itself take the air of that unit alone and nothing else,
  /// and no more than one of them a day finds room for sure: its station, if it is known, is always
  /// there.
  func isAloneOnAir(_ rule: Int, _ unit: Int) -> Bool {
    guard !airers.isEmpty, airers[unit] == 1, hasOneOccasionADay[rule] else { return false }
    let claim = self[rule, unit]
    guard claim.isAired, !claim.takesTime, !claim.needsResources,
      let hours = claim.hours ?? claim.starts?.first
    else { return false }
    guard let station = book.station(of: unit).map({ book.resources[$0] }) else { return true }
    return station.windows.isEmpty && station.absences.isEmpty
      && hours.count <= claim.daily ?? .max
      && station.air?.hours.common(with: [hours]) == [hours]
  }

  /// The way in which a claim has what was chosen in a published slot; `nil` where that is not known,
  /// or no longer to be chosen.
  func way(of slot: PublishedSlot, for claim: Claim) -> Int? {
    guard !slot.chosen.isEmpty, !claim.ways.isEmpty else { return nil }
    let places = slot.chosen.compactMap { id in book.resources.firstIndex { $0.id == id } }
    return claim.way(choosing: places)
  }

  /// What a task takes.
  subscript(task: DatedTask) -> Claim { self[task.rule, task.unit] }

  /// What the tasks of a rule, a place in the book's list, take where a unit does them.
  subscript(rule: Int, unit: Int) -> Claim {
    guard !ofKeys.isEmpty else { return ofRules[rule] }
    return keys[rule, unit].flatMap { ofKeys[$0] } ?? ofRules[rule]
  }
}

extension RuleBook {
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

extension Anchor {
  /// Whether no day belongs to several occasions.
  fileprivate var hasOneOccasionADay: Bool {
    guard case .windows(let occasions) = self else { return true }
    let windows = occasions.map(\.window).sorted { $0.start < $1.start }
    return zip(windows, windows.dropFirst()).allSatisfy { $0.last < $1.start }
  }
}

extension [Range<Int>] {
  fileprivate var bounds: [Int] { flatMap { [$0.lowerBound, $0.upperBound] } }
}

/// Source: Euclid, "Elements", book VII, proposition 2.
private func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
  other == 0 ? one : greatestCommonDivisor(other, one % other)
}
