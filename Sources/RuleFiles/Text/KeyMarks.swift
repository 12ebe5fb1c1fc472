/// A YAML text in which no two keys are the same.
///
/// The YAML library throws at the first mapping that has a key twice, and keeps all that it has read
/// to itself. So each line that may hold a key carries a mark in front of it, of characters for
/// private use that no keyboard writes; the mark is taken off again, wherever it turns up.
struct KeyMarks {
  private var lines: [String.UnicodeScalarView]
  /// Where marks begin in each line, in scalars from 0.
  private var starts: [Int: [Int]] = [:]
  private var count = 0

  /// Marks the lines of a text.
  init(_ lines: [Substring]) {
    self.lines = lines.map { String($0).unicodeScalars }
    for line in lines.indices {
      if let offset = KeyMarks.key(in: self.lines[line]) { insert(line, at: offset) }
    }
  }

  /// The text with its marks, its lines ended by line feeds.
  var text: String { lines.map { String($0) }.joined(separator: "\n") }

  /// How many scalars stand in front of a place of the marked text, marks left out.
  ///
  /// `line` is counted from 0, `scalars` is what stands in front of the place with its marks.
  func unmarked(line: Int, scalars: Int) -> Int {
    (starts[line] ?? []).reduce(scalars) { $1 < scalars ? max($0 - KeyMarks.length, 0) : $0 }
  }

  /// Marks the key that begins at a place of the marked text; `false` where it has a mark already.
  mutating func add(line: Int, scalars: Int) -> Bool {
    guard lines.indices.contains(line), scalars < lines[line].count else { return false }
    let first = lines[line][lines[line].index(lines[line].startIndex, offsetBy: scalars)]
    let offset = first == "\"" || first == "'" ? scalars + 1 : scalars
    guard starts[line]?.contains(offset) != true else { return false }
    starts[line] = starts[line]?.map { $0 < offset ? $0 : $0 + KeyMarks.length }
    insert(line, at: offset)
    return true
  }

  /// A text without the marks in it.
  static func removed(from text: String) -> String {
    guard text.unicodeScalars.contains(opening) else { return text }
    var result = String.UnicodeScalarView()
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.first {
      rest = rest.dropFirst(scalar == opening ? length : 1)
      if scalar != opening { result.append(scalar) }
    }
    return String(result)
  }

  private mutating func insert(_ line: Int, at offset: Int) {
    count += 1
    let digits = String(count)
    let zeros = String(repeating: "0", count: max(0, KeyMarks.digits - digits.count))
    let mark = [KeyMarks.opening] + Array((zeros + digits).unicodeScalars)
    lines[line].insert(
      contentsOf: mark, at: lines[line].index(lines[line].startIndex, offsetBy: offset))
    starts[line, default: []].append(offset)
  }

  /// Where a key may begin in a line, behind its quotation mark; `nil` where none can be marked.
  private static func key(in line: String.UnicodeScalarView) -> Int? {
    guard line.contains(":"), !line.starts(with: "---".unicodeScalars) else { return nil }
    var rest = line[...]
    while let first = rest.first {
      if first == " " || (first == "-" && rest.dropFirst().first == " ") {
        rest.removeFirst()
      } else {
        break
      }
    }
    let offset = line.distance(from: line.startIndex, to: rest.startIndex)
    guard let first = rest.first, !"?:,[]{}&*!|>%@`#\t".unicodeScalars.contains(first) else {
      return nil
    }
    guard first == "\"" || first == "'" else { return offset }
    return rest.dropFirst().first == first ? nil : offset + 1
  }

  private static let opening: Unicode.Scalar = "\u{E000}"
  private static let digits = 8
  private static let length = digits + 1
}
