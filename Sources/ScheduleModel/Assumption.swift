/// What a rule file supposes where the documents are silent.
public struct Assumption: Hashable, Sendable {
  /// Why the value is as it is, in the words of the rule file.
  public let text: String
  /// What of the rule is assumed; `nil` where the rule file does not say.
  public let aspect: Rule.Aspect?
  /// Its line; `nil` for one that no file states.
  public let source: SourcePlace?

  /// Creates an assumption.
  public init(_ text: String, of aspect: Rule.Aspect? = nil, source: SourcePlace? = nil) {
    self.text = text
    self.aspect = aspect
    self.source = source
  }
}

extension Rule {
  /// What the lines of a rule speak of.
  public enum Aspect: CaseIterable, Hashable, Sendable {
    case code, title, units, when, order, distance, shift
    case quantity, share, firstPeriod, carrier, phases, spacing, restDays, preferredDays, avoids,
      dayChoice, turn,
      countsToward, alternatives,
      occupation
    case hours, length, place
    case lead, monitor, partners, recipient, resources, needs, message, target, modality, language
    case assumption, question, clause, unquantified
    /// In which years it holds, which no line of a rule says: only an assumption can speak of it.
    case years
  }

  /// The lines of a rule, by what they speak of.
  public struct Lines: Hashable, Sendable {
    /// The entry of the rule.
    public let entry: SourcePlace
    private let places: [Aspect: SourcePlace]

    /// Collects the lines of a rule.
    public init(entry: SourcePlace, _ places: [Aspect: SourcePlace] = [:]) {
      self.entry = entry
      self.places = places
    }

    /// The line that speaks of something; `nil` where the rule does not mention it.
    public subscript(aspect: Aspect) -> SourcePlace? { places[aspect] }
  }

  /// The line that speaks of something, or that of the rule's entry where it does not mention it.
  public func place(of aspect: Aspect) -> SourcePlace { lines[aspect] ?? lines.entry }
}
