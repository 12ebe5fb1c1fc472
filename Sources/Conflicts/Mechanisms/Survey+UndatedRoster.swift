import CivilTime
import ScheduleModel

extension Survey {
  /// Units that the plan's years see change as a whole, in a roster that names no day on which any of
  /// them begins or ends.
  var undatedRoster: [Conflict] {
    book.calendar.reforms.filter { book.horizon.contains($0.day) && $0.day > book.horizon.start }
      .compactMap { reform in
        let units = book.roster.units.indices.filter { place in
          let unit = book.roster.units[place]
          return reform.kinds.contains { $0.plain == unit.kind.plain }
        }
        let isDated = units.contains { place in
          let unit = book.roster.units[place]
          return unit.validFrom != nil || unit.validUntil != nil
        }
        let asked = duties.tasks.filter { units.contains($0.unit) }
        guard !isDated, !asked.isEmpty else { return nil }
        let involved = Set(asked.map(\.rule)).sorted().map { duties[$0] }
        return Conflict(
          .rosterUndated, ConflictID(.rosterUndated, about: "\(reform.day)"), .hard,
          names(of: asked.units)
            + Phrase(
              vi: """
                : từ \(reform.day.text(in: .vietnamese)) đơn vị thay đổi (\(reform.name)), mà bảng đơn \
                vị không ghi ngày nào. Chưa rõ ai làm việc trước ngày ấy, ai làm sau.
                """,
              en: """
                : units changed on \(reform.day.text(in: .english)) (\(reform.name)), and the roster \
                names no day. It is not known who does the tasks before that day, and who after.
                """),
          tasks: asked.ids, units: asked.units, clauses: involved.clauses,
          causes: [reform.source] + involved.map { $0.rule.place(of: .units) },
          repairs: [
            Repair(
              Phrase(
                vi: "ghi 'từ ngày', 'đến ngày' trong bảng đơn vị, hoặc dùng 'danh bạ: vn'",
                en: "write 'valid from', 'valid until' into the roster, or use 'roster: vn'"))
          ])
      }
  }
}
