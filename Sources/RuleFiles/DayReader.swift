public import CivilTime
public import ScheduleModel

/// Reads days that people name on the command line, in the forms of the plan's own files.
public struct DayReader: Sendable {
  private let language: Language
  private let style: DateStyle?
  private let years: ClosedRange<Int>

  /// Prepares to read days for a plan.
  ///
  /// Slashes are meant as `plan.yaml` says; a plan in Vietnamese puts the day first.
  public init(_ folder: PlanFolder, of head: RuleBook.Head) {
    language = head.language
    years = head.years
    let tree = folder.file("plan.yaml").flatMap { YAMLTree.read($0, usual: head.language).0 }
    var fields = tree.map { FieldReader($0, in: head.language) }
    style =
      fields?.word(.slashes, Words.slashes) ?? (head.language == .vietnamese ? .dayMonth : nil)
  }

  /// Prepares to read days where no plan folder is at hand, as plans in a language usually write them.
  public init(in language: Language, years: ClosedRange<Int>) {
    self.language = language
    self.years = years
    style = language == .vietnamese ? .dayMonth : nil
  }

  /// The day that a text names: `2026-06-28`, `28/6/2026`, `28 June 2026`, `10/3/2026 âm lịch`; without
  /// a year the only such day in the years of the plan. The years are 1900 to 2199.
  ///
  /// - Throws: `DayProblem` where the text is no day, or may be several.
  public func day(_ text: String) throws(DayProblem) -> CivilDate {
    let text = text.trimmed
    let day: CivilDate
    do {
      day = try reader(DateReader.everyYear).day(text)
    } catch .yearMissing {
      return try onlyDay(text)
    } catch {
      throw problem(error, in: text)
    }
    guard DateReader.everyYear.contains(day.year) else {
      throw problem(.outsideYears(text), in: text)
    }
    return day
  }

  /// The moment that a text names: a day, then the time: `2026-06-17 08:00`, `17/6/2026 8:00`.
  ///
  /// - Throws: `DayProblem` where the text is no such thing.
  public func moment(_ text: String) throws(DayProblem) -> CivilDateTime {
    let words = text.trimmed.split { $0 == " " || $0 == "T" }
    guard words.count > 1, let last = words.last,
      let hours = AmountReader(language: language).hours(String(last)), hours.end == nil
    else { throw DayProblem(noMoment(text)) }
    return CivilDateTime(
      try day(words.dropLast().joined(separator: " ")), at: hours.start)
  }

  private func reader(_ years: ClosedRange<Int>) -> DateReader {
    DateReader(language: language, style: style, years: years)
  }

  /// The only day of the plan's years that a text without a year names.
  private func onlyDay(_ text: String) throws(DayProblem) -> CivilDate {
    var days: Set<CivilDate> = []
    var last = DateProblem.unreadable(text)
    for year in years {
      do {
        let windows = try reader(year...year).occasions(text).map(\.window)
        days.formUnion(windows.filter { $0.dayCount == 1 }.map(\.start))
      } catch {
        last = error
      }
    }
    guard let day = days.first else { throw problem(last, in: text) }
    guard days.count == 1 else { throw DayProblem(severalDays(text, days.sorted()) + accepted) }
    return day
  }
}

extension DayReader {
  private func severalDays(_ text: String, _ days: [CivilDate]) -> Phrase {
    let list = days.map { day in Phrase { day.text(in: $0) } }.listed
    return Phrase(
      vi: "'\(text)' có thể là \(list.vietnamese): thêm năm; ",
      en: "'\(text)' may be \(list.english): add the year; ")
  }

  private func noMoment(_ text: String) -> Phrase {
    let year = years.lowerBound
    return Phrase(
      vi: "'\(text)' không phải là ngày và giờ; viết \(year)-06-17 08:00"
        + slashed(17, 6).map { " hoặc \($0) 08:00" }.joined(),
      en: "'\(text)' is not a day with a time; write \(year)-06-17 08:00"
        + slashed(17, 6).map { " or \($0) 08:00" }.joined())
  }

  /// What is wrong with a text, in the words of the findings, and what would be right.
  private func problem(_ problem: DateProblem, in text: String) -> DayProblem {
    if case .outsideYears(let part) = problem {
      let years = DateReader.everyYear.text
      return DayProblem(
        Phrase(
          vi: "'\(part)' nằm ngoài các năm \(years)",
          en: "'\(part)' lies outside the years \(years)"))
    }
    let scalar = Scalar(text: text, place: SourcePlace(file: "", line: 1))
    let years = years
    let words = Phrase {
      Finding.date(problem, in: scalar, years: years, $0).message
    }
    return DayProblem(words + Phrase(verbatim: "; ") + accepted)
  }

  /// The forms that are read.
  private var accepted: Phrase {
    let year = years.lowerBound
    let forms = slashed(28, 6) + (years.count == 1 ? shortSlashed : [])
    return Phrase(
      vi: "viết " + (forms + ["\(year)-06-28"]).joined(separator: ", ")
        + " hoặc 10/3/\(year) âm lịch",
      en: "write " + (["\(year)-06-28", "28 June \(year)"] + forms).joined(separator: ", ")
        + " or 'day 10 of lunar month 3 of \(year)'")
  }

  /// A day with slashes, as the plan means them; empty where it does not say how.
  private func slashed(_ day: Int, _ month: Int) -> [String] {
    switch style {
    case .dayMonth: ["\(day)/\(month)/\(years.lowerBound)"]
    case .monthDay: ["\(month)/\(day)/\(years.lowerBound)"]
    case nil: []
    }
  }

  private var shortSlashed: [String] {
    switch style {
    case .dayMonth: ["28/6"]
    case .monthDay: ["6/28"]
    case nil: []
    }
  }
}

/// Why a text on the command line is no day.
public struct DayProblem: Error, Hashable {
  /// What is so, and what would be right.
  public let message: Phrase

  init(_ message: Phrase) { self.message = message }
}
