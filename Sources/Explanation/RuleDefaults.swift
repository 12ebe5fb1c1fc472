import CivilTime
import ScheduleModel

/// What holds for a rule although it does not say so.
///
/// Only what has an effect is named: a default about rest days not where a day is given.
struct RuleDefaults {
  private let rule: Rule
  private let book: RuleBook
  private let tasks: RuleTasks

  /// Looks at a rule with its tasks.
  init(_ rule: Rule, of book: RuleBook, _ tasks: RuleTasks) {
    self.rule = rule
    self.book = book
    self.tasks = tasks
  }

  /// The defaults in the order in which one asks; empty for what becomes no task.
  var phrases: [Phrase] {
    if case .standing = rule.anchor { return [] }
    if rule.anchor == .open { return [hours, occupation].compactMap(\.self) }
    return [quantity, distance, shift, restDays, spacing, hours, occupation, counting]
      .compactMap(\.self)
  }

  private func silent(on aspect: Rule.Aspect) -> Bool { rule.lines[aspect] == nil }

  private var isRate: Bool { if case .every = rule.anchor { true } else { false } }

  private var quantity: Phrase? {
    guard rule.position == .within, !isRate, rule.quantity == .one else { return nil }
    return Phrase(vi: "mỗi đơn vị 1 việc", en: "1 task per unit")
  }

  private var distance: Phrase? {
    guard case .relative(let relation, _, let distance) = rule.anchor, relation != .alongside,
      silent(on: .distance)
    else { return nil }
    return distance.words.behind(vi: "cách ", en: "distance ")
  }

  /// A due date may come to a rest day in another year; a fixed day is looked at as it is.
  private var shift: Phrase? {
    guard silent(on: .shift) else { return nil }
    switch rule.position {
    case .due(let shift): return shift.words(of: rule)
    case .on:
      let rests = tasks.stands.contains {
        $0.window.dayCount == 1 && !book.calendar.isWorking($0.window.start)
      }
      return rests ? Shift.stays.words(of: rule) : nil
    case .throughout, .within: return nil
    }
  }

  private var restDays: Phrase? {
    guard rule.position == .within, silent(on: .restDays) else { return nil }
    return rule.restDays == .never && rule.details.avoids.isEmpty
      ? Phrase(vi: "ngày làm việc nào cũng được", en: "any working day") : rule.restDays.words
  }

  private var spacing: Phrase? {
    guard rule.position == .within, rule.spacing == nil, rule.quantity.planned > 1 else {
      return nil
    }
    return Phrase(vi: "không đòi khoảng cách", en: "no spacing")
  }

  private var hours: Phrase? {
    guard rule.hours == .unstated, [.on, .within].contains(rule.position),
      !rule.units.contains(where: { book.choosableHours(of: rule, for: $0) != nil })
    else { return nil }
    return Phrase(vi: "không có giờ, xếp cả ngày", en: "no hour, so whole days")
  }

  private var occupation: Phrase? {
    silent(on: .occupation) ? rule.occupation.words : nil
  }

  private var counting: Phrase? {
    guard rule.counting == .unstated, let activity = rule.details.activity,
      book.rules.contains(where: { $0.id != rule.id && $0.details.activity == activity })
    else { return nil }
    return Phrase(vi: "không tính vào quy tắc khác", en: "counting toward no other rule")
  }
}
