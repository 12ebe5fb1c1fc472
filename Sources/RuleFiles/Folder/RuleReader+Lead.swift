import ScheduleModel

extension RuleReader {
  /// Who leads: a unit that the rule names, `cấp trên` for the one directly above each unit, or
  /// `BHXH tỉnh cấp trên` for the nearest of that kind above it.
  ///
  /// What the roster calls a unit is that unit. It is a finding where none of some units has one above
  /// it that could lead; of single ones that have none each leads its own.
  mutating func readLead(of units: [Int]) -> Rule.Lead? {
    guard let scalar = fields.scalar(.lead) else { return nil }
    guard !selector.isName(scalar.text) else { return readNamedLead(scalar) }
    if Words.unitAbove.matches(scalar.text, in: language) {
      if isMissing(units, where: { context.roster.units[$0].parent != nil }) {
        fields.findings.append(.leadOfNobody(nil, at: scalar.place, in: language))
      }
      return .parent
    }
    guard let name = Words.above.start(of: scalar.text, in: language), !name.isEmpty else {
      return readNamedLead(scalar)
    }
    guard let kind = context.roster.kind(named: name) else {
      if !selector.hasLostNames {
        fields.findings.append(.leadOfNoKind(name, at: scalar, kinds, in: language))
      }
      return nil
    }
    if isMissing(units, where: { context.roster.unit(of: kind, above: $0) != nil }) {
      fields.findings.append(.leadOfNobody(kind, at: scalar.place, in: language))
    }
    return .above(kind: kind)
  }

  private mutating func readNamedLead(_ scalar: Scalar) -> Rule.Lead? {
    selector.unit(scalar, &fields).map { .unit($0) }
  }

  /// Whether no unit has one above it that could lead. Nothing is said where nobody knows the units, or
  /// all of the roster.
  private func isMissing(_ units: [Int], where isLed: (Int) -> Bool) -> Bool {
    !units.isEmpty && !selector.hasLostNames && !units.contains(where: isLed)
  }

  private var kinds: [String] { Set(context.roster.units.map(\.kind)).sorted() }
}

extension Roster {
  /// The kind of units that a text names, as the roster writes it; `nil` where no unit is of it.
  func kind(named text: String) -> String? {
    let folded = text.folded
    return units.lazy.map(\.kind).first { $0.folded == folded }
  }
}
