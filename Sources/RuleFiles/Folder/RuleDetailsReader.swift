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
      guard has(key) else {
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

  /// The resources that are used, as places in the book's list, with how many of each at once.
  mutating func resources(in context: RuleContext) -> [Int: Int] {
    let found = scalars(.uses).compactMap { scalar -> (Int, Int)? in
      let (count, name) = counted(scalar, in: context)
      let index = context.resources.firstIndex { $0.isNamed(name) }
      let isLost =
        ResourceID(name).map(context.resourceCodes.contains) == true
        || context.resourceNames.contains(name.folded)
      if let index, context.resources[index].air != nil {
        let itself = Phrase(
          vi: "thứ không phải là đài; đài thì viết 'phát sóng: tự phát'",
          en: "what is no station; for a station write 'broadcast by: itself'")
        findings.append(.withoutEffect(.uses, needs: itself, at: scalar.place, in: language))
        return nil
      }
      if index == nil, !isLost {
        findings.append(
          .unknownResource(
            scalar, known: context.resourceCodes.map(\.text).sorted(), in: language))
      }
      return index.map { ($0, count) }
    }
    return Dictionary(found, uniquingKeysWith: max)
  }

  /// How many of what: `2 báo cáo viên` are two, unless that is the name of something.
  private func counted(_ scalar: Scalar, in context: RuleContext) -> (Int, String) {
    let words = scalar.text.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2, let count = DayText.number(words[0]), count > 0,
      !context.resources.contains(where: { $0.isNamed(scalar.text) }),
      !context.resourceNames.contains(scalar.text.folded)
    else { return (1, scalar.text) }
    return (count, words[1])
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

extension Resource {
  /// Whether a text is its code or its name.
  fileprivate func isNamed(_ text: String) -> Bool {
    id.text == text || title.folded == text.folded
  }
}
