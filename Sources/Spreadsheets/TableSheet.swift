/// A sheet in the making: titles, a head, rows.
struct TableSheet {
  /// A column with how narrow and how wide it may be, in characters.
  struct Column {
    let name: String
    let narrowest: Double
    let widest: Double

    init(_ name: String, _ narrowest: Double, upTo widest: Double? = nil) {
      self.name = name
      self.narrowest = narrowest
      self.widest = widest ?? narrowest
    }
  }

  private let name: String
  private let columns: [Column]
  private var lines: [Sheet.Line] = []
  private var merges: [Sheet.Merge] = []
  private var pageStarts: [Int] = []
  private var possibleStarts: [Int] = []
  private let head: Int

  /// Begins a sheet with lines of titles and the names of its columns.
  init(_ name: String, _ titles: [(String, Look)], _ columns: [Column]) {
    self.name = name
    self.columns = columns
    head = titles.count
    for (text, look) in titles { addAcross(text, look) }
    lines.append(Sheet.Line(cells: columns.map { Cell($0.name, .head) }))
  }

  /// How many lines there are so far.
  var lineCount: Int { lines.count }

  /// Adds a row; fewer cells than columns leave the rest without.
  mutating func add(_ cells: [Cell?], height: Double? = nil) {
    lines.append(Sheet.Line(cells: cells, height: height))
  }

  /// Adds a text that stands across all columns.
  mutating func addAcross(_ text: String, _ look: Look) {
    let place = lines.count
    lines.append(Sheet.Line(cells: [Cell(text, look)]))
    merge(place...place, 0...columns.count - 1)
  }

  /// Lets a page begin with the next line, where at least so many lines stand on the one before.
  mutating func beginPage(after least: Int) {
    if lines.count - (pageStarts.last ?? head + 1) >= least { pageStarts.append(lines.count) }
  }

  /// Lets a page begin with the next line, where all up to the next such place does not fit below what is
  /// there and a third of the page is filled.
  mutating func mayBeginPage() { possibleStarts.append(lines.count) }

  /// Makes cells one.
  mutating func merge(_ lines: ClosedRange<Int>, _ columns: ClosedRange<Int>) {
    merges.append(Sheet.Merge(lines: lines, columns: columns))
  }

  /// The sheet. Columns are as wide as their longest line of text, within their bounds.
  func sheet(
    _ margin: Sheet.Margin, isFiltered: Bool = false, frozenColumns: Int = 0,
    on paper: Sheet.Paper = .across
  ) -> Sheet {
    let widths = widths
    let lines = LineHeights(widths, merges).set(on: lines)
    return Sheet(
      name: name, widths: widths, lines: lines, merges: merges,
      pageStarts: pageStarts + pageStarts(among: lines.map { $0.height ?? 0 }, widths, on: paper),
      head: head..<head + 1,
      frozenColumns: frozenColumns, isFiltered: isFiltered && lines.count > head + 1,
      margin: margin,
      paper: paper)
  }

  /// The places among the possible ones at which pages begin, lines being so high.
  private func pageStarts(
    among heights: [Double], _ widths: [Double], on paper: Sheet.Paper
  ) -> [Int] {
    let room = paper.room(for: widths)
    var starts: [Int] = []
    var used = heights[..<(possibleStarts.first ?? 0)].reduce(0, +)
    for (place, next) in zip(possibleStarts, possibleStarts.dropFirst() + [heights.count]) {
      let block = heights[place..<next].reduce(0, +)
      // A page that is hardly begun is not left empty for the sake of what follows.
      if place > head + 1, used > room / 3, used + block > room {
        starts.append(place)
        used = heights[head] + block
      } else {
        used += block
      }
      // What is higher than a page goes on where it must.
      while used > room { used -= room - heights[head] }
    }
    return starts
  }

  private var widths: [Double] {
    columns.enumerated().map { place, column in
      guard column.widest > column.narrowest else { return column.narrowest }
      let longest =
        lines.dropFirst(head + 1).map { line in
          place < line.cells.count ? line.cells[place]?.longestLine ?? 0 : 0
        }.max() ?? 0
      return min(column.widest, max(column.narrowest, Double(longest) + 2))
    }
  }
}

extension Cell {
  /// How many characters its longest line has; 0 for what is no text.
  fileprivate var longestLine: Int {
    guard case .text(let text) = value, look != .section, look != .remark else { return 0 }
    return text.split(separator: "\n").map(\.count).max() ?? 0
  }
}
