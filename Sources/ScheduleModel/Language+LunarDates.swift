public import CivilTime

extension LunarMonth {
  /// The month in a sentence: `tháng 3`, `tháng 6 nhuận`; `lunar month 3`, `leap lunar month 6`.
  public func text(in language: Language) -> String {
    switch (language, kind) {
    case (.vietnamese, .ordinary): "tháng \(number)"
    case (.vietnamese, .leap): "tháng \(number) nhuận"
    case (.english, .ordinary): "lunar month \(number)"
    case (.english, .leap): "leap lunar month \(number)"
    }
  }

  /// The month as Vietnamese people call it: `tháng Giêng`, `tháng 3`, `tháng Chạp`.
  fileprivate var vietnameseName: String {
    let name = [1: "Giêng", 12: "Chạp"][number] ?? "\(number)"
    return kind == .leap ? "tháng \(name) nhuận" : "tháng \(name)"
  }
}

extension LunarDate {
  /// The day with its lunar year, as plan files take it: `10/3/2026 âm lịch`,
  /// `15/6 nhuận/2025 âm lịch`; `day 10 of lunar month 3 of 2026`.
  public func text(in language: Language) -> String {
    switch language {
    case .vietnamese: "\(slashed)/\(year) âm lịch"
    case .english: "\(dayAndMonth(in: language)) of \(year)"
    }
  }

  /// The day without its year, as plan files take it: `10/3 âm lịch`; `day 10 of lunar month 3`.
  public func dayAndMonth(in language: Language) -> String {
    switch language {
    case .vietnamese: "\(slashed) âm lịch"
    case .english: "day \(day) of \(month.text(in: language))"
    }
  }

  /// The day as people say it: `mùng 1 tháng Giêng`, `rằm tháng 8`, `29 tháng Chạp`; in English
  /// as `dayAndMonth`.
  public func spoken(in language: Language) -> String {
    guard language == .vietnamese else { return dayAndMonth(in: language) }
    let name =
      switch day {
      case ...10: "mùng \(day)"
      case 15: "rằm"
      default: "\(day)"
      }
    return "\(name) \(month.vietnameseName)"
  }

  private var slashed: String { "\(day)/\(month.number)\(month.kind == .leap ? " nhuận" : "")" }
}
