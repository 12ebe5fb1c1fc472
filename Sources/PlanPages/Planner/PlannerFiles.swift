import ScheduleModel

/// A file that people take away.
public struct PlannerFile: Sendable {
  /// What it is called: ASCII letters, digits, `-` and `.` only.
  public let name: String
  /// Its type, as HTTP names it.
  public let type: String
  /// What it holds.
  public let octets: [UInt8]

  /// Puts the three together.
  public init(name: String, type: String, octets: [UInt8]) {
    self.name = name
    self.type = type
    self.octets = octets
  }
}

/// What a file is to hold.
public enum PlannerFileKind: Hashable, Sendable {
  /// A workbook of what the page at a path shows, such as `["week", "2026-W27"]`.
  case workbook([String])
  /// The rules as a table for spreadsheets, and for programs.
  case rulesForPeople, rulesForPrograms
}

extension PlannerQuery {
  /// The file that is asked for; `nil` for pages.
  public var file: PlannerFileKind? {
    guard path.first == "file", path.count > 1 else { return nil }
    switch path[1] {
    case "rules-excel.csv": return .rulesForPeople
    case "rules.csv": return .rulesForPrograms
    default: return .workbook(Array(path.dropFirst()))
    }
  }
}

extension PlannerPages {
  /// The files that say what the page at a path says.
  func files(of path: String) -> [PlannerWay] {
    let parts = path.split(separator: "/")
    guard let kind = parts.first.map(String.init) else { return [] }
    let sheet = PlannerWay(name: ".xlsx", href: fileAddress(path))
    switch (kind, parts.count) {
    case ("rules", 1):
      return [
        PlannerWay(name: ".xlsx", href: address.plain("/file/rules")),
        PlannerWay(
          name: "CSV (Excel)", href: address.plain("/file/rules-excel.csv")),
        PlannerWay(name: "CSV", href: address.plain("/file/rules.csv")),
      ]
    case ("year", 2), ("wall", 2), ("month", 2), ("week", 2), ("units", 2), ("unit", 2),
      ("conflicts", 1):
      return [sheet]
    default: return []
    }
  }

  /// The workbook of a page: of the unit that is shown, whatever else is filtered.
  private func fileAddress(_ path: String) -> String {
    var own = PlannerFilter()
    own.unit = path.hasPrefix("/unit/") ? nil : filter.unit
    return PlannerAddress(base: base, filter: own, language: address.language)("/file" + path)
  }
}
