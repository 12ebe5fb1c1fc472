import CivilTime
import Ledger
import ScheduleModel

/// What changed in a feed of late: what concerns tasks that are not over, then the rest, folded.
struct RecentChanges {
  /// The changes of a feed, with what it takes to tell of them.
  struct Source {
    /// What changed in the last 30 days, as `Difference` has it.
    let changes: [TaskChange]
    /// The records of the feed.
    let records: [TaskRecord]
    /// The unit whose feed it is; `nil` where it is nobody's in particular.
    let owner: UnitID?
    /// The zone of the plan.
    let zone: Zone
    /// Which moment it is.
    let now: Instant

    /// The day of that moment.
    var today: CivilDate { now.day(in: zone) }
  }

  /// A change.
  struct Item {
    /// What the task is called.
    let title: String
    /// What became of it.
    let what: String
  }

  /// Changes that are shown together.
  struct List {
    /// What one clicks on to see them; `nil` where they are seen at once.
    let title: String?
    /// The changes. Never empty.
    let items: [Item]
  }

  /// How many changes are shown without being asked for.
  private static let most = 10

  /// How many changes are listed; `nil` where all of the feed is new and nothing changed since.
  let count: Int?
  /// All of them in a sentence or two.
  let summary: String
  /// The changes; empty where there are none to list.
  let lists: [List]

  /// Words the changes of a feed. Those that nobody sees are left out; the order is kept.
  ///
  /// Where the feed itself is new, new tasks are no news either.
  init(_ content: Source, in language: Language) {
    let isNew = RecentChanges.isNew(content)
    let changes = content.changes.filter { $0.isShown && !(isNew && $0.kind == .added) }
    let words = ChangeWords(content, in: language)
    let open = changes.filter { $0.isOpen(on: content.today) }
    let over = changes.filter { !$0.isOpen(on: content.today) }
    let most = RecentChanges.most
    count = isNew && changes.isEmpty ? nil : changes.count
    summary = RecentChanges.summary(Tally(changes), isNew: isNew)[language]
    lists = [
      RecentChanges.list(open.prefix(most), titled: nil, words),
      RecentChanges.list(open.dropFirst(most), titled: .otherChanges(open.count - most), words),
      RecentChanges.list(over[...], titled: .changesOfThePast(over.count), words),
    ].compactMap(\.self)
  }

  /// Whether no record is older than the 30 days, and new ones are among the changes.
  private static func isNew(_ content: Source) -> Bool {
    let start = content.now.seconds - 30 * 86_400
    return content.changes.contains { $0.kind == .added }
      && content.records.allSatisfy { $0.created.seconds >= start }
  }

  private static func summary(_ tally: Tally, isNew: Bool) -> Phrase {
    guard isNew else { return tally.sentence }
    let first = Phrase(
      vi: "Lịch này công bố lần đầu trong 30 ngày qua: mọi việc đều mới.",
      en: "This calendar was first published in the last 30 days: everything in it is new.")
    return tally.isEmpty
      ? first : first + Phrase(vi: " Từ đó đến nay: ", en: " Since then: ") + tally.sentence
  }

  private static func list(
    _ changes: ArraySlice<TaskChange>, titled title: Phrase?, _ words: ChangeWords
  ) -> List? {
    changes.isEmpty
      ? nil : List(title: title?[words.language], items: changes.map(words.item))
  }
}

extension TaskChange {
  /// Whether the task is not over on a day, as it was or as it is.
  fileprivate func isOpen(on day: CivilDate) -> Bool {
    [before, after].contains { task in task.map { $0.extent.window.end > day } ?? false }
  }
}

extension Tally {
  fileprivate init(_ changes: [TaskChange]) {
    func count(_ matches: (TaskChange.Kind) -> Bool) -> Int { changes.count { matches($0.kind) } }
    self.init(
      added: count { $0 == .added || $0 == .restored },
      moved: count { if case .moved = $0 { true } else { false } },
      changed: count { if case .changed = $0 { true } else { false } },
      cancelled: count { $0 == .cancelled })
  }

  fileprivate var isEmpty: Bool { (added, moved, changed, cancelled) == (0, 0, 0, 0) }

  /// The numbers that are not zero: `2 việc mới, 1 việc hủy.`
  fileprivate var sentence: Phrase {
    let counts = [
      (added, Phrase(vi: "việc mới", en: "new")),
      (moved, Phrase(vi: "việc dời ngày giờ", en: "moved")),
      (changed, Phrase(vi: "việc đổi nội dung", en: "changed")),
      (cancelled, Phrase(vi: "việc hủy", en: "cancelled")),
    ].filter { $0.0 > 0 }
    guard !counts.isEmpty else {
      return Phrase(vi: "Không có thay đổi nào.", en: "Nothing has changed.")
    }
    return counts.map { Phrase(verbatim: "\($0.0) ") + $0.1 }.joined() + "."
  }
}

extension Phrase {
  /// So many changes beside those shown.
  fileprivate static func otherChanges(_ count: Int) -> Phrase {
    counted(count, vi: "thay đổi khác", one: "other change", many: "other changes")
  }

  /// So many changes of tasks that are over.
  fileprivate static func changesOfThePast(_ count: Int) -> Phrase {
    counted(
      count, vi: "thay đổi của việc đã qua", one: "change of what is over",
      many: "changes of what is over")
  }
}

extension SubscribePage.Content {
  /// What changed of the feed.
  var source: RecentChanges.Source {
    RecentChanges.Source(
      changes: changes, records: records, owner: owner, zone: zone, now: now)
  }
}
