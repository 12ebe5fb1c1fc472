import CivilTime
import Foundation
import ICalendar
import Testing

extension OutsideCalendar {
  /// What was read, an event or a finding a line, then when the events take place in 2026 in Việt Nam.
  func drawn() throws -> String {
    let year = try #require(
      Window(from: Samples.day("2026-01-01"), through: Samples.day("2026-12-31")))
    let zones = try Samples.zones()
    let (found, problems) = occurrences(
      beginningIn: year, at: Samples.hoChiMinh, zones: { zones[$0] })
    let times = found.map { occurrence in
      let days = occurrence.days
      return "\(days.start)\(days.dayCount == 1 ? "" : " to \(days.last)"): \(occurrence.title)"
    }
    let parts = [events.map(\.drawn), findings.map(\.drawn)]
    let later = [times, problems.filter { !findings.contains($0) }.map(\.drawn)]
    return (parts.joined() + ["in 2026:"] + later.joined()).map { "\($0)\n" }.joined()
  }
}

extension OutsideCalendar.Finding {
  /// The finding on one line.
  var drawn: String { "line \(line): \(fault)" + (title.map { " in '\($0)'" } ?? "") }
}

extension OutsideEvent {
  /// The event on one line.
  var drawn: String {
    var parts = ["line \(line): '\(title)' \(uid)", "from \(start.drawn)"]
    parts += [end.map { "to \($0.drawn)" }, seconds.map { "for \($0) s" }].compactMap(\.self)
    parts += [rule].compactMap(\.self)
    if !further.isEmpty { parts.append("and " + further.map(\.drawn).joined(separator: ", ")) }
    if !excluded.isEmpty { parts.append("not " + excluded.map(\.drawn).joined(separator: ", ")) }
    parts += [original.map { "in place of \($0.drawn)" }].compactMap(\.self)
    return (parts + (isCancelled ? ["cancelled"] : [])).joined(separator: "; ")
  }
}

extension OutsideTime {
  /// The moment, as it is stated.
  var drawn: String {
    switch self {
    case .day(let day): return "\(day)"
    case .local(let day, let second, let zone):
      return "\(day) \(OutsideTime.clock(second))" + (zone.map { " \($0)" } ?? "")
    case .instant(let instant):
      let (day, second) = instant.reading(at: .utc)
      return "\(day) \(OutsideTime.clock(second))Z"
    }
  }

  private static func clock(_ second: Int) -> String {
    let fields = [second / 3600, second / 60 % 60, second % 60].map { $0.padded(to: 2) }
    return fields.prefix(second % 60 == 0 ? 2 : 3).joined(separator: ":")
  }
}

/// A calendar of `Fixtures/outside`, with what is expected of it beside it.
struct OutsideFile: Sendable, CustomTestStringConvertible {
  /// Its name, without `.ics`.
  let name: String

  var testDescription: String { name }

  /// All of them, sorted by name.
  static let all: [OutsideFile] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { $0.hasSuffix(".ics") }.sorted()
      .map { OutsideFile(name: String($0.dropLast(4))) }
  }()

  /// Its octets.
  func octets() throws -> [UInt8] {
    Array(try Data(contentsOf: OutsideFile.folder.appending(path: "\(name).ics")))
  }

  /// Fails the test where something else came of the file than is written down. With
  /// `CAODIEM_REWRITE=1` in the environment that is written anew instead, which fails too.
  func expect(_ drawn: String) throws {
    let place = OutsideFile.folder.appending(path: "\(name).txt")
    let isRewritten = ProcessInfo.processInfo.environment["CAODIEM_REWRITE"] == "1"
    let expected = (try? String(contentsOf: place, encoding: .utf8)) ?? ""
    if isRewritten, expected != drawn {
      try Data(drawn.utf8).write(to: place)
      Issue.record("\(name).txt was written anew: read it")
    }
    #expect(isRewritten || expected == drawn)
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures/outside")
}
