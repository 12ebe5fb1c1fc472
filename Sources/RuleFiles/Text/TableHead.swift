import ScheduleModel

/// The first line of a table: which column stands where, in which language.
struct TableHead<Column: Hashable> {
  /// The language of the heads: the one that knows more of them.
  let language: Language
  /// Where each column stands, from 0.
  let places: [Column: Int]
  /// Heads that are unknown or doubled.
  let findings: [Finding]

  /// Reads the cells of a head; `usual` is the language of one that tells none.
  init(_ cells: [Scalar], _ columns: [Column], heading: (Column) -> Phrase, usual: Language) {
    func column(_ cell: Scalar, _ language: Language) -> Column? {
      columns.first { heading($0)[language].folded == cell.text.folded }
    }
    let english = cells.count { column($0, .english) != nil }
    let vietnamese = cells.count { column($0, .vietnamese) != nil }
    let language =
      english == vietnamese ? usual : english > vietnamese ? Language.english : .vietnamese
    var places: [Column: Int] = [:]
    var findings: [Finding] = []
    for (index, cell) in cells.enumerated() {
      guard let column = column(cell, language) else {
        let heads = columns.map { heading($0)[language] }
        findings.append(.unknownColumn(cell, heads: heads, in: language))
        continue
      }
      if places[column] == nil {
        places[column] = index
      } else {
        findings.append(.doubledColumn(cell, in: language))
      }
    }
    self.language = language
    self.places = places
    self.findings = findings
  }
}
