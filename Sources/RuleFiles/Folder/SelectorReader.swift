import ScheduleModel

/// Finds the units that a text selects: a code, a name, a kind, a tag or a parent, joined, and with
/// `trừ …` for those that are left out.
///
/// Names are compared without regard to case, spaces and the style of tone marks.
struct SelectorReader {
  private let roster: Roster
  private let language: Language
  private var byName: [String: [Int]] = [:]
  private var byGroup: [String: [Int]] = [:]
  private var children: [UnitID: [Int]] = [:]

  /// Prepares to select from a roster.
  init(_ roster: Roster, in language: Language) {
    self.roster = roster
    self.language = language
    for (index, unit) in roster.units.enumerated() {
      for name in Set([unit.id.text, unit.name] + unit.aliases).map(\.folded) {
        byName[name, default: []].append(index)
      }
      for group in Set(([unit.kind] + unit.tags).map(\.folded)) {
        byGroup[group, default: []].append(index)
      }
      if let parent = unit.parent { children[parent, default: []].append(index) }
    }
  }

  /// The units that a list of selectors chooses together, as places in the roster. Sorted, unique;
  /// empty where nothing was chosen, which is among the findings.
  func units(_ selectors: [Scalar], findings: inout [Finding]) -> [Int] {
    var chosen: Set<Int> = []
    for selector in selectors {
      let before = findings.count
      let (positive, negative) = excluding(selector)
      var units = union(positive, findings: &findings)
      if let negative { units.subtract(union(negative, findings: &findings)) }
      if units.isEmpty, findings.count == before {
        findings.append(.emptySelection(selector.text, at: selector.place, in: language))
      }
      chosen.formUnion(units)
    }
    return chosen.sorted()
  }

  /// The one unit that a text names; `nil` after reporting that it names none or several.
  func unit(_ scalar: Scalar, findings: inout [Finding]) -> Int? {
    let units = units([scalar], findings: &findings)
    if units.count > 1 {
      findings.append(
        .oneUnitExpected(scalar.text, at: scalar.place, count: units.count, in: language))
    }
    return units.count == 1 ? units[0] : nil
  }

  /// The one unit that has this text as its code, name or alias; `nil` where none or several have.
  func unitNamed(_ text: String) -> Int? {
    byName[text.folded].flatMap { $0.count == 1 ? $0[0] : nil }
  }
}

extension SelectorReader {
  /// The part of a selector in front of "except", and the part behind it.
  private func excluding(_ selector: Scalar) -> (Scalar, Scalar?) {
    for word in Words.except.all(in: language) {
      let words = selector.text.split(separator: " ", omittingEmptySubsequences: false)
      guard let place = words.firstIndex(where: { $0.folded == word }), place > 0 else { continue }
      let head = words[..<place].joined(separator: " ")
      let tail = words[(place + 1)...].joined(separator: " ").trimmed
      return (part(head.trimmed, of: selector), part(tail, of: selector))
    }
    return (selector, nil)
  }

  private func part(_ text: String, of selector: Scalar) -> Scalar {
    Scalar(text: text, place: selector.place.narrowed(to: text, in: selector.text))
  }

  /// The units of names that are joined by commas, or by "and" where that is not part of a name.
  private func union(_ selector: Scalar, findings: inout [Finding]) -> Set<Int> {
    if let units = term(selector.text) { return resolved(units, selector, &findings) }
    for separators in [[",", ";"], Words.and.all(in: language).map { " \($0) " }] {
      let parts = separators.reduce([selector.text]) { texts, separator in
        texts.flatMap { $0.split(separator: separator).map(\.trimmed) }
      }
      guard parts.count > 1 else { continue }
      return parts.reduce(into: []) { units, text in
        units.formUnion(union(part(text, of: selector), findings: &findings))
      }
    }
    let names = roster.units.flatMap { [$0.name, $0.kind] + $0.tags }
    findings.append(
      .unknownUnit(
        selector.text, at: selector.place, nearest: nearest(to: selector.text, among: names),
        in: language))
    return []
  }

  private func resolved(
    _ found: Found, _ selector: Scalar, _ findings: inout [Finding]
  ) -> Set<Int> {
    switch found {
    case .units(let units): return Set(units)
    case .ambiguous(let units):
      findings.append(
        .ambiguousUnit(
          selector.text, at: selector.place, units: units.map { roster.units[$0] }, in: language))
      return Set(units)
    }
  }

  private enum Found {
    case units([Int])
    /// Several units bear the name.
    case ambiguous([Int])
  }

  /// What one name, kind, tag or parent stands for; `nil` where it is none of them.
  private func term(_ text: String) -> Found? {
    if let group = byGroup[text.folded] { return .units(group) }
    if let named = byName[text.folded] { return named.count == 1 ? .units(named) : .ambiguous(named) }
    if let rest = Words.every.rest(of: text, in: language), !rest.isEmpty { return term(rest) }
    return under(text)
  }

  /// The units of `… thuộc …`: those of a group, or all, below a unit.
  private func under(_ text: String) -> Found? {
    let words = text.split(separator: " ").map(String.init)
    guard let place = words.firstIndex(where: { Words.under.matches($0, in: language) }) else {
      return nil
    }
    let group = words[..<place].joined(separator: " ")
    let parent = words[(place + 1)...].joined(separator: " ")
    guard case .units(let parents)? = term(parent) else { return nil }
    let below = Set(parents.flatMap { descendants(of: roster.units[$0].id) })
    guard !group.isEmpty else { return .units(below.sorted()) }
    guard case .units(let units)? = term(group) else { return nil }
    return .units(units.filter(below.contains))
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
}
