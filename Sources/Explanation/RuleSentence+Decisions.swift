import ScheduleModel

extension RuleSentence {
  /// The lower numbers that people decided for some units, in the order of the file; may be empty.
  var lowered: [Phrase] {
    book.decisions.compactMap { decision in
      guard case .quota(rule.id, let units, let number) = decision.subject else { return nil }
      let own = rule.units.map { book.roster.units[$0] }.filter { units.contains($0.id) }
      guard !own.isEmpty, number < rule.quantity.planned else { return nil }
      let names = own.count > 3 ? .units(own) : own.map { Phrase(verbatim: $0.name) }.listed
      return Phrase(vi: "quyết định chỉ \(number) cho ", en: "decided to be \(number) only for ")
        + names
    }
  }
}
