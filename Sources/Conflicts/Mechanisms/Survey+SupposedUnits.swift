import CivilTime
import ScheduleModel

extension Survey {
  private struct Supposed: Hashable {
    let kind: String
    let text: String
  }

  /// Units that no document names and that have tasks all the same, by kind and reason.
  var supposedUnits: [Conflict] {
    guard book.roster.units.contains(where: { $0.assumption != nil }) else { return [] }
    let tasks = Dictionary(grouping: duties.tasks, by: \.unit)
    let groups = Dictionary(grouping: tasks.keys.sorted()) { index in
      let unit = book.roster.units[index]
      return unit.assumption.map { Supposed(kind: unit.kind, text: $0) }
    }
    return groups.compactMap { key, units in
      key.map { conflict($0, units, units.flatMap { tasks[$0] ?? [] }) }
    }
  }

  private func conflict(_ group: Supposed, _ units: [Int], _ tasks: [DatedTask]) -> Conflict {
    let horizon = book.horizon
    let all = book.roster.units.filter {
      $0.kind == group.kind && $0.existence(within: horizon) != nil
    }
    let (count, text) = (Phrase.tasks(tasks.count), group.text.unstopped)
    return Conflict(
      .assumedUnits, ConflictID(.assumedUnits, about: book.roster.units[units[0]].id.text), .soft,
      Phrase(
        vi: """
          \(units.count) trong \(all.count) \(group.kind), \(count.vietnamese): không văn bản nào \
          nêu tên. Giả định: \(text).
          """,
        en: """
          \(units.count) of \(Phrase.units(all.count).english) (\(group.kind)), \(count.english): no \
          document names \(units.count == 1 ? "it" : "them"). Assumed: \(text).
          """),
      tasks: tasks.ids, units: units, causes: units.map { book.roster.units[$0].source },
      repairs: [
        Repair(
          Phrase(
            vi: "xin danh sách đơn vị, sửa bảng đơn vị rồi bỏ giả định",
            en: "ask for the list of units, mend the roster and remove the assumption"))
      ])
  }
}
