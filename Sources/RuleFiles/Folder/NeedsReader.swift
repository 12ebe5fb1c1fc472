import ScheduleModel

/// What the tasks of a rule use, as places in the book's list of resources.
struct Needs {
  /// What they always use, with how many of each at once.
  var always: [Int: Int] = [:]
  /// Of what they use one at a time.
  var oneOf: [[ResourceNeed]] = []
}

extension FieldReader {
  /// How many ways there may be to choose among what can be used.
  static let mostWays = 64

  /// The resources that are used, and those of which one is: `hội trường hoặc nhà văn hóa`.
  mutating func needs(in context: RuleContext) -> Needs {
    var needs = Needs()
    var named: [String: SourcePlace] = [:]
    let items = scalars(.uses).map { (whole: $0, parts: alternatives($0, in: context)) }
    for item in items where item.parts.count == 1 {
      let (count, name) = counted(item.whole, in: context)
      named[context.key(of: name)] = item.whole.place
      guard let index = resource(name, item.whole, in: context) else { continue }
      needs.always[index] = max(needs.always[index] ?? 1, count)
    }
    for item in items where item.parts.count > 1 {
      let list = alternatives(item.parts, of: item.whole, &named, in: context)
      if list.count > 1 { needs.oneOf.append(list) }
    }
    reportManyWays(needs.oneOf)
    return needs
  }

  /// The parts of a text between `hoặc` and `hoặc`; the text alone where it is the name of something.
  private func alternatives(_ scalar: Scalar, in context: RuleContext) -> [Scalar] {
    guard !context.isName(scalar.text) else { return [scalar] }
    let words = scalar.text.split(whereSeparator: \.isWhitespace)
    let cuts = words.dropFirst().dropLast().filter { Words.or.matches($0, in: language) }
    let starts = [scalar.text.startIndex] + cuts.map(\.endIndex)
    let ends = cuts.map(\.startIndex) + [scalar.text.endIndex]
    return zip(starts, ends).map { start, end in
      let part = scalar.text[start..<end].withoutBlanks
      let offset = scalar.text.distance(from: scalar.text.startIndex, to: part.startIndex)
      return Scalar(
        text: String(part), place: scalar.place.narrowed(from: offset, length: part.count))
    }
  }

  /// What each part of an item names, each resource once. A number stands before each of them or
  /// before none: `2 xe hoặc hội trường` could mean two of either.
  private mutating func alternatives(
    _ parts: [Scalar], of item: Scalar, _ named: inout [String: SourcePlace],
    in context: RuleContext
  ) -> [ResourceNeed] {
    var list: [ResourceNeed] = []
    let numbers = parts.count { counted($0, in: context).1 != $0.text }
    if numbers > 0, numbers < parts.count {
      findings.append(.alternativeWithoutNumber(item, in: language))
    }
    for part in parts {
      let (count, name) = counted(part, in: context)
      let key = context.key(of: name)
      if let first = named[key] {
        findings.append(
          .doubledItem(Scalar(text: name, place: part.place), first: first, in: language))
        continue
      }
      named[key] = part.place
      guard let index = resource(name, part, in: context) else { continue }
      list.append(ResourceNeed(index, count))
    }
    return list
  }

  /// The resource of a name, as a place in the book's list; `nil` after reporting that there is none,
  /// or that it is no such thing.
  private mutating func resource(
    _ name: String, _ scalar: Scalar, in context: RuleContext
  ) -> Int? {
    let index = context.resources.firstIndex { $0.isNamed(name) }
    if let index, context.resources[index].air != nil {
      let itself = Phrase(
        vi: "thứ không phải là đài; đài thì viết 'phát sóng: tự phát'",
        en: "what is no station; for a station write 'broadcast by: itself'")
      findings.append(.withoutEffect(.uses, needs: itself, at: scalar.place, in: language))
      return nil
    }
    if index == nil, !context.isLost(name) {
      findings.append(
        .unknownResource(
          scalar, known: context.resourceCodes.map(\.text).sorted(), in: language))
    }
    return index
  }

  /// How many of what: `2 báo cáo viên` are two, unless that is the name of something.
  private func counted(_ scalar: Scalar, in context: RuleContext) -> (Int, String) {
    let words = scalar.text.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2, let count = DayText.number(words[0]), count > 0,
      !context.isName(scalar.text)
    else { return (1, scalar.text) }
    return (count, words[1])
  }

  /// Each way to choose is tried, so that they must not be without number.
  private mutating func reportManyWays(_ lists: [[ResourceNeed]]) {
    let ways = lists.reduce(1) { ways, list in
      let (product, isTooLarge) = ways.multipliedReportingOverflow(by: list.count)
      return isTooLarge ? .max : product
    }
    guard ways > FieldReader.mostWays else { return }
    findings.append(.manyWays(ways, at: place(of: .uses), in: language))
  }
}

extension RuleContext {
  /// What is the same for all names of one resource.
  fileprivate func key(of name: String) -> String {
    resources.first { $0.isNamed(name) }.map(\.id.text) ?? name.folded
  }

  /// Whether a text is the name of a resource, also of one that could not be read.
  fileprivate func isName(_ text: String) -> Bool {
    resources.contains { $0.isNamed(text) } || resourceNames.contains(text.folded)
  }

  /// Whether a name is that of a resource that could not be read.
  fileprivate func isLost(_ name: String) -> Bool {
    ResourceID(name).map(resourceCodes.contains) == true || resourceNames.contains(name.folded)
  }
}

extension Resource {
  /// Whether a text is its code or its name.
  fileprivate func isNamed(_ text: String) -> Bool {
    id.text == text || title.folded == text.folded
  }
}
