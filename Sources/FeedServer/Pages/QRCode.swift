import CQRencode

/// A picture of squares that telephones read.
///
/// Source: ISO/IEC 18004; libqrencode makes it.
public struct QRCode: Hashable, Sendable {
  /// How many squares each side has.
  public let size: Int
  /// Whether each square is dark, row by row.
  private let squares: [Bool]

  /// Makes the picture of a text, or gives `nil` where it is too long for any.
  public init?(_ text: String) {
    guard let code = unsafe QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
    defer { unsafe QRcode_free(code) }
    let size = unsafe Int(code.pointee.width)
    // The lowest bit of each octet is the colour; the others say what the square is for.
    let octets = unsafe UnsafeBufferPointer(start: code.pointee.data, count: size * size)
    self.size = size
    squares = unsafe octets.map { $0 & 1 == 1 }
  }

  /// Whether a square is dark; all beyond the edge are light.
  public subscript(row: Int, column: Int) -> Bool {
    guard (0..<size).contains(row), (0..<size).contains(column) else { return false }
    return squares[row * size + column]
  }

  /// The picture for a terminal: two rows of squares in each line, with the quiet edge that readers
  /// need, dark squares in the colour of the background.
  public var text: String {
    let edge = 2
    let rows = stride(from: -edge, to: size + edge, by: 2)
    return rows.map { row in
      (-edge..<size + edge).map { column in
        switch (self[row, column], self[row + 1, column]) {
        case (false, false): "█"
        case (false, true): "▀"
        case (true, false): "▄"
        case (true, true): " "
        }
      }.joined() + "\n"
    }.joined()
  }

  /// The picture as SVG, black on white with a quiet edge of four squares. It scales to any size.
  public var svg: String {
    let edge = 4
    let side = size + 2 * edge
    var path = ""
    for row in 0..<size {
      for column in 0..<size where self[row, column] {
        path += "M\(column + edge) \(row + edge)h1v1h-1z"
      }
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(side) \(side)" \
      shape-rendering="crispEdges"><path fill="#fff" d="M0 0h\(side)v\(side)H0z"/>\
      <path d="\(path)"/></svg>
      """
  }
}
