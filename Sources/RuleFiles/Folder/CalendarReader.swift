import CivilTime
import ScheduleModel

/// Reads a file of official days: the ones that come with the program and a plan's own.
struct CalendarReader {
  private let file: SourceFile
  private let years: ClosedRange<Int>
  private let style: DateStyle?
  private let usual: Language
  private let outside: OutsideDays
  private(set) var findings: [Finding] = []

  /// What a calendar file says.
  struct Content {
    /// The days of the weekly rest; empty where the file does not name them.
    let weeklyRest: Set<Weekday>
    /// The line that names them; `nil` where the file does not.
    var weeklyRestPlace: SourcePlace?
    /// The dated entries, in the order of the file.
    let entries: [OfficialDays]
    /// The days on which units changed as a whole, in the order of the file.
    var reforms: [WorkCalendar.Reform] = []
  }

  /// Prepares to read a file for a plan of some years, in the language `usual` if it has no keys.
  init(
    _ file: SourceFile, years: ClosedRange<Int>, style: DateStyle?, usual: Language,
    outside: OutsideDays = .none
  ) {
    self.file = file
    self.usual = usual
    self.outside = outside
    self.years = years
    self.style = style
  }

  /// Returns what the file says, as far as it can be understood.
  mutating func read() -> Content {
    let (tree, language, problems) =
      BuiltInCalendar.tree(of: file) ?? YAMLTree.read(file, usual: usual)
    findings += problems
    guard let tree else { return Content(weeklyRest: [], entries: []) }
    var fields = FieldReader(tree, in: language)
    guard fields.isMapping else {
      findings += fields.findings
      return Content(weeklyRest: [], entries: [])
    }
    _ = fields.scalar(.code)
    _ = fields.scalar(.title)
    let weeklyRest = fields.weekdays(.weeklyRest)
    let entries = fields.items(.days).compactMap { entry($0, language) }
    let reforms = fields.items(.unitChanges).compactMap { reform($0, language) }
    fields.finish()
    findings += fields.findings
    return Content(
      weeklyRest: Set(weeklyRest),
      weeklyRestPlace: fields.has(.weeklyRest) ? fields.place(of: .weeklyRest) : nil,
      entries: entries.flatMap(\.self), reforms: reforms)
  }

  private mutating func entry(_ tree: YAMLTree, _ language: Language) -> [OfficialDays] {
    var fields = FieldReader(tree, in: language)
    guard fields.isMapping else {
      findings += fields.findings
      return []
    }
    let dates = fields.required(.date)
    let kind = fields.word(.are, Words.dayKinds)
    let name = fields.required(.title)
    let basis = fields.scalar(.clause)
    let projection = fields.scalar(.projected)
    let isOfChoice = fields.word(.ofChoice, Words.yesNo) ?? false
    if !fields.has(.are) { fields.reportMissing(.are) }
    fields.finish()
    defer { findings += fields.findings }
    guard let dates, let kind, let name else { return [] }
    return windows(dates, language).map {
      OfficialDays(
        $0, are: kind, name: name.text, basis: basis?.text ?? "", source: dates.place,
        projection: projection?.text, isOfChoice: isOfChoice)
    }
  }

  private mutating func reform(_ tree: YAMLTree, _ language: Language) -> WorkCalendar.Reform? {
    var fields = FieldReader(tree, in: language)
    guard fields.isMapping else {
      findings += fields.findings
      return nil
    }
    let date = fields.required(.date)
    let name = fields.required(.title)
    let kinds = fields.scalars(.kinds).map(\.text)
    fields.finish()
    findings += fields.findings
    guard let date, let name, let day = windows(date, language).first?.start else { return nil }
    return WorkCalendar.Reform(on: day, name: name.text, kinds: kinds, source: date.place)
  }

  private mutating func windows(_ scalar: Scalar, _ language: Language) -> [Window] {
    // Days of other years are taken as they are: a calendar serves many plans.
    let wide = DateReader(
      language: language, style: style, years: DateReader.everyYear, outside: outside)
    let own = DateReader(language: language, style: style, years: years, outside: outside)
    // What comes each year also lies beside the plan: campaigns and due dates run into the next year.
    let near = DateReader(
      language: language, style: style, years: years.lowerBound - 1...years.upperBound + 1,
      outside: outside)
    if own.comesEachYear(scalar.text), let occasions = try? near.occasions(scalar.text) {
      return occasions.map(\.window)
    }
    do {
      do {
        return try own.occasions(scalar.text).map(\.window)
      } catch DateProblem.outsideYears {
        return try wide.occasions(scalar.text).map(\.window)
      }
    } catch {
      findings.append(.date(error, in: scalar, years: years, language))
      return []
    }
  }
}
