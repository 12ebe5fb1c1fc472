import CivilTime

/// A workbook as a value: what its sheets hold and how they look, before any library has seen it.
public struct Workbook: Hashable, Sendable {
  /// What it is called in the properties of the file.
  let title: String
  /// The moment that stands in the file as the one of its making.
  let created: Instant
  /// Its sheets. Never empty; names are legal and unique.
  let sheets: [Sheet]

  /// How many sheets it has, at least 1.
  public var sheetCount: Int { sheets.count }

  /// How many texts were cut, because no cell holds as much.
  public var cutCount: Int {
    sheets.reduce(0) { sum, sheet in
      sum
        + sheet.lines.reduce(0) { $0 + $1.cells.count { $0?.isCut ?? false } }
    }
  }

  /// Creates a workbook of sheets, whose names are made legal and unique.
  init(_ title: String, created: Instant, _ sheets: [Sheet]) {
    self.title = title
    self.created = created
    var names = SheetNames()
    self.sheets = sheets.map { $0.named(names.name(for: $0.name)) }
  }
}

/// A sheet: lines of cells, and how it is printed. Always one page wide.
struct Sheet: Hashable, Sendable {
  /// What stands on its tab.
  let name: String
  /// The width of each column, in characters.
  let widths: [Double]
  /// The lines from the top; none has more cells than there are widths.
  let lines: [Line]
  /// The cells that are one, each with a value in its upper left one only.
  let merges: [Merge]
  /// The lines with which a page begins, beside the first; sorted, the first 1,023 are kept.
  let pageStarts: [Int]
  /// The lines that name the columns: they are on every page, and stay on the screen with all above.
  let head: Range<Int>
  /// How many columns stay on the screen, from the left.
  let frozenColumns: Int
  /// Whether the columns can be filtered from the head on.
  let isFiltered: Bool
  /// What stands at the top and at the foot of each page.
  let margin: Margin
  /// On what it is printed.
  var paper = Paper.across

  /// On what a sheet is printed, and how much of it.
  enum Paper: Hashable, Sendable {
    /// A4 across, as many pages as there are.
    case across
    /// A4 upright with the margins of official letters, as many pages as there are.
    ///
    /// Source: Nghị định 30/2020/NĐ-CP, phụ lục I, phần I, mục I.3.
    case letter
    /// One page of A3 across.
    case wall
  }

  /// A line of cells; `nil` where there is none.
  struct Line: Hashable, Sendable {
    let cells: [Cell?]
    /// How high it is, in points; `nil` where the program that shows it is to find out.
    var height: Double?
  }

  /// Cells that are one: lines and columns from 0, both ends included.
  struct Merge: Hashable, Sendable {
    let lines: ClosedRange<Int>
    let columns: ClosedRange<Int>
  }

  /// What stands at the top and at the foot of each page.
  struct Margin: Hashable, Sendable {
    /// The name of the plan.
    let plan: String
    /// As of when.
    let asOf: String
    /// The word for a page.
    let page: String
  }

  /// The same sheet by another name.
  func named(_ name: String) -> Sheet {
    Sheet(
      name: name, widths: widths, lines: lines, merges: merges, pageStarts: pageStarts, head: head,
      frozenColumns: frozenColumns, isFiltered: isFiltered, margin: margin, paper: paper)
  }
}

/// What stands in a cell, and how it looks.
struct Cell: Hashable, Sendable {
  /// What stands in a cell.
  enum Value: Hashable, Sendable {
    case empty
    /// Always text, whatever it begins with.
    case text(String)
    case date(CivilDate)
    case time(TimeOfDay)
    case number(Int)
  }

  let value: Value
  let look: Look

  /// A text, made fit for a cell.
  init(_ text: String, _ look: Look = .text) {
    let text = text.inCell
    value = text.isEmpty ? .empty : .text(text)
    self.look = look
  }

  /// A day; empty where there is none.
  init(_ day: CivilDate?, _ look: Look = .date) {
    value = day.map(Value.date) ?? .empty
    self.look = look
  }

  /// A time of day; empty where there is none.
  init(_ time: TimeOfDay?) {
    value = time.map(Value.time) ?? .empty
    look = .time
  }

  /// A number.
  init(_ number: Int, _ look: Look = .number) {
    value = .number(number)
    self.look = look
  }

  /// Whether its text was cut.
  var isCut: Bool { if case .text(let text) = value { text.isCutForCell } else { false } }
}

/// How a cell looks. All is black on white or light grey: nothing is said by colour alone.
enum Look: Hashable, CaseIterable, Sendable {
  /// The title of a sheet: large, bold, centred.
  case title
  /// A line below the title: italic, centred.
  case subtitle
  /// A line beside a table.
  case remark
  /// The name of a column: bold, centred, grey.
  case head
  /// The name of a section within a table: bold, grey.
  case section
  /// Text in lines.
  case text
  /// Short text, centred.
  case centred
  /// A day, `01/07/2026`.
  case date
  /// A time of day, `07:30`.
  case time
  /// A number.
  case number
  /// A day in a calendar grid, `01/07`, bold.
  case gridDay
  /// A day of rest in a calendar grid: the same on grey.
  case gridRest
  /// A day of another month in a calendar grid: italic, not bold.
  case gridBeside
  /// What is known of a day in a calendar grid: small, italic.
  case gridNote
  /// The number of a day on a wall calendar: large, bold.
  case wallDay
  /// The number of a day of rest on a wall calendar: the same, hatched.
  case wallRest
  /// A line of words below the number of a day on a wall calendar: very small, centred.
  case wallNote
  /// The same, hatched, on a day of rest.
  case wallRestNote
  /// How many tasks a day has on a wall calendar: small, bold, centred.
  case wallCount
  /// Days of a campaign: bold on grey in a thick frame.
  case bar
  /// The name of a campaign beside its days.
  case barName
}
