import CivilTime
import ScheduleModel

/// Among which hours those of tasks were to be chosen, looked up once for all of them.
struct HourChoices {
  /// What there was to choose from.
  struct Choice {
    /// Runs of minutes after midnight. Sorted, disjoint.
    let hours: [Range<Int>]
    /// How long the task lasts, in minutes.
    let length: Int
    /// The station whose days have to be asked; `nil` where all are alike.
    let station: Int?
  }

  /// By rule, then by station, that of units without one first; empty for rules with nothing to choose.
  private let choices: [[Choice?]]
  /// By unit, the place of its station after that of none.
  private let stations: [Int]

  /// Looks up what a book says.
  init(_ book: RuleBook) {
    stations = book.roster.units.indices.map { (book.station(of: $0) ?? -1) + 1 }
    let stations = stations
    choices = book.rules.map { rule in
      guard rule.mayChooseHours else { return [] }
      let waits = book.waitsForAir(rule)
      let one = Dictionary(rule.units.map { (stations[$0], $0) }) { first, _ in first }
      return (0...book.resources.count).map { place in
        guard let unit = one[place], let (hours, length) = book.choosableHours(of: rule, for: unit)
        else { return nil }
        let station = place > 0 && waits ? book.resources[place - 1] : nil
        let isSteady = station.map { $0.windows.isEmpty && $0.absences.isEmpty } ?? true
        return Choice(hours: hours, length: length.count, station: isSteady ? nil : place - 1)
      }
    }
  }

  /// The choice of a task; `nil` where nothing was to be chosen.
  subscript(task: DatedTask) -> Choice? {
    let own = choices[task.rule]
    guard !own.isEmpty, task.part == .task else { return nil }
    return own[stations[task.unit]]
  }
}

extension [Range<Int>] {
  /// Whether one of the runs has all of some minutes.
  func hold(_ minutes: Range<Int>) -> Bool {
    contains { $0.lowerBound <= minutes.lowerBound && minutes.upperBound <= $0.upperBound }
  }
}

extension Rule {
  /// Whether hours may have to be chosen for its tasks.
  fileprivate var mayChooseHours: Bool {
    switch hours {
    case .within: true
    case .unstated: details.airing.airer == .unit
    case .toBeAnnounced, .at: false
    }
  }
}
