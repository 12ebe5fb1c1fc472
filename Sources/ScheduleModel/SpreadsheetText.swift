/// Text as spreadsheets take it from a table: they run some cells as formulas, and turn others into dates
/// and numbers, which come back as something else.
public enum SpreadsheetText {
  /// Whether a spreadsheet runs a cell as a formula.
  ///
  /// Source: OWASP, Application Security Verification Standard 5.0, 1.2.10, and "CSV Injection", for line
  /// ends and the wide forms of the signs; CWE-1236.
  public static func isFormula(_ cell: String) -> Bool {
    cell.unicodeScalars.first.map(formulaStarts.contains) ?? false
  }

  /// The cell with an apostrophe in front where a spreadsheet would not leave it as it is, or where it
  /// begins with such an apostrophe of its own.
  public static func guarded(_ cell: String) -> String { isChanged(cell) ? "'" + cell : cell }

  /// The cell that `guarded` was made of.
  public static func unguarded(_ cell: String) -> String {
    let scalars = cell.unicodeScalars
    guard scalars.first == "'" else { return cell }
    let rest = String(scalars.dropFirst())
    return isChanged(rest) ? rest : cell
  }

  /// Whether a spreadsheet would make something else of a cell. Rather too many than too few.
  private static func isChanged(_ cell: String) -> Bool {
    let scalars = cell.unicodeScalars
    if scalars.first == "'" { return isChanged(String(scalars.dropFirst())) }
    if isFormula(cell) || ["true", "false"].contains(cell.lowercased()) { return true }
    let words = cell.split { $0.isWhitespace || $0 == "," }
    guard (1...4).contains(words.count), words.contains(where: { $0.contains(where: \.isNumber) })
    else { return false }
    // A whole number comes back as it was.
    if words.count == 1, cell.allSatisfy(\.isNumber), cell.first != "0" || cell.count == 1 {
      return cell.count > 15
    }
    return words.allSatisfy { word in
      word.allSatisfy(numberMarks.contains)
        || months.contains(word.lowercased().prefix(3).lowercased())
        || ["am", "pm"].contains(word.lowercased())
    }
  }

  private static let formulaStarts = Set("=+-@\t\r\n\0＝＋－＠".unicodeScalars)
  private static let numberMarks = Set("0123456789/.-:,%eE")
  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
