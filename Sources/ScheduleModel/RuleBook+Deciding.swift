extension RuleBook {
  /// The book as it would be with a pin or a waiver, in the place of what was decided on the same
  /// matter.
  ///
  /// A chosen reading changes rules, which only whoever reads the plan folder can do.
  public func deciding(_ decision: Decision) -> RuleBook {
    let matter = decision.subject.matter
    let place = decisions.firstIndex { $0.subject.matter == matter } ?? decisions.count
    var decided = decisions.filter { $0.subject.matter != matter }
    decided.insert(decision, at: min(place, decided.count))
    return RuleBook(
      head: head, documents: documents, campaigns: campaigns, roster: roster, calendar: calendar,
      rules: rules, messages: messages, resources: resources, choices: choices,
      decisions: decided, provisions: provisions, mentions: mentions, slips: slips)
  }
}
