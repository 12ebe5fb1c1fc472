import CivilTime
import ScheduleModel

/// A month of the wall calendar: its days, and below them the campaigns.
struct PlannerWallMonth {
  /// The month, with its page.
  let way: PlannerWay
  /// How many lines it has: one of days, one for each lane.
  let lines: Int
  /// The days 1 to 31, also those that it does not have.
  let days: [PlannerWallDay]
  /// Lanes of bars; may be empty.
  let lanes: [[PlannerWallPiece]]
}

/// A day of the wall calendar.
struct PlannerWallDay {
  /// The day of the month; `nil` where the month has no such day.
  let number: Int?
  /// The weekday in two or three letters.
  let weekday: String
  /// The first or fifteenth day of a lunar month; `nil` for others.
  let lunar: String?
  /// How many tasks it has; `nil` for none.
  let count: Int?
  /// Its official name on the first of the days that share it; `nil` on others.
  let remark: String?
  /// What a screen reader says.
  let label: String
  /// Its page.
  let href: String
  /// The classes that mark it; `nil` where nothing does.
  let kind: String?
}

/// A piece of a lane of the wall calendar.
struct PlannerWallPiece {
  /// How many days wide it is.
  let width: Int
  /// The classes; `nil` for a gap.
  let kind: String?
  /// What stands in it; empty where nothing does.
  let text: String
}

private struct WallPageValues {
  let frame: PlannerFrame
  let words: PlannerWords
  let form: PlannerFilterForm
  let years: [PlannerWay]
  let hasYears: Bool
  let hint: String
  let numbers: [Int]
  let months: [PlannerWallMonth]
  let legend: [LegendKey]
  let campaigns: [PlannerFact]
  let hasCampaigns: Bool
}

extension PlannerPages {
  /// The wall calendar of a year, months below each other, for one sheet of A3; `nil` for years that the
  /// plan does not have.
  func wall(_ number: Int) -> String? {
    let years = book.head.years
    guard years.contains(number), let year = Period(.year, of: number)?.window else { return nil }
    let load = YearLoad(of: edition.facts(filter), in: year)
    let runs = OfficialRun.all(in: year, of: book.calendar)
    let names = Dictionary(
      runs.map { ($0.days.start, $0.name(in: language).withoutBrackets) },
      uniquingKeysWith: { first, _ in first })
    let campaigns = book.campaigns.filter { filter.campaign == nil || $0.id == filter.campaign }
    let bars = WallBars(campaigns, in: number)
    let months = Period.all(.month, of: number).enumerated().map { place, month in
      let lanes = bars.months[place].map { $0.map(piece) } + left(bars.left[place])
      return PlannerWallMonth(
        way: PlannerWay(
          name: Phrase.month(month.number)[language].capitalised, href: address.month(month)),
        lines: 1 + lanes.count,
        days: (1...31).map { day($0, of: month, load, names) }, lanes: lanes)
    }
    let frame = frame(
      Phrase(vi: "Lịch treo tường \(number)", en: "Wall calendar \(number)")[language],
      at: "/wall/\(number)")
    return PageTemplates.planner(
      "planner-wall",
      WallPageValues(
        frame: frame, words: frame.words,
        form: PlannerFilterForm(edition, filter, to: base + "/wall/\(number)", address.language),
        years: years.map {
          PlannerWay(name: "\($0)", href: address.wall($0), isHere: $0 == number)
        }, hasYears: years.count > 1,
        hint: Phrase(
          vi: "In ra vừa một tờ A3 ngang; đen trắng cũng đọc được.",
          en: "Prints on one sheet of A3 across; black and white will do.")[language],
        numbers: Array(1...31), months: months, legend: wallLegend(runs),
        campaigns: Ribbon.ofCampaigns(campaigns, in: year).map { ribbon in
          PlannerFact(
            name: ribbon.title,
            text: ribbon.windows.map { $0.text(in: language) }.joined(separator: "; ")
              + (ribbon.isAssumed ? " [\(Phrase.assumed[language])]" : ""))
        }, hasCampaigns: !campaigns.isEmpty))
  }

