/// Numbers as people write them into a table of results.
enum DecimalText {
  /// The number that a text is, in thousandths: `95,5`, `95.5%`, `1.250.000`, `1 250`; `nil` for anything
  /// else, and for what could be two numbers (`1.250`).
  ///
  /// One comma or point with one or two digits behind it separates decimals; groups of three digits that
  /// stand at least twice, or behind a space, separate thousands.
  static func thousandths(_ text: String) -> Int? {
    var body = text.filter { !$0.isWhitespace }
    let hadSpace = body.count != text.count
    if body.hasSuffix("%") { body.removeLast() }
    guard !body.isEmpty, body.utf8.allSatisfy(isPart) else { return nil }
    let parts = body.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
      .map(String.init)
    guard parts.allSatisfy({ !$0.isEmpty }), parts.joined().utf8.count <= 12 else { return nil }
    if parts.count == 1 { return Int(parts[0]).map { $0 * 1000 } }
    let tail = parts[parts.count - 1]
    let marks = Set(body.filter { $0 == "," || $0 == "." })
    let isGrouped = parts.dropFirst().allSatisfy { $0.utf8.count == 3 } && parts[0].utf8.count <= 3
    if parts.count > 2, isGrouped, marks.count == 1 { return Int(parts.joined()).map { $0 * 1000 } }
    // `1.250,5`: thousands by the one mark, decimals by the other.
    if parts.count > 2 {
      let whole = parts.dropLast()
      guard marks.count == 2, body.filter({ $0 == decimalMark(of: body) }).count == 1,
        whole.dropFirst().allSatisfy({ $0.utf8.count == 3 }), tail.utf8.count <= 3
      else { return nil }
      return joined(whole.joined(), tail)
    }
    guard tail.utf8.count <= 2 || hadSpace && tail.utf8.count <= 3 else {
      // `95,125` may be a decimal, `1.250` a thousand: only a leading zero or more than three digits tell.
      return parts[0] == "0" && tail.utf8.count == 3 ? joined(parts[0], tail) : nil
    }
    return joined(parts[0], tail)
  }

  private static func isPart(_ octet: UInt8) -> Bool {
    (48...57).contains(octet) || octet == UInt8(ascii: ",") || octet == UInt8(ascii: ".")
  }

  private static func decimalMark(of text: String) -> Character {
    text.last { $0 == "," || $0 == "." } ?? ","
  }

  private static func joined(_ whole: String, _ tail: String) -> Int? {
    guard let whole = Int(whole), let part = Int(tail) else { return nil }
    return whole * 1000 + part * [100, 10, 1][tail.utf8.count - 1]
  }
}
