import CivilTime
import ScheduleModel

extension JointPlan {
  /// Units within a sentence: up to three by name, more by number and kind.
  func names(of places: [Int]) -> Phrase {
    let units = places.map(unit)
    if units.count <= 3 { return units.map { Phrase(verbatim: $0.name) }.listed }
    let kinds = Set(units.map(\.kind))
    guard let kind = kinds.first, kinds.count == 1 else { return .units(units.count) }
    let count = Phrase.units(units.count)
    return Phrase(vi: Phrase.units(units).vietnamese, en: "\(count.english) (\(kind))")
  }

  /// How many tasks of whom: `16 việc của 16 xã`, `1 task of Xã An`.
  func whose(_ duties: [JointDuty]) -> Phrase {
    .tasks(duties.taskCount) + Phrase(vi: " của ", en: " of ") + names(of: duties.units)
  }
}

extension JointDuty {
  /// The title in quotes, with the plan and the clauses: `'Treo băng rôn' (ke-hoach, III.4)`.
  func cited(in plan: JointPlan) -> Phrase {
    let marks = [plan.id.text] + rule.details.clauses
    return Phrase(verbatim: "'\(rule.title)' (\(marks.joined(separator: ", ")))")
  }
}

extension Campaign {
  /// The title in quotes, with the plan: `'Cao điểm' (ke-hoach)`.
  func cited(in plan: JointPlan) -> Phrase { Phrase(verbatim: "'\(title)' (\(plan.id))") }
}

extension Document {
  /// What it is called within a sentence: its number, with the title where that could be anybody's.
  var cited: String {
    guard let number else { return "'\(title)'" }
    return series.isEmpty ? "'\(title)' (\(number))" : number
  }
}

extension [Window] {
  /// The windows in text: up to three, then how many more.
  var fewListed: Phrase {
    let first = prefix(3).map { days in Phrase { days.text(in: $0) } }
    guard count > 3 else { return first.listed }
    return first.joined()
      + Phrase(vi: " và \(count - 3) khoảng khác", en: " and \(count - 3) more")
  }

  /// How many days they have together: `1 ngày`, `11 days`.
  var dayCount: Phrase {
    .counted(reduce(0) { $0 + $1.dayCount }, vi: "ngày", one: "day", many: "days")
  }

  /// The days that they share with other windows, as windows in order.
  func shared(with others: [Window]) -> [Window] {
    flatMap { days in others.compactMap { days.intersection($0) } }.joined
  }

  /// The days that lie in none of some other windows, as windows in order.
  func outside(_ others: [Window]) -> [Window] {
    let inner = others.joined
    return joined.flatMap { days in
      var rest: [Window] = []
      var start = days.start
      for hole in inner.compactMap({ days.intersection($0) }) {
        rest += [Window(from: start, upTo: hole.start)].compactMap(\.self)
        start = hole.end
      }
      return rest + [Window(from: start, upTo: days.end)].compactMap(\.self)
    }
  }

  /// The same days in as few windows as hold them, in order.
  var joined: [Window] {
    sorted { ($0.start, $0.end) < ($1.start, $1.end) }.reduce(into: []) { runs, days in
      guard let last = runs.last, days.start <= last.end else { return runs.append(days) }
      runs[runs.count - 1] = Window(from: last.start, upTo: Swift.max(last.end, days.end)) ?? last
    }
  }
}
