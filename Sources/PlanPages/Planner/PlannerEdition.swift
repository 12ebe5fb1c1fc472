import CivilTime
import Explanation
public import ScheduleModel

/// One state of a plan, as the planner's pages show it.
///
/// Made once for each change of the folder; every page is then a matter of looking up.
public struct PlannerEdition: Sendable {
  /// The plan.
  public let plan: Plan
  /// What is contradictory, open or doubtful, in the order in which it is told.
  public let conflicts: [Conflict]
  /// The files of the folder, to quote lines from.
  public let files: [SourceFile]
  /// What tells this state from any other, such as a digest of the folder.
  public let version: String
  /// What is wrong with the files as they are now, where this is the last state that could be read;
  /// empty where it is the present one.
  public private(set) var problems: [Phrase] = []
  /// Which revision it is, as a sentence; `nil` where it is a folder, which has none.
  public var revision: Phrase?
  /// Every task with a place in it.
  let facts: [TaskFacts]
  /// What the program understood of each rule, in the order of the files.
  let readings: [RuleReading]
  /// The places of the tasks that a unit does, leads or helps with, by the unit's place in the roster.
  let placesOfUnit: [Int: [Int]]
  /// How full the plan is, against its thresholds.
  let load: PlanLoad
  /// The lines of each file, by its name.
  let lines: [String: [Substring]]
  private let placeOfTask: [TaskID: Int]

  /// Prepares the pages of a plan. Conflicts keep their order; they name lines of `files`.
  public init(of plan: Plan, conflicts: [Conflict], files: [SourceFile], version: String) {
    self.plan = plan
    self.conflicts = conflicts
    self.files = files
    self.version = version
    lines = Dictionary(
      files.map { ($0.name, $0.lines) }, uniquingKeysWith: { first, _ in first })
    load = PlanLoad(of: plan)
    facts = plan.facts
    readings = plan.readings
    placeOfTask = Dictionary(
      facts.enumerated().map { ($0.element.task.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    var placesOfUnit: [Int: [Int]] = [:]
    for (place, one) in facts.enumerated() {
      for unit in Set(plan.parties(to: one.task)) { placesOfUnit[unit, default: []].append(place) }
    }
    self.placesOfUnit = placesOfUnit
  }

  /// The same state, with what is wrong with the files that came after it.
  public func followed(by problems: [Phrase]) -> PlannerEdition {
    var edition = self
    edition.problems = problems
    return edition
  }

  /// The facts of a task; `nil` where the plan has none of the identity.
  public func facts(of id: TaskID) -> TaskFacts? { placeOfTask[id].map { facts[$0] } }
}

extension PlannerEdition {
  var book: RuleBook { plan.book }

  /// The place of a unit in the roster; `nil` where there is none of the code.
  func place(ofUnit id: UnitID) -> Int? { book.roster.units.firstIndex { $0.id == id } }

  /// The tasks that a filter lets through, in the order of the plan.
  func facts(_ filter: PlannerFilter) -> [TaskFacts] {
    guard !filter.isEmpty else { return facts }
    guard let id = filter.unit else { return facts.filter(filter.lets) }
    guard let place = place(ofUnit: id) else { return [] }
    return (placesOfUnit[place] ?? []).map { facts[$0] }.filter(filter.lets)
  }
}
