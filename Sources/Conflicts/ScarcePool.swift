import CivilTime
import ScheduleModel

/// Resources of which tasks need one, with what there is of all of them together; mostly one alone.
struct ScarcePool {
  /// The resources, as places in the book's list; never empty.
  let places: [Int]
  /// The same.
  private(set) var resources: [Resource]
  /// Those that travel so long that they serve one unit a day at most.
  private let slow: Set<Int>

  /// Puts resources of a book together, at least one, of which `slow` serve one unit a day at most.
  init(_ places: [Int], of book: RuleBook, slow: Set<Int>) {
    self.places = places
    self.slow = slow
    resources = places.map { book.resources[$0] }
  }

  /// How many half-days of them a task of a rule takes at least, each as often as it needs a place in
  /// it; 0 where it can do without any of them.
  func halves(of rule: Rule) -> Int {
    let always = places.filter(rule.details.resources.contains)
    let lists = rule.details.oneOf.filter { list in
      list.allSatisfy { places.contains($0.resource) }
    }
    let chosen = lists.map { list in list.map { halves(of: rule, $0.resource) }.min() ?? 0 }
    return always.reduce(0) { $0 + halves(of: rule, $1) } + chosen.reduce(0, +)
  }

  /// How many half-days of one of them a task of a rule takes that has it; one for each place where
  /// its days are bounded as a whole.
  func halves(of rule: Rule, _ place: Int) -> Int {
    guard let index = places.firstIndex(of: place) else { return 0 }
    let halves = countsTurns(index) ? 1 : max(1, rule.occupation.halves)
    return halves * rule.details.count(of: place)
  }

  /// How many half-days of them there are on a day.
  func room(on day: CivilDate) -> Int {
    zip(places, resources).reduce(0) { sum, entry in
      let (place, resource) = entry
      let room = resource.room(on: day)
      return sum + (slow.contains(place) ? min(room, resource.headcount(on: day)) : room)
    }
  }

  /// When one of them is away, with which of them that is.
  var absences: [(index: Int, absence: Absence)] {
    resources.enumerated().flatMap { index, resource in
      resource.allAbsences.map { (index, $0) }
    }
  }

  /// The same resources with these absences alone.
  func keeping(_ kept: [(index: Int, absence: Absence)]) -> ScarcePool {
    var copy = self
    copy.resources = resources.enumerated().map { index, resource in
      let own = kept.filter { $0.index == index }.map(\.absence)
      return own == resource.allAbsences ? resource : resource.keeping(own)
    }
    return copy
  }

  /// Whether only the days of some of them are bounded, so that turns are counted and no half-days.
  var hasTurns: Bool { resources.indices.contains(where: countsTurns) }

  private func countsTurns(_ index: Int) -> Bool {
    resources[index].daily != nil || slow.contains(places[index])
  }

  /// Those that serve one unit a day because of their ways, by name.
  var travels: [(title: String, travel: Travel)] {
    zip(places, resources).compactMap { place, resource in
      slow.contains(place) ? resource.travel.map { (resource.title, $0) } : nil
    }
  }

  /// Their names: `'A' or 'B'`.
  var title: Phrase {
    resources.map { Phrase(verbatim: "'\($0.title)'") }.listedAsAlternatives
  }
}

extension Resource {
  /// How many half-days of it there are on a day.
  fileprivate func room(on day: CivilDate) -> Int {
    let halves = HalfDay.allCases.reduce(0) { $0 + capacity(on: day, $1) }
    return min(halves, capacity(on: day) ?? halves)
  }
}

extension RuleBook {
  /// The resources of which rules need one instead of some others, themselves among them, and so on
  /// from these. Sorted.
  func pool(around places: [Int]) -> [Int] {
    let lists = rules.flatMap { $0.details.oneOf.map { $0.map(\.resource) } }
    var pool = Set(places)
    while true {
      let more = lists.filter { !pool.isDisjoint(with: $0) }.joined()
      guard !pool.isSuperset(of: more) else { return pool.sorted() }
      pool.formUnion(more)
    }
  }
}
