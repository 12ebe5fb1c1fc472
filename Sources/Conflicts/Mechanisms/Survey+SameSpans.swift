import CivilTime
import ScheduleModel

/// Spans of two rules that are the same for some units.
private struct SpanPair: Hashable {
  let one, other: Int
}

extension Survey {
  /// Spans that one rule asks for in a period by number, and that lie on the same days as those of
  /// another for the same units: the other satisfies the number, and nobody does anything twice.
  var sameSpans: [Conflict] {
    let numbered = duties.indices.filter { duties[$0].rule.isNumberedSpan }
    guard !numbered.isEmpty else { return [] }
    return numbered.flatMap { place -> [Conflict] in
      let own = Dictionary(
        grouping: duties[place].slots.filter { $0.task.part == .span }, by: \.extent.window)
      return duties.indices.filter { !duties[$0].rule.isNumberedSpan }.compactMap { other in
        let same = duties[other].slots.filter { slot in
          slot.task.part == .span
            && own[slot.extent.window]?.contains { $0.task.unit == slot.task.unit } == true
        }
        return same.isEmpty ? nil : conflict(duties[place], duties[other], same)
      }
    }
  }

  private func conflict(_ one: Duty, _ other: Duty, _ same: [Plan.Assignment]) -> Conflict {
    let windows = Set(same.map(\.extent.window)).sorted { $0.start < $1.start }
    let days = windows.map { Phrase($0.text) }.listed
    return Conflict(
      .sameSpan, ConflictID(.sameSpan, about: one.rule.id.text, other.rule.id.text), .info,
      names(of: same.map(\.task).units) + Phrase(verbatim: ", ") + days
        + Phrase(
          vi: """
            : \(other.quoted.vietnamese) là một đợt của \(one.quoted.vietnamese). Số đợt phải có đã \
            tính đợt này, không ai làm hai lần.
            """,
          en: """
            : \(other.quoted.english) is one of \(one.quoted.english). It is counted in the number \
            that is asked for, and nobody does it twice.
            """),
      tasks: same.map(\.task.id), units: same.map(\.task).units, clauses: [one, other].clauses,
      causes: [one.rule.place(of: .when), other.rule.place(of: .when)])
  }
}

extension Rule {
  /// Whether it asks for spans in a period by number.
  fileprivate var isNumberedSpan: Bool {
    guard position == .throughout, case .windows(let occasions) = anchor else { return false }
    return occasions.contains(where: \.isInBucket)
  }
}
