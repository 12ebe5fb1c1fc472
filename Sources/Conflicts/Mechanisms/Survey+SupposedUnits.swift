import CivilTime
import ScheduleModel

extension Survey {
  /// Units that no document names and that have tasks all the same, by kind.
  ///
  /// One conflict for a kind, whatever was supposed of which unit: its identity is the kind's, so
  /// that units may come and go and reasons be put into better words without losing what people
  /// decided.
  var supposedUnits: [Conflict] {
    guard book.roster.units.contains(where: { $0.assumption != nil }) else { return [] }
    let units = duties.tasks.units.filter { book.roster.units[$0].assumption != nil }
    let kinds = Dictionary(grouping: units) { book.roster.units[$0].kind.codeWord }
    return kinds.map { conflict(of: $0, $1) }
  }

  private func conflict(of code: String, _ units: [Int]) -> Conflict {
    let own = Set(units)
    let tasks = duties.tasks.filter { own.contains($0.unit) }
    let rules = Set(tasks.map(\.rule)).sorted().map { duties[$0] }
    let supposed = units.map { book.roster.units[$0] }
    let horizon = book.horizon
    let all = book.roster.units.count {
      $0.kind.codeWord == code && $0.existence(within: horizon) != nil
    }
    let (kind, count) = (supposed[0].kind, Phrase.tasks(tasks.count))
    let reasons = supposed.compactMap { $0.assumption?.unstopped }.unique.joined(separator: "; ")
    return Conflict(
      .assumedUnits, ConflictID(.assumedUnits, about: code), .soft,
      Phrase(
        vi: """
          \(units.count) trong \(all) \(kind), \(count.vietnamese): không văn bản nào nêu tên. \
          Giả định: \(reasons).
          """,
        en: """
          \(units.count) of \(Phrase.units(all).english) (\(kind)), \(count.english): no document \
          names \(units.count == 1 ? "it" : "them"). Assumed: \(reasons).
          """),
      tasks: tasks.ids, units: units, clauses: rules.clauses, causes: supposed.map(\.source),
      repairs: [
        Repair(
          Phrase(
            vi: "xin danh sách đơn vị, sửa bảng đơn vị rồi bỏ giả định",
            en: "ask for the list of units, mend the roster and remove the assumption"))
      ])
  }
}

extension [String] {
  /// Each text once, where it comes first.
  fileprivate var unique: [String] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
