import ScheduleModel

extension BuiltInRoster {
  /// The units as a `units.csv`, in the order of the roster: lines end by a line feed.
  public var csv: String {
    let columns: [RosterColumn] = [
      .code, .name, .kind, .parent, .validFrom, .validUntil, .successors, .assumed,
    ]
    let head = columns.map { $0.heading[language] }
    let rows = Roster(units).units.map(fields)
    return ([head] + rows).map(line).joined()
  }

  private func fields(of unit: Roster.Unit) -> [String] {
    let days = [unit.validFrom, unit.validUntil].map { day in day.map { "\($0)" } ?? "" }
    let successors = unit.successors.map(\.text).joined(separator: ";")
    return [unit.id.text, unit.name, unit.kind, unit.parent?.text ?? ""] + days
      + [successors, unit.assumption ?? ""]
  }

  private func line(_ fields: [String]) -> String {
    fields.map(\.quotedField).joined(separator: ",") + "\n"
  }
}

extension String {
  /// The text as a field of a table. Source: RFC 4180 §2, rules 5 to 7.
  fileprivate var quotedField: String {
    guard contains(where: { ",\"\n\r".contains($0) }) else { return self }
    return "\"" + split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
