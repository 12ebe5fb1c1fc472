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
    /// Other names for the same unit, slips among them; may be empty.
    public let aliases: [String]
    /// The first day of its existence; `nil` where it always was.
    public let validFrom: CivilDate?
    /// The last day of its existence; `nil` where no end is known.
    public let validUntil: CivilDate?
    /// Its line in the roster file.
    public let source: SourcePlace

    /// Creates a unit from the fields of its line.
    public init(
      id: UnitID, formerID: UnitID? = nil, name: String, kind: String, parent: UnitID?,
      tags: [String] = [],
      aliases: [String] = [], validFrom: CivilDate? = nil, validUntil: CivilDate? = nil,
      source: SourcePlace
    ) {
      self.id = id
      self.formerID = formerID
      self.name = name
      self.kind = kind
      self.parent = parent
      self.tags = tags
      self.aliases = aliases
      self.validFrom = validFrom
      self.validUntil = validUntil
      self.source = source
    }

    /// Whether the unit exists on a day.
    public func exists(on day: CivilDate) -> Bool {
      exists(during: Window(on: day))
    }

    /// Whether the unit exists on some day of a window.
    public func exists(during window: Window) -> Bool {
      (validFrom.map { $0 < window.end } ?? true) && (validUntil.map { window.start <= $0 } ?? true)
    }
  }

  /// The units, sorted by code, unique. Tasks name a unit by its place in this list.
  public let units: [Unit]
  private let indices: [UnitID: Int]

  /// Creates a roster. Of two units with one code the first stays; readers report the other.
  public init(_ units: [Unit]) {
    let unique = Dictionary(units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.units = unique.values.sorted { $0.id < $1.id }
    indices = Dictionary(
      uniqueKeysWithValues: self.units.enumerated().map { ($0.element.id, $0.offset) })
  }

  /// The place of a unit in `units`, or `nil` where there is no such unit.
  public func index(of id: UnitID) -> Int? { indices[id] }

  /// The unit of a code, or `nil` where there is none.
  public subscript(id: UnitID) -> Unit? { indices[id].map { units[$0] } }
}
