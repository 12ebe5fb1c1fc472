extension ParsedPage {
  /// What a person reads from top to bottom, the map of the days aside: headings with `#`, list
  /// items with `-`, what unfolds with `>`, rows of tables between bars, and everything else on a line
  /// of its own; a number stands before what it counts.
  var outline: String { all("body").flatMap(\.outline).joined(separator: "\n") }
}

extension ParsedPage.Element {
  fileprivate var outline: [String] {
    guard !classes.contains("scroller"), !classes.contains("skip") else { return [] }
    switch name {
    case "h1", "h2", "h3", "h4":
      return [String(repeating: "#", count: Int(name.dropFirst()) ?? 0) + " " + line]
    case "div" where children.map(\.name) == ["dt", "dd"]:
      return [children.reversed().map(\.line).joined(separator: " ")]
    case "tr": return ["| " + children.map(\.line).joined(separator: " | ") + " |"]
    case "li" where all("div").isEmpty:
      let paragraphs = all("p").map(\.line)
      return ["- " + (paragraphs.first ?? line)] + paragraphs.dropFirst()
    case "summary" where children.isEmpty: return ["> " + line]
    case "p", "dt", "dd", "strong": return [line]
    case "div" where attributes["aria-hidden"] == "true": return []
    case "span" where classes.contains("dates"): return [line]
    default: return children.flatMap(\.outline)
    }
  }

  /// The text in one line.
  private var line: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
