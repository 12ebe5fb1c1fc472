public import CivilTime
public import ScheduleModel

/// Something that placement did wrong: a fault of the program, never of the plan.
public struct Fault: Hashable, Sendable {
  /// What kind of fault it is: a name that never changes.
  public let code: Code
  /// The day it happens on; `nil` where it is not about one.
  public let day: CivilDate?
  /// The tasks it is about. Sorted by identity, never empty.
  public let tasks: [Mention]
  /// What is so, in both languages.
  public let message: Phrase

  /// A task by the names that people can look for.
  public struct Mention: Hashable, Sendable {
    /// The identity.
    public let id: TaskID
    /// Rule, unit, bucket, piece and number.
    public let name: String
  }

  /// Creates a fault. The order of the tasks does not matter; one that is named twice stays once.
  init(
    _ code: Code, _ tasks: [DatedTask], in book: RuleBook, on day: CivilDate? = nil,
    _ message: Phrase
  ) {
    self.code = code
    self.day = day
    self.tasks = Set(tasks.map { Mention($0, in: book) }).sorted()
    self.message = message
  }
}

extension Fault {
  /// Every kind of fault, in the order in which a plan is examined.
  public enum Code: String, CaseIterable, Hashable, Sendable {
    /// Two tasks that the rules ask for have one identity.
    case sharedIdentity = "shared-identity"
    /// A task that the rules ask for is not in the plan.
    case missing
    /// The plan has a task that no rule asks for.
    case invented
    /// A task is in the plan more than once.
    case repeated
    /// A task in the plan is not as the rules ask for it.
    case changed
    /// A task is in the wrong list of the plan: placed, without a slot, without a date.
    case wrongList = "wrong-list"
    /// A task that cannot be done has another reason than the rules give.
    case wrongReason = "wrong-reason"
    /// A task whose date the plan gives stands elsewhere.
    case displaced
    /// A task that people pinned stands elsewhere.
    case pinIgnored = "pin-ignored"
    /// A day was chosen outside the window.
    case outsideWindow = "outside-window"
    /// A day was chosen on which the task must not stand.
    case restDay = "rest-day"
    /// A day was chosen that the rule avoids.
    case avoidedDay = "avoided-day"
    /// A day was chosen on which the unit does not exist.
    case unitAbsent = "unit-absent"
    /// A time was chosen when the people of the unit or lead are away.
    case unitAway = "unit-away"
    /// A time was chosen when the people of the unit or lead do not work.
    case offHours = "off-hours"
    /// The hours are not those of the rule.
    case wrongHours = "wrong-hours"
    /// No hours were chosen for a task that needs them.
    case hoursMissing = "hours-missing"
    /// Hours were chosen outside those of the rule or the station.
    case hoursOutside = "hours-outside"
    /// Tasks were put on the air of one unit at once, or on more of it than it has in a day.
    case airShort = "air-short"
    /// Two tasks stand nearer to one another than their rule allows.
    case tooNear = "too-near"
    /// Two tasks that follow one another stand farther apart than their rule allows, or the wrong way
    /// round.
    case tooFar = "too-far"
    /// Tasks of several units that have to stand on one and the same day stand on different ones.
    case daysDiffer = "days-differ"
    /// What waits for another task stands before it.
    case outOfOrder = "out-of-order"
    /// Tasks were placed at the same hours of one unit or lead.
    case sameHours = "same-hours"
    /// More was placed on a day than a unit or lead can do in its two halves.
    case unitBooked = "unit-booked"
    /// A task needs a resource, and no half of the day was chosen for it.
    case halfMissing = "half-missing"
    /// A task has none, or several, of the resources of which it needs one, or others.
    case choiceWrong = "choice-wrong"
    /// A task was placed where its resource is not there.
    case resourceAbsent = "resource-absent"
    /// More tasks were placed than there is of a resource.
    case resourceShort = "resource-short"
    /// What travels was put at units of one day between which there is no time for the way.
    case travelShort = "travel-short"
    /// A member of a pool serves a task that does not need it, when it is not there, or two at once.
    case memberMisused = "member-misused"
    /// A task has no member of a pool that it needs although one is free.
    case memberMissing = "member-missing"
    /// A list of the plan is not in its order.
    case disorder

    /// Its place in the order above.
    fileprivate var rank: Int { Code.allCases.firstIndex(of: self) ?? Code.allCases.count }
  }
}

extension Fault: Comparable {
  /// Orders by kind, day and tasks.
  public static func < (one: Fault, other: Fault) -> Bool {
    let (rank, otherRank) = (one.code.rank, other.code.rank)
    guard rank == otherRank else { return rank < otherRank }
    let (day, otherDay) = (one.day?.dayNumber ?? .min, other.day?.dayNumber ?? .min)
    guard day == otherDay else { return day < otherDay }
    guard one.tasks == other.tasks else { return one.tasks.lexicographicallyPrecedes(other.tasks) }
    return one.message.english < other.message.english
  }
}

extension Fault.Mention: Comparable {
  /// Orders by identity, then name.
  public static func < (one: Fault.Mention, other: Fault.Mention) -> Bool {
    one.id == other.id ? one.name < other.name : one.id < other.id
  }

  /// Names a task, also one whose rule or unit does not exist.
  init(_ task: DatedTask, in book: RuleBook) {
    let rules = book.rules
    let units = book.roster.units
    let rule = rules.indices.contains(task.rule) ? rules[task.rule].id.text : "?"
    let unit = units.indices.contains(task.unit) ? units[task.unit].id.text : "?"
    id = task.id
    name =
      ([rule, unit] + (task.period.map { [$0.name] } ?? [])
      + ["\(task.part.rawValue) \(task.ordinal)"]).joined(separator: ", ")
  }
}

extension Fault {
  /// The fault as a terminal shows it: what is so, with its code, and each task on a line.
  public func text(in language: Language) -> String {
    let label = Phrase(vi: "lỗi chương trình", en: "program fault")[language]
    let head = "\(label): \(message[language]) [\(code.rawValue)]"
    return ([head] + tasks.map { "  \($0.id) \($0.name)" }).joined(separator: "\n")
  }
}
