import ScheduleModel

/// Finds the units that a text selects: a code, a name, a kind, a tag or a parent, joined, and with
/// `trừ …` for those that are left out.
///
/// Names are compared without regard to case, spaces and the style of tone marks.
struct SelectorReader {
  private let terms: UnitTerms
  private let roster: Roster
  private let language: Language
  /// Whether some lines of the roster could not be read.
  let hasLostNames: Bool

  /// Prepares to select from a roster. `lost` are names, folded, that stand in lines of the roster
  /// which could not be read: nothing is said of them.
  init(_ roster: Roster, lost: Set<String> = [], in language: Language) {
    self.roster = roster
    self.language = language
    hasLostNames = !lost.isEmpty
    terms = UnitTerms(roster, lost: lost, in: language)
  }

  /// The units that a list of selectors chooses together, as places in the roster. Sorted, unique;
  /// empty where nothing was chosen, which is among the findings.
  func units(_ selectors: [Scalar], _ fields: inout FieldReader) -> [Int] {
    var chosen: Set<Int> = []
    for selector in selectors { chosen.formUnion(units(of: selector, wanting: .any, &fields)) }
    return chosen.sorted()
  }

  /// The one unit that a text names; `nil` after reporting that it names none or several.
  func unit(_ scalar: Scalar, _ fields: inout FieldReader) -> Int? {
    let before = fields.findings.count
    let units = units(of: scalar, wanting: .one, &fields).sorted()
    if units.count > 1, fields.findings.count == before {
      fields.findings.append(
        .oneUnitExpected(scalar.text, at: scalar.place, count: units.count, in: language))
    }
    return units.count == 1 ? units[0] : nil
  }

  /// Whether a text is the code, the name or an alias of a unit.
  func isName(_ text: String) -> Bool { !terms.units(named: text).isEmpty }

  /// Who a text names: a unit, or a body outside the roster. Of several units of one name the first
  /// is taken after reporting that the name is not enough. `(dự kiến)` behind the name says that the
  /// body is only expected to take part.
  func partner(_ scalar: Scalar, _ fields: inout FieldReader) -> Partner {
    let (name, commitment) = commitment(of: scalar.text)
    if let unit = terms.slip(name) {
      fields.slips.append(SpellingSlip(name, for: unit, source: scalar.place))
      return Partner(.unit(unit), commitment)
    }
    let named = terms.units(named: name)
    if named.count > 1 {
      fields.findings.append(
        .ambiguousUnit(
          name, at: scalar.place, units: named.map { roster.units[$0] }, in: language))
    }
    return Partner(named.first.map { .unit($0) } ?? .external(name), commitment)
  }

  /// The name of a body, and how sure it is that it takes part.
  private func commitment(of text: String) -> (String, Partner.Commitment) {
    guard text.last == ")", let open = text.lastIndex(of: "("),
      Words.expected.matches(
        String(text[text.index(after: open)...].dropLast()).trimmed, in: language)
    else { return (text, .firm) }
    return (text[..<open].trimmed, .expected)
  }
}

/// What a text may choose.
private enum Wanted {
  /// Any number of units, so that an unknown word may be a kind of which the list is still missing.
  case any
  /// One unit, or units to leave out: an unknown word is a wrong name.
  case one
}

extension SelectorReader {
  private func units(
    of selector: Scalar, wanting wanted: Wanted, _ fields: inout FieldReader
  ) -> Set<Int> {
    let before = fields.findings.count
    let parts = parts(of: selector.text[...])
    var units = union(parts[0], of: selector, wanting: wanted, &fields)
    for part in parts.dropFirst() {
      units.subtract(union(part, of: selector, wanting: .one, &fields))
    }
    if units.isEmpty, fields.findings.count == before, !hasLostNames {
      fields.findings.append(.emptySelection(selector.text, at: selector.place, in: language))
    }
    return units
  }

  /// The part in front of "except", and the parts behind each "except". Never empty.
  private func parts(of text: Substring) -> [Substring] {
    if case .units = terms.found(text) { return [text] }
    let words = text.split(whereSeparator: \.isWhitespace)
    let cuts = words.dropFirst().dropLast().filter { Words.except.matches($0, in: language) }
    let starts = [text.startIndex] + cuts.map(\.endIndex)
    let ends = cuts.map(\.startIndex) + [text.endIndex]
    return zip(starts, ends).map { text[$0..<$1].withoutBlanks }
  }

  private func union(
    _ text: Substring, of selector: Scalar, wanting wanted: Wanted, _ fields: inout FieldReader
  ) -> Set<Int> {
    let pieces = terms.pieces(of: text)
    let isUnknown = pieces.contains { if case .unknown = $0.found { true } else { false } }
    if isUnknown, pieces.count > 1, let near = terms.nearest(to: text) {
      report(.unknown(text), wanting: wanted, nearest: near, of: selector, &fields)
      return []
    }
    var units: Set<Int> = []
    for piece in pieces {
      if case .units(let found) = piece.found { units.formUnion(found) }
      if case .slip(let name, let unit) = piece.found {
        units.insert(unit)
        fields.slips.append(
          SpellingSlip(String(name), for: unit, source: place(of: name, in: selector)))
      }
      report(piece.found, wanting: wanted, nearest: nil, of: selector, &fields)
    }
    return units
  }

  private func report(
    _ found: UnitTerms.Found, wanting wanted: Wanted, nearest: String?, of selector: Scalar,
    _ fields: inout FieldReader
  ) {
    switch found {
    case .units, .slip: break
    case .ambiguous(let name, let units):
      fields.findings.append(
        .ambiguousUnit(
          String(name), at: place(of: name, in: selector), units: units.map { roster.units[$0] },
          in: language))
    case .unknown(let name):
      let (place, near) = (place(of: name, in: selector), nearest ?? terms.nearest(to: name))
      let isParent =
        Words.under.start(of: selector.text[..<name.startIndex].trimmed, in: language) != nil
      let kind = wanted == .any && near == nil && !isParent ? terms.missingKind(name) : nil
      fields.findings.append(
        kind.map { .missingUnits($0, at: place, kinds: terms.kindNames, in: language) }
          ?? .unknownUnit(
            String(name), at: place, nearest: near, kinds: terms.kindNames, in: language))
    }
  }

  private func place(of part: Substring, in selector: Scalar) -> SourcePlace {
    let offset = selector.text.distance(from: selector.text.startIndex, to: part.startIndex)
    return part.isEmpty
      ? selector.place : selector.place.narrowed(from: offset, length: part.count)
  }
}
