import CivilTime
import ScheduleModel

extension Contest {
  /// Seats as many as it can, moves as little of what is published as it can, and spreads the rest
  /// evenly.
  ///
  /// Those whose day is given come first, then those who can stand where they are published, then
  /// all whose wish is free, then the rest.
  mutating func settle() {
    let given = contenders.indices.filter { group(of: $0).isFixed }
    for contender in given where !keepsPublished(contender) && !augment(contender, .together) {
      force(contender)
    }
    for contender in byWeight where seats[contender] == nil { _ = keepsPublished(contender) }
    for contender in contenders.indices where seats[contender] == nil { keepWish(contender) }
    seatRest()
    guard aim == .bestPlan else { return }
    preferUrgent()
    returnToWishes()
    recall()
    improve()
    spread()
    if waiting.count > reckonedLeast() { seatWhatIsFree() }
  }

  /// Seats a contender where it is published, if that is free; tells whether it is.
  private mutating func keepsPublished(_ contender: Int) -> Bool {
    guard let published = contenders[contender].published else { return false }
    let kept = options(of: contender).first { option in
      options[option].slot.keeps(published.slot) && isFree(option, for: contender, .together)
    }
    guard let kept else { return false }
    seat(contender, at: kept)
    isSettled[contender] = published.isNear
    return true
  }

  /// Seats a contender where it wishes to be, if that is free.
  ///
  /// A wish is one of a group that fits together, so where a rule lets its tasks share days, they
  /// may. Where several resources will do, another takes the place of one that is taken.
  private mutating func keepWish(_ contender: Int) {
    guard let wish = contenders[contender].wish else { return }
    if let option = option(of: contender, at: wish), isFree(option, for: contender, .together) {
      return seat(contender, at: option)
    }
    guard wish.way != nil else { return }
    let other = options(of: contender).first { option in
      options[option].slot.isAtTime(of: wish) && isFree(option, for: contender, .together)
    }
    if let other { seat(contender, at: other) }
  }

  /// Those who are published: those near to today first, then those whose move weighs most.
  private var byWeight: [Int] {
    let published = contenders.enumerated().compactMap { place, contender in
      contender.published.map { (place, $0.isNear ? 0 : 1, -$0.weight) }
    }
    return published.sorted { ($0.1, $0.2, $0.0) < ($1.1, $1.2, $1.0) }.map(\.0)
  }
}

extension Contest {
  /// Finds options for those who have none: by chains, then where several have to leave, then by
  /// search among those who are in the way.
  mutating func seatRest() {
    guard !waiting.isEmpty else { return }
    seatFixed()
    let least = reckonedLeast()
    if aim == .whetherAllFit, least > 0 { return }
    augmentAll(downTo: least)
    if waiting.count > least {
      eject(downTo: least)
      augmentAll(downTo: least)
    }
    if waiting.count > least { searchAroundWaiting(downTo: least) }
    if waiting.count > least { seatWhatIsFree() }
  }

  /// Seats those for whom an option is free, where the search had to stop before it came to them.
  private mutating func seatWhatIsFree() {
    for contender in waiting where !isForGood[contender] {
      let free = options(of: contender).filter { isFree($0, for: contender, .together) }
      let best = free.min {
        Rank(options[$0].slot, for: contender, in: self)
          < Rank(options[$1].slot, for: contender, in: self)
      }
      if let best { seat(contender, at: best) }
    }
  }

  /// Seats those whose day is given before others take what they had to leave.
  private mutating func seatFixed() {
    inVain = []
    while let contender = waiting.first(where: { group(of: $0).isFixed && !isForGood[$0] }) {
      if !augment(contender, .together) { force(contender) }
      if seats[contender] == nil { isForGood[contender] = true }
    }
  }

  private mutating func augmentAll(downTo least: Int) {
    inVain = []
    var unseated = waiting.count
    for company in [Company.apart, .together] {
      // Those of one group have the same options, so that they fail alike until somebody moves.
      var failed: Set<Int> = []
      for contender in waiting where unseated > least {
        guard !failed.contains(contenders[contender].group) else { continue }
        if augment(contender, company) {
          failed = []
          unseated -= 1
        } else {
          failed.insert(contenders[contender].group)
        }
      }
    }
  }

  /// Lets what is urgent and found nothing have the option of one that is not, who waits instead: as many
  /// are seated as before.
  private mutating func preferUrgent() {
    let none = [Int](repeating: 0, count: contenders.count)
    for contender in waiting where group(of: contender).claim.urgency == 0 {
      for option in options(of: contender) {
        guard let leaving = leaving(for: contender, at: option, none), leaving.count == 1,
          group(of: leaving[0]).claim.urgency > 0
        else { continue }
        unseat(leaving[0])
        seat(contender, at: option)
        break
      }
    }
  }

  /// Lets those who had to leave their wish return where it has become free.
  private mutating func returnToWishes() {
    for contender in contenders.indices where !isSettled[contender] {
      guard let wish = contenders[contender].wish, let held = seats[contender],
        let option = option(of: contender, at: wish), option != held,
        cost(of: contender, at: option) <= cost(of: contender, at: held),
        isFree(option, for: contender, .apart)
      else { continue }
      seat(contender, at: option)
    }
    if groups.contains(where: { !$0.claim.ways.isEmpty }) { takeFirstNamed() }
  }

  /// Lets those who had to leave what is published return where others find room elsewhere and less
  /// is moved in all.
  private mutating func recall() {
    for contender in byWeight where !isSettled[contender] {
      guard let published = contenders[contender].published, let held = seats[contender],
        cost(of: contender, at: held) > 0
      else { continue }
      for option in options(of: contender)
      where options[option].slot.keeps(published.slot) {
        if returns(contender, to: option) { break }
      }
    }
  }

  /// Seats a contender at an option that others have to leave, if these then find room at less cost
  /// than its own move; else changes nothing. Tells whether it did.
  private mutating func returns(_ contender: Int, to option: Int) -> Bool {
    let before = seats
    let none = [Int](repeating: 0, count: contenders.count)
    guard let leaving = leaving(for: contender, at: option, none) else { return false }
    let costs = movedWeight
    for other in leaving { unseat(other) }
    seat(contender, at: option)
    let wasSettled = isSettled[contender]
    isSettled[contender] = true
    inVain = []
    let isBetter =
      leaving.allSatisfy { augment($0, .together) } && movedWeight < costs
    isSettled[contender] = wasSettled
    if !isBetter { restore(before) }
    return isBetter
  }

  /// What all moves of published tasks weigh together; one that has no option left counts as moved.
  var movedWeight: Int {
    contenders.indices.reduce(0) { sum, contender in
      sum
        + (seats[contender].map { cost(of: contender, at: $0) }
          ?? contenders[contender].published?.weight ?? 0)
    }
  }

  /// Seats a contender on the day that it has, whatever that breaks; but nobody invents hours for
  /// which there is no room.
  private mutating func force(_ contender: Int) {
    guard group(of: contender).claim.starts == nil else { return }
    let ranked = options(of: contender).map { option in
      (Rank(options[option].slot, for: contender, in: self), option)
    }
    guard let best = ranked.min(by: { $0.0 < $1.0 }) else { return }
    seat(contender, at: best.1)
    isSettled[contender] = true
    isForGood[contender] = true
    makeRoom(for: contender, at: best.1)
  }
}
