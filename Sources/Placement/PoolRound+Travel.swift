import CivilTime
import ScheduleModel

/// Who serves two units on one day, where one after the other did not find somebody for all.
extension PoolRound {
  /// Chooses anew who serves on the days on which somebody found nobody.
  mutating func pairWhereNeeded(_ travel: Travel) {
    let days = Set(needs.filter { $0.member == nil }.map { $0.time / 2 })
    for day in days.sorted() { pair(on: day, travel) }
  }

  /// Lets as many serve in the morning and in the afternoon as have to, and all others once.
  ///
  /// With all who are there, that is enough for as many as there is a way for at all.
  private mutating func pair(on day: Int, _ travel: Travel) {
    let own = needs.indices.filter { needs[$0].time / 2 == day }
    let mornings = own.filter { needs[$0].time % 2 == 0 }
    let afternoons = own.filter { needs[$0].time % 2 == 1 }
    let known = Dictionary(
      own.compactMap { need in needs[need].member.map { (need, $0) } },
      uniquingKeysWith: { first, _ in first })
    for need in own { release(need) }
    var crew = Crew(of: pool, on: table.date(day))
    var pairs = matching(mornings, afternoons, travel)
    pairs.removeLast(
      pairs.count
        - crew.fewestPairs(of: mornings.count, afternoons.count, atMost: pairs.count))
    let paired = Set(pairs.flatMap { [$0.morning, $0.afternoon] })
    let turns =
      pairs.map { [$0.morning, $0.afternoon] }
      + (mornings + afternoons).filter { !paired.contains($0) }.map { [$0] }
    for turn in turns {
      let halves = turn.map { needs[$0].time % 2 == 0 ? HalfDay.morning : .afternoon }
      let liked = turn.compactMap { known[$0] }
      let member = crew.take(for: halves) { member in
        (liked.contains(member) ? 0 : 1, loads[member], rendezvous(needs[turn[0]].id, member))
      }
      guard let member else { continue }
      for need in turn { serve(need, member) }
    }
  }

  /// As many as can be of those in the morning, each with one in the afternoon whom the same can serve;
  /// the two halves of one task rather than others.
  ///
  /// Source: H. Kuhn, "The Hungarian Method for the Assignment Problem", 1955, of equal weights.
  private func matching(
    _ mornings: [Int], _ afternoons: [Int], _ travel: Travel
  ) -> [(morning: Int, afternoon: Int)] {
    var partners: [Int: Int] = [:]
    func find(_ morning: Int, _ seen: inout Set<Int>) -> Bool {
      let open = afternoons.filter { needs[morning].stay.allows(needs[$0].stay, after: travel) }
      let own = open.filter { needs[$0].task == needs[morning].task }
      for afternoon in own + open where seen.insert(afternoon).inserted {
        if partners[afternoon].map({ find($0, &seen) }) ?? true {
          partners[afternoon] = morning
          return true
        }
      }
      return false
    }
    for morning in mornings {
      var seen: Set<Int> = []
      _ = find(morning, &seen)
    }
    return partners.map { ($0.value, $0.key) }.sorted { one, other in
      let (first, second) = (needs[one.0], needs[other.0])
      let isWhole = first.task == needs[one.1].task
      let isOtherWhole = second.task == needs[other.1].task
      return isWhole == isOtherWhole ? one < other : isWhole
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

  /// How many at least have to serve twice, so that all in the morning and in the afternoon are served;
  /// `most` where even so many are not enough.
  func fewestPairs(of morning: Int, _ afternoon: Int, atMost most: Int) -> Int {
    let early = mornings.count + nameless.mornings
    let late = afternoons.count + nameless.afternoons
    return (0...most).first { pairs in
      max(0, morning - pairs - early) + max(0, afternoon - pairs - late) + pairs
        <= wholeDay.count + nameless.wholeDay
    } ?? most
  }

  /// Takes the one whom the order likes best, of those who are there then and no longer where that is
  /// enough; `nil` where nobody is left who has a name.
  mutating func take(for halves: [HalfDay], _ order: (Int) -> (Int, Int, UInt64)) -> Int? {
    func best(_ some: [Int]) -> Int? { some.min { order($0) < order($1) } }
    if halves == [.morning], let member = best(mornings) {
      mornings.removeAll { $0 == member }
      return member
    }
    if halves == [.afternoon], let member = best(afternoons) {
      afternoons.removeAll { $0 == member }
      return member
    }
    if halves == [.morning], nameless.mornings > 0 {
      nameless.mornings -= 1
      return nil
    }
    if halves == [.afternoon], nameless.afternoons > 0 {
      nameless.afternoons -= 1
      return nil
    }
    guard let member = best(wholeDay) else { return nil }
    wholeDay.removeAll { $0 == member }
    return member
  }
}
