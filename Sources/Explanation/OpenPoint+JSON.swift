import ScheduleModel

extension [OpenPoint] {
  /// The points as a JSON array of objects: UTF-8, indented, keys sorted, ended by a line feed.
  ///
  /// Every object has `kind`, `text` in both languages, `answers`, `rule` or `choice`, `document`,
  /// `clauses`, `file` and `line`; what is not known is `null`.
  public var json: [UInt8] { map(Record.init).jsonFile }
}

/// An open point as a JSON object.
private struct Record: Encodable {
  let kind: String
  let text: PhraseRecord
  let answers: [String]
  let rule: Nullable
  let choice: Nullable
  let document: Nullable
  let clauses: [String]
  let file: String
  let line: Int

  init(_ point: OpenPoint) {
    kind = point.kind.rawValue
    text = PhraseRecord(point.text)
    answers = point.answers
    switch point.home {
    case .rule(let id): (rule, choice) = (Nullable(id.text), Nullable(nil))
    case .choice(let id): (rule, choice) = (Nullable(nil), Nullable(id.text))
    }
    document = Nullable(point.document?.text)
    clauses = point.clauses
    file = point.source.file
    line = point.source.line
  }
}
