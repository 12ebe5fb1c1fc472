import CivilTime
import ScheduleModel

/// What the tasks of a book take.
struct Claims {
  private struct Key: Hashable {
    let rule: Int
    /// A place in the list of resources; `nil` for units without a station.
    let station: Int?
  }

  /// Whether tasks of each rule take nothing of which there is only so much.
  let areFree: [Bool]
  private let ofRules: [Claim]
  /// The claims of tasks that wait for the air, or whose hours are to be chosen.
  private let atStations: [Key: Claim]
  /// How many rules go on the air of each unit, also by the slots of a broadcaster; empty where no task
  /// takes air.
  private let airers: [Int]
  private let book: RuleBook

  /// Looks up what the rules of a book say.
  init(_ book: RuleBook) {
    self.book = book
    let step = book.step
    ofRules = book.rules.map {
      Claim($0, at: nil, choosing: book.starts(of: $0, nil, step), of: book)
    }
    atStations = book.rules.enumerated().reduce(into: [:]) { claims, entry in
      let (place, rule) = entry
      guard book.waitsForAir(rule) else { return }
      for station in Set(rule.units.compactMap(book.station)) {
        claims[Key(rule: place, station: station)] = Claim(
          rule, at: book.resources[station], choosing: book.starts(of: rule, station, step),
          of: book)
      }
    }
    airers = (ofRules + atStations.values).contains(where: \.isAired) ? book.airers : []
    let bound = Set(atStations.filter { !$0.value.isFree }.map(\.key.rule))
    areFree = ofRules.enumerated().map { $0.element.isFree && !bound.contains($0.offset) }
  }

  /// Whether tasks of a rule that a unit airs itself take the air of that unit alone and nothing else,
  /// and no more than one of them a day finds room for sure: its station, if it is known, is always
  /// there.
  func isAloneOnAir(_ rule: Int, _ unit: Int) -> Bool {
    guard !airers.isEmpty, airers[unit] == 1 else { return false }
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
    guard !atStations.isEmpty, let station = book.station(of: unit) else { return ofRules[rule] }
    return atStations[Key(rule: rule, station: station)] ?? ofRules[rule]
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

  /// When tasks of a rule can begin at a station, or where there is none; `nil` where the rule gives
  /// their hours, or nobody knows how long they last.
  fileprivate func starts(of rule: Rule, _ station: Int?, _ step: Int) -> Starts? {
    let unit =
      station.map { resources[$0].owners[0] }
      ?? rule.units.first { unit in
        self.station(of: unit) == nil || !waitsForAir(rule)
      }
    guard let unit, let (hours, length) = choosableHours(of: rule, for: unit) else { return nil }
    return Starts(
      within: hours, golden: station.flatMap { resources[$0].air?.goldenHours } ?? [],
      length: length.count, step: step)
  }

  /// How far apart the times lie at which tasks can begin whose hours are to be chosen, in minutes.
  ///
  /// No room is lost by it: whatever fits also fits pushed together, and then all begins at a
  /// multiple of this number, because lengths and hours are multiples of it.
  fileprivate var step: Int {
    let air = resources.compactMap(\.air).flatMap { ($0.hours + $0.goldenHours).bounds }
    let own = rules.flatMap { rule -> [Int] in
      switch rule.hours {
      case .within(let hours, let length): hours.bounds + [length.count]
      case .at(let time, let length): [time.minute, length.count]
      case .unstated, .toBeAnnounced: rule.details.airing.length.map { [$0.count] } ?? []
      }
    }
    let noon = HalfDay.afternoon.minutes.lowerBound
    return max(1, (air + own).reduce(noon, greatestCommonDivisor))
  }
}

extension [Range<Int>] {
  fileprivate var bounds: [Int] { flatMap { [$0.lowerBound, $0.upperBound] } }
}

/// Source: Euclid, "Elements", book VII, proposition 2.
private func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
  other == 0 ? one : greatestCommonDivisor(other, one % other)
}
