import CivilTime
import ScheduleModel

/// Who serves two units on one day, where one after the other did not find somebody for all.
extension PoolRound {
  /// Chooses anew who serves on the days on which somebody found nobody.
  mutating func pairWhereNeeded(_ travel: Travel) {
    let days = Set(needs.filter { $0.member == nil }.map { $0.time / 2 })
    for day in days.sorted() { pair(on: day, travel) }
  }

  /// Lets as many serve in the morning and in the afternoon as have to, and all others once; who is
  /// published keeps whom he serves as far as all others still find somebody.
  ///
  /// With all who are there, that is enough for as many as there is a way for at all.
  private mutating func pair(on day: Int, _ travel: Travel) {
    let own = needs.indices.filter { needs[$0].time / 2 == day }
    let mornings = own.filter { needs[$0].time % 2 == 0 }
    let afternoons = own.filter { needs[$0].time % 2 == 1 }
    let known = Dictionary(
      own.filter { needs[$0].isFirm }.compactMap { need in
        needs[need].member.map { (need, $0) }
      },
      uniquingKeysWith: { first, _ in first })
    for need in own { release(need) }
    var crew = Crew(of: pool, on: table.date(day))
    let pairs = matching(mornings, afternoons, travel, known)
    let liked = pairs.count { isLiked($0, known) }
    let count = crew.fewestPairs(
      of: mornings.count, afternoons.count, from: liked, atMost: pairs.count)
    let chosen = pairs.prefix(count).map { [$0.morning, $0.afternoon] }
    let paired = Set(chosen.joined())
    let turns = chosen + (mornings + afternoons).filter { !paired.contains($0) }.map { [$0] }
    let order = turns.indices.sorted { one, other in
      let isKnown = turns[one].contains { known[$0] != nil }
      let isOtherKnown = turns[other].contains { known[$0] != nil }
      return isKnown == isOtherKnown ? one < other : isKnown
    }
    for (passed, turn) in order.enumerated() {
      let left = order[(passed + 1)...].map { halves(of: turns[$0]) }
      let members = turns[turn].compactMap { known[$0] }
      let member = crew.take(for: halves(of: turns[turn]), members, leaving: left) { member in
        (loads[member], rendezvous(needs[turns[turn][0]].id, member))
      }
      guard let member else { continue }
      for need in turns[turn] { serve(need, member) }
    }
  }

  private func halves(of turn: [Int]) -> [HalfDay] {
    turn.map { needs[$0].time % 2 == 0 ? .morning : .afternoon }
  }

  /// Whether one should serve two needs: both halves of one task, or as is published.
  private func isLiked(_ pair: (morning: Int, afternoon: Int), _ known: [Int: Int]) -> Bool {
    needs[pair.morning].task == needs[pair.afternoon].task
      || known[pair.morning] != nil && known[pair.morning] == known[pair.afternoon]
  }

  /// As many as can be of those in the morning, each with one in the afternoon whom the same can serve;
  /// those first whom one should serve.
  ///
  /// Source: H. Kuhn, "The Hungarian Method for the Assignment Problem", 1955, of equal weights.
  private func matching(
    _ mornings: [Int], _ afternoons: [Int], _ travel: Travel, _ known: [Int: Int]
  ) -> [(morning: Int, afternoon: Int)] {
    var partners: [Int: Int] = [:]
    func open(to morning: Int) -> [Int] {
      afternoons.filter { needs[morning].stay.allows(needs[$0].stay, after: travel) }
    }
    for morning in mornings {
      let liked = open(to: morning).first {
        partners[$0] == nil && isLiked((morning, $0), known)
      }
      if let liked { partners[liked] = morning }
    }
    func find(_ morning: Int, _ seen: inout Set<Int>) -> Bool {
      for afternoon in open(to: morning) where seen.insert(afternoon).inserted {
        if partners[afternoon].map({ find($0, &seen) }) ?? true {
          partners[afternoon] = morning
          return true
        }
      }
      return false
    }
    let seeded = Set(partners.values)
    for morning in mornings where !seeded.contains(morning) {
      var seen: Set<Int> = []
      _ = find(morning, &seen)
    }
    return partners.map { (morning: $0.value, afternoon: $0.key) }.sorted { one, other in
      let (isLiked, isOtherLiked) = (isLiked(one, known), isLiked(other, known))
      return isLiked == isOtherLiked ? one < other : isLiked
    }
  }
}

