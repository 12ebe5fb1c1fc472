import ScheduleModel

extension SmallCase: CustomStringConvertible {
  /// The case as one would write it on paper, a line each for units, resources and rules.
  var description: String {
    let units = units.enumerated().map { number, away in
      "u\(number)\(ranks.isEmpty ? "" : ranks[number].parent.map { " under u\($0)" } ?? "")"
        + "\(ranks.isEmpty ? "" : " \(ranks[number].kind)")"
        + "\(shifts[number].map { $0 == .morning ? " am only" : " pm only" } ?? "")"
        + "\(mornings.isEmpty ? "" : mornings[number].map { " until \($0)" } ?? "")\(away.text)"
    }
    let supplies = supplies.enumerated().map { "s\($0) \($1)" }
    let needs = needs.enumerated().map { "r\($0) \($1)" }
    let closed = closed.isEmpty ? [] : ["closed \(closed)"]
    return (units + supplies + needs + closed).joined(separator: "\n")
  }
}

extension SmallCase.Need: CustomStringConvertible {
  var description: String {
    let distance = spacing.map { " spacing \($0.days) \($0.count)" } ?? ""
    let lead = lead.map { " lead \($0)" } ?? ""
    let choice = oneOf.isEmpty ? "" : " one of \(oneOf)"
    let common = isCommon ? " same day" : ""
    let off = avoided.isEmpty ? "" : " off \(avoided)"
    let weekly = avoidedWeekday.map { " off \($0)s" } ?? ""
    return
      "\(count) × \(occupation) in \(days)\(distance)\(common)\(restDays == .allowed ? " any day" : "")"
      + "\(off)\(weekly)\(lead) partners \(partners) resources \(places) × \(resources)\(choice) units \(units)"
  }
}

extension SmallCase.Supply: CustomStringConvertible {
  var description: String {
    let away = absences.text + (travel.map { " travel \($0)" } ?? "")
    return members.isEmpty
      ? "\(places) places\(away)"
      : "members\(members.map { "[\($0.text)]" }.joined())\(away)"
  }
}

extension SmallCase.Away: CustomStringConvertible {
  var description: String { "\(day)\(half.map { $0 == .morning ? "am" : "pm" } ?? "")" }
}

extension [SmallCase.Away] {
  /// When somebody is away; empty where that is never.
  fileprivate var text: String {
    isEmpty ? "" : " away \(map(\.description).joined(separator: " "))"
  }
}
