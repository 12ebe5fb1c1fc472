import CivilTime
public import ScheduleModel
public import TaskFiles

/// What stations aired in a month, to be signed: a sheet of A4 for each, in one page of HTML.
///
/// The page is also well-formed XML, has no script and asks no other address for anything.
public struct SummarySheet: Sendable {
  private let summaries: [AirSummary]
  private let language: Language

  /// Creates the sheets of some stations, in their order.
  public init(_ summaries: [AirSummary], in language: Language) {
    self.summaries = summaries
    self.language = language
  }

  /// The page, the last line ended.
  public var html: String { SheetTemplates.summary(values) }
}

extension SummarySheet {
  private var values: SummaryValues {
    SummaryValues(
      language: language.rawValue, words: SummaryWords(in: language), title: title,
      columns: SummaryWords.columns.map { $0[language] }, stations: summaries.map(station))
  }

  private var title: String {
    guard let month = summaries.first?.month else { return "" }
    let name = Phrase(
      vi: "tháng \(month.number)/\(month.year)",
      en: "\(CivilDate.englishMonths[month.number - 1]) \(month.year)")
    return Phrase(vi: "Kết quả phát thanh ", en: "Broadcasts aired, ")[language] + name[language]
  }

  private func station(_ summary: AirSummary) -> StationSummary {
    let rows = summary.rows.map { row in
      SummaryRow(
        title: row.title, clauses: row.clauses.isEmpty ? nil : row.clauses.joined(separator: "; "),
        numbers: numbers(of: row.tally))
    }
    let (met, all) = summary.metCount
    return StationSummary(
      name: summary.name, source: source(of: summary), rows: rows,
      total: rows.count > 1 ? total(of: rows) : nil,
      weekCount: Phrase(
        vi: "\(met) trên \(all) kỳ đủ số lần.", en: "\(met) of \(all) periods have their number.")[
          language],
      weeks: summary.quotas.map { $0.sentence(in: language) }, hasWeeks: all > 0)
  }

  private func source(of summary: AirSummary) -> String {
    Phrase(
      vi: "\(summary.plan.title). Tính đến ngày \(summary.today.text(in: .vietnamese)).",
      en: "\(summary.plan.title). As of \(summary.today.text(in: .english)).")[language]
  }

  private func numbers(of tally: AirTally) -> [Int] {
    [
      tally.planned, tally.aired, tally.late, tally.short, tally.notAired, tally.preempted,
      tally.pending,
    ]
  }

  private func total(of rows: [SummaryRow]) -> SummaryRow {
    let sums = SummaryWords.columns.indices.map { place in
      rows.reduce(0) { $0 + $1.numbers[place] }
    }
    return SummaryRow(title: "", clauses: nil, numbers: sums)
  }
}

/// All that the template of a summary shows, ready to be printed. The names stand in the template.
struct SummaryValues {
  /// The language as HTML names it.
  let language: String
  /// What is the same in every summary of the language.
  let words: SummaryWords
  /// The month.
  let title: String
  /// The heads of the columns with numbers.
  let columns: [String]
  /// The stations, in order.
  let stations: [StationSummary]
}

/// The month of one station.
struct StationSummary {
  /// Its name.
  let name: String
  /// The plan, and as of when.
  let source: String
  /// A row for each rule; may be empty.
  let rows: [SummaryRow]
  /// The sums; `nil` where there is one row or none.
  let total: SummaryRow?
  /// How many periods have their number.
  let weekCount: String
  /// How each period stands.
  let weeks: [String]
  /// Whether there are any.
  let hasWeeks: Bool
}

/// What became of the broadcasts of a rule.
struct SummaryRow {
  /// What they are about.
  let title: String
  /// The clauses that ask for them.
  let clauses: String?
  /// How many, in the order of the columns.
  let numbers: [Int]
}

/// The words of a summary that are the same for every station.
struct SummaryWords {
  /// Words of the table.
  let content, total, weeks: String
  /// Words of the signatures.
  let reporter, signHere, place, head, signAndSeal: String

  /// The heads of the columns with numbers.
  static let columns = [
    Phrase(vi: "Theo kế hoạch", en: "Planned"), Phrase(vi: "Đã phát", en: "Aired"),
    Phrase(vi: "Phát muộn", en: "Late"), Phrase(vi: "Phát thiếu", en: "Short"),
    Phrase(vi: "Không phát", en: "Not aired"), Phrase(vi: "Bị thay", en: "Pre-empted"),
    Phrase(vi: "Chưa báo", en: "Not reported"),
  ]

  /// The words of a language.
  init(in language: Language) {
    func word(_ vietnamese: String, _ english: String) -> String {
      Phrase(vi: vietnamese, en: english)[language]
    }
    content = word("Nội dung", "Content")
    total = word("Cộng", "Total")
    weeks = word("Số lần ít nhất theo từng kỳ", "The least number in each period")
    reporter = word("Người lập", "Drawn up by")
    signHere = word("(ký, ghi rõ họ tên)", "(signature and name)")
    place = word("......, ngày ... tháng ... năm ......", "......, date ............")
    head = word("Thủ trưởng đơn vị", "Head of the unit")
    signAndSeal = word("(ký, đóng dấu)", "(signature and seal)")
  }
}
