import ScheduleModel

/// The words by which rules choose units, and the ways to join them.
struct UnitTerms {
  /// What a text stands for.
  enum Found {
    case units([Int])
    /// The text is a wrong spelling that the roster knows of a unit.
    case slip(Substring, Int)
    /// Several units bear the name, which is the text or a part of it.
    case ambiguous(Substring, [Int])
    /// The text, or this part of it, is no word of the roster.
    case unknown(Substring)
  }

  private let roster: Roster
  private let language: Language
  private let lost: Set<String>
  private var byName: [String: [Int]] = [:]
  private var byGroup: [String: [Int]] = [:]
  private var bySlip: [String: Int] = [:]
  private var children: [UnitID: [Int]] = [:]
  /// How many pieces, cut at commas and "and", the longest of the words has.
  private var mostPieces = 1

  /// Collects the words of a roster.
  init(_ roster: Roster, lost: Set<String>, in language: Language) {
    self.roster = roster
    self.language = language
    self.lost = lost
    for (index, unit) in roster.units.enumerated() {
      for name in Set(([unit.id.text, unit.name] + unit.aliases).map(\.folded)) {
        byName[name, default: []].append(index)
      }
      for group in Set(([unit.kind] + unit.tags).map(\.folded)) {
        byGroup[group, default: []].append(index)
      }
      for slip in unit.misspellings { bySlip[slip.folded] = index }
      if let parent = unit.parent { children[parent, default: []].append(index) }
    }
    for word in names + roster.units.flatMap(\.misspellings) {
      mostPieces = max(mostPieces, cut(word[...]).count)
    }
  }

  /// The units that have this text as their code, name or alias. Sorted, may be empty.
  func units(named text: String) -> [Int] { byName[text.folded] ?? [] }

  /// The unit of which this text is a wrong spelling.
  func slip(_ text: String) -> Int? { bySlip[text.folded] }

  /// The word of the roster that a misspelt text most likely means.
  func nearest(to text: Substring) -> String? {
    let text = String(text)
    return RuleFiles.nearest(
      to: Words.every.rest(of: text, in: language) ?? text, among: names)
  }

  /// The kind that an unknown text names if the list of its units is still to come; `nil` where the
  /// text is rather a wrong name.
  ///
  /// A code is a name, and so is what begins with a kind that units have (`Xã Lạ`, where there are
  /// `xã`) and what hangs below another unit.
  func missingKind(_ text: Substring) -> String? {
    let kind = String(withoutEvery(text) ?? text)
    let words = kind.split(whereSeparator: \.isWhitespace)
    guard words.contains(where: { $0.contains(where: \.isLetter) }),
      !words.contains(where: { word in
        [Words.under, Words.except, Words.and, Words.every].contains {
          $0.matches(word, in: language)
        }
      }),
      !kind.contains(where: { $0.isNumber || "-_,;".contains($0) })
    else { return nil }
    let heads = words.indices.dropLast().map { words[...$0].joined(separator: " ").folded }
    return heads.contains(where: kinds.contains) ? nil : kind
  }

  /// The kinds of the roster as they are written, each once, in the order in which they come.
  var kindNames: [String] {
    var seen: Set<String> = []
    return roster.units.map(\.kind).filter { !$0.isEmpty && seen.insert($0.folded).inserted }
  }

  private var kinds: Set<String> { Set(roster.units.map(\.kind.folded)) }

  private var names: [String] {
    roster.units.flatMap { [$0.name, $0.kind, $0.id.text] + $0.tags + $0.aliases }
  }
}

extension UnitTerms {
  /// What one name, kind, tag or parent stands for; `nil` where the text is none of them.
  func found(_ text: Substring) -> Found? {
    let folded = text.folded
    if let group = byGroup[folded] { return .units(group) }
    if let named = byName[folded] {
      return named.count == 1 ? .units(named) : .ambiguous(text, named)
    }
    if let unit = bySlip[folded] { return .slip(text, unit) }
    if lost.contains(folded) { return .units([]) }
    if let tail = withoutEvery(text) { return found(tail) }
    return under(text)
  }

