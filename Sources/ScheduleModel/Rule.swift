public import CivilTime

/// An obligation: who does what, when, how often, with what, because of which clause.
///
/// Four axes are independent: `anchor` with `position`, `quantity`, `certainty`, `modality`; what a
/// task occupies is a fifth property. The kinds of rule that plans contain are combinations.
public struct Rule: Hashable, Sendable {
  /// The code.
  public let id: RuleID
  /// The code it had before it was renamed, by which its tasks keep their identity.
  public let formerID: RuleID?
  /// What is to be done.
  public let title: String
  /// Who does it, as places in the roster's list. Sorted, unique; empty where `units` are open.
  public let units: [Int]
  /// Where in time it takes hold.
  public let anchor: Anchor
  /// How a task sits there.
  public let position: Position
  /// How many tasks each unit has on each occasion.
  public let quantity: Quantity
  /// At what hours.
  public let hours: Hours
  /// How sure the dates are.
  public let certainty: Certainty
  /// How binding it is.
  public let modality: Modality
  /// What of its unit's time a task takes.
  public let occupation: Occupation
  /// The least distance between two tasks of one unit and occasion; `nil` where any will do.
  public let spacing: Distance?
  /// Whether tasks may be placed on rest days.
  public let restDays: RestDays
  /// Where a task goes whose fixed day is a rest day; `nil` where the rule does not say, and it
  /// stays.
  public let shift: Shift?
  /// Whether its tasks count toward the number that another rule asks for.
  public let counting: Counting
  /// Tasks that belong to the first and last day of a span, or to a broadcaster.
  public let companions: [Companion]
  /// What the rule says beside the axes.
  public let details: Details
  /// Its lines in the rule file.
  public let lines: Lines
  /// Its entry in the rule file.
  public var source: SourcePlace { lines.entry }

  /// Creates a rule whose parts a reader has checked.
  public init(
    id: RuleID, formerID: RuleID? = nil, title: String, units: [Int], anchor: Anchor,
    position: Position,
    quantity: Quantity = .one, hours: Hours = .unstated, certainty: Certainty = .confirmed,
    modality: Modality = .must, occupation: Occupation = .nothing, spacing: Distance? = nil,
    restDays: RestDays = .never, shift: Shift? = nil, counting: Counting = .unstated,
    companions: [Companion] = [], details: Details = Details(), lines: Lines
  ) {
    self.id = id
    self.formerID = formerID
    self.title = title
    self.units = units
    self.anchor = anchor
    self.position = position
    self.quantity = quantity
    self.hours = hours
    self.certainty = certainty
    self.modality = modality
    self.occupation = occupation
    self.spacing = spacing
    self.restDays = restDays
    self.companions = companions
    self.details = details
    self.lines = lines
    self.shift = shift
    self.counting = counting
  }
}

/// Whether the tasks of a rule count toward the number that another rule asks for.
public enum Counting: Hashable, Sendable {
  /// The rule does not say; they do not.
  case unstated
  /// The rule says that they count for themselves alone.
  case separate
  /// Each of them is one of those that the other rule asks for in its window.
  case toward(RuleID)
}

extension Counting {
  /// The rule toward whose number the tasks count; `nil` where they count for themselves.
  public var target: RuleID? { if case .toward(let rule) = self { rule } else { nil } }
}

/// How many tasks each unit has on each occasion: the second axis.
public enum Quantity: Hashable, Sendable {
  /// One, because that is how events are.
  case one
  /// So many, neither more nor less.
  case exactly(Int)
  /// So many or more; the least is planned.
  case atLeast(Int)
  /// From the first to the second number; the least is planned, the most is room to add.
  case between(Int, Int)

  /// How many tasks are planned.
  public var planned: Int {
    switch self {
    case .one: 1
    case .exactly(let count), .atLeast(let count), .between(let count, _): count
    }
  }
}

extension Rule {
  /// The numbers of the tasks of one of several days or windows that the rule names for one period, the
  /// first of which is 1.
  public func numbers(of occasion: Int) -> Range<Int> {
    let width = position == .throughout ? 1 : max(1, quantity.planned)
    return (occasion - 1) * width + 1..<occasion * width + 1
  }
}

extension Quantity {
  /// The most that is asked for; `nil` where more will do.
  public var most: Int? {
    switch self {
    case .one: 1
    case .exactly(let count), .between(_, let count): count
    case .atLeast: nil
    }
  }
}

/// How sure the dates of a rule are: the third axis.
public enum Certainty: Hashable, Sendable {
  case confirmed
  /// Day, hour or place will be announced.
  case toBeAnnounced
}

/// How binding a rule is: the fourth axis.
public enum Modality: String, Hashable, Sendable {
  case must, should, may
}

/// At what hours a task takes place.
public enum Hours: Hashable, Sendable {
  /// No document says; the task stands on whole days.
  case unstated
  /// The rule says that they will be announced.
  case toBeAnnounced
  case at(TimeOfDay, for: Minutes)
  /// So long, within one of some runs of minutes after midnight. Sorted, disjoint, never empty.
  case within([Range<Int>], for: Minutes)
}

/// What of a day a task takes from its unit and its lead.
public enum Occupation: Hashable, Sendable {
  case nothing, halfDay, day
  /// Its own hours and no more.
  case hours

  /// How many of the two halves of a day it takes.
  public var halves: Int {
    switch self {
    case .nothing, .hours: 0
    case .halfDay: 1
    case .day: 2
    }
  }
}

/// Whether tasks may be placed on rest days.
public enum RestDays: Hashable, Sendable {
  case never
  /// They may, but not on feasts.
  case allowed
}

/// A task that goes with each task of a rule.
public enum Companion: Hashable, Sendable {
  /// What is to be done on the first day of a span.
  case start(title: String)
  /// What is to be done after the last day of a span.
  case end(title: String)
  /// The slot of a broadcaster, who is a unit of the roster.
  case broadcast(by: Int)
  /// A phase of a span, which then has no bar of its own. Never empty of days.
  case phase(Phase)
}
