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
      guard let first = empty.first else { return nil }
      let (least, most) = (share.bounds.lowerBound, share.bounds.upperBound)
      let number = share.least(of: first.count)
      let parents = empty.compactMap { units in
        share.kind.flatMap { book.roster.unit(of: $0, above: units[0]) }
      }
      let whose =
        parents.isEmpty ? Phrase(verbatim: "") : Phrase(verbatim: " (") + names(of: parents) + ")"
      return point(
        .shareEmpty, .soft, duty, .share,
        Phrase(
          vi: """
            từ \(least.percent) đến \(most.percent) của \(first.count) đơn vị không có số nguyên nào\
            \(whose.vietnamese), nên máy xếp \(number).
            """,
          en: """
            no whole number lies between \(least.percent) and \(most.percent) of \(first.count) \
            units\(whose.english), so \(number) \(number == 1 ? "is" : "are") planned.
            """),
        edit: Phrase(
          vi: "ghi tỷ lệ khác, hoặc nêu tên đơn vị", en: "write another share, or name the units"))
    }
  }
}

extension Int {
  /// Thousandths of a percent as a percentage.
  fileprivate var percent: String {
    self % 1000 == 0 ? "\(self / 1000)%" : "\(self / 1000),\(self % 1000)%"
  }
}
