import ScheduleModel

/// Reads `provisions.csv`: every provision of the documents, a line each.
struct ProvisionReader {
  private let file: SourceFile
  private let documents: Set<DocumentID>
  private var language: Language
  private(set) var findings: [Finding] = []
  private var columns: [ProvisionColumn: Int] = [:]
  private var places: [String: SourcePlace] = [:]

  /// Prepares to read a file of a plan in `language` that has these documents.
  init(_ file: SourceFile, of documents: Set<DocumentID>, in language: Language) {
    self.file = file
    self.documents = documents
    self.language = language
  }

  /// Returns the provisions in the order of the file, as far as they can be understood.
  mutating func read() -> [Provision] {
    let table = CSVTable(file)
    guard let head = table.rows.first else {
      findings.append(.emptyFile(at: SourcePlace(file: file.name, line: 1), in: language))
      return []
    }
    let width = (head.lastIndex { !$0.text.isEmpty } ?? 0) + 1
    let cells = Array(head.prefix(width))
    let columns = TableHead(cells, ProvisionColumn.allCases, heading: \.heading, usual: language)
    language = columns.language
    self.columns = columns.places
    findings += columns.findings
    if let place = table.unterminated { findings.append(.openQuote(at: place, in: language)) }
    let needed = [ProvisionColumn.code, .section, .kind].filter { self.columns[$0] == nil }
    findings += needed.map {
      .missingColumn($0.heading, at: cells[0].place, in: language)
    }
    guard needed.isEmpty else { return [] }
    return table.rows.dropFirst().compactMap { provision($0, width: width) }
  }

  private mutating func provision(_ row: [Scalar], width: Int) -> Provision? {
    guard row.count >= width, row.dropFirst(width).allSatisfy(\.text.isEmpty) else {
      findings.append(.raggedRow(row, width: width, in: language))
      return nil
    }
    guard let code = cell(.code, row), let section = cell(.section, row),
      let kind = cell(.kind, row)
    else {
      findings.append(.unnamedProvision(at: row[0].place, in: language))
      return nil
    }
    if let first = places[code.text] {
      findings.append(.doubledCode(code.text, at: code.place, first: first, in: language))
    }
    places[code.text] = places[code.text] ?? code.place
    guard let kind = known(kind) else { return nil }
    return Provision(
      id: code.text, document: document(row), section: section.text,
      quote: cell(.quote, row)?.text ?? "", kind: kind, expected: number(row),
      reason: cell(.reason, row)?.text, source: code.place)
  }

  private mutating func known(_ cell: Scalar) -> Provision.Kind? {
    let match = Words.provisionKinds.first { $0.0.matches(cell.text, in: language) }
    if match == nil {
      let words = Words.provisionKinds.map { $0.0.suggested(in: language) }
      findings.append(.unknownWord(cell.text, at: cell.place, words: words, in: language))
    }
    return match?.1
  }

  private mutating func document(_ row: [Scalar]) -> DocumentID? {
    guard let cell = cell(.document, row) else { return nil }
    guard let id = DocumentID(cell.text), documents.contains(id) else {
      findings.append(
        .unknownDocument(cell, known: documents.map(\.text).sorted(), in: language))
      return nil
    }
    return id
  }

  /// The number of tasks; 0 where the cell is empty or wrong, which is reported.
  private mutating func number(_ row: [Scalar]) -> Int {
    guard let cell = cell(.tasks, row) else { return 0 }
    if let number = Int(cell.text), number >= 0 { return number }
    findings.append(
      .number(
        cell, expected: Phrase(vi: "số việc, như 16", en: "a number, such as 16"), in: language))
    return 0
  }

  private func cell(_ column: ProvisionColumn, _ row: [Scalar]) -> Scalar? {
    columns[column].map { row[$0] }.flatMap { $0.text.isEmpty ? nil : $0 }
  }
}
