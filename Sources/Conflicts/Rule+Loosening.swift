import CivilTime
import ScheduleModel

extension Rule {
  /// What of the rule could be changed so that more of its tasks find a day, in words that name only
  /// keys which the rule has or may have; empty for rules whose days are given.
  var loosenings: [Phrase] {
    switch anchor {
    case .windows where position == .within:
      let number = quantity == .one ? [] : [Phrase.lowering(numberKey)]
      return [Phrase(vi: "nới 'trong'", en: "widen 'within'")] + number + apart + fewer + together
    case .every:
      let rest = Phrase(vi: "viết 'ngày nghỉ: được'", en: "write 'rest days: allowed'")
      return [.lowering(numberKey)] + apart + fewer + together
        + (restDays == .never ? [rest] : [])
    case .windows, .relative, .open, .standing: return []
    }
  }

  private var apart: [Phrase] {
    spacing == nil ? [] : [.lowering(Phrase(vi: "cách nhau", en: "spacing"))]
  }

  private var fewer: [Phrase] {
    details.avoids.isEmpty ? [] : [Phrase(vi: "bớt ngày ở 'tránh'", en: "drop days of 'avoid'")]
  }

  private var together: [Phrase] {
    hasCommonDays ? [Phrase(vi: "bỏ 'đồng loạt'", en: "drop 'same day'")] : []
  }

  /// The key that says, or would say, how many tasks there are.
  var numberKey: Phrase {
    guard case .every(let kind, _) = anchor else { return Phrase(vi: "số lượng", en: "quantity") }
    return kind.rateKey
  }
}

extension Phrase {
  fileprivate static func lowering(_ key: Phrase) -> Phrase {
    Phrase(vi: "giảm '\(key.vietnamese)'", en: "lower '\(key.english)'")
  }
}

extension Period.Kind {
  /// The key of rules that asks for a number in each period of the kind.
  fileprivate var rateKey: Phrase {
    switch self {
    case .week: Phrase(vi: "mỗi tuần", en: "each week")
    case .month: Phrase(vi: "mỗi tháng", en: "each month")
    case .quarter: Phrase(vi: "mỗi quý", en: "each quarter")
    case .half: Phrase(vi: "mỗi nửa năm", en: "each half-year")
    case .year: Phrase(vi: "mỗi năm", en: "each year")
    case .schoolYear: Phrase(vi: "mỗi năm học", en: "each school year")
    }
  }
}
