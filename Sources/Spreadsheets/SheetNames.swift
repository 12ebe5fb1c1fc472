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
    let wish = plain.isEmpty ? "-" : plain
    for number in 1... {
      let mark = number == 1 ? "" : " (\(number))"
      let name = wish.shortened(to: SheetNames.most - mark.utf16.count) + mark
      if taken.insert(name.lowercased()).inserted { return name }
    }
    preconditionFailure("more sheets than there are numbers")
  }
}

extension String {
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
