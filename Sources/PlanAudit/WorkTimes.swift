import CivilTime
import ScheduleModel

/// When people work, as a plan and its roster say.
struct WorkTimes {
  /// The runs of minutes after midnight of each unit, `nil` where nobody has said; empty where nobody has
  /// said of any.
  private let runs: [[Range<Int>]?]

  /// Looks up what a book says.
  init(_ book: RuleBook) {
    let all = book.head.workingHours?.hours
    let own = book.roster.units.map { $0.workingHours?.hours ?? all }
    runs = own.contains { $0 != nil } ? own : []
  }

  /// Whether nobody has said of anybody.
  var isSilent: Bool { runs.isEmpty }

  /// The halves of a day in which a unit works at all.
  func halves(of unit: Int) -> [HalfDay] {
    guard !runs.isEmpty, let own = runs[unit] else { return HalfDay.allCases }
    return HalfDay.allCases.filter { half in
      own.contains { run in half == .morning ? run.lowerBound < noon : run.upperBound > noon }
    }
  }

  /// The halves of a day in which all of some units work.
  func halves(of units: [Int]) -> [HalfDay] {
    HalfDay.allCases.filter { half in units.allSatisfy { halves(of: $0).contains(half) } }
  }

  /// Whether a unit works all through some minutes.
  func cover(_ minutes: Range<Int>, of unit: Int) -> Bool {
    guard !runs.isEmpty, let own = runs[unit] else { return true }
    return own.hold(minutes)
  }
}

/// The minute after midnight at which the afternoon begins.
private let noon = 720
