/// Gives names to the sheets of a workbook that every program takes.
///
/// At most 31 UTF-16 code units, none of `[ ] : * ? / \`, no apostrophe, not `History`, no two the same
/// but for the case of letters.
///
/// Source: Microsoft, "Rename a worksheet", for the characters, the length and the reserved name;
/// apostrophes are left out everywhere, although they are forbidden at the ends only.
struct SheetNames {
  private var taken: Set<String> = ["history"]
  private static let most = 31

  /// The name nearest to a text that no sheet has yet.
  mutating func name(for text: String) -> String {
    let plain = String(text.cleaned.map { "[]:*?/\\\n".contains($0) ? "-" : $0 == "'" ? "’" : $0 })
      .split(separator: " ").joined(separator: " ")
    let wish = plain.isEmpty ? "-" : plain.isTakenForCell ? "(\(plain))" : plain
    for number in 1... {
      let mark = number == 1 ? "" : " (\(number))"
      let name = wish.shortened(to: SheetNames.most - mark.utf16.count) + mark
      if taken.insert(name.lowercased()).inserted { return name }
    }
    preconditionFailure("more sheets than there are numbers")
  }
}

extension String {
  /// Whether a formula that names a sheet by this text would read a cell, a number or a truth value where
  /// the name is not in quotes. The library leaves quotes out around plain letters, digits, `.` and `_`.
  fileprivate var isTakenForCell: Bool {
    guard utf8.allSatisfy({ $0.isPlainInName }) else { return false }
    return utf8.contains { (0x30...0x39).contains($0) } || hasPrefix(".")
      || ["r", "c", "rc", "true", "false"].contains(lowercased())
  }

  /// The text in so many UTF-16 code units, `…` at the end where it was longer.
  func shortened(to most: Int) -> String {
    guard utf16.count > most else { return self }
    var rest = most - 1
    let kept = prefix { character in
      rest -= character.utf16.count
      return rest >= 0
    }
    return kept + "…"
  }
}

extension UInt8 {
  /// Whether it is a letter, a digit, `.` or `_` of ASCII.
  fileprivate var isPlainInName: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "_"): true
    default: false
    }
  }
}