  /// The pieces of a text that is joined by commas, or by "and", in order. Of the ways to cut it, the
  /// one whose pieces are longest from the left holds, so that a comma may be part of a name.
  func pieces(of text: Substring) -> [(text: Substring, found: Found)] {
    if let found = found(text) { return [(text, found)] }
    let cuts = cut(text)
    guard cuts.count > 1 else { return [(text, .unknown(text))] }
    var pieces: [(Substring, Found)] = []
    var next = 0
    while next < cuts.count {
      let longest = min(cuts.count, next + mostPieces + UnitTerms.mostJoinedGroups)
      let run = (next + 1...longest).reversed().lazy.compactMap { end -> (Int, Substring, Found)? in
        let run = text[cuts[next].startIndex..<cuts[end - 1].endIndex]
        return found(run).map { (end, run, $0) }
      }.first
      pieces.append(run.map { ($0.1, $0.2) } ?? (cuts[next], .unknown(cuts[next])))
      next = run?.0 ?? next + 1
    }
    return pieces
  }

  /// How many groups `… thuộc …` may join within a longer list, more than in one name.
  private static let mostJoinedGroups = 3

  /// The units of `… thuộc …`: those of some groups, or all, below a unit.
  ///
  /// Each of several groups has to have units there: `BHXH tỉnh, xã thuộc …` is a list of two.
  private func under(_ text: Substring) -> Found? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let word = words.first(where: { Words.under.matches($0, in: language) }) else {
      return nil
    }
    let (group, parent) = (
      text[..<word.startIndex].withoutBlanks, text[word.endIndex...].withoutBlanks
    )
    guard !parent.isEmpty else { return nil }
    guard case .units(let parents) = known(parent) else {
      return cut(text).count > 1 ? nil : known(parent)
    }
    let below = Set(parents.flatMap { descendants(of: roster.units[$0].id) })
    guard !group.isEmpty, withoutEvery(group)?.isEmpty != true else {
      return .units(below.sorted())
    }
    let groups = pieces(of: group)
    var chosen: [Int] = []
    for piece in groups {
      guard case .units(let units) = piece.found else {
        return groups.count > 1 ? nil : piece.found
      }
      let own = units.filter(below.contains)
      if own.isEmpty, groups.count > 1 { return nil }
      chosen += own
    }
    return .units(chosen)
  }

  /// What a text stands for, a slip being the unit that it means.
  private func known(_ text: Substring) -> Found {
    switch found(text) {
    case .slip(_, let unit): .units([unit])
    case let found?: found
    case nil: .unknown(text)
    }
  }

  /// The units below a unit, at any depth. A cycle of parents, which is a finding, ends the search.
  private func descendants(of unit: UnitID) -> Set<Int> {
    var found: Set<Int> = []
    var waiting = [unit]
    while let next = waiting.popLast() {
      for child in children[next] ?? [] where found.insert(child).inserted {
        waiting.append(roster.units[child].id)
      }
    }
    return found
  }

  /// What follows "every"; `nil` where the text does not begin with it.
  private func withoutEvery(_ text: Substring) -> Substring? {
    guard let first = text.split(maxSplits: 1, whereSeparator: \.isWhitespace).first else {
      return nil
    }
    let words = text.split(whereSeparator: \.isWhitespace)
    let head = words.count > 1 ? text[..<words[1].endIndex] : first
    for (candidate, end) in [(head, head.endIndex), (first, first.endIndex)]
    where Words.every.matches(candidate, in: language) {
      return text[end...].withoutBlanks
    }
    return nil
  }

  /// The pieces between commas, semicolons and the word "and". None is empty.
  private func cut(_ text: Substring) -> [Substring] {
    text.split { $0 == "," || $0 == ";" }.flatMap { part in
      let cuts = part.split(whereSeparator: \.isWhitespace).filter {
        Words.and.matches($0, in: language)
      }
      let starts = [part.startIndex] + cuts.map(\.endIndex)
      let ends = cuts.map(\.startIndex) + [part.endIndex]
      return zip(starts, ends).map { part[$0..<$1].withoutBlanks }
    }.filter { !$0.isEmpty }
  }
}

extension Substring {
  /// The text without white space at its ends, as a part of the same string.
  var withoutBlanks: Substring {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return self[endIndex...] }
    return self[first...last]
  }
}
