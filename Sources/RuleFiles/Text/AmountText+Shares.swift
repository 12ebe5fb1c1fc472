import CivilTime
import ScheduleModel

// Shares, thresholds, phases of a span, and days on which a period is due.
extension AmountReader {
  /// `15–20%`, `10%`, `12,5% mỗi tỉnh`, with what stands behind "each"; `nil` for anything else and for
  /// more than all.
  func share(_ text: String) -> (bounds: ClosedRange<Int>, kind: String?)? {
    guard let sign = text.firstIndex(of: "%") else { return nil }
    let bounds = text[..<sign].split { $0 == "–" || $0 == "-" }.map { thousandths($0.trimmed) }
    let rest = text[text.index(after: sign)...].trimmed
    guard (1...2).contains(bounds.count), let least = bounds[0],
      let most = bounds[bounds.count - 1],
      0 < least, least <= most, most <= Share.whole
    else { return nil }
    if rest.isEmpty { return (least...most, nil) }
    guard let kind = Words.ofEach.rest(of: rest, in: language), !kind.isEmpty else { return nil }
    return (least...most, kind)
  }

  /// `100%`, `ít nhất 95%`, `trên 60%`, `khoảng 90%`, `đúng 97%`, `30 người`; `nil` for anything else.
  func threshold(_ text: String) -> Threshold? {
    if Words.assignedTarget.matches(text, in: language) {
      return Threshold(.atLeast, 0, "", of: .assigned)
    }
    if Words.rising.matches(text, in: language) {
      return Threshold(.atLeast, 0, "", of: .direction(rises: true))
    }
    if Words.falling.matches(text, in: language) {
      return Threshold(.atLeast, 0, "", of: .direction(rises: false))
    }
    guard let growth = growth(text) else { return compared(text) }
    return compared(growth).map { Threshold($0.comparison, $0.value, $0.unit, of: .growth) }
  }

  /// What is asked of the growth: `tăng từ 5% so với năm trước`; `nil` where the text does not speak of it.
  private func growth(_ text: String) -> String? {
    guard let head = Words.thanYearBefore.start(of: text, in: language) else { return nil }
    let rest = Words.rising.rest(of: head, in: language) ?? head
    return Words.from.rest(of: rest, in: language) ?? rest
  }

  private func compared(_ text: String) -> Threshold? {
    let comparisons: [(WordList, Threshold.Comparison)] = [
      (Words.atLeast, .atLeast), (Words.moreThan, .moreThan), (Words.exactly, .exactly),
      (Words.about, .about),
    ]
    for (word, comparison) in comparisons {
      guard let rest = word.rest(of: text, in: language) else { continue }
      return threshold(comparison, rest)
    }
    return threshold(.unstated, text)
  }

  private func threshold(_ comparison: Threshold.Comparison, _ text: String) -> Threshold? {
    let digits = text.prefix { $0.isNumber || $0 == "," || $0 == "." }
    return thousandths(String(digits)).map {
      Threshold(comparison, $0, text.dropFirst(digits.count).trimmed)
    }
  }

  /// `trước 7 ngày`, `trong`, `sau 7 ngày`; `nil` for anything else, also for working days.
  func phase(_ text: String) -> Phase? {
    if Words.duringSpan.matches(text, in: language) { return .during }
    if let days = Words.beforeSpan.rest(of: text, in: language).flatMap(calendarDays) {
      return .before(days: days)
    }
    return Words.afterSpan.rest(of: text, in: language).flatMap(calendarDays).map {
      .after(days: $0)
    }
  }

  private func calendarDays(_ text: String) -> Int? {
    distance(text).flatMap { $0.count == .calendarDays && $0.days <= 366 ? $0.days : nil }
  }

  /// `cuối kỳ`, `ngày làm việc cuối`, `ngày 25`, `thứ Sáu`, `5 ngày làm việc sau kỳ`; `nil` for
  /// anything else, and for what periods of the kind do not have.
  func dueDay(_ text: String, in kind: Period.Kind) -> DueDay? {
    if Words.endOfPeriod.matches(text, in: language)
      || Words.lastWorkingDay.matches(text, in: language)
    {
      return .last
    }
    if let distance = Words.afterPeriod.start(of: text, in: language).flatMap(distance) {
      return .after(distance)
    }
    if let weekday = Weekday.allCases.first(where: { $0.name[language].folded == text.folded }) {
      return kind == .week ? .weekday(weekday) : nil
    }
    guard kind != .week, let number = dayOfMonth(text) else { return nil }
    return .dayOfMonth(number)
  }

  private func dayOfMonth(_ text: String) -> Int? {
    let name =
      language == .vietnamese ? WordList(vi: ["ngày"], en: []) : WordList(vi: [], en: ["day"])
    return name.rest(of: text, in: language).flatMap(DayText.number).flatMap {
      (1...31).contains($0) ? $0 : nil
    }
  }

  /// A number of at most three decimals, in thousandths.
  private func thousandths(_ text: String) -> Int? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
      .map(String.init)
    guard (1...2).contains(parts.count), let whole = DayText.number(parts[0]) else { return nil }
    guard parts.count == 2 else { return whole * 1000 }
    guard (1...3).contains(parts[1].count), let part = DayText.number(parts[1]) else { return nil }
    return whole * 1000 + part * [100, 10, 1][parts[1].count - 1]
  }
}
