import ScheduleModel

extension FieldReader {
  /// Notes the provisions that the mapping takes up as one of the things that can do so.
  mutating func noteMentions(in home: ProvisionMention.Home) {
    mentions += scalars(.provisions).map {
      ProvisionMention($0.text, in: home, source: $0.place)
    }
  }
}
