/// What is wrong, or worth knowing, in a file of a plan folder.
public struct Finding: Hashable, Sendable {
  /// Whether a plan can be made in spite of it.
  public enum Severity: Hashable, Sendable {
    case error, warning
  }

  /// What kind of finding this is: a name that never changes.
  public let code: Code
  /// Whether it stops the plan.
  public let severity: Severity
  /// Where it is.
  public let place: SourcePlace
  /// What is so, in the language of the file.
  public let message: String
  /// What to do about it, if there is something to say.
  public let help: String?
  /// The language of the file.
  public let language: Language

  /// Creates a finding.
  public init(
    _ code: Code, at place: SourcePlace, in language: Language, _ message: Phrase,
    help: Phrase? = nil
  ) {
    self.code = code
    self.severity = code.severity
    self.place = place
    self.message = message[language]
    self.help = help?[language]
    self.language = language
  }
}

extension Finding {
  /// Every kind of finding. `Fixtures/rejected` holds the smallest file for each.
  public enum Code: String, CaseIterable, Sendable {
    case ambiguousUnit = "ambiguous-unit"
    case anchorMissing = "anchor-missing"
    case anchorsConflict = "anchors-conflict"
    case beyondYears = "beyond-years"
    case calendarProjected = "calendar-projected"
    case calendarWithoutYear = "calendar-without-year"
    case cannotCarry = "cannot-carry"
    case csvShape = "csv-shape"
    case doubledCode = "doubled-code"
    case doubledKey = "doubled-key"
    case emptyFile = "empty-file"
    case emptySelection = "empty-selection"
    case fileTooLarge = "file-too-large"
    case ignoredFile = "ignored-file"
    case inlineMapping = "inline-mapping"
    case invalidCode = "invalid-code"
    case invalidDate = "invalid-date"
    case invalidNumber = "invalid-number"
    case invalidTime = "invalid-time"
    case hoursTooShort = "hours-too-short"
    case secondStation = "second-station"
    case keysConflict = "keys-conflict"
    case missingFile = "missing-file"
    case missingKey = "missing-key"
    case noWholePeriod = "no-whole-period"
    case notUTF8 = "not-utf8"
    case outsideCalendar = "outside-calendar"
    case outsideEvent = "outside-event"
    case outsideYears = "outside-years"
    case parentCycle = "parent-cycle"
    case readingsConflict = "readings-conflict"
    case reversedWindow = "reversed-window"
    case ruleCycle = "rule-cycle"
    case successorCycle = "successor-cycle"
    case textTooLong = "text-too-long"
    case unknownCalendar = "unknown-calendar"
    case unknownCampaign = "unknown-campaign"
    case unknownChoice = "unknown-choice"
    case unknownDocument = "unknown-document"
    case unknownKey = "unknown-key"
    case unknownMessage = "unknown-message"
    case unknownOutsideCalendar = "unknown-outside-calendar"
    case unknownResource = "unknown-resource"
    case unknownRule = "unknown-rule"
    case unknownUnit = "unknown-unit"
    case unknownWord = "unknown-word"
    case unknownZone = "unknown-zone"
    case wrongShape = "wrong-shape"
    case yamlAnchor = "yaml-anchor"
    case yamlSyntax = "yaml-syntax"
    case yearMissing = "year-missing"

    /// Whether a finding of this kind stops the plan.
    public var severity: Severity {
      switch self {
      case .beyondYears, .calendarProjected, .calendarWithoutYear, .ignoredFile: .warning
      default: .error
      }
    }
  }
}

extension Finding: Comparable {
  /// Orders as one reads the files, then by code.
  public static func < (one: Finding, other: Finding) -> Bool {
    (one.place, one.code.rawValue, one.message, one.help ?? "")
      < (other.place, other.code.rawValue, other.message, other.help ?? "")
  }
}
