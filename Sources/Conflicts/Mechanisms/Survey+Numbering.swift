import ScheduleModel

extension Survey {
  /// Documents whose sections, as the list of provisions has them, leave a number out: the document
  /// does, or somebody forgot to list what stands there.
  var numberingGaps: [Conflict] {
    Dictionary(grouping: book.provisions, by: \.document).compactMap { document, provisions in
      let heads = provisions.compactMap { provision in
        provision.section.romanHead.map { (number: $0, provision: provision) }
      }
      let numbers = Set(heads.map(\.number)).sorted()
      guard numbers.first == 1, let last = numbers.last, last > numbers.count else { return nil }
      let missing = (1...last).filter { !numbers.contains($0) }
      let list = missing.map { Phrase(verbatim: $0.roman) }.listed
      let named = document ?? (book.documents.count == 1 ? book.documents[0].id : nil)
      let title = book.document(named)?.title ?? book.head.title
      let noun = missing.count == 1 ? "section" : "sections"
      let after = heads.first { $0.number > missing[0] }?.provision
      return Conflict(
        .numberingGap, ConflictID(.numberingGap, about: named?.text ?? book.head.id.text), .info,
        Phrase(
          vi: """
            '\(title)': bảng điều khoản không có mục \(list.vietnamese). Văn bản nhảy số thì cứ dẫn \
            mục như văn bản viết, không đếm lại; nếu không thì bảng còn thiếu điều khoản.
            """,
          en: """
            '\(title)': the list of provisions has nothing of \(noun) \(list.english). Where the \
            document leaves the number out, cite it as it is written; else provisions are not listed.
            """),
        clauses: [after?.section].compactMap(\.self),
        causes: [after?.source ?? book.head.source])
    }.sorted { $0.id < $1.id }
  }
}

extension String {
  /// The Roman number that the text begins with, up to a full stop or its end; `nil` where it has none.
  fileprivate var romanHead: Int? {
    let head = prefix { $0 != "." && $0 != " " }
    return (1...30).first { $0.roman == head }
  }
}

extension Int {
  /// The number in Roman digits, from 1 to 39.
  fileprivate var roman: String {
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    return String(repeating: "X", count: self / 10) + ones[self % 10]
  }
}
