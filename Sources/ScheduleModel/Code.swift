/// A short name that stands in identities and file names: 1 to 40 of the characters `a-z0-9-`.
///
/// `Subject` is what the code names, so that the code of a unit cannot be taken for that of a rule.
public struct Code<Subject>: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The characters of the code.
  public let text: String

  /// Creates a code, or `nil` where the text breaks the rule above.
  public init?(_ text: String) {
    let bytes = text.utf8
    guard (1...40).contains(bytes.count), bytes.allSatisfy(isCodeByte) else { return nil }
    self.text = text
  }

  /// The characters of the code.
  public var description: String { text }

  /// Orders by bytes.
  public static func < (one: Code, other: Code) -> Bool { one.text < other.text }
}

private func isCodeByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
    UInt8(ascii: "-"):
    true
  default: false
  }
}

/// The code of a plan.
public typealias PlanID = Code<RuleBook>
/// The code of a rule, unique in its plan.
public typealias RuleID = Code<Rule>
/// The code of a unit, unique in its roster.
public typealias UnitID = Code<Roster.Unit>
/// The code of a campaign, unique in its plan.
public typealias CampaignID = Code<Campaign>
/// The code of a source document, unique in its plan.
public typealias DocumentID = Code<Document>
/// The code of a resource, unique in its plan.
public typealias ResourceID = Code<Resource>
/// The code of a choice of readings, unique in its plan.
public typealias ChoiceID = Code<Choice>
/// The code of a reading, unique in its choice.
public typealias ReadingID = Code<Choice.Reading>
/// The code of a message, unique in its plan.
public typealias MessageID = Code<Message>
