import CivilTime
import ScheduleModel
import TestNumbers
import TestWorld

extension Book {
  /// Units whose tasks compete for the places of one resource, without distances.
  static func scarce(_ numbers: inout SplitMix) throws -> Book {
    var book = try Book(units: (10..<10 + Int.random(in: 1...9, using: &numbers)).map { "u\($0)" })
    try book.resource("speaker", &numbers)
    for rule in 0..<Int.random(in: 1...3, using: &numbers) {
      try book.rule(
        "r\(rule)", try book.window(&numbers), .within,
        .exactly(Int.random(in: 1...4, using: &numbers)),
        occupation: Bool.random(using: &numbers) ? .halfDay : .nothing,
        restDays: Bool.random(using: &numbers) ? .allowed : .never,
        units: book.someUnits(&numbers)
      ) { $0.resources = [0] }
    }
    return book
  }

  /// Units whose tasks compete for everything there is: leads, resources, halves, distances, hours.
  static func crowded(_ numbers: inout SplitMix) throws -> Book {
    var book = try Book(units: (10..<10 + Int.random(in: 2...8, using: &numbers)).map { "u\($0)" })
    try book.rank(
      book.units.dropFirst(2).map(\.id.text), "unit", under: "u1\(book.units.count % 2)")
    try book.resource("hall", &numbers)
    try book.resource("speaker", &numbers)
    book.calendar = WorkCalendar(entries: [try .entry("2026-07-02", .rest)])
    let occupations: [Occupation] = [.nothing, .halfDay, .halfDay, .day, .hours]
    for rule in 0..<Int.random(in: 1...5, using: &numbers) {
      let isFixed = Int.random(in: 0..<4, using: &numbers) == 0
      let hours = try Hours.at(Int.random(in: 7...15, using: &numbers), minutes: 90)
      let spacing = Int.random(in: -2...3, using: &numbers)
      let lead = Int.random(in: -3..<book.units.count, using: &numbers)
      let needs: [(always: [Int], oneOf: [Int])] = [
        ([], []), ([], []), ([0], []), ([1], []), ([0, 1], []), ([], [0, 1]), ([], [1, 0]),
      ]
      let need = needs.randomElement(using: &numbers) ?? ([], [])
      try book.rule(
        "r\(rule)", isFixed ? .once("2026-07-0\(rule + 1)") : try book.window(&numbers),
        isFixed ? .on : .within, isFixed ? .one : .exactly(Int.random(in: 1...3, using: &numbers)),
        hours: Bool.random(using: &numbers) ? .unstated : hours,
        occupation: occupations.randomElement(using: &numbers) ?? .halfDay,
        spacing: spacing < 0 ? nil : Distance(spacing, .workingDays),
        restDays: Bool.random(using: &numbers) ? .allowed : .never,
        units: book.someUnits(&numbers)
      ) {
        $0.lead = lead < 0 ? nil : lead == 0 ? .parent : .unit(lead)
        $0.avoids = isFixed || rule > 1 ? .none : AvoidedDays([], [.tuesday])
        $0.resources = need.always
        $0.oneOf = need.oneOf.isEmpty ? [] : [need.oneOf.map { ResourceNeed($0) }]
      }
    }
    return book
  }

  private mutating func resource(_ code: String, _ numbers: inout SplitMix) throws {
    let halves = [HalfDay.allCases, HalfDay.allCases, [.morning]].randomElement(using: &numbers)
    let absences = try (0..<Int.random(in: 0...3, using: &numbers)).map { _ in
      Absence(
        Window(on: try date("2026-07-01").adding(days: Int.random(in: 0..<9, using: &numbers))),
        [nil, .morning, .afternoon].randomElement(using: &numbers) ?? nil)
    }
    resources.append(
      try Resource(
        code, places: Int.random(in: 1...3, using: &numbers), halves: halves ?? [],
        absences: absences))
  }

  private func window(_ numbers: inout SplitMix) throws -> Anchor {
    let first = try date("2026-07-01").adding(days: Int.random(in: 0..<5, using: &numbers))
    return try .once("\(first)", "\(first.adding(days: Int.random(in: 0..<6, using: &numbers)))")
  }

  private func someUnits(_ numbers: inout SplitMix) -> [Int] {
    let some = units.indices.filter { _ in Int.random(in: 0..<3, using: &numbers) > 0 }
    return some.isEmpty ? [0] : some
  }
}

extension Resource {
  /// A resource with places in each half-day.
  init(
    _ code: String, places: Int, halves: [HalfDay] = HalfDay.allCases, windows: [Window] = [],
    absences: [Absence] = []
  ) throws {
    guard let id = ResourceID(code) else { throw NoCode() }
    self.init(
      id: id, title: code, capacity: places, halves: halves, windows: windows, absences: absences,
      source: SourcePlace(file: "resources.yaml", line: 1))
  }
}

/// A code that breaks the rule for codes.
private struct NoCode: Error {}
