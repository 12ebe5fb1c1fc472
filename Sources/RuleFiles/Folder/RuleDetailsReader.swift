import ScheduleModel

// What a rule says beside its axes and names by codes.
extension FieldReader {
  /// What was assumed: texts, or a text for each key of the rule that it is about.
  mutating func assumptions() -> [Assumption] {
    guard case .mapping(let entries, _)? = tree(.assumed) else {
      return scalars(.assumed).map { Assumption($0.text, source: $0.place) }
    }
    return entries.compactMap { entry in
      guard let key = FieldReader.key(entry, language), key.aspect != nil else {
        let keys = Key.allCases.filter { $0.aspect != nil && has($0) }.map { $0.name[language] }
        findings.append(
          .unknownKey(
            entry.key.text, at: entry.key.place, nearest: nearest(to: entry.key.text, among: keys),
            known: keys, in: language))
        return nil
      }
      guard has(key) || key == .years else {
        findings.append(.assumedWithoutLine(key, at: entry.key.place, in: language))
        return nil
      }
      guard let text = entry.value.scalar, !text.text.isEmpty else {
        findings.append(.wrongShape(at: entry.value.place, expected: .text, in: language))
        return nil
      }
      return Assumption(text.text, of: key.aspect, source: entry.key.place)
    }
  }

  /// What is to be said: words of its own, or codes of messages of the plan. A word that is nearly
  /// such a code is reported.
  mutating func message(in context: RuleContext) -> (String?, [MessageID]) {
    let known = context.messages.map(\.text).sorted()
    var codes: [MessageID] = []
    var words: [String] = []
    let items = scalars(.message)
    reportDoubled(items)
    for scalar in items {
      let id = MessageID(scalar.text)
      if let id, context.messages.contains(id) {
        codes.append(id)
      } else if id != nil, nearest(to: scalar.text, among: known) != nil {
        findings.append(.unknownMessage(scalar, known: known, in: language))
      } else {
        words.append(scalar.text)
      }
    }
    return (words.isEmpty ? nil : words.joined(separator: "; "), codes)
  }

  /// The document of a code; `nil` after reporting that the plan has none.
  mutating func document(_ scalar: Scalar, in context: RuleContext) -> DocumentID? {
    guard let id = code(scalar, of: context.titles.documents) as DocumentID? else { return nil }
    guard context.documents.contains(id) else {
      findings.append(
        .unknownDocument(scalar, known: context.documents.map(\.text).sorted(), in: language))
      return nil
    }
    return id
  }
}
