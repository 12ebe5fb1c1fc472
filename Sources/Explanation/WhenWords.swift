import CivilTime
import ScheduleModel

/// When a rule applies, by its anchor and by how its tasks sit there.
struct WhenWords {
  private let rule: Rule
  private let book: RuleBook
  private let tasks: RuleTasks
  private let days: DayWords

  /// Looks at a rule with its tasks.
  init(_ rule: Rule, of book: RuleBook, _ tasks: RuleTasks) {
    self.rule = rule
    self.book = book
    self.tasks = tasks
    days = DayWords(book.calendar)
  }

  /// The words for it, without a full stop.
  var phrase: Phrase {
    switch rule.anchor {
    case .windows(let occasions): position(at: stands(occasions))
    case .every(let kind, let windows):
      rate(PeriodCount(kind, during: windows, for: rule, of: book))
    case .relative(let relation, let anchor, let distance):
      relative(relation, anchor, distance)
    case .open: Phrase(vi: "chưa ai nêu ngày", en: "on a day that nobody has named")
    case .standing(let standing): duty(standing)
    }
  }

  /// Where tasks stand: where there are none yet, where the anchor itself says.
  private func stands(_ occasions: [Occasion]) -> [RuleTasks.Stand] {
    switch rule.position {
    case .throughout, .within: return occasions.map { RuleTasks.Stand(window: $0.window) }
    case .on:
      guard tasks.stands.isEmpty else { return tasks.stands }
      return occasions.map { RuleTasks.Stand(window: $0.window) }
    case .due:
      guard tasks.stands.isEmpty else { return tasks.stands }
      return occasions.map { .init(window: Window(on: $0.dueDate ?? $0.window.last)) }
    }
  }

  private func position(at stands: [RuleTasks.Stand]) -> Phrase {
    let windows = DayWords.list(stands.map { days.window($0.window) })
    switch rule.position {
    case .throughout: return windows.behind(vi: "suốt ", en: "throughout ")
    case .within where stands.contains { $0.window.dayCount > 1 }:
      return windows.behind(
        vi: "vào ngày máy chọn trong ", en: "on \(chosenDays) that the program chooses within ")
    case .within: return windows.behind(vi: "vào ", en: "on ")
    case .due:
      return DayWords.list(stands.map(days.stand)).behind(vi: "hạn hết ", en: "due by the end of ")
    case .on:
      guard stands.contains(where: { $0.window.dayCount > 1 }) else {
        return DayWords.list(stands.map(days.stand)).behind(vi: "vào ", en: "on ")
      }
      return windows.behind(vi: "một ngày chưa rõ trong ", en: "on a day still open within ")
    }
  }
}

extension WhenWords {
  /// What the program chooses, in English.
  private var chosenDays: String {
    rule.units.count < 2 && rule.quantity.planned == 1 ? "a day" : "days"
  }

  private func rate(_ periods: PeriodCount) -> Phrase {
    ([each(periods.kind), extent(of: periods)] + fallen(periods)).joined()
  }

  private func each(_ kind: Period.Kind) -> Phrase {
    let noun = kind.noun
    let count = rule.quantity.words
    let each = Phrase(vi: "mỗi \(noun.vietnamese)", en: "each \(noun.english)")
    if rule.position == .throughout { return each.behind(vi: "suốt ", en: "throughout ") }
    let number =
      rule.units.count > 1
      ? Phrase(
        vi: "mỗi đơn vị \(each.vietnamese) \(count.vietnamese)",
        en: "\(count.english) per unit \(each.english)")
      : Phrase(
        vi: "\(each.vietnamese) \(count.vietnamese)", en: "\(count.english) \(each.english)")
    switch rule.position {
    case .on: return number + Phrase(vi: " vào ngày chưa rõ", en: " on days still open")
    case .due:
      return number + Phrase(vi: ", hạn ", en: ", due ") + rule.details.dueDay.words(in: kind)
    case .within, .throughout:
      return number
        + Phrase(vi: " vào ngày máy chọn", en: " on days that the program chooses")
    }
  }

