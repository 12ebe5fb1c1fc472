extension String {
  /// The text as it stands in an identity: `bhxh-co-so` for `BHXH cơ sở`.
  ///
  /// 1 to 60 of the characters `a-z0-9-`. Vietnamese letters lose their marks; other letters are
  /// written as the hexadecimal numbers of their characters. Texts that differ only in what is lost
  /// have the same.
  var codeWord: String {
    let words = lowercased().split { !$0.isLetter && !$0.isNumber }
    let code = words.map { $0.map(\.codeLetters).joined() }.joined(separator: "-")
    return code.isEmpty ? "unnamed" : String(code.prefix(60))
  }
}

extension Character {
  /// The character without Vietnamese marks, or as hexadecimal numbers.
  fileprivate var codeLetters: String {
    if isASCII { return String(self) }
    if let base = Character.unmarked[self] { return String(base) }
    return unicodeScalars.map { String($0.value, radix: 16) }.joined()
  }

  /// Each Vietnamese letter with marks, with the letter below them.
  private static let unmarked: [Character: Character] = {
    let rows = [
      "aàảãáạăằẳẵắặâầẩẫấậ", "dđ", "eèẻẽéẹêềểễếệ", "iìỉĩíị", "oòỏõóọôồổỗốộơờởỡớợ",
      "uùủũúụưừửữứự", "yỳỷỹýỵ",
    ]
    let pairs = rows.flatMap { row in row.dropFirst().map { ($0, row[row.startIndex]) } }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()
}
