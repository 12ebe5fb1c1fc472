import CivilTime
public import Ledger
public import ScheduleModel

/// What publishing changes, unit by unit, for a terminal of 80 columns.
///
/// Each change stands under the unit that does the task, old and new side by side. Of a plan that was
/// never published all is new: then each unit has one line with the number of its tasks.
public struct DifferenceListing: Sendable {
  private let difference: Difference
  private let total: Int
  private let isFirst: Bool
  private let language: Language
  private let causes: [TaskID: MoveCause]
  private let tasks: [TaskID: PublishedTask]
  private let undated: Set<TaskID>
  private let gone: Phrase

  /// Creates the listing of a difference. `total` is how many tasks are live afterwards, `base` the
  /// number of the revision that it was compared with, and `causes` is why tasks move, as far as that
  /// is known; `others` are the tasks that causes may name.
  public init(
    _ difference: Difference, total: Int, since base: Int?, in language: Language,
    causes: [TaskID: MoveCause] = [:], others: [PublishedTask] = []
  ) {
    self.difference = difference
    self.causes = causes
    tasks = Dictionary(others.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.total = total
    isFirst = base == nil
    self.language = language
    (undated, gone) = ([], TaskChange.Kind.cancelled.word)
  }

  /// Creates the listing of the changes between two states, of which neither need be published.
  init(_ comparison: Comparison, in language: Language) {
    difference = comparison.difference
    causes = comparison.causes
    tasks = Dictionary(
      comparison.tasks.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    total = comparison.tasks.count
    isFirst = false
    self.language = language
    undated = comparison.undated
    gone = Phrase(vi: "không còn", en: "gone")
  }

  /// The listing, every line ended by a line feed.
  public var text: String { heading.text() + sections }

  /// The changes under their units; of a first publication the number of each unit's tasks.
  var sections: String {
    let groups = Dictionary(grouping: shown, by: \.after.unit)
    let units = groups.keys.sorted { $0.id < $1.id }
    return units.map {
      isFirst ? count($0, groups[$0] ?? []) : section($0, groups[$0] ?? [])
    }.joined()
  }

  /// One sentence with all numbers.
  private var heading: String {
    let tally = difference.tally
    let touched = tally.added + tally.moved + tally.changed
    return Phrase(
      vi: """
        \(tally.added) việc mới, \(tally.moved) dời, \(tally.changed) đổi nội dung, \
        \(tally.cancelled) hủy; \(total - touched) giữ nguyên.
        """,
      en: """
        \(tally.added) new, \(tally.moved) moved, \(tally.changed) changed, \(tally.cancelled) \
        cancelled; \(total - touched) as before.
        """)[language]
  }

  private var shown: [TaskChange] { difference.changes.filter(\.isShown) }

  private func count(_ unit: PublishedTask.Party, _ changes: [TaskChange]) -> String {
    "\(unit.name.shown): \(Phrase.tasks(changes.count)[language])".text(indent: 2, hanging: 4)
  }

  private func section(_ unit: PublishedTask.Party, _ changes: [TaskChange]) -> String {
    "\n" + unit.name.shown.text() + changes.map { line($0) }.joined()
  }

  private func line(_ change: TaskChange) -> String {
    let parts = [word(of: change)[language], times(change), title(change)] + details(change)
    return parts.joined(separator: "  ").text(indent: 2, hanging: 6)
  }

  private func word(of change: TaskChange) -> Phrase {
    guard change.kind == .cancelled else { return change.kind.word }
    return undated.contains(change.after.id) ? Phrase(vi: "mất ngày", en: "no day now") : gone
  }

  private func times(_ change: TaskChange) -> String {
    let after = change.after.time(in: language)
    guard case .moved = change.kind, let before = change.before?.time(in: language) else {
      return after
    }
    return "\(before) → \(after)"
  }

  private func title(_ change: TaskChange) -> String { change.after.heading[language].shown }

  private func details(_ change: TaskChange) -> [String] {
    let id = change.after.id
    let cause = causes[id].map { ["(\(words(of: $0, beside: [id])[language]))"] } ?? []
    return cause + news(change)
  }

  private func news(_ change: TaskChange) -> [String] {
    switch change.kind {
    case .changed(let aspects), .moved(also: let aspects):
      aspects.isEmpty
        ? [] : ["(\(aspects.map { name(of: $0, before: change.before) }.joined(separator: ", ")))"]
    case .added, .restored, .cancelled, .recoded: []
    }
  }
}

extension DifferenceListing {
  /// What is new, with the old title where that is it.
  private func name(of aspect: TaskChange.Aspect, before: PublishedTask?) -> String {
    guard aspect == .heading, let before else { return aspect.name[language] }
    let title = before.heading[language].shown
    return Phrase(vi: "trước là '\(title)'", en: "was '\(title)'")[language]
  }
}

extension DifferenceListing {
  /// Why a task moves, in a few words; of one that makes room also why the other came there, and so on.
  private func words(of cause: MoveCause, beside known: Set<TaskID>) -> Phrase {
    switch cause {
    case .given: Phrase(vi: "theo kế hoạch", en: "by the plan")
    case .closed(let exclusions):
      Phrase(vi: "bắt buộc: ", en: "forced: ") + exclusions.map(\.word).joined()
    case .short(let shortage): Phrase(vi: "bắt buộc: ", en: "forced: ") + shortage.words
    case .tooNear(let others):
      Phrase(vi: "bắt buộc: quá gần ", en: "forced: too near to ")
        + others.map { name(of: $0) }.joined(by: "; ")
    case .together(let others):
      Phrase(vi: "bắt buộc: đồng loạt với ", en: "forced: on the same day as ")
        + others.prefix(2).map { name(of: $0) }.joined(by: "; ")
        + (others.count > 2 ? Phrase(verbatim: "; …") : Phrase(verbatim: ""))
    case .displaced(let others):
      Phrase(vi: "nhường chỗ cho ", en: "makes room for ")
        + others.map { name(of: $0) + link(from: $0, known) }.joined(by: "; ")
    case .needless: Phrase(vi: "không bắt buộc", en: "not forced")
    }
  }

  /// Why a task came where another stood, where it moved there; empty where that is told already.
  private func link(from task: TaskID, _ known: Set<TaskID>) -> Phrase {
    guard let cause = causes[task], !known.contains(task) else { return Phrase(verbatim: "") }
    return Phrase(vi: ", việc ấy dời: ", en: ", which is moved: ")
      + words(of: cause, beside: known.union([task]))
  }

  private func name(of task: TaskID) -> Phrase {
    guard let task = tasks[task] else { return Phrase(verbatim: "\(task)") }
    return Phrase { "\(task.heading[$0].shown) – \(task.unit.name.shown)" }
  }
}

extension DayVerdict.Exclusion {
  /// What closes a day, in a word or two.
  fileprivate var word: Phrase {
    switch self {
    case .restDay: Phrase(vi: "ngày nghỉ", en: "rest day")
    case .avoided: Phrase(vi: "ngày phải tránh", en: "a day to avoid")
    case .unitDoesNotExist: Phrase(vi: "đơn vị chưa có hoặc đã hết", en: "no such unit then")
    case .resourceAbsent: Phrase(vi: "không có tài nguyên", en: "resource not there")
    case .away: Phrase(vi: "đơn vị vắng", en: "the unit is away")
    case .offHours: Phrase(vi: "ngoài giờ làm việc", en: "outside working hours")
    case .pinnedElsewhere: Phrase(vi: "được ghim vào ngày khác", en: "pinned to another day")
    case .busy: Phrase(vi: "đã có việc khác", en: "taken")
    case .tooNear: Phrase(vi: "quá gần việc cùng loại", en: "too near to its like")
    case .tooFar: Phrase(vi: "quá xa việc cùng loại", en: "too far from its like")
    case .outOfOrder: Phrase(vi: "sai thứ tự", en: "out of order")
    case .apart: Phrase(vi: "đồng loạt vào ngày khác", en: "all on another day")
    case .resourceTaken: Phrase(vi: "tài nguyên đã dùng hết", en: "resource taken")
    case .resourceFarOff: Phrase(vi: "tài nguyên không kịp đi lại", en: "resource too far off")
    }
  }
}

extension MoveCause.Shortage {
  /// `'Báo cáo viên' còn 7 chỗ cho 8 việc đã công bố`.
  fileprivate var words: Phrase {
    switch need {
    case .resource(_, let name):
      let places = Phrase.counted(left, vi: "chỗ", one: "place", many: "places")
      let tasks = Phrase.counted(
        wanted, vi: "việc đã công bố", one: "published task", many: "published tasks")
      return Phrase(
        vi: "'\(name.shown)' còn \(places.vietnamese) cho \(tasks.vietnamese)",
        en: "'\(name.shown)' has \(places.english) left for \(tasks.english)")
    case .time(_, let name):
      let halves = Phrase.counted(left, vi: "buổi", one: "half-day", many: "half-days")
      return Phrase(
        vi: "\(name.shown) còn \(halves.vietnamese), việc đã công bố cần \(wanted)",
        en: "\(name.shown) has \(halves.english) left, published tasks take \(wanted)")
    }
  }
}

extension TaskChange.Kind {
  /// What becomes of a task, in one word or two.
  fileprivate var word: Phrase {
    switch self {
    case .added: Phrase(vi: "mới", en: "new")
    case .restored: Phrase(vi: "làm lại", en: "again")
    case .moved: Phrase(vi: "dời", en: "moved")
    case .changed: Phrase(vi: "đổi", en: "changed")
    case .cancelled: Phrase(vi: "hủy", en: "cancelled")
    case .recoded: Phrase(vi: "đổi mã", en: "recoded")
    }
  }
}

extension PublishedTask {
  /// When it is: the day with its weekday, or both ends, then hours or half-day where there are any.
  fileprivate func time(in language: Language) -> String {
    let window = extent.window
    let days =
      window.dayCount == 1 ? window.start.longText(in: language) : window.text(in: language)
    let hour = extent.startTime.map { "\($0)" } ?? half?.name[language]
    return [days, hour].compactMap(\.self).joined(separator: " ")
  }
}
