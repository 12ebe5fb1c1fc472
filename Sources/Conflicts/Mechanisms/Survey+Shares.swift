import CivilTime
import ScheduleModel

extension Survey {
  /// Shares of which, for some of those within which they are counted, no whole number lies between the
  /// least and the most: the least is planned there.
  var emptyShares: [Conflict] {
    entries.compactMap { duty in
      guard let share = duty.rule.details.share, !duty.tasks.isEmpty else { return nil }
      let day = book.horizon.start
      let empty = book.populations(of: duty.rule, share).compactMap { units -> [Int]? in
        let there = units.filter { book.roster.units[$0].exists(on: day) }
        return !there.isEmpty && share.isEmpty(of: there.count) ? there : nil
      }
      guard !empty.isEmpty else { return nil }
      let counts = Set(empty.map(\.count)).sorted()
      let planned = Set(counts.map(share.least)).sorted()
      let parents = empty.compactMap { units in
        share.kind.flatMap { book.roster.unit(of: $0, above: units[0]) }
      }
      let whose =
        parents.isEmpty ? Phrase(verbatim: "") : Phrase(verbatim: " (") + names(of: parents) + ")"
      let all = counts.map { Phrase(verbatim: "\($0)") }.listedAsAlternatives
      let numbers = planned.map { Phrase(verbatim: "\($0)") }.listedAsAlternatives
      return point(
        .shareEmpty, .soft, duty, .share,
        Phrase(
          vi: """
            \(share.words.vietnamese) của \(all.vietnamese) đơn vị\(whose.vietnamese) không ra số \
            nguyên nào, nên máy xếp phần dưới làm tròn lên: \(numbers.vietnamese).
            """,
          en: """
            \(share.words.english) of \(all.english) \(counts == [1] ? "unit" : "units")\
            \(whose.english) holds no whole number, so the lower share rounded up is planned: \
            \(numbers.english).
            """),
        edit: Phrase(
          vi: "ghi tỷ lệ khác, hoặc nêu tên đơn vị", en: "write another share, or name the units"))
    }
  }
}
