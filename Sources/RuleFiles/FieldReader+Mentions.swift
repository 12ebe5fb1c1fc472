import ScheduleModel

extension FieldReader {
  /// Notes the provisions that the mapping takes up as one of the things that can do so.
  mutating func noteMentions(in home: ProvisionMention.Home) {
    let provisions = scalars(.provisions)
    reportDoubled(provisions)
    mentions += provisions.map {
      ProvisionMention($0.text, in: home, source: $0.place)
    }
  }

  /// Reports the texts of a list that stand in it already.
  mutating func reportDoubled(_ items: [Scalar]) {
    var places: [String: SourcePlace] = [:]
    for item in items {
      if let first = places[item.text.folded] {
        findings.append(.doubledItem(item, first: first, in: language))
      }
      places[item.text.folded] = places[item.text.folded] ?? item.place
    }
  }
}
