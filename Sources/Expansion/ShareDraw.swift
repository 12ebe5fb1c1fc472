import CivilTime
import Crypto
import ScheduleModel

/// Chooses the units that have the tasks of a rule which asks for a share of them.
///
/// Each year the least number is drawn among those that exist on the first day of its period: first
/// those whose turn has not come, in an order that the codes alone decide; when all have had theirs, it
/// begins anew. Years before those of the plan are drawn as well, since the turns began.
struct ShareDraw {
  private let rule: Rule
  private let book: RuleBook
  private let share: Share

  /// Prepares to draw for a rule that asks for a share.
  init(_ rule: Rule, of book: RuleBook) {
    self.rule = rule
    self.book = book
    share = rule.details.share ?? Share(Share.whole...Share.whole)
  }

  /// The units that have the tasks on each occasion, in the order of the occasions.
  func units(on frames: [OccasionFrame]) -> [Set<Int>] {
    var drawn = Array(repeating: Set<Int>(), count: frames.count)
    let orders = book.populations(of: rule, share).map(inTurn)
    for order in orders {
      var hadTurn: Set<Int> = []
      var next = firstDay
      for place in frames.indices {
        let day = frames[place].day ?? book.horizon.start
        while let earlier = next, earlier < day, earlier.year < day.year {
          draw(order, on: earlier, &hadTurn)
          next = CivilDate(year: earlier.year + 1, month: 1, day: 1)
        }
        drawn[place].formUnion(draw(order, on: day, &hadTurn))
        next = CivilDate(year: day.year + 1, month: 1, day: 1)
      }
    }
    return drawn
  }

  /// The first day of the year in which the turns began.
  private var firstDay: CivilDate? {
    CivilDate(year: share.since ?? book.head.years.lowerBound, month: 1, day: 1)
  }

  /// Draws the least number of those that exist on a day.
  @discardableResult
  private func draw(_ order: [Int], on day: CivilDate, _ hadTurn: inout Set<Int>) -> Set<Int> {
    let there = order.filter { book.roster.units[$0].exists(on: day) }
    let number = share.least(of: there.count)
    var drawn = Array(there.filter { !hadTurn.contains($0) }.prefix(number))
    hadTurn.formUnion(drawn)
    if drawn.count < number {
      let again = there.filter { !drawn.contains($0) }.prefix(number - drawn.count)
      hadTurn = Set(again)
      drawn += again
    }
    return Set(drawn)
  }

  /// Units in the order of their turns.
  private func inTurn(_ units: [Int]) -> [Int] {
    let keys = units.map { unit in
      let code = book.roster.units[unit].formerID ?? book.roster.units[unit].id
      let text = "\(book.head.id)\u{1F}\(rule.formerID ?? rule.id)\u{1F}\(code)"
      return Array(SHA256.hash(data: Array(text.utf8)))
    }
    return zip(keys, units).sorted { ($0.0.lexicographicallyPrecedes($1.0)) }.map(\.1)
  }
}
