public import CivilTime

/// Whom tasks are for.
public struct Roster: Hashable, Sendable {
  /// An office, department, commune or station.
  public struct Unit: Hashable, Sendable {
    /// The code.
    public let id: UnitID
    /// The code it had before it was renamed, by which its tasks keep their identity.
    public let formerID: UnitID?
    /// The name, as people write it.
    public let name: String
    /// What it is, in the words of the roster: `xã`, `BHXH cơ sở`.
    public let kind: String
    /// The unit that it belongs to, if any.
    public let parent: UnitID?
    /// Words that rules may choose it by; may be empty.
    public let tags: [String]
    /// Other names for the same unit; may be empty.
    public let aliases: [String]
    /// Wrong spellings that documents have for it; may be empty.
    public let misspellings: [String]
    /// The languages that are spoken there, beside that of the state; may be empty.
    public let languages: [String]
    /// The number by which the State knows it; `nil` for what is no commune, or where nobody has said.
    public let communeCode: CommuneCode?
    /// The units that took its place when it ended; may be empty.
    public let successors: [UnitID]
    /// Why it stands in the roster although no document names it; `nil` where one does.
    public let assumption: String?
    /// The first day of its existence; `nil` where it always was.
    public let validFrom: CivilDate?
    /// The last day of its existence; `nil` where no end is known.
    public let validUntil: CivilDate?
    /// When its people are away: for what takes their time, as unit or as lead; may be empty.
    public let absences: [Absence]
    /// When its people work, where that is said of it alone; `nil` where the plan says it, or nobody.
    public internal(set) var workingHours: WorkingHours?
    /// Its line in the roster file.
    public let source: SourcePlace

    /// Creates a unit from the fields of its line.
    public init(
      id: UnitID, formerID: UnitID? = nil, name: String, kind: String, parent: UnitID?,
      tags: [String] = [],
      aliases: [String] = [], misspellings: [String] = [], languages: [String] = [],
      communeCode: CommuneCode? = nil,
      validFrom: CivilDate? = nil, validUntil: CivilDate? = nil, successors: [UnitID] = [],
      assumption: String? = nil, absences: [Absence] = [],
      workingHours: WorkingHours? = nil, source: SourcePlace
    ) {
      self.id = id
      self.formerID = formerID
      self.name = name
      self.kind = kind
      self.parent = parent
      self.tags = tags
      self.aliases = aliases
      self.misspellings = misspellings
      self.languages = languages
      self.communeCode = communeCode
      self.successors = successors
      self.assumption = assumption
      self.absences = absences
      self.workingHours = workingHours
      self.validFrom = validFrom
      self.validUntil = validUntil
      self.source = source
    }

    /// Whether the unit exists on a day.
    public func exists(on day: CivilDate) -> Bool {
      (validFrom.map { $0 <= day } ?? true) && (validUntil.map { day <= $0 } ?? true)
    }

    /// The days of a window on which the unit exists; `nil` where there are none.
    public func existence(within window: Window) -> Window? {
      let start = max(window.start, validFrom ?? window.start)
      let last = min(window.last, validUntil ?? window.last)
      return Window(from: start, through: last)
    }
  }

  /// The units, sorted by code, unique. Tasks name a unit by its place in this list.
  public let units: [Unit]

  /// Creates a roster. Of two units with one code the first stays; readers report the other.
  public init(_ units: [Unit]) {
    let unique = Dictionary(units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.units = unique.values.sorted { $0.id < $1.id }
  }
}
