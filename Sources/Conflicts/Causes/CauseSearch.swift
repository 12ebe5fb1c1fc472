import CivilTime
import Placement
import ScheduleModel

/// Finds the requirements that together leave tasks without a day, none of which can be left out.
struct CauseSearch {
  /// What was found.
  struct Causes {
    /// The requirements. Never empty.
    let requirements: [Requirement]
    /// Whether no smaller set would do; else only none of them can be left out.
    let isSmallest: Bool
  }

  private let book: RuleBook
  private let tasks: [DatedTask]
  private let all: [Requirement]

  /// Prepares to search among what holds for some tasks, which compete with nobody else.
  init(_ book: RuleBook, _ tasks: [DatedTask]) {
    self.book = book
    self.tasks = tasks
    all = book.requirements(on: tasks)
  }

  /// The causes; `nil` where all tasks find a day.
  ///
  /// Irreducible by dropping one requirement after the other; smallest where there are 16 at most.
  ///
  /// Source: the deletion filter of J. Chinneck and E. Dravnieks, "Locating Minimal Infeasible
  /// Constraint Sets in Linear Programs", 1991; for the smallest A. Ignatiev and others, "Smallest MUS
  /// Extraction with Minimal Hitting Set Dualization", 2015.
  func causes() -> Causes? {
    guard isShort(Set(all)) else { return nil }
    if all.count <= CauseSearch.mostForSmallest {
      return Causes(requirements: smallest(), isSmallest: true)
    }
    let core = reduced(all)
    guard core.count <= CauseSearch.mostForSmallest else {
      return Causes(requirements: core, isSmallest: false)
    }
    return Causes(requirements: core, isSmallest: core.count == 1)
  }

  /// How many tasks may compete for the causes to be looked for: each question places them anew.
  static let mostRivals = 500

  /// How many requirements there may be for the smallest set of causes to be looked for.
  static let mostForSmallest = 16

  /// Leaves out each requirement in turn without which tasks still find no day.
  private func reduced(_ set: [Requirement]) -> [Requirement] {
    var kept = set
    for requirement in set {
      let fewer = kept.filter { $0 != requirement }
      if isShort(Set(fewer)) { kept = fewer }
    }
    return kept
  }

  /// A smallest set: the smallest that hits every set of requirements of which one has to be dropped,
  /// as far as these are known, until that is a cause itself.
  private func smallest() -> [Requirement] {
    var corrections: [UInt32] = []
    while true {
      let candidate = leastHitting(corrections)
      let kept = all.indices.filter { candidate & (1 << $0) != 0 }.map { all[$0] }
      if isShort(Set(kept)) { return kept }
      corrections.append(complement(of: grown(Set(kept))))
    }
  }

  /// As many requirements as can be added while all tasks still find a day.
  private func grown(_ set: Set<Requirement>) -> Set<Requirement> {
    all.reduce(set) { grown, requirement in
      let more = grown.union([requirement])
      return more.count > grown.count && isShort(more) ? grown : more
    }
  }

  private func complement(of set: Set<Requirement>) -> UInt32 {
    all.indices.reduce(0) { set.contains(all[$1]) ? $0 : $0 | 1 << $1 }
  }

  /// The first of the smallest sets that has something in common with each of some sets.
  private func leastHitting(_ sets: [UInt32]) -> UInt32 {
    var best = UInt32.max
    for candidate in 0..<UInt32(1) << all.count
    where candidate.nonzeroBitCount < best.nonzeroBitCount
      && sets.allSatisfy({ $0 & candidate != 0 })
    { best = candidate }
    return best
  }

  /// Whether some task finds no day where only these requirements hold.
  private func isShort(_ kept: Set<Requirement>) -> Bool {
    let own = tasks.filter { kept.contains(.tasks($0.rule)) }.map { task in
      task.isChosen && !kept.contains(.window(task.rule)) ? task.anywhere(in: book.horizon) : task
    }
    guard !own.isEmpty else { return false }
    return !Placer(book.holding(kept, of: all)).fits(own)
  }
}
