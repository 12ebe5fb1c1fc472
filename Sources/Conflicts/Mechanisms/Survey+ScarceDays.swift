import CivilTime
import ScheduleModel

/// So many tasks that want days of a window.
private struct Want: Hashable {
  let window: Window
  let wanted: Int
}

/// Why the days of a window do not hold all tasks.
private struct Shortage {
  /// How many of the days may be used.
  let days: Int
  /// What keeps the tasks out, none of which can be left out; may be empty.
  let closers: [DayCloser]
}

/// More tasks than the days of a window hold for a unit, whatever else there is.
private struct Squeeze {
  let unit: Int
  let want: Want
  let shortage: Shortage
  /// The tasks that found no day.
  let lost: [DatedTask]

  var window: Window { want.window }
  var wanted: Int { want.wanted }
  var days: Int { shortage.days }
  var closers: [DayCloser] { shortage.closers }
}

/// Tasks of one unit that want days of one window.
private struct WantKey: Hashable {
  let unit: Int
  let period: Period?
  let window: Window
}

extension Survey {
  /// Rules that ask for more in a period, such as a week, than its days hold; and such that ask for
  /// more in a window of their own.
  ///
  /// Only the rule, the calendar and the unit's own days are looked at: what else a unit has to do is
  /// told elsewhere.
  var scarceDays: [Conflict] {
    let lost = Set(plan.unplaced.map(\.task.id))
    guard !lost.isEmpty else { return [] }
    return duties.flatMap { duty -> [Conflict] in
      guard duty.others.contains(where: { lost.contains($0.id) }) else { return [] }
      return Dictionary(grouping: squeezes(of: duty, lost), by: \.period).map { period, squeezes in
        conflict(duty, period, squeezes.map(\.squeeze).sorted { $0.unit < $1.unit })
      }
    }
  }

  private func squeezes(
    of duty: Duty, _ lost: Set<TaskID>
  ) -> [(period: Period?, squeeze: Squeeze)] {
    var groups: [WantKey: [DatedTask]] = [:]
    for task in duty.tasks {
      guard task.part == .task, case .within(let window) = task.demand else { continue }
      groups[WantKey(unit: task.unit, period: task.period, window: window), default: []]
        .append(task)
    }
    // Many units share a window.
    var known: [Want: Shortage?] = [:]
    return groups.compactMap { key, tasks in
      let own = tasks.filter { lost.contains($0.id) }
      guard !own.isEmpty else { return nil }
      let want = Want(window: key.window, wanted: tasks.count)
      let shortage = known[want] ?? shortage(of: duty.rule, want)
      known[want] = .some(shortage)
      return shortage.map {
        (key.period, Squeeze(unit: key.unit, want: want, shortage: $0, lost: own))
      }
    }
  }

  private func shortage(of rule: Rule, _ want: Want) -> Shortage? {
    let room = DayRoom(rule, book.calendar, want.window)
    let all = room.closers
    let closers = all.smallestSet { room.room(for: want.wanted, under: $0) < want.wanted }
    return closers.map { Shortage(days: room.days(under: all).count, closers: $0) }
  }
}

extension Survey {
  private func conflict(
    _ duty: Duty, _ period: Period?, _ squeezes: [Squeeze]
  ) -> Conflict {
    let (code, id) = identity(duty.rule, period)
    let tasks = squeezes.flatMap(\.lost)
    return Conflict(
      code, id, .hard,
      facts(squeezes, duty.rule) + sentence(duty, code, tasks.count) + reason(squeezes),
      tasks: tasks.ids, units: squeezes.map(\.unit), clauses: [duty].clauses,
      causes: duty.rule.lines(.when, .quantity) + squeezes.flatMap { lines($0, duty.rule) },
      repairs: [Repair(edit(duty.rule))])
  }

  private func identity(_ rule: Rule, _ period: Period?) -> (Conflict.Code, ConflictID) {
    let parts = [rule.id.text] + (period.map { [$0.name.lowercased()] } ?? [])
    if case .every = rule.anchor {
      return (.minimumOutOfReach, ConflictID(.minimumOutOfReach, joining: parts))
    }
    return (.windowTooShort, ConflictID(.windowTooShort, joining: parts))
  }

