import CivilTime
import ScheduleModel

/// Reads `resources.yaml`: what there is only so much of, and when it is there.
struct ResourceReader {
  private let file: SourceFile
  private let dates: DateReader
  private let roster: RosterFile?
  private var stations: [Int: Resource] = [:]
  private(set) var findings: [Finding] = []
  /// Every code that stands in the file, also of entries of which something wrong is said.
  private(set) var places: [ResourceID: SourcePlace] = [:]
  /// Where the members of pools stand, by code.
  private var memberPlaces: [ResourceID: SourcePlace] = [:]
  /// Every name that stands in the file, folded, also of such entries.
  private(set) var names: Set<String> = []

  /// Prepares to read a file of a plan whose dates are read so, if it has no keys of its own. Without
  /// a roster nothing is said of whose stations there are.
  init(_ file: SourceFile, dates: DateReader, roster: RosterFile?) {
    self.file = file
    self.dates = dates
    self.roster = roster
  }

  /// Returns the resources in the order of the file, as far as they can be understood.
  mutating func read() -> [Resource] {
    let (tree, language, problems) = YAMLTree.read(file, usual: dates.language)
    findings += problems
    guard let tree else { return [] }
    var fields = FieldReader(tree, in: language)
    let items = fields.items(.resources)
    if fields.isMapping, !fields.has(.resources) { fields.reportMissing(.resources) }
    fields.finish()
    findings += fields.findings
    return items.compactMap { resource($0, dates.inLanguage(language)) }
  }

  private mutating func resource(_ tree: YAMLTree, _ dates: DateReader) -> Resource? {
    var fields = FieldReader(tree, in: dates.language)
    defer { findings += fields.findings }
    guard fields.isMapping else { return nil }
    let id = fields.code(.code, of: Resource.self)
    let title = fields.requiredTitle(.title)
    if let title { names.insert(title.text.folded) }
    if fields.has(.owners) { return station(id, title, &fields, dates) }
    let members = self.members(&fields, dates)
    if !fields.has(.eachHalfDay), !fields.has(.members), !fields.has(.eachDay) {
      fields.reportMissing(.eachHalfDay)
    }
    if fields.has(.eachHalfDay), fields.has(.members) {
      fields.findings.append(
        .keysConflict(.members, .eachHalfDay, fields, in: fields.language))
    }
    let daily = fields.count(.eachDay)
    let capacity = fields.has(.eachHalfDay) ? fields.count(.eachHalfDay) : daily
    let travel = travel(&fields)
    let halves = fields.words(.halfDay, Words.halfDays)
    let (windows, absences) = times(&fields, dates)
    fields.finish()
    if let id { note(id, &fields) }
    guard let id, let title else { return nil }
    let times = halves.isEmpty ? HalfDay.allCases : Set(halves).sorted()
    if !members.isEmpty {
      return Resource(
        id: id, title: title.text, members: members, daily: daily, travel: travel, halves: times,
        windows: windows, absences: absences, source: fields.place)
    }
    guard let capacity else { return nil }
    return Resource(
      id: id, title: title.text, capacity: capacity, daily: daily, travel: travel, halves: times,
      windows: windows, absences: absences, source: fields.place)
  }

  /// How long something is on its way between two units.
  private func travel(_ fields: inout FieldReader) -> Travel? {
    guard let text = fields.scalar(.travel) else { return nil }
    let time = AmountReader(language: fields.language).length(text.text)
    guard let time, time.count <= Travel.longest else {
      fields.findings.append(.travel(text, in: fields.language))
      return nil
    }
    return Travel(time, source: fields.place(of: .travel))
  }

  /// The windows in which something is there, and when it is not all the same.
  private func times(
    _ fields: inout FieldReader, _ dates: DateReader
  ) -> ([Window], [Absence]) {
    let windows = fields.scalars(.within).flatMap { read($0.text, of: $0, dates, &fields) }
    return (
      windows, AbsenceReader(dates: dates).read(fields.scalars(.absent), &fields.findings)
    )
  }

