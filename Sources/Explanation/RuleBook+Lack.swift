import ScheduleModel

extension RuleBook {
  /// Of which resources none is to be had, by their names: `Loa`, of several of which one is needed
  /// `neither A nor B`.
  func lack(of resource: Int, for rule: Rule, _ one: (String) -> Phrase) -> Phrase {
    let titles = rule.details.alternatives(to: resource).map { resources[$0].title }
    guard titles.count > 1 else { return one(resources[resource].title) }
    let list = titles.map { Phrase(verbatim: $0) }.listed
    return Phrase(
      vi: "\(list.vietnamese) đều không còn",
      en: titles.count == 2
        ? "neither \(titles[0]) nor \(titles[1]) is free" : "none of \(list.english) is free")
  }
}
