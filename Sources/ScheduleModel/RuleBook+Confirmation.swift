public import CivilTime

extension RuleBook {
  /// Whether a rule has nothing to say but messages of which nobody knows yet since when they are in
  /// force: its tasks are tentative until that is known.
  func isHeld(_ rule: Rule) -> Bool {
    let messages = rule.details.messages
    return rule.details.message == nil && !messages.isEmpty
      && messages.allSatisfy { message($0)?.isForceOpen ?? false }
  }
}

extension RuleBook.Head {
  /// Whether the plan was confirmed for the year of a day.
  public func isConfirmed(on day: CivilDate) -> Bool {
    confirmedYears.map { $0.contains(day.year) || !years.contains(day.year) } ?? true
  }

  /// The years that it covers and for which nobody has confirmed it. Sorted, may be empty.
  public var unconfirmedYears: [Int] {
    years.filter { !(confirmedYears?.contains($0) ?? true) }
  }

  /// What stands behind the name of a plan that is not confirmed for some years.
  static func mark(for years: [Int]) -> Phrase {
    guard let first = years.first, let last = years.last else { return Phrase(verbatim: "") }
    let text = first == last ? "\(first)" : "\(first)–\(last)"
    return Phrase(vi: " (\(text): chưa xác nhận)", en: " (\(text): not confirmed)")
  }
}
