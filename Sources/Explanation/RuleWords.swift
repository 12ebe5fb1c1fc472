import CivilTime
import ScheduleModel

extension Quantity {
  /// How many tasks, and how many of them are planned where the number is open above.
  var words: Phrase {
    switch self {
    case .one: .counted(1, vi: "việc", one: "task", many: "tasks")
    case .exactly(let count): .counted(count, vi: "việc", one: "task", many: "tasks")
    case .atLeast(let least):
      Phrase(
        vi: "ít nhất \(least) việc (máy xếp \(least))",
        en: "at least \(least) \(least == 1 ? "task" : "tasks") (\(least) planned)")
    case .between(let least, let most):
      Phrase(
        vi: "\(least)–\(most) việc (máy xếp \(least))",
        en: "\(least)–\(most) tasks (\(least) planned)")
    }
  }
}

extension Occupation {
  /// What of a day a task takes.
  var words: Phrase {
    switch self {
    case .nothing: Phrase(vi: "không chiếm thời gian của ai", en: "taking nobody's time")
    case .halfDay: Phrase(vi: "mỗi việc chiếm nửa ngày", en: "half a day each")
    case .day: Phrase(vi: "mỗi việc chiếm cả ngày", en: "a whole day each")
    case .hours: Phrase(vi: "chỉ chiếm giờ của việc", en: "taking their hours only")
    }
  }
}

extension RestDays {
  /// Which days tasks may be placed on.
  var words: Phrase {
    switch self {
    case .never: Phrase(vi: "chỉ ngày làm việc", en: "working days only")
    case .allowed: Phrase(vi: "kể cả ngày nghỉ, trừ Tết", en: "rest days too, but no feasts")
    }
  }
}

extension Rule {
  /// Where the rule's fixed or due day goes when it is a rest day.
  var effectiveShift: Shift {
    if case .due(let shift) = position { shift } else { shift ?? .stays }
  }
}

extension Shift {
  /// Where a day of a rule goes that is a rest day.
  func words(of rule: Rule) -> Phrase {
    let day =
      if case .due = rule.position {
        Phrase(vi: "hạn vào ngày nghỉ", en: "a due date on a rest day")
      } else {
        Phrase(vi: "ngày đã nêu là ngày nghỉ", en: "a date on a rest day")
      }
    let move =
      switch self {
      case .previousWorkingDay:
        Phrase(vi: " thì dời về ngày làm việc trước", en: " moves to the previous working day")
      case .nextWorkingDay:
        Phrase(vi: " thì dời về ngày làm việc sau", en: " moves to the next working day")
      case .stays: Phrase(vi: " thì vẫn giữ", en: " stays")
      }
    return day + move
  }
}

extension Distance {
  /// The distance in both languages.
  var words: Phrase { Phrase { text(in: $0) } }
}

extension CivilDate {
  /// The day with its weekday, in both languages.
  var words: Phrase { Phrase { longText(in: $0) } }
}

extension Period.Kind {
  /// What such a period is called.
  var noun: Phrase {
    switch self {
    case .week: Phrase(vi: "tuần", en: "week")
    case .month: Phrase(vi: "tháng", en: "month")
    case .quarter: Phrase(vi: "quý", en: "quarter")
    case .half: Phrase(vi: "nửa năm", en: "half-year")
    case .year: Phrase(vi: "năm", en: "year")
    case .schoolYear: Phrase(vi: "năm học", en: "school year")
    }
  }

  /// So many of them.
  func counted(_ count: Int) -> Phrase {
    .counted(count, vi: noun.vietnamese, one: noun.english, many: noun.english + "s")
  }
}
