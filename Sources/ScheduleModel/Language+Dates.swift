public import CivilTime

extension CivilDate {
  /// The day as people of a language write it in a document: `01/7/2026`, `1 July 2026`.
  ///
  /// In Vietnamese, days below 10 and the months 1 and 2 have a zero in front.
  ///
  /// Source: Nghị định 30/2020/NĐ-CP, phụ lục I, phần II, mục I.4.
  public func text(in language: Language) -> String {
    switch language {
    case .vietnamese: "\(dayAndMonth(in: language))/\(year)"
    case .english: "\(dayAndMonth(in: language)) \(year)"
    }
  }

  /// The day without its year: `01/7`, `1 July`.
  public func dayAndMonth(in language: Language) -> String {
    let (_, month, day) = parts
    switch language {
    case .vietnamese: return "\(day.padded(to: 2))/\(month <= 2 ? month.padded(to: 2) : "\(month)")"
    case .english: return "\(day) \(CivilDate.englishMonths[month - 1])"
    }
  }

  /// The day with its weekday in front: `thứ Tư 01/7/2026`, `Wednesday 1 July 2026`.
  public func longText(in language: Language) -> String {
    "\(weekday.name[language]) \(text(in: language))"
  }

  /// The English names of the months, January first.
  public static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

extension Weekday {
  /// The name: `thứ Hai` to `Chủ nhật`, `Monday` to `Sunday`.
  public var name: Phrase {
    switch self {
    case .monday: Phrase(vi: "thứ Hai", en: "Monday")
    case .tuesday: Phrase(vi: "thứ Ba", en: "Tuesday")
    case .wednesday: Phrase(vi: "thứ Tư", en: "Wednesday")
    case .thursday: Phrase(vi: "thứ Năm", en: "Thursday")
    case .friday: Phrase(vi: "thứ Sáu", en: "Friday")
    case .saturday: Phrase(vi: "thứ Bảy", en: "Saturday")
    case .sunday: Phrase(vi: "Chủ nhật", en: "Sunday")
    }
  }

  /// The name in two or three characters, for the heads of tables: `T2` to `CN`, `Mon` to `Sun`.
  public var shortName: Phrase {
    let vietnamese = self == .sunday ? "CN" : "T\(rawValue + 1)"
    return Phrase(vi: vietnamese, en: String(name.english.prefix(3)))
  }
}

extension Window {
  /// The days as one reads them: `01/7/2026` or `26/6/2026 – 11/7/2026`, both ends included.
  public func text(in language: Language) -> String {
    dayCount == 1
      ? start.text(in: language)
      : "\(start.text(in: language)) – \(last.text(in: language))"
  }
}

extension Extent {
  /// The time of day at which it begins; `nil` for whole days.
  public var startTime: TimeOfDay? {
    if case .timed(let start, _, _) = self { start.time } else { nil }
  }
}

extension Instant {
  /// The moment as clocks of a zone show it: `08:00 ngày 17/6/2026`, `08:00 on 17 June 2026`.
  public func text(in zone: Zone, _ language: Language) -> String {
    let (date, second) = reading(at: zone.observance(at: self).offset)
    let time = "\((second / 3600).padded(to: 2)):\((second / 60 % 60).padded(to: 2))"
    return "\(time) \(Phrase(vi: "ngày", en: "on")[language]) \(date.text(in: language))"
  }
}

extension Distance {
  /// The distance as one reads it: `2 ngày làm việc`, `1 working day`.
  public func text(in language: Language) -> String {
    let days = days == 1 ? "day" : "days"
    return switch count {
    case .workingDays:
      Phrase(vi: "\(self.days) ngày làm việc", en: "\(self.days) working \(days)")[language]
    case .calendarDays: Phrase(vi: "\(self.days) ngày", en: "\(self.days) \(days)")[language]
    }
  }
}
