import Foundation
import Testing

/// What programs that are not ours read out of our calendars.
///
/// Where one is missing its tests are skipped; in CI they fail.
@Suite("Other calendar programs")
struct OtherCalendarPrograms {
  @Test(.enabled("apt-get install python3-icalendar", whenPresent: SecondOpinion.icalendar))
  func `python-icalendar reads the tasks out of the July plan's calendars`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      try await world.export()
      let report = try await world.readByIcalendar()
      // Each task is in the calendar of the whole plan, and in that of each unit that does, leads
      // or helps with it, or of the station that airs it.
      #expect(report == "21 calendars, 408 events, as the tasks say\n")
    }
  }

  @Test(.enabled("apt-get install khal", whenPresent: SecondOpinion.khal))
  func `khal shows an office what it has to do`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      try await world.export()
      let khal = try await world.khal(importing: "out/units/cs-pho-yen.ics")
      let shown = try await khal.run(
        [
          "list", "--once", "--day-format", "", "--format", "{start-long}|{end-long}|{title}",
          "2026-06-26", "16d",
        ], in: world)
      let lines = shown.text.split(separator: "\n").map { $0.replacing("|", with: "  ") }
      #expect(
        lines.sorted().joined(separator: "\n") == """
          2026-06-26  2026-06-26  Hội nghị đối thoại, tư vấn với đơn vị sử dụng lao động
          2026-06-26  2026-06-26  Treo băng rôn, khẩu hiệu lên
          2026-06-26  2026-07-11  Treo băng rôn, khẩu hiệu
          2026-06-26  2026-07-11  [DỰ KIẾN] Đăng tải, chia sẻ thông tin livestream
          2026-06-26  2026-07-11  Đợt cao điểm tuyên truyền Ngày BHYT Việt Nam 01/7
          2026-06-29  2026-06-29  Hội nghị tư vấn BHXH tự nguyện, BHYT hộ gia đình (lần 1/3)
          2026-07-01  2026-07-01  Hội nghị tuyên truyền, tư vấn, đối thoại trực tiếp
          2026-07-01  2026-07-01  Ngày hội tuyên truyền, tư vấn, giải đáp chính sách
          2026-07-02  2026-07-02  Hội nghị tư vấn BHXH tự nguyện, BHYT hộ gia đình (lần 2/3)
          2026-07-06  2026-07-06  Hội nghị tư vấn BHXH tự nguyện, BHYT hộ gia đình (lần 3/3)
          """)
    }
  }

  @Test(.enabled("apt-get install khal", whenPresent: SecondOpinion.khal))
  func `khal shows every task of the July plan on each of its days`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      try await world.export()
      let khal = try await world.khal(importing: "out/thai-nguyen-2026.ics")
      let shown = try await khal.run(
        ["list", "--day-format", "{date-long}", "--format", "{uid}", "2026-06-26", "16d"], in: world
      )
      let tasks = try Tasks(Data(contentsOf: world.place("out/tasks.json")))
      #expect(shown.code == 0)
      #expect(shown.idsByDay == tasks.idsByDay(from: "2026-06-26", to: "2026-07-11"))
    }
  }

  @Test(.enabled(if: SecondOpinion.linter() != nil, "ical_lint.py is not beside the repository"))
  func `the linter has nothing to say against any calendar`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      try await world.export()
      let linter = try #require(SecondOpinion.linter())
      let calendars = try world.files(in: "out").keys.filter { $0.hasSuffix(".ics") }.sorted()
      #expect(calendars.count == 21)
      for calendar in calendars {
        let outcome = try await linter.run(["--strict", "out/\(calendar)"], in: world)
        #expect(outcome.code == 0, "\(calendar):\n\(outcome.text)\(outcome.errors)")
      }
    }
  }
}

extension Sandbox {
  /// Exports the copied plan to `out`.
  fileprivate func export() async throws {
    let outcome = try await Program.caodiem().run(["export", "plan", "--to", "out"], in: self)
    try #require(outcome.code == 0, "\(outcome.errors)")
  }

  /// Compares all calendars with the tasks; the answer of the script.
  fileprivate func readByIcalendar() async throws -> String {
    let python = try #require(
      try await SecondOpinion.icalendar(), "apt-get install python3-icalendar")
    try Data(icalendarComparison.utf8).write(to: place("compare.py"))
    let outcome = try await python.run(["compare.py", "out", "plan/units.csv"], in: self)
    return outcome.text + outcome.errors
  }

  /// A khal that knows the events of one calendar, with its own configuration and data.
  fileprivate func khal(importing calendar: String) async throws -> Program {
    let khal = try #require(SecondOpinion.khal(), "apt-get install khal")
    try FileManager.default.createDirectory(
      at: place("khal"), withIntermediateDirectories: true)
    try Data(
      """
      [calendars]
      [[plan]]
      path = \(place("khal").path)
      [sqlite]
      path = \(place("khal.db").path)
      [locale]
      local_timezone = Asia/Ho_Chi_Minh
      default_timezone = Asia/Ho_Chi_Minh
      timeformat = %H:%M
      dateformat = %Y-%m-%d
      longdateformat = %Y-%m-%d
      datetimeformat = %Y-%m-%d %H:%M
      longdatetimeformat = %Y-%m-%d %H:%M
      [default]
      default_calendar = plan

      """.utf8
    ).write(to: place("khal.conf"))
    let outcome = try await khal.run(["import", "--batch", "-a", "plan", calendar], in: self)
    try #require(outcome.code == 0, "\(outcome.errors)")
    return khal
  }
}

extension Program.Outcome {
  /// The identities that khal lists below each day.
  fileprivate var idsByDay: [String: Set<String>] {
    var ids: [String: Set<String>] = [:]
    var day = ""
    for line in text.split(separator: "\n").map(String.init) {
      if line.contains("-") { day = line } else { ids[day, default: []].insert(line) }
    }
    return ids
  }
}

extension Tasks {
  /// The identities of the tasks that have each day between two, both included. Days are compared
  /// as texts, which in ISO 8601 order as they do.
  fileprivate func idsByDay(from first: String, to last: String) -> [String: Set<String>] {
    let starts = Set(texts("start")).union(texts("end"))
    precondition(starts.allSatisfy { $0.count == 10 }, "whole days only")
    var ids: [String: Set<String>] = [:]
    for day in Tasks.days where first <= day && day <= last {
      for task in objects {
        guard let start = task["start"] as? String, let end = task["end"] as? String,
          start <= day, day < end, let id = task["id"] as? String
        else { continue }
        ids[day, default: []].insert(id)
      }
    }
    return ids
  }

  /// The days of June and July 2026.
  private static let days =
    (1...30).map { "2026-06-\($0 < 10 ? "0" : "")\($0)" }
    + (1...31).map { "2026-07-\($0 < 10 ? "0" : "")\($0)" }
}