  /// Stations that are on the air at the same hours, one for each unit of some.
  private mutating func station(
    _ id: ResourceID?, _ title: Scalar?, _ fields: inout FieldReader, _ dates: DateReader
  ) -> Resource? {
    let amounts = AmountReader(language: fields.language)
    let names = fields.requiredScalars(.owners)
    let owners = roster.map { file in
      SelectorReader(file.roster, lost: file.lostNames, in: fields.language).units(names, &fields)
    }
    if !fields.has(.airHours) { fields.reportMissing(.airHours) }
    let hours = fields.hours(.airHours, amounts)
    let golden = fields.hours(.goldenHours, amounts)
    let length = fields.scalar(.eachDay)
    let daily = length.flatMap { amounts.length($0.text) }
    if let length, daily == nil { fields.findings.append(.length(length, in: fields.language)) }
    let (windows, absences) = times(&fields, dates)
    fields.finish()
    if let id { note(id, &fields) }
    guard let id, let title, let owners, !hours.isEmpty else { return nil }
    let station = Resource(
      id: id, title: title.text, air: Airtime(hours: hours, goldenHours: golden, daily: daily),
      of: owners, windows: windows, absences: absences, source: fields.place)
    claim(owners, for: station, &fields)
    return station
  }

  /// Notes by which station units are on the air; reports the first that has one already.
  private mutating func claim(
    _ owners: [Int], for station: Resource, _ fields: inout FieldReader
  ) {
    if let unit = owners.first(where: { stations[$0] != nil }), let other = stations[unit],
      let owner = roster?.roster.units[unit]
    {
      fields.findings.append(
        .secondStation(owner, other, at: fields.place(of: .owners), in: fields.language))
    }
    for owner in owners where stations[owner] == nil { stations[owner] = station }
  }

  /// Whom a pool consists of, as far as they can be understood.
  private mutating func members(
    _ fields: inout FieldReader, _ dates: DateReader
  ) -> [Resource.Member] {
    fields.items(.members).compactMap { tree in
      var member = FieldReader(tree, in: dates.language)
      defer { findings += member.findings }
      guard member.isMapping else { return nil }
      let id = member.code(.code, of: Resource.self)
      let title = member.has(.title) ? member.requiredTitle(.title) : nil
      let absences = AbsenceReader(dates: dates).read(member.scalars(.absent), &member.findings)
      member.finish()
      guard let id else { return nil }
      noteMember(id, &member)
      return Resource.Member(
        id: id, title: title?.text ?? id.text, absences: absences, source: member.place)
    }
  }

  /// Rules name pools, not members; codes are unique all the same.
  private mutating func noteMember(_ id: ResourceID, _ fields: inout FieldReader) {
    let place = fields.place
    if let first = places[id] ?? memberPlaces[id] {
      fields.findings.append(.doubledCode(id.text, at: place, first: first, in: fields.language))
    } else {
      memberPlaces[id] = place
    }
  }

  private mutating func note(_ id: ResourceID, _ fields: inout FieldReader) {
    let place = fields.place
    if let first = places[id] ?? memberPlaces[id] {
      fields.findings.append(.doubledCode(id.text, at: place, first: first, in: fields.language))
    } else {
      places[id] = place
    }
  }

  private func read(
    _ text: String, of scalar: Scalar, _ dates: DateReader, _ fields: inout FieldReader
  ) -> [Window] {
    do {
      return try dates.occasions(text).map(\.window)
    } catch {
      fields.findings.append(.date(error, in: scalar, years: dates.years, dates.language))
      return []
    }
  }
}

extension FieldReader {
  /// The values whose words stand at a key that holds one or a list; empty where it is missing.
  mutating func words<Value>(_ key: Key, _ table: [(WordList, Value)]) -> [Value] {
    scalars(key).compactMap { scalar in
      let match = table.first { $0.0.matches(scalar.text, in: language) }
      if match == nil {
        let words = table.map { $0.0.suggested(in: language) }
        findings.append(.unknownWord(scalar.text, at: scalar.place, words: words, in: language))
      }
      return match?.1
    }
  }
}
