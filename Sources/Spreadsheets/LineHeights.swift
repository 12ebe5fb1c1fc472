/// How high lines have to be for their texts.
///
/// Excel finds that out by itself when a file is opened, but not for merged cells, and other programs do
/// not. Estimated, rather too high than too low: of Times New Roman at 11 points somewhat more than one
/// character goes into a column's unit, which is a digit of the sheet's default letters.
struct LineHeights {
  /// The most that a line can be, in points.
  ///
  /// Source: Microsoft, "Excel specifications and limits", row height.
  private static let highest = 409.0

  private static let charactersInUnit = 1.2

  private let widths: [Double]
  private let merges: [Int: [Sheet.Merge]]

  /// Looks at the columns of a sheet and at the cells that are one.
  init(_ widths: [Double], _ merges: [Sheet.Merge]) {
    self.widths = widths
    self.merges = Dictionary(grouping: merges, by: \.lines.lowerBound)
  }

  /// The lines with their heights, none lower than it was.
  func set(on lines: [Sheet.Line]) -> [Sheet.Line] {
    lines.enumerated().map { number, line in
      var line = line
      line.height = min(LineHeights.highest, max(line.height ?? 0, height(of: line, number)))
      return line
    }
  }

  private func height(of line: Sheet.Line, _ number: Int) -> Double {
    line.cells.enumerated().map { column, cell in
      guard let cell else { return 0 }
      let shape = cell.look.shape
      let one = shape.size * 1.2 + 1
      guard case .text(let text) = cell.value, shape.isWrapped else { return one }
      let room = width(at: number, column) * LineHeights.charactersInUnit * 11 / shape.size
      return one * Double(text.lineCount(within: Int(room)))
    }.max() ?? 15
  }

  /// How wide a cell is, with those that are one with it.
  private func width(at line: Int, _ column: Int) -> Double {
    let merge = merges[line]?.first { $0.columns.lowerBound == column }
    return widths[merge?.columns ?? column...column].reduce(0, +)
  }
}

extension String {
  /// How many lines the text takes where a line holds so many characters; words that are longer are broken.
  func lineCount(within most: Int) -> Int {
    let most = max(1, most)
    let lines = self.split(separator: Character("\n"), omittingEmptySubsequences: false)
    return lines.reduce(0) { sum, line in
      var (lines, used) = (1, 0)
      for word in line.split(separator: Character(" ")) {
        let length = word.count
        if used > 0, used + 1 + length > most {
          (lines, used) = (lines + 1, length)
        } else {
          used += length + (used > 0 ? 1 : 0)
        }
        if used > most {
          lines += (used - 1) / most
          used = (used - 1) % most + 1
        }
      }
      return sum + lines
    }
  }
}
