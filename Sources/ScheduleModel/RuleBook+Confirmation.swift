public import CivilTime

extension Rule {
  /// Whether it has something to say, and nothing but some of these messages.
  func saysOnly(_ some: Set<MessageID>) -> Bool {
    details.message == nil && !details.messages.isEmpty
      && details.messages.allSatisfy(some.contains)
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
