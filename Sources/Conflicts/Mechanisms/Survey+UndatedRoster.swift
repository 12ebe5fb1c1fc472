import CivilTime
import ScheduleModel

extension Survey {
  /// Units that the plan's years see change as a whole, in a roster that names no day on which any of
  /// them begins or ends, where they have tasks both before that day and since.
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
        let own = Set(units)
        let asked = isDated ? [] : duties.slots.filter { own.contains($0.task.unit) }
        guard asked.contains(where: { $0.extent.window.start < reform.day }),
          asked.contains(where: { $0.extent.window.last >= reform.day })
        else { return nil }
        let tasks = asked.map(\.task)
        let involved = Set(tasks.map(\.rule)).sorted().map { duties[$0] }
        return Conflict(
          .rosterUndated, ConflictID(.rosterUndated, about: "\(reform.day)"), .hard,
          names(of: tasks.units)
            + Phrase(
              vi: """
                : từ \(reform.day.text(in: .vietnamese)) đơn vị thay đổi (\(reform.name)), mà bảng đơn \
                vị không ghi ngày nào. Chưa rõ ai làm việc trước ngày ấy, ai làm sau.
                """,
              en: """
                : units changed on \(reform.day.text(in: .english)) (\(reform.name)), and the roster \
                names no day. It is not known who does the tasks before that day, and who after.
                """),
          tasks: tasks.ids, units: tasks.units, clauses: involved.clauses,
          causes: [reform.source] + involved.map { $0.rule.place(of: .units) },
          repairs: [
            Repair(
              Phrase(
                vi: "ghi 'từ ngày', 'đến ngày' trong bảng đơn vị",
                en: "write 'valid from', 'valid until' into the roster") + builtIn(for: reform))
          ])
      }
  }

  /// That a roster with days comes with the program, where the reform does.
  private func builtIn(for reform: WorkCalendar.Reform) -> Phrase {
    guard reform.source.file == "vn.yaml" else { return Phrase(verbatim: "") }
    return Phrase(vi: ", hoặc dùng 'danh bạ: vn'", en: ", or use 'roster: vn'")
  }
}
