extension RecurrenceRule {
  /// The days on which an event begins that first begins on a day, up to a last one; sorted, unique, never
  /// empty. The first counts in any case, as calendar programs take it.
  ///
  /// `isOver` is asked about each further day, in order: with the first for which it is true the rule ends.
  /// Within `last` the days are bounded, whatever the rule says.
  public func days(
    from first: CivilDate, through last: CivilDate, isOver: (CivilDate) -> Bool = { _ in false }
  ) -> [CivilDate] {
    guard first <= last else { return [first] }
    var effort = Int.max
    return days(from: first, in: first...last, spending: &effort, isOver: isOver)
  }

  /// The first day, and of the further ones at least those of a range; sorted, unique, never empty.
  ///
  /// Each day that has to be looked at takes one off `effort`; when nothing is left of it, days are
  /// missing. A rule that counts is counted from its beginning, any other is read from the range on.
  func days(
    from first: CivilDate, in range: ClosedRange<CivilDate>, spending effort: inout Int,
    isOver: (CivilDate) -> Bool
  ) -> [CivilDate] {
    var days = [first]
    var period = count == nil ? max(0, self.period(of: range.lowerBound, from: first)) : 0
    while days.count < count ?? .max, effort > 0 {
      effort -= candidateLimit
      guard let start = self.start(ofPeriod: period, from: first), start <= range.upperBound else {
        return days
      }
      for day in candidates(in: start, from: first) where day > first {
        guard day <= range.upperBound, days.count < count ?? .max, !isOver(day) else { return days }
        days.append(day)
      }
      period += 1
    }
    return days
  }

  /// How many days of a period have to be looked at.
  private var candidateLimit: Int {
    let isPlain = weekdays.isEmpty && monthDays.isEmpty
    return switch frequency {
    case .daily: 1
    case .weekly: 7
    case .monthly: isPlain ? 1 : 31
    case .yearly: isPlain ? 1 : 366
    }
  }

  /// The last period that begins no later than a day, counted from the one of the first day.
  private func period(of day: CivilDate, from first: CivilDate) -> Int {
    let (one, other) = (first.parts, day.parts)
    let distance =
      switch frequency {
      case .daily: first.days(until: day)
      case .weekly: (first.days(until: day) + daysIntoWeek(first)).flooredQuotient(by: 7)
      case .monthly: (other.year - one.year) * 12 + other.month - one.month
      case .yearly: other.year - one.year
      }
    return distance.flooredQuotient(by: interval)
  }

  /// How many days of its week come before a day.
  private func daysIntoWeek(_ day: CivilDate) -> Int {
    (day.weekday.rawValue - weekStart.rawValue + 7) % 7
  }

  /// The first day of a period, counted from the one of the first day; `nil` behind the calendar's end.
  private func start(ofPeriod period: Int, from first: CivilDate) -> CivilDate? {
    let step = period * interval
    let (year, month, _) = first.parts
    switch frequency {
    case .daily: return CivilDate(dayNumber: first.dayNumber + step)
    case .weekly:
      return CivilDate(dayNumber: first.dayNumber - daysIntoWeek(first) + step * 7)
    case .monthly:
      let months = month - 1 + step
      return CivilDate(year: year + months / 12, month: months % 12 + 1, day: 1)
    case .yearly: return CivilDate(year: year + step, month: 1, day: 1)
    }
  }

  /// The days of a period on which it begins; sorted, unique, may be empty.
  private func candidates(in start: CivilDate, from first: CivilDate) -> [CivilDate] {
    switch frequency {
    case .daily:
      return isAllowed(start) ? [start] : []
    case .weekly:
      let wanted = weekdays.isEmpty ? [first.weekday] : weekdays.map(\.weekday)
      return (0..<7).map { start.adding(days: $0) }.filter { wanted.contains($0.weekday) }
    case .monthly:
      return days(of: [start], within: start...start.lastOfMonth, from: first)
    case .yearly:
      guard !(weekdays.isEmpty && monthDays.isEmpty) else {
        let (_, month, day) = first.parts
        return CivilDate(year: start.year, month: month, day: day).map { [$0] } ?? []
      }
      let months = (1...12).compactMap { CivilDate(year: start.year, month: $0, day: 1) }
      guard let december = months.last else { return [] }
      return days(of: months, within: start...december.lastOfMonth, from: first)
    }
  }

  /// Whether a day is one of the days of the week and of the month.
  private func isAllowed(_ day: CivilDate) -> Bool {
    (weekdays.isEmpty || weekdays.contains { $0.weekday == day.weekday })
      && (monthDays.isEmpty || monthDays.contains(day.parts.day)
        || monthDays.contains(day.dayFromEndOfMonth))
  }

  /// The days of some months: those of the month that are named, of which the days of the week leave some;
  /// or these alone, counted within the whole.
  private func days(
    of months: [CivilDate], within whole: ClosedRange<CivilDate>, from first: CivilDate
  ) -> [CivilDate] {
    guard !monthDays.isEmpty else {
      guard !weekdays.isEmpty else {
        return months.compactMap { $0.sameMonth(day: first.parts.day) }
      }
      return Set(weekdays.flatMap { $0.days(within: whole) }).sorted()
    }
    let named = Set(months.flatMap { month in monthDays.compactMap { month.sameMonth(day: $0) } })
    guard !weekdays.isEmpty else { return named.sorted() }
    return named.intersection(weekdays.flatMap { $0.days(within: whole) }).sorted()
  }
}

extension RecurrenceRule.WeekdayRule {
  /// The days of this sort in a month or year, in order; may be empty.
  fileprivate func days(within whole: ClosedRange<CivilDate>) -> [CivilDate] {
    let ahead = (weekday.rawValue - whole.lowerBound.weekday.rawValue + 7) % 7
    let first = whole.lowerBound.adding(days: ahead)
    let all = stride(from: first.dayNumber, through: whole.upperBound.dayNumber, by: 7)
      .compactMap { CivilDate(dayNumber: $0) }
    guard let ordinal else { return all }
    let place = ordinal > 0 ? ordinal - 1 : all.count + ordinal
    return all.indices.contains(place) ? [all[place]] : []
  }
}

extension CivilDate {
  /// The last day of its month.
  fileprivate var lastOfMonth: CivilDate { sameMonth(day: -1) ?? self }

  /// Its number counted from the end of its month: -1 for the last day.
  fileprivate var dayFromEndOfMonth: Int { parts.day - lastOfMonth.parts.day - 1 }

  /// The day of its month with a number, counted from the end where it is negative; `nil` where the month
  /// has none.
  fileprivate func sameMonth(day number: Int) -> CivilDate? {
    let (year, month, _) = parts
    guard number < 0 else { return CivilDate(year: year, month: month, day: number) }
    let length = CivilDate.dayCount(ofMonth: month, year: year)
    return CivilDate(year: year, month: month, day: length + number + 1)
  }
}
