public import ScheduleModel

/// Everything in a plan that is contradictory, open or doubtful.
public struct PlanConflicts: Sendable {
  /// The conflicts: hard, soft, info; within these by code, then by identity. Unique by identity.
  public let all: [Conflict]
  /// The decisions that change nothing, in the order of the file: waivers of conflicts which the plan
  /// does not have, and numbers that it does not ask for anyway.
  public let idleWaivers: [Decision]

  /// Looks at a plan.
  ///
  /// `totals` are those of choices under their readings. Without them the reading that is followed
  /// has the numbers of the plan itself, and the others have none. `published` is what the plan keeps
  /// to; `nil` where nothing is published.
  public init(
    of plan: Plan, totals: [ChoiceTotals] = [], keeping published: PublishedSlots? = nil
  ) {
    let book = plan.book
    let found = Survey(plan, totals, published).conflicts.map { conflict in
      conflict.decided(conflict.decision ?? book.waiver(of: conflict.id))
    }
    let known = Set(found.map(\.id))
    all = found.sorted { $0.order < $1.order }
    let idleQuotas = Set(book.idleQuotas)
    idleWaivers = book.decisions.filter { decision in
      if idleQuotas.contains(decision) { return true }
      guard case .waiver(let id) = decision.subject else { return false }
      // Whether there is a conflict with another plan, only both can tell.
      return id.jointCode == nil && !known.contains(id) && book.waiver(of: id) == decision
    }
  }
}

extension Survey {
  /// What each mechanism finds. A new one is added here.
  fileprivate var conflicts: [Conflict] {
    let scarce = scarceDays
    let told = Set(scarce.flatMap(\.tasks))
    return [
      openChoices, unclearCounting, vainCounting, excessCounting, suppositions, supposedUnits,
      announcements, bookedLeads,
      bookedUnits, slips, restDays, restDaysAhead, undatedDocuments, earlyTasks, lateTasks,
      untimelyMessages,
      expectedPartners, missingAttachments, targets, dutiesWithoutNumber, unquantifiedWords,
      openAlternatives,
      shortResources, overbookedResources, offAir, crowdedAir, offHours, clockChanges, scarce,
      leavingOut(told).unplacedTasks,
      fullWeeks,
      fullMonths, brokenPins,
      sameSpans, undatedRoster, emptyShares, numberingGaps, undatedMessages, differentMedia,
      openAirHours, openTolerances, assignedTargets, unratedDirections, watchedDuties,
      ownPartners, readOperators, differingModalities, wordingSlips, varyingSpellings,
      nearBreaks, meetingDays, missingLanguages, rosterChanges, restfulWindows, thriftless,
      optionalDuties, missingReports, lookAlikes,
      tasksLeftBehind, inversions, doubledDuties, supersededTasks, endedUnits, lostRules,
    ].flatMap(\.self)
  }
}

extension RuleBook {
  /// The waiver that holds for a conflict; `nil` where nobody has accepted it.
  fileprivate func waiver(of id: ConflictID) -> Decision? {
    decision { $0 == .waiver(id) }
  }
}

extension Conflict {
  fileprivate var order: (Int, String, ConflictID) {
    (Severity.allCases.firstIndex(of: severity) ?? 0, code.rawValue, id)
  }
}
