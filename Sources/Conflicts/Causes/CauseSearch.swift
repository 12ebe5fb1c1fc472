import CivilTime
import Placement
import ScheduleModel

/// Finds the lines that together leave tasks without a day, none of which can be left out.
///
/// A line is left out with all that it states. What no line states holds throughout.
struct CauseSearch {
  /// What was found.
  struct Causes {
    /// The lines. May be empty, where what no line states leaves a task without a day.
    let lines: [SourcePlace]
    /// Whether no fewer lines would do; else only none of them can be left out.
    let narrowness: Conflict.Narrowness
  }

  /// A line with what it states.
  private struct Line: Hashable {
    let place: SourcePlace
    var requirements: [Requirement]
  }

  private let book: RuleBook
  private let tasks: [DatedTask]
  private let requirements: [Requirement]
  /// What lines state, those that are dropped first first.
  private let all: [Line]
  /// What no line states.
  private let unstated: Set<Requirement>

  /// Prepares to search among what holds for some tasks, which compete with nobody else.
  init(_ book: RuleBook, _ tasks: [DatedTask]) {
    self.book = book
    self.tasks = tasks
    requirements = book.requirements(on: tasks)
    unstated = Set(requirements.filter { $0.place(in: book) == nil })
    all = requirements.reduce(into: []) { lines, requirement in
      guard let place = requirement.place(in: book) else { return }
      let known = lines.firstIndex { ($0.place.file, $0.place.line) == (place.file, place.line) }
      // What is dropped last says when its line is.
      var line = known.map { lines.remove(at: $0) } ?? Line(place: place, requirements: [])
      line.requirements.append(requirement)
      lines.append(line)
    }
  }

  /// The causes; `nil` where all tasks find a day.
  ///
  /// Irreducible by dropping one line after the other; smallest where there are 16 at most.
  ///
  /// Source: the deletion filter of J. Chinneck and E. Dravnieks, "Locating Minimal Infeasible
  /// Constraint Sets in Linear Programs", 1991; for the smallest A. Ignatiev and others, "Smallest MUS
  /// Extraction with Minimal Hitting Set Dualization", 2015.
  func causes() -> Causes? {
    guard isShort(Set(all)) else { return nil }
    if all.count <= CauseSearch.mostForSmallest {
      return Causes(lines: smallest().map(\.place), narrowness: .smallest)
    }
    let core = reduced(all)
    return Causes(
      lines: core.map(\.place), narrowness: core.count < 2 ? .smallest : .irreducible)
  }

  /// How many tasks may compete for the causes to be looked for: each question places them anew.
  static let mostRivals = 500

  /// How many lines there may be for the smallest set of causes to be looked for.
  static let mostForSmallest = 16

  /// Leaves out each line in turn without which tasks still find no day.
  private func reduced(_ set: [Line]) -> [Line] {
    var kept = set
    for line in set {
      let fewer = kept.filter { $0 != line }
      if isShort(Set(fewer)) { kept = fewer }
    }
    return kept
  }

  /// A smallest set: the smallest that hits every set of lines of which one has to be dropped, as far as
  /// these are known, until that is a cause itself.
  private func smallest() -> [Line] {
    var corrections: [UInt32] = []
    while true {
      let candidate = leastHitting(corrections)
      let kept = all.indices.filter { candidate & (1 << $0) != 0 }.map { all[$0] }
      if isShort(Set(kept)) { return kept }
      corrections.append(complement(of: grown(Set(kept))))
    }
  }

  /// As many lines as can be added while all tasks still find a day.
  private func grown(_ set: Set<Line>) -> Set<Line> {
    all.reduce(set) { grown, line in
      let more = grown.union([line])
      return more.count > grown.count && isShort(more) ? grown : more
    }
  }

  private func complement(of set: Set<Line>) -> UInt32 {
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

  /// Whether some task finds no day where only what these lines state holds.
  private func isShort(_ lines: Set<Line>) -> Bool {
    let kept = unstated.union(lines.flatMap(\.requirements))
    let own = tasks.filter { kept.contains(.tasks($0.rule)) }.map { task in
      task.isChosen && !kept.contains(.window(task.rule)) ? task.anywhere(in: book.horizon) : task
    }
    guard !own.isEmpty else { return false }
    return !Placer(book.holding(kept, of: requirements)).fits(own)
  }
}