/// Who of a pool is there on a day and not taken yet.
private struct Crew {
  /// Members who are there all day, in the morning alone, in the afternoon alone.
  private var wholeDay: [Int] = []
  private var mornings: [Int] = []
  private var afternoons: [Int] = []
  /// How many more there are whom nobody tells apart, in the same order.
  private var nameless = (wholeDay: 0, mornings: 0, afternoons: 0)

  init(of pool: Resource, on day: CivilDate) {
    for member in pool.members.indices {
      switch HalfDay.allCases.map({ pool.hasMember(member, on: day, $0) }) {
      case [true, true]: wholeDay.append(member)
      case [true, false]: mornings.append(member)
      case [false, true]: afternoons.append(member)
      default: break
      }
    }
    for extra in pool.extras where extra.day == day {
      switch extra.half.map({ [$0] }) ?? pool.halves {
      case [.morning]: nameless.mornings += extra.count
      case [.afternoon]: nameless.afternoons += extra.count
      default: nameless.wholeDay += extra.count
      }
    }
  }

  /// How many at least have to serve twice, from some number on where that can be, so that all in the
  /// morning and in the afternoon are served; `most` where even so many are not enough.
  func fewestPairs(
    of morning: Int, _ afternoon: Int, from liked: Int, atMost most: Int
  ) -> Int {
    func isEnough(_ pairs: Int) -> Bool {
      canServe(pairs, morning - pairs, afternoon - pairs)
    }
    return (liked...most).first(where: isEnough) ?? (0..<liked).first(where: isEnough) ?? most
  }

  /// Whether there are enough for so many turns of both halves, of the morning and of the afternoon.
  private func canServe(_ pairs: Int, _ morning: Int, _ afternoon: Int) -> Bool {
    max(0, morning - mornings.count - nameless.mornings)
      + max(0, afternoon - afternoons.count - nameless.afternoons) + pairs
      <= wholeDay.count + nameless.wholeDay
  }

  /// Takes one of those who are there then: one whom the turn has already, if enough are left for the
  /// turns that are left; else the one whom the order likes best, of those who are there no longer
  /// where there are any. `nil` where nobody is left who has a name.
  mutating func take(
    for halves: [HalfDay], _ known: [Int], leaving left: [[HalfDay]],
    _ order: (Int) -> (Int, UInt64)
  ) -> Int? {
    for member in known {
      var fewer = self
      guard fewer.remove(member, for: halves), fewer.canServe(left) else { continue }
      self = fewer
      return member
    }
    func best(_ some: [Int]) -> Int? { some.min { order($0) < order($1) } }
    let short = halves == [.morning] ? mornings : halves == [.afternoon] ? afternoons : []
    if short.isEmpty, takesNameless(for: halves) { return nil }
    guard let member = best(short) ?? best(wholeDay) else { return nil }
    _ = remove(member, for: halves)
    return member
  }

  private func canServe(_ turns: [[HalfDay]]) -> Bool {
    canServe(
      turns.count { $0.count > 1 }, turns.count { $0 == [.morning] },
      turns.count { $0 == [.afternoon] })
  }

  /// Takes a member who is there then; tells whether he was.
  private mutating func remove(_ member: Int, for halves: [HalfDay]) -> Bool {
    if let place = wholeDay.firstIndex(of: member) {
      wholeDay.remove(at: place)
    } else if halves == [.morning], let place = mornings.firstIndex(of: member) {
      mornings.remove(at: place)
    } else if halves == [.afternoon], let place = afternoons.firstIndex(of: member) {
      afternoons.remove(at: place)
    } else {
      return false
    }
    return true
  }

  private mutating func takesNameless(for halves: [HalfDay]) -> Bool {
    switch halves {
    case [.morning] where nameless.mornings > 0: nameless.mornings -= 1
    case [.afternoon] where nameless.afternoons > 0: nameless.afternoons -= 1
    default: return false
    }
    return true
  }
}
