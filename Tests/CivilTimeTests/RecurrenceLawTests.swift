import CivilTime
import TestNumbers
import Testing

/// The days of random rules, held against a definition that looks at one day after the other and shares
/// nothing with the product but what day comes when.
@Suite("Recurrence rules, law by law")
struct RecurrenceLawTests {
  @Test(arguments: Seed.some)
  func `a rule names the days that each on its own belongs to it`(seed: Seed) throws {
    var numbers = seed.numbers
    for _ in 0..<120 {
      let first = try numbers.day(in: 19_000...22_000)
      let last = first.adding(days: Int.random(in: 0...1_100, using: &numbers))
      let naive = NaiveRule.random(&numbers)
      let rule = try RecurrenceRule(naive.text)
      #expect(
        rule.days(from: first, through: last).byMonth
          == naive.days(from: first, through: last).byMonth,
        "\(naive.text) from \(first)")
    }
  }

  @Test(arguments: Seed.some)
  func `two adjoining windows give what their union gives`(seed: Seed) throws {
    var numbers = seed.numbers
    for _ in 0..<60 {
      let first = try numbers.day(in: 10_000...22_000)
      let rule = NaiveRule.random(&numbers).text
      let calendar = OutsideCalendar(events: [
        OutsideEvent(line: 1, uid: "a", title: "", start: .day(first), rule: rule)
      ])
      let cuts = (0..<3).map { _ in Int.random(in: 20_500...22_400, using: &numbers) }.sorted()
      let days = { (from: Int, upTo: Int) throws in
        guard let start = CivilDate(dayNumber: from), let end = CivilDate(dayNumber: upTo),
          let window = Window(from: start, upTo: end)
        else { return [CivilDate]() }
        let (found, findings) = calendar.occurrences(
          beginningIn: window, at: .vietnam, zones: { _ in nil })
        #expect(findings.isEmpty, "\(rule)")
        return found.map(\.days.start)
      }
      #expect(
        try days(cuts[0], cuts[1]) + days(cuts[1], cuts[2]) == days(cuts[0], cuts[2]),
        "\(rule) from \(first)")
    }
  }
}

/// A rule as RFC 5545 §3.3.10 defines it, asked of one day at a time.
private struct NaiveRule {
  var frequency = "DAILY"
  var interval = 1
  var count: Int?
  /// Day of the week from Monday, 1, and which of them in the month or year.
  var weekdays: [(ordinal: Int?, weekday: Int)] = []
  var monthDays: [Int] = []
  var weekStart = 1

  static func random(_ numbers: inout SplitMix) -> NaiveRule {
    var rule = NaiveRule()
    rule.frequency = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"].randomElement(using: &numbers) ?? ""
    rule.interval = Bool.random(using: &numbers) ? 1 : Int.random(in: 2...5, using: &numbers)
    if Int.random(in: 0..<4, using: &numbers) == 0 {
      rule.count = .random(in: 1...30, using: &numbers)
    }
    let mayCount = ["MONTHLY", "YEARLY"].contains(rule.frequency)
    let most = rule.frequency == "MONTHLY" ? 5 : 53
    for _ in 0..<Int.random(in: 0...3, using: &numbers) {
      let number =
        Int.random(in: 1...most, using: &numbers) * (Bool.random(using: &numbers) ? 1 : -1)
      let ordinal = mayCount && Bool.random(using: &numbers) ? number : nil
      rule.weekdays.append((ordinal, Int.random(in: 1...7, using: &numbers)))
    }
    if rule.frequency != "WEEKLY", Bool.random(using: &numbers) {
      for _ in 0..<Int.random(in: 1...6, using: &numbers) {
        let number = Int.random(in: 1...31, using: &numbers)
        rule.monthDays.append(Bool.random(using: &numbers) ? number : -number)
      }
    }
    rule.weekStart = Int.random(in: 1...7, using: &numbers)
    return rule
  }

  /// The rule as calendars write it.
  var text: String {
    let codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    var parts = ["FREQ=\(frequency)", "WKST=\(codes[weekStart - 1])"]
    if interval > 1 { parts.append("INTERVAL=\(interval)") }
    if let count { parts.append("COUNT=\(count)") }
    if !weekdays.isEmpty {
      let items = weekdays.map { "\($0.ordinal.map(String.init) ?? "")\(codes[$0.weekday - 1])" }
      parts.append("BYDAY=\(items.joined(separator: ","))")
    }
    if !monthDays.isEmpty {
      parts.append("BYMONTHDAY=\(monthDays.map(String.init).joined(separator: ","))")
    }
    return parts.joined(separator: ";")
  }

  func days(from first: CivilDate, through last: CivilDate) -> [CivilDate] {
    var days = [first]
    var day = first
    while day < last {
      day = day.adding(days: 1)
      if days.count == count { break }
      if isIn(day, first), isNamed(day, first) { days.append(day) }
    }
    return days
  }

  /// Whether a day lies in a period that counts.
  private func isIn(_ day: CivilDate, _ first: CivilDate) -> Bool {
    var distance = 0
    switch frequency {
    case "DAILY": distance = first.days(until: day)
    case "WEEKLY":
      distance = firstOfWeek(of: first).days(until: firstOfWeek(of: day)) / 7
    case "MONTHLY": distance = day.year * 12 + day.month - first.year * 12 - first.month
    default: distance = day.year - first.year
    }
    return distance.isMultiple(of: interval)
  }

  /// The day on which the week of a day begins.
  private func firstOfWeek(of day: CivilDate) -> CivilDate {
    day.weekday.rawValue == weekStart ? day : firstOfWeek(of: day.adding(days: -1))
  }

  /// Whether the parts of the rule name a day; where there are none, whether it is like the first.
  private func isNamed(_ day: CivilDate, _ first: CivilDate) -> Bool {
    if weekdays.isEmpty, monthDays.isEmpty {
      switch frequency {
      case "DAILY": return true
      case "WEEKLY": return day.weekday == first.weekday
      case "MONTHLY": return day.day == first.day
      default: return day.day == first.day && day.month == first.month
      }
    }
    let isWeekday = weekdays.isEmpty || weekdays.contains { isNamed(day, $0.ordinal, $0.weekday) }
    let isMonthDay =
      monthDays.isEmpty
      || monthDays.contains { number in
        number > 0
          ? day.day == number
          : !isSameMonth(day, day.adding(days: -number))
            && isSameMonth(day, day.adding(days: -number - 1))
      }
    return isWeekday && isMonthDay
  }

  private func isNamed(_ day: CivilDate, _ ordinal: Int?, _ weekday: Int) -> Bool {
    guard day.weekday.rawValue == weekday else { return false }
    guard let ordinal else { return true }
    // So many of them lie in the same month or year from this one to its border.
    var place = 0
    var other = day
    while frequency == "MONTHLY" ? isSameMonth(other, day) : other.year == day.year {
      place += 1
      other = other.adding(days: ordinal > 0 ? -7 : 7)
    }
    return place == abs(ordinal)
  }

  private func isSameMonth(_ one: CivilDate, _ other: CivilDate) -> Bool {
    one.month == other.month && one.year == other.year
  }
}
