public import CivilTime
public import ScheduleModel

/// What would be broken if a task stood at a slot that somebody proposes.
public struct ProposalAnswer: Hashable, Sendable {
  /// The answer in a word.
  public enum Verdict: String, CaseIterable, Hashable, Sendable {
    /// The task stands there already.
    case stands
    /// Nothing would be broken.
    case free
    /// Nothing would be broken once others have made room, which they can.
    case room
    /// Others are in the way, and they cannot make room.
    case noRoom = "no-room"
    /// Something would be broken whatever else moves.
    case broken
  }

  /// The task as it stands.
  public let facts: TaskFacts
  /// The slot.
  public let slot: ProposedSlot
  /// What would be broken while all others stay, the weightiest first; may be empty.
  public let breaches: [Breach]
  /// What becomes of the others where the task is pinned there; `nil` where that was not tried,
  /// because something would be broken whatever moves, or the task stands there.
  public let effect: PlanEffect?

  /// Answers for a task of a plan.
  ///
  /// `day` is placement's word on the day while all others stay, and `today` the day before which all
  /// is over; `nil` where nothing is published. `pinning` returns what a pin there makes of the plan;
  /// it is asked for only where that matters.
  public init(
    _ facts: TaskFacts, at slot: ProposedSlot, in plan: Plan, day: DayVerdict,
    today: CivilDate? = nil, pinning effect: () throws -> PlanEffect
  ) rethrows {
    self.facts = facts
    self.slot = slot
    let search = BreachSearch(facts, slot, plan, today: today)
    let isThere = facts.stands(at: slot)
    breaches = isThere ? [] : search.breaches(day)
    let isHopeless = breaches.contains { !$0.code.isOfCompany }
    self.effect = isThere || isHopeless ? nil : try effect()
  }

  /// The answer in a word.
  public var verdict: Verdict {
    guard let effect else { return breaches.isEmpty ? .stands : .broken }
    guard effect.isPossible else { return .noRoom }
    return breaches.isEmpty && effect.moves.allSatisfy { $0.kind == .follows } ? .free : .room
  }

  /// The arguments of `caodiem decide PLAN` that pin the task there, without who and why; empty where
  /// that would break something.
  public var command: [String] {
    switch verdict {
    case .free, .room:
      let half = slot.half.map { ["--half", $0.code] } ?? []
      return ["--pin", "\(facts.task.id)", "--date", "\(slot.day)"] + half
    case .stands, .noRoom, .broken: return []
    }
  }
}

extension TaskFacts {
  /// Whether the task stands on the day, and in the half where one is named.
  fileprivate func stands(at slot: ProposedSlot) -> Bool {
    guard let window = extent?.window, window.dayCount == 1 || hours != nil else { return false }
    return window.start == slot.day && (slot.half == nil || slot.half == half)
  }
}
