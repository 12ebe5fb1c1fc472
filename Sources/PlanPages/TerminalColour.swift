/// Whether a view for the terminal may use colour. Nothing in it needs colour to be understood.
public enum TerminalColour: Hashable, Sendable {
  /// Plain text: for pipes, files and whoever sets `NO_COLOR`.
  case none
  /// The sixteen colours of every terminal.
  ///
  /// Source: ECMA-48 §8.3.117, select graphic rendition.
  case ansi
}

/// What a piece of text is, and thereby how it is coloured.
enum Ink: Hashable {
  case plain, heading, holiday, campaign, span
  /// A day with tasks, from 1 (few) to 4 (most).
  case shade(Int)

  /// The parameter of the escape sequence; `nil` where the text stays as it is.
  fileprivate var code: String? {
    switch self {
    case .plain: nil
    case .heading: "1"
    case .holiday: "35"
    case .campaign: "36"
    case .span: "34"
    case .shade(1): "32"
    case .shade(2): "33"
    case .shade(3): "31"
    case .shade: "1;31"
    }
  }
}

/// A line of text in pieces, each with its ink.
struct InkedLine {
  /// A piece of one ink.
  struct Piece {
    /// The characters.
    let text: String
    /// What they are.
    let ink: Ink
  }

  private(set) var pieces: [Piece] = []

  /// Creates a line of one piece.
  init(_ text: String = "", _ ink: Ink = .plain) {
    append(text, ink)
  }

  /// How many columns the line takes.
  var width: Int { pieces.reduce(0) { $0 + $1.text.count } }

  /// Adds a piece; one of the same ink is joined to the last.
  mutating func append(_ text: String, _ ink: Ink = .plain) {
    guard !text.isEmpty else { return }
    if let last = pieces.last, last.ink == ink {
      pieces[pieces.count - 1] = Piece(text: last.text + text, ink: ink)
    } else {
      pieces.append(Piece(text: text, ink: ink))
    }
  }

  /// Adds the pieces of another line.
  mutating func append(_ other: InkedLine) {
    for piece in other.pieces { append(piece.text, piece.ink) }
  }

  /// The line as it is written to a terminal.
  func text(_ colour: TerminalColour) -> String {
    pieces.map { piece in
      guard colour == .ansi, let code = piece.ink.code else { return piece.text }
      return "\u{1B}[\(code)m\(piece.text)\u{1B}[0m"
    }.joined()
  }
}

extension InkedLine {
  /// The items in lines of at most `terminalWidth` columns, three spaces between two of a line.
  static func packing(_ items: [InkedLine]) -> [InkedLine] {
    items.reduce(into: []) { lines, item in
      if let last = lines.last, last.width + 3 + item.width <= terminalWidth {
        lines[lines.count - 1].append("   ")
        lines[lines.count - 1].append(item)
      } else {
        lines.append(item)
      }
    }
  }
}