  private func day(
    _ number: Int, of month: Period, _ load: YearLoad, _ names: [CivilDate: String]
  ) -> PlannerWallDay {
    guard number <= month.window.dayCount else {
      return PlannerWallDay(
        number: nil, weekday: "", lunar: nil, count: nil, remark: nil, label: "", href: "",
        kind: "none")
    }
    let day = month.window.start.adding(days: number - 1)
    let count = load.tasks(on: day).count
    return PlannerWallDay(
      number: number, weekday: day.weekday.shortName[language], lunar: moon(day),
      count: count == 0 ? nil : count, remark: names[day],
      label: "\(day.longText(in: language)): \(Phrase.tasks(count)[language])",
      href: address.day(day), kind: wallKind(of: day))
  }

  /// The day of a new or full moon, with a sign for it: `● 1/6`, `○ 15`; `nil` for other days.
  private func moon(_ day: CivilDate) -> String? {
    guard let lunar = LunarDate(day) else { return nil }
    return switch lunar.day {
    case 1: "● " + self.lunar(day)
    case 15: "○ 15"
    default: nil
    }
  }

  private func wallKind(of day: CivilDate) -> String? {
    switch book.calendar.status(of: day) {
    case .working: nil
    case .weeklyRest: "rest"
    case .official(let days): days.kind == .work ? "makeup" : "holiday free"
    }
  }

  private func piece(_ piece: WallBars.Piece) -> PlannerWallPiece {
    let kind: String? =
      switch piece.kind {
      case .gap: nil
      case .name: "name"
      case .bar(let begins, let ends, let isAssumed):
        "bar" + (begins ? " begins" : "") + (ends ? " ends" : "") + (isAssumed ? " assumed" : "")
      }
    return PlannerWallPiece(width: piece.days.count, kind: kind, text: piece.text)
  }

  /// A lane that says which campaigns found none; none where all did.
  private func left(_ titles: [String]?) -> [[PlannerWallPiece]] {
    guard let titles else { return [] }
    let text = Phrase(vi: "Cũng trong tháng: ", en: "Also in the month: ")[language]
    return [
      [PlannerWallPiece(width: 31, kind: "name", text: text + titles.joined(separator: "; "))]
    ]
  }

  private func wallLegend(_ runs: [OfficialRun]) -> [LegendKey] {
    let keys: [(String, String, Phrase)] = [
      ("rest", "\u{A0}", Phrase(vi: "nghỉ hằng tuần", en: "weekly rest")),
      ("holiday free", "\u{A0}", Phrase(vi: "nghỉ lễ, Tết", en: "official day of rest")),
      ("makeup", "\u{A0}", Phrase(vi: "ngày nghỉ phải đi làm", en: "rest day that is worked")),
      (
        "plain", "● 1/6",
        Phrase(vi: "mùng 1 tháng âm lịch", en: "first day of a lunar month")
      ),
      ("plain", "○ 15", Phrase(vi: "rằm", en: "full moon, the 15th of a lunar month")),
      ("count", "3", Phrase(vi: "số việc trong ngày", en: "number of tasks of the day")),
      ("campaign", "\u{A0}\u{A0}\u{A0}", Phrase(vi: "chiến dịch", en: "campaign")),
    ]
    return keys.filter { key in
      key.0 != "makeup" || runs.contains(where: \.isWorking)
    }.map { LegendKey(kind: $0.0, sample: $0.1, meaning: $0.2[language]) }
  }
}

extension String {
  /// The text up to its first bracket, where something stands before that.
  fileprivate var withoutBrackets: String {
    let start = prefix { $0 != "(" }
    return start.isEmpty ? self : String(start)
  }
}
