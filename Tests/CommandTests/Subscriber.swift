import Foundation
import Testing

/// Somebody who subscribes to a calendar with several programs at once.
struct Subscriber {
  private let address: String
  private let world: Sandbox
  private let folder: String

  /// What a client has.
  struct View: Hashable {
    /// The status of the last answer; 0 where there was none.
    let status: String
    /// The events, a line each, with their identities.
    let events: String
  }

  /// Subscribes to the calendar at an address.
  init(_ address: String, in world: Sandbox) async throws {
    self.address = address
    self.world = world
    folder = "subscriber-\(UUID().uuidString)"
    try world.write("\(folder)/subscriber.py", subscriberScript)
    try world.write("\(folder)/evolution.py", evolutionScript)
    for name in ["vdir", "status", "radicale"] {
      try FileManager.default.createDirectory(
        at: world.place("\(folder)/\(name)"), withIntermediateDirectories: true)
    }
    try world.write("\(folder)/vdirsyncer.conf", vdirsyncerSettings)
    try world.write("\(folder)/khal.conf", khalSettings)
  }

  /// Expects that every program has these events, given as their fields behind the identity, and that
  /// vdirsyncer had to lay down and take away no more than so many.
  func expect(
    _ expected: String, rewriting count: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let careful = try await fetch()
    #expect(careful.status == "200", sourceLocation: sourceLocation)
    #expect(careful.events.withoutIdentities == expected, sourceLocation: sourceLocation)
    let imported = try await script(["radicale", address, place("radicale")])
    #expect(imported.status == "201", sourceLocation: sourceLocation)
    #expect(imported.events == careful.events, sourceLocation: sourceLocation)
    let steps = try await sync()
    #expect(steps.count == count, "\(steps)", sourceLocation: sourceLocation)
    #expect(try await sync().isEmpty, sourceLocation: sourceLocation)
    let synced = try await python(["vdir", place("vdir")])
    #expect(synced.withoutIdentities == expected, sourceLocation: sourceLocation)
    let listed = try await khal()
    #expect(listed == expected.asKhalShows, sourceLocation: sourceLocation)
  }

  /// Asks as a careful client does: with the tag of what it has.
  func fetch() async throws -> View { try await script(["fetch", address, place("cache.ics")]) }

  /// What Evolution's data server has, an event a line, without identities.
  func evolution() async throws -> String {
    let python = try #require(try await SecondOpinion.evolution())
    let outcome = try await python.run([place("evolution.py"), address], in: world)
    try #require(outcome.code == 0, "\(outcome.errors)")
    return outcome.text.trimmingCharacters(in: .newlines)
  }

  /// Runs vdirsyncer, and returns a line for each event that it had to lay down or take away.
  ///
  /// - Throws: where vdirsyncer says that it failed.
  func sync() async throws -> [String] {
    let vdirsyncer = try #require(SecondOpinion.vdirsyncer(), "apt-get install vdirsyncer")
    let settings = ["-c", place("vdirsyncer.conf")]
    _ = try await vdirsyncer.run(settings + ["discover"], in: world)
    let outcome = try await vdirsyncer.run(settings + ["sync"], in: world)
    guard outcome.code == 0 else { throw Failed(message: outcome.errors) }
    return (outcome.text + outcome.errors).split(separator: "\n").map(String.init)
      .filter { $0.hasPrefix("Copying") || $0.hasPrefix("Deleting") }
  }

  private struct Failed: Error {
    let message: String
  }

  /// What khal shows of what vdirsyncer has laid down.
  private func khal() async throws -> String {
    let khal = try #require(
      Program.named(
        "khal", ["-c", place("khal.conf")], environment: ["LC_ALL": "C.UTF-8"]))
    let outcome = try await khal.run(
      [
        "list", "--once", "--day-format", "", "--format",
        "{start-long}|{end-long}|{title}|{status}",
        "2026-06-01", "120d",
      ], in: world)
    return outcome.text.split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }.sorted().joined(separator: "\n")
  }

  private func script(_ arguments: [String]) async throws -> View {
    let lines = try await python(arguments).split(separator: "\n", omittingEmptySubsequences: false)
    return View(
      status: String(lines.first ?? ""), events: lines.dropFirst().joined(separator: "\n"))
  }

  private func python(_ arguments: [String]) async throws -> String {
    let python = try #require(
      try await SecondOpinion.icalendar(), "apt-get install python3-icalendar")
    let outcome = try await python.run([place("subscriber.py")] + arguments, in: world)
    try #require(outcome.code == 0, "\(outcome.errors)")
    return outcome.text.trimmingCharacters(in: .newlines)
  }

  private func place(_ name: String) -> String { world.place("\(folder)/\(name)").path }

  private var vdirsyncerSettings: String {
    """
    [general]
    status_path = "\(place("status"))"
    [pair subscription]
    a = "remote"
    b = "local"
    collections = null
    conflict_resolution = "a wins"
    [storage remote]
    type = "http"
    url = "\(address)"
    [storage local]
    type = "filesystem"
    path = "\(place("vdir"))"
    fileext = ".ics"

    """
  }

  private var khalSettings: String {
    """
    [calendars]
    [[plan]]
    path = \(place("vdir"))
    readonly = True
    [sqlite]
    path = \(place("khal.db"))
    [locale]
    local_timezone = Asia/Ho_Chi_Minh
    default_timezone = Asia/Ho_Chi_Minh
    timeformat = %H:%M
    dateformat = %Y-%m-%d
    longdateformat = %Y-%m-%d
    datetimeformat = %Y-%m-%d %H:%M
    longdatetimeformat = %Y-%m-%d %H:%M

    """
  }
}

extension String {
  /// The events without their identities, in the order of the rest.
  fileprivate var withoutIdentities: String {
    split(separator: "\n").map { $0.drop { $0 != "|" }.dropFirst() }.sorted()
      .joined(separator: "\n")
  }

  /// Events as khal shows them: with their last day, and cancelled ones marked.
  fileprivate var asKhalShows: String {
    split(separator: "\n").map { line in
      let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      return [parts[0], parts[0], parts[2], parts[3]].joined(separator: "|")
    }.sorted().joined(separator: "\n")
  }
}
