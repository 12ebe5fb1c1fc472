import CivilTime
import ScheduleModel

/// What a rule says of the slots of its tasks, looked up once for all of them.
struct SlotTerms {
  /// What of the time of unit and lead a task takes.
  let occupation: Occupation
  /// The unit that leads all its tasks; `nil` where each leads its own, or has its own lead.
  let commonLead: Int?
  /// The lead of each unit of the roster, where each has its own; else empty.
  private let leads: [Int?]
  /// What a task needs of which there is only so much. Sorted, unique, may be empty.
  let resources: [Int]
  /// How many places it needs of each of them at once, in the same order.
  let counts: [Int]
  /// Of what it needs one at a time; may be empty.
  let oneOf: [[ResourceNeed]]
  /// The least distance between two tasks; `nil` where any will do.
  let spacing: Distance?
  /// Whether a task may stand on a rest day.
  let restDays: RestDays
  /// On which days no task may stand.
  let avoids: AvoidedDays
  /// Whether a task stands on the same day as those of other units.
  let isCommon: Bool
  /// The hours that the rule gives them; `nil` where they are whole days.
  let hours: DailyHours?

  /// Looks up what a rule of a book says.
  init(of rule: Rule, in book: RuleBook) {
    occupation = rule.occupation
    let hasLeads = rule.details.lead?.isOfEachUnit ?? false
    leads = hasLeads ? book.roster.units.indices.map { book.lead(of: rule, for: $0) } : []
    commonLead = rule.details.lead?.unit
    resources = rule.details.resources
    counts = resources.map(rule.details.count)
    oneOf = rule.details.oneOf
    spacing = rule.spacing.flatMap { $0.days > 0 ? $0 : nil }
    restDays = rule.restDays
    avoids = rule.details.avoids
    isCommon = rule.details.dayChoice == .common
    hours = book.dailyHours(of: rule)
  }

  /// The time that a task of one day takes up on a day.
  func extent(on day: CivilDate) -> Extent {
    hours?.extent(on: day) ?? .wholeDays(Window(on: day))
  }

  /// Whether a task of one day may stand in the way of others, or has to stand with them. What is
  /// done at the ends of a span, and the slots of broadcasters, never do.
  func claims(_ part: Part) -> Bool {
    part == .task
      && (occupation != .nothing || needsResources || spacing != nil || isCommon)
  }

  /// Whether each unit has a lead of its own.
  var hasLeads: Bool { !leads.isEmpty }

  /// Who leads where a unit does it, as a place in the roster's list; `nil` where that is the unit.
  func lead(for unit: Int) -> Int? { leads.isEmpty ? commonLead : leads[unit] }

  /// Whether a task needs anything of which there is only so much.
  var needsResources: Bool { !resources.isEmpty || !oneOf.isEmpty }
}
