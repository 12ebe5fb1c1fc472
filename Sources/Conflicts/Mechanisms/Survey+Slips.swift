import ScheduleModel

extension Survey {
  private struct Writing: Hashable {
    let unit: Int
    let text: String
  }

  /// Spellings that the roster knows as slips of the documents.
  var slips: [Conflict] {
    let groups = Dictionary(grouping: book.slips) { Writing(unit: $0.unit, text: $0.written) }
    let ordered = groups.sorted { ($0.key.unit, $0.key.text) < ($1.key.unit, $1.key.text) }
    return ordered.enumerated().map { index, group in
      let before = ordered.prefix(index).count { $0.key.unit == group.key.unit }
      return conflict(group.key, at: group.value.map(\.source), number: before + 1)
    }
  }

  private func conflict(
    _ writing: Writing, at places: [SourcePlace], number: Int
  ) -> Conflict {
    let unit = book.roster.units[writing.unit]
    let touched = duties.filter { duty in places.contains { rule(at: $0)?.id == duty.rule.id } }
    let tasks = touched.tasks.filter { $0.unit == writing.unit }
    let times = Phrase.counted(places.count, vi: "chỗ", one: "place", many: "places")
    return Conflict(
      .spellingSlip,
      ConflictID(.spellingSlip, joining: [unit.id.text] + (number == 1 ? [] : ["\(number)"])),
      .soft,
      Phrase(
        vi: """
          \(times.vietnamese) viết '\(writing.text)': bảng đơn vị ghi đó là lỗi chính tả của \
          '\(unit.name)' (\(unit.id)). Hiểu là đơn vị này, không thêm đơn vị nào.
          """,
        en: """
          '\(writing.text)' in \(times.english): the roster has it as a slip for '\(unit.name)' \
          (\(unit.id)). It is read as that unit, and none is added.
          """),
      tasks: tasks.ids, units: [writing.unit], clauses: touched.clauses,
      causes: places + [unit.source])
  }

  /// The rule in whose entry a line stands.
  private func rule(at place: SourcePlace) -> Rule? {
    book.rules.filter { $0.source.file == place.file && $0.source.line <= place.line }
      .max { $0.source < $1.source }
  }
}
