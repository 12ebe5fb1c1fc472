import CivilTime
import ScheduleModel

/// A slot that has to be compared with others, in numbers.
///
/// Small, since hundreds of thousands are sorted.
struct Slot {
  /// Who chose the day.
  enum Origin {
    /// The plan or people did.
    case given
    /// Placement did.
    case chosen
  }

  private let taskPlace: Int32
  private let unitPlace: Int32
  private let rulePlace: Int32
  private let dayNumber: Int32
  /// The minute of its day at which it begins, and how many it lasts; 0 for whole days.
  private let firstMinute: Int32
  private let length: Int
  /// The half that it takes; `nil` where either will do, or both are taken.
  let half: HalfDay?
  /// Who chose the day.
  let origin: Origin

  /// Puts the slot of a task, which is a place among those asked for, into numbers.
  ///
  /// `nil` where it lasts several days: a bar takes nobody's time, and within one on which a day is
  /// still to be announced nobody knows whose.
  init?(
    _ slot: Plan.Assignment, of place: Int, _ task: DatedTask, _ origin: Origin,
    givenHours: DailyHours?
  ) {
    taskPlace = Int32(place)
    unitPlace = Int32(task.unit)
    rulePlace = Int32(task.rule)
    self.origin = origin
    half = slot.half
    switch slot.extent {
    case .wholeDays(let window):
      guard window.dayCount == 1 else { return nil }
      dayNumber = Int32(window.start.dayNumber)
      (firstMinute, length) = (0, 0)
    case .timed(let start, _, let minutes):
      dayNumber = Int32(start.date.dayNumber)
      // Hours that the rule gives are those of clocks, also in nights in which these are changed.
      let given = givenHours.map(\.length) ?? minutes
      (firstMinute, length) = (Int32(start.time.minute), given.count)
    }
  }
}

extension Slot {
  /// The task, as a place among those asked for.
  var task: Int { Int(taskPlace) }

  /// The unit that does it.
  var unit: Int { Int(unitPlace) }

  /// The rule that asks for it.
  var rule: Int { Int(rulePlace) }

  /// Its day, as a number; for one that runs past midnight the day on which it begins.
  var day: Int { Int(dayNumber) }

  /// The minutes since the day 0 on the clocks of the plan; `nil` for whole days.
  var minutes: Range<Int>? {
    guard length > 0 else { return nil }
    let start = day * 1440 + Int(firstMinute)
    return start..<start + length
  }
}

/// The slots that have to be compared with one another, with what they are slots of.
struct SlotTable {
  /// The slots, sorted by day.
  let slots: [Slot]
  /// What the rules say of slots, as the rules are listed in the book.
  let terms: [SlotTerms]
  /// What the slots of each rule take, in numbers alone.
  let needs: [SlotNeeds]
  /// The tasks, of which each slot names its own by a place.
  let tasks: Tasks
  /// What they have of the resources of which they need one.
  let chosen: ChosenResources
  let book: RuleBook

  /// Where the tasks are that slots stand for.
  enum Tasks {
    /// In the list of those that are asked for.
    case asked([DatedTask])
    /// In that of a plan, which has them already.
    case planned([Plan.Assignment])

    subscript(place: Int) -> DatedTask {
      switch self {
      case .asked(let tasks): tasks[place]
      case .planned(let assignments): assignments[place].task
      }
    }
  }

  /// Puts slots, which are sorted by day, beside what they are slots of.
  init(
    _ slots: [Slot], _ terms: [SlotTerms], of tasks: Tasks, _ chosen: ChosenResources,
    in book: RuleBook
  ) {
    self.slots = slots
    self.chosen = chosen
    self.terms = terms
    needs = terms.map(SlotNeeds.init)
    self.tasks = tasks
    self.book = book
  }

  /// The unit whose time it takes beside its own; `nil` where the unit leads itself.
  func lead(of slot: Slot) -> Int? {
    let needs = needs[slot.rule]
    let lead = needs.hasLeads ? terms[slot.rule].lead(for: slot.unit) ?? -1 : needs.lead
    return lead < 0 || lead == slot.unit ? nil : lead
  }
}

/// What the slots of a rule take, in numbers alone: it is asked for every slot of a nation.
struct SlotNeeds {
  /// Whether they take hours of anybody.
  let takesHours: Bool
  /// How many halves of a day they take.
  let halves: Int
  /// The unit that leads, as a place in the roster's list; -1 where each leads its own, or has a lead of
  /// its own.
  let lead: Int
  /// Whether each unit has a lead of its own.
  let hasLeads: Bool
  /// The one resource that they need, as a place in the book's list; -1 where they need none, or
  /// several.
  let resource: Int
  /// Whether they need several, or one of several.
  let hasSeveral: Bool

  /// Counts what a rule says.
  init(_ terms: SlotTerms) {
    takesHours = terms.occupation != .nothing
    halves = terms.occupation.halves
    lead = terms.commonLead ?? -1
    hasLeads = terms.hasLeads
    hasSeveral = terms.counts.reduce(0, +) > 1 || !terms.oneOf.isEmpty
    resource = hasSeveral ? -1 : terms.resources.first ?? -1
  }
}