  /// `16 xã, 16/2/2026 – 22/2/2026, 2 việc mỗi đơn vị, 0 ngày làm việc: `.
  private func facts(_ squeezes: [Squeeze], _ rule: Rule) -> Phrase {
    let windows = squeezes.map(\.window)
    let span = windows.dropFirst().reduce(windows[0]) { $0.joined($1) }
    let each =
      squeezes.count == 1
      ? Phrase(verbatim: "") : Phrase(vi: " mỗi đơn vị", en: " for each unit")
    let wanted = Phrase.tasks(squeezes.map(\.wanted).max() ?? 0) + each
    let days = squeezes.map(\.days).min() ?? 0
    return [
      names(of: squeezes.map(\.unit)), Phrase { span.text(in: $0) }, wanted,
      rule.restDays == .never && rule.details.avoids.isEmpty
        ? .workingDays(days) : .usableDays(days),
    ].joined(by: ", ") + Phrase(verbatim: ": ")
  }

  private func sentence(_ duty: Duty, _ code: Conflict.Code, _ lost: Int) -> Phrase {
    let tasks = Phrase.tasks(lost)
    guard code == .minimumOutOfReach else {
      return Phrase(
        vi: "\(tasks.vietnamese) của \(duty.quoted.vietnamese) không có ngày trong khoảng ấy",
        en: "\(tasks.english) of \(duty.quoted.english) \(lost == 1 ? "has" : "have") no day there")
    }
    return Phrase(
      vi: "\(duty.quoted.vietnamese) thiếu \(tasks.vietnamese) so với số phải có",
      en: "\(duty.quoted.english) falls \(tasks.english) short of the number that it asks for")
  }

  /// Why: what closes days, or that the window has no more of them.
  private func reason(_ squeezes: [Squeeze]) -> Phrase {
    let closers = squeezes.flatMap(\.closers).reduce(into: [DayCloser]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    guard !closers.isEmpty else {
      return Phrase(vi: ", vì khoảng ấy quá ngắn.", en: ", because it is too short.")
    }
    return Phrase(vi: ", vì ", en: ", because of ") + closers.map(\.words).listed
      + Phrase(verbatim: ".")
  }

  private func lines(_ squeeze: Squeeze, _ rule: Rule) -> [SourcePlace] {
    let unit = book.roster.units[squeeze.unit]
    let isShortened = [unit.validFrom, unit.validUntil.map { $0.adding(days: 1) }].contains {
      $0.map { $0 == squeeze.window.start || $0 == squeeze.window.end } ?? false
    }
    return squeeze.closers.compactMap { closer in
      switch closer {
      case .entry(let days): days.source
      case .weeklyRest: book.calendar.weeklyRestSource
      case .avoidance: rule.lines[.avoids]
      case .spacing: rule.lines[.spacing]
      }
    } + (isShortened ? [unit.source] : [])
  }

  private func edit(_ rule: Rule) -> Phrase {
    let edits = rule.loosenings.listedAsAlternatives
    return Phrase(
      vi: "\(edits.vietnamese) ở quy tắc '\(rule.id)'", en: "\(edits.english) in rule '\(rule.id)'")
  }
}

extension DayCloser {
  /// What it is, within a sentence.
  fileprivate var words: Phrase {
    switch self {
    case .entry(let days): Phrase(verbatim: days.name)
    case .weeklyRest: Phrase(vi: "nghỉ hằng tuần", en: "the weekly rest")
    case .avoidance: Phrase(vi: "những ngày phải tránh", en: "the days to avoid")
    case .spacing(let distance):
      Phrase(
        vi: "phải cách nhau \(distance.text(in: .vietnamese))",
        en: "the distance of \(distance.text(in: .english))")
    }
  }
}

extension Window {
  /// The shortest window that holds both.
  fileprivate func joined(_ other: Window) -> Window {
    Window(from: min(start, other.start), upTo: max(end, other.end)) ?? self
  }
}

extension Phrase {
  fileprivate static func workingDays(_ count: Int) -> Phrase {
    counted(count, vi: "ngày làm việc", one: "working day", many: "working days")
  }

  fileprivate static func usableDays(_ count: Int) -> Phrase {
    counted(count, vi: "ngày dùng được", one: "usable day", many: "usable days")
  }
}
