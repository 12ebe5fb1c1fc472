import CivilTime
import ScheduleModel

extension Survey {
  /// Published tasks still to come whose rule the plan has no more.
  var lostRules: [Conflict] {
    guard let published else { return [] }
    let known = Set(book.rules.flatMap { [$0.id, $0.formerID].compactMap(\.self) })
    let lost = published.tasks.filter { task in
      !known.contains(task.rule) && task.extent.window.end > published.today
    }
    return Dictionary(grouping: lost, by: \.rule).map { conflict($0.key, $0.value) }
  }

  private func conflict(_ rule: RuleID, _ tasks: [PublishedTask]) -> Conflict {
    let places = Dictionary(
      book.roster.units.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let owners = Set(tasks.map(\.unit.id)).compactMap { places[$0] }.sorted()
    let count = Phrase.tasks(tasks.count)
    let whose =
      owners.isEmpty
      ? count : count + Phrase(vi: " của ", en: " of ") + names(of: owners)
    let days = tasks.map(\.extent.window)
    let span = Window(
      from: days.map(\.start).min() ?? book.horizon.start,
      upTo: days.map(\.end).max() ?? book.horizon.end)
    let when = span.map { days in Phrase { ", " + days.text(in: $0) } } ?? Phrase(verbatim: "")
    return Conflict(
      .ruleGone, ConflictID(.ruleGone, about: rule.text), .soft,
      whose + when
        + Phrase(
          vi: """
            : đã công bố theo quy tắc '\(rule)', mà kế hoạch không còn quy tắc ấy; lần công bố tới \
            sẽ hủy.
            """,
          en: """
            : published by rule '\(rule)', which the plan has no more; the next publication cancels \
            \(tasks.count == 1 ? "it" : "them").
            """),
      tasks: tasks.map(\.id), units: owners,
      clauses: tasks.flatMap(\.clauses).inDocumentOrder, causes: [book.head.source],
      repairs: [
        Repair(
          Phrase(
            vi: "quy tắc đổi mã thì ghi 'mã cũ: \(rule)' ở quy tắc mới",
            en: "if the rule has a new code, write 'former code: \(rule)' there"))
      ])
  }
}