  private func extent(of periods: PeriodCount) -> Phrase {
    guard !periods.counted.isEmpty else {
      return Phrase(
        vi: "không có \(periods.kind.noun.vietnamese) nào trọn",
        en: "with no whole \(periods.kind.noun.english)")
    }
    let count = periods.kind.counted(periods.counted.count)
    let windows = DayWords.list(periods.windows.map(DayWords.ends))
    return Phrase(vi: "trong ", en: "in ") + count + " (" + windows + ")"
  }

  /// The periods at the edges that do not count, with their days, and what would count them.
  private func fallen(_ periods: PeriodCount) -> [Phrase] {
    Dictionary(grouping: periods.fallen, by: \.otherYear)
      .sorted { ($0.key ?? 0) < ($1.key ?? 0) }
      .map { year, fallen in
        let days = DayWords.list(fallen.map { DayWords.span($0.days) })
        return uncounted(fallen.count, periods.kind, year) + Phrase(verbatim: " (") + days
          + remedy(fallen.count, year) + Phrase(verbatim: ")")
      }
  }

  /// So many periods that do not count because they are cut, or belong to a year beside the plan's.
  private func uncounted(_ count: Int, _ kind: Period.Kind, _ year: Int?) -> Phrase {
    let (noun, one) = (kind.noun.vietnamese, kind.noun.english)
    let nouns = count == 1 ? one : one + "s"
    guard let year else {
      return Phrase(
        vi: "không tính \(count) \(noun) không trọn", en: "not counting \(count) partial \(nouns)")
    }
    return Phrase(
      vi: "không tính \(count) \(noun) của năm \(year)",
      en: "not counting \(count) \(nouns) of \(year)")
  }

  /// What would count them; what a window has of other years is a finding of its own.
  private func remedy(_ count: Int, _ year: Int?) -> Phrase {
    let them = count == 1 ? "it" : "them"
    if year == nil {
      return Phrase(
        vi: "; ghi 'kỳ đầu: dở' thì tính", en: "; 'first period: partial' counts \(them)")
    }
    guard case .every(_, let windows) = rule.anchor, windows.isEmpty else {
      return Phrase(verbatim: "")
    }
    return Phrase(
      vi: "; quy tắc có 'trong' những ngày ấy thì tính",
      en: "; a rule 'within' these days counts \(them)")
  }
}

extension WhenWords {
  private func relative(_ relation: Relation, _ anchor: RuleID, _ distance: Distance) -> Phrase {
    let stands = tasks.stands
    let days =
      stands.isEmpty ? Phrase(vi: "chưa có ngày", en: "without a day yet") : position(at: stands)
    return [days, hanging(relation, on: anchor, distance)].joined()
  }

  private func hanging(_ relation: Relation, on anchor: RuleID, _ distance: Distance) -> Phrase {
    let apart = distance.words
    return switch relation {
    case .before:
      Phrase(
        vi: "trước '\(anchor)' \(apart.vietnamese)", en: "\(apart.english) before '\(anchor)'")
    case .alongside: Phrase(vi: "cùng lúc với '\(anchor)'", en: "alongside '\(anchor)'")
    case .after:
      Phrase(vi: "sau '\(anchor)' \(apart.vietnamese)", en: "\(apart.english) after '\(anchor)'")
    }
  }

  private func duty(_ standing: Standing) -> Phrase {
    let duty =
      switch standing {
      case .continuous(let text):
        Phrase(vi: "việc thường xuyên (\(text))", en: "a continuing duty (\(text))")
      case .onDemand(let text):
        Phrase(vi: "việc khi phát sinh (\(text))", en: "a duty on demand (\(text))")
      }
    return duty
      + Phrase(vi: ", không thành việc có ngày", en: ", which becomes no task with a date")
  }
}
