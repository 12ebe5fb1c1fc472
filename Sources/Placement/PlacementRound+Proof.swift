import ScheduleModel

extension PlacementRound {
  /// Notes what a contest leaves unproved.
  mutating func noteBound(of contest: inout Contest) {
    guard aim == .bestPlan else { return }
    let pinned = contest.contenders.indices.filter {
      pins[tasks[contest.contenders[$0].task].id] != nil
    }
    if !pinned.isEmpty { contest.isSearchedThrough = false }
    if let bound = contest.bound(pinned: pinned) { bounds.append(bound) }
  }

  /// Keeps what came of the groups of one unit, which compete with nobody else.
  ///
  /// Where something that is published moved, it is asked whether less of it could: days are chosen for
  /// one group after the other and for its tasks in order, which is quick and need not move least.
  /// `before` is what was taken before these groups were placed.
  mutating func keepLeastMoved(
    _ outcomes: [UnitRound.Outcome], for groups: [TaskGroup], beside before: Diary
  ) {
    guard aim == .bestPlan, zip(groups, outcomes).contains(where: moves) else {
      for (group, outcome) in zip(groups, outcomes) { keep(outcome, for: group) }
      return
    }
    let after = diary
    diary = before
    var contest = contest(groups, outcomes, [], [])
    diary = after
    contest.allow(allowance)
    contest.seatWishes()
    // As many have a day as can: of one group by the way they are chosen, of several because all have.
    contest.knownLeast = contest.waiting.count
    if let bound = contest.bound(pinned: []) { bounds.append(bound) }
    for (place, contender) in contest.contenders.enumerated() {
      slots[contender.task] = contest.slot(of: place)
      guard contest.seats[place] == nil else { continue }
      let known = outcomes[contender.group].obstacle
      obstacles.append((contender.task, known ?? contest.obstacle(of: place)))
    }
  }

  /// Whether a task of a group does not stand where it is published.
  private func moves(_ group: TaskGroup, _ outcome: UnitRound.Outcome) -> Bool {
    zip(group.tasks, outcome.slots).contains { task, slot in
      kept[task].map { published in !(slot?.keeps(published) ?? false) } ?? false
    }
  }
}

extension Contest {
  /// Seats all where they wish to be; those whose day is near and who stay are not moved any more.
  mutating func seatWishes() {
    for contender in contenders.indices {
      guard let wish = contenders[contender].wish, let option = option(of: contender, at: wish)
      else { continue }
      seat(contender, at: option)
      isSettled[contender] =
        contenders[contender].published.map { $0.isNear && wish.keeps($0.slot) } ?? false
    }
  }
}
