/// An .xlsx file read back: its sheets as text, and the XML of each for what is not in the text.
package struct ReadWorkbook {
  /// A sheet.
  package struct Page {
    /// What stands on its tab.
    package let name: String
    /// Its XML.
    package let tree: XMLTree
    /// Its rows from the top, each cell as a spreadsheet shows it; what is not there is empty.
    package let rows: [[String]]
    /// The texts of formulas; a plan has none.
    package let formulas: [String]

    /// The rows, drawn: cells joined by ` | `, no spaces at the end of a line.
    package var text: String {
      rows.map { row in
        let cells = row.map { $0.replacing("\n", with: " / ") }.joined(separator: " | ")
        return cells.trimmed + "\n"
      }.joined()
    }

    /// The attributes of the first element of a name.
    package func attributes(of name: String) -> [String: String] {
      tree.first(name)?.attributes ?? [:]
    }
  }

  /// The sheets in their order.
  package let pages: [Page]
  /// The names that are defined, such as print areas, with what they stand for.
  package let names: [String]
  /// The files of the archive.
  package let archive: ZipArchive

  /// Reads a file.
  package init(_ octets: [UInt8]) throws {
    archive = try ZipArchive(octets)
    let book = try ReadWorkbook.tree("xl/workbook.xml", archive)
    let strings =
      archive.files["xl/sharedStrings.xml"] == nil
      ? []
      : try ReadWorkbook.tree("xl/sharedStrings.xml", archive).all("si")
        .map { $0.text(of: "t").unescaped }
    let formats = try ReadWorkbook.formats(archive)
    names = book.all("definedName").map { "\($0.attributes["name"] ?? ""): \($0.text)" }
    var pages: [Page] = []
    for (number, sheet) in book.all("sheet").enumerated() {
      let tree = try ReadWorkbook.tree("xl/worksheets/sheet\(number + 1).xml", archive)
      pages.append(
        Page(
          name: sheet.attributes["name"] ?? "", tree: tree,
          rows: ReadWorkbook.rows(tree, strings, formats), formulas: tree.all("f").map(\.text)))
    }
    self.pages = pages
  }

  private static func tree(_ path: String, _ archive: ZipArchive) throws -> XMLTree {
    guard let octets = archive.files[path] else { throw ZipArchive.Broken(what: "no \(path)") }
    return try XMLTree(octets)
  }

  /// The format of numbers of each style.
  private static func formats(_ archive: ZipArchive) throws -> [String] {
    let tree = try tree("xl/styles.xml", archive)
    let custom = tree.all("numFmt").reduce(into: [String: String]()) { codes, format in
      codes[format.attributes["numFmtId"] ?? ""] = format.attributes["formatCode"]
    }
    let styles = tree.first("cellXfs")?.all("xf") ?? []
    return styles.map { custom[$0.attributes["numFmtId"] ?? ""] ?? "General" }
  }

  private static func rows(
    _ tree: XMLTree, _ strings: [String], _ formats: [String]
  ) -> [[String]] {
    var rows: [[String]] = []
    for row in tree.all("row") {
      let number = row.attributes["r"].flatMap(Int.init) ?? 1
      while rows.count < number { rows.append([]) }
      for cell in row.all("c") {
        let column = (cell.attributes["r"] ?? "A").columnNumber
        while rows[number - 1].count <= column { rows[number - 1].append("") }
        rows[number - 1][column] = text(of: cell, strings, formats)
      }
    }
    return rows
  }

  private static func text(
    of cell: XMLTree, _ strings: [String], _ formats: [String]
  ) -> String {
    let value = cell.text(of: "v")
    if cell.attributes["t"] == "s" { return Int(value).map { strings[$0] } ?? "?" }
    if cell.attributes["t"] == "inlineStr" { return cell.text(of: "t") }
    let format = cell.attributes["s"].flatMap(Int.init).map { formats[$0] } ?? "General"
    guard let number = Double(value) else { return value }
    return format.shown(number) ?? value
  }
}

extension String {
  /// The text with its escapes, `_x0041_`, read as the characters that they stand for.
  fileprivate var unescaped: String {
    replacing(/_x([0-9A-Fa-f]{4})_/) { match in
      UInt32(match.output.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? "?"
    }
  }

  /// The text without spaces and bars at its end.
  fileprivate var trimmed: String {
    var text = self
    while let last = text.last, last == " " || last == "|" { text.removeLast() }
    return text
  }

  /// The number of a column from the place of a cell, `B7`, from 0.
  fileprivate var columnNumber: Int {
    utf8.prefix { $0 >= 0x41 }.reduce(0) { $0 * 26 + Int($1) - 0x40 } - 1
  }

  /// A number in this format, as far as tests need it; `nil` where the format is another.
  fileprivate func shown(_ number: Double) -> String? {
    let (day, minute) = (Int(number), Int((number * 1440).rounded()) % 1440)
    switch self {
    case "dd/mm/yyyy": return civil(day).joined(separator: "/")
    case "dd/mm": return civil(day).prefix(2).joined(separator: "/")
    case "hh:mm": return "\(two(minute / 60)):\(two(minute % 60))"
    default: return nil
    }
  }
}

/// Day, month and year of a number of days, counted from year to year, without a look at how the program
/// counts.
private func civil(_ number: Int) -> [String] {
  // 36526 is 1 January 2000.
  var (rest, year) = (number - 36_526, 2000)
  func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
  while rest >= (isLeap(year) ? 366 : 365) {
    rest -= isLeap(year) ? 366 : 365
    year += 1
  }
  var month = 1
  let lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  for length in lengths where month <= 12 {
    guard rest >= length else { break }
    rest -= length
    month += 1
  }
  return [two(rest + 1), two(month), "\(year)"]
}

private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
