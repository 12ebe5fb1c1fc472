import ScheduleModel

/// What decisions say of resources, rules and units, held against those that the plan has.
struct DecisionReferences {
  private let resources: Set<ResourceID>
  private let stations: Set<ResourceID>
  private let rules: Set<String>
  private let units: Set<UnitID>
  private let language: Language

  /// Prepares to look at decisions of a plan that has these codes.
  init(
    resources: Set<ResourceID>, stations: Set<ResourceID>, rules: some Sequence<String>,
    units: some Sequence<UnitID>,
    in language: Language
  ) {
    self.resources = resources
    self.stations = stations
    self.rules = Set(rules)
    self.units = Set(units)
    self.language = language
  }

  /// Reports the codes in decisions that the plan does not have.
  func findings(of decisions: [Decision]) -> [Finding] {
    decisions.flatMap { decision -> [Finding] in
      switch decision.subject {
      case .extra(let resource, _, _, _): finding(of: resource, decision.source)
      case .quota(let rule, let units, _): finding(of: rule, units, decision.source)
      case .reading, .pin, .waiver: []
      }
    }
  }

  private func finding(of resource: ResourceID, _ place: SourcePlace) -> [Finding] {
    if stations.contains(resource) {
      let others = Phrase(
        vi: "thứ không phải là đài; với đài thì sửa 'giờ phát', 'mỗi ngày'",
        en: "what is no station; for a station change 'air hours' or 'each day'")
      return [.withoutEffect(.add, needs: others, at: place, in: language)]
    }
    guard !resources.contains(resource) else { return [] }
    let known = resources.map(\.text).sorted()
    return [
      .unknownResource(Scalar(text: resource.text, place: place), known: known, in: language)
    ]
  }

  private func finding(of rule: RuleID, _ units: [UnitID], _ place: SourcePlace) -> [Finding] {
    let strange = units.filter { !self.units.contains($0) }.map { unit in
      let known = self.units.map(\.text).sorted()
      return Finding.unknownUnit(
        unit.text, at: place, nearest: nearest(to: unit.text, among: known), in: language)
    }
    guard !rules.contains(rule.text) else { return strange }
    let scalar = Scalar(text: rule.text, place: place)
    return [.unknownRule(scalar, known: rules.sorted(), in: language)] + strange
  }
}
