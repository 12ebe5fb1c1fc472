public import CivilTime

extension Period {
  /// The period as people of a language name it: `tháng 6/2026`, `quý III/2026`, `6 tháng đầu năm 2026`,
  /// `June 2026`.
  public func text(in language: Language) -> String {
    switch (kind, language) {
    case (.week, .vietnamese): "tuần \(number)/\(year)"
    case (.week, .english): "week \(number) of \(year)"
    case (.month, .vietnamese): "tháng \(number)/\(year)"
    case (.month, .english): "\(CivilDate.englishMonths[number - 1]) \(year)"
    case (.quarter, .vietnamese): "quý \(["I", "II", "III", "IV"][number - 1])/\(year)"
    case (.quarter, .english): "Q\(number) \(year)"
    case (.half, .vietnamese): "6 tháng \(number == 1 ? "đầu" : "cuối") năm \(year)"
    case (.half, .english): "\(number == 1 ? "first" : "second") half of \(year)"
    case (.year, .vietnamese): "năm \(year)"
    case (.year, .english): "\(year)"
    case (.schoolYear, .vietnamese): "năm học \(name)"
    case (.schoolYear, .english): "school year \(name)"
    }
  }
}
