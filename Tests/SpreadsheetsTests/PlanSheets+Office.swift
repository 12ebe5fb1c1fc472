import CivilTime
import ScheduleModel
import TestWorld
import Testing

@testable import Spreadsheets

extension PlanSheets {
  /// A plan of two villages, as of 29 June 2026: a meeting of both, a talk at an hour, banners that hang for
  /// days, a report without a day, a duty of which no window is known.
  static func office(
    titled title: String = "Họp thôn", in language: Language = .vietnamese
  ) throws -> PlanSheets {
    var world = World(["thon-1": "Thôn Một", "thon-2": "Thôn Hai"])
    try world.rule("hop", title) { details in
      details.clauses = ["II.1"]
      details.partners = [Partner(.external("Trạm Y tế"), .expected)]
    }
    try world.rule("toa-dam", "Tọa đàm") { details in
      details.clauses = ["II.2"]
      details.place = .at("Nhà văn hóa")
    }
    try world.rule("bang-ron", "Treo băng rôn")
    try world.rule("bao-cao", "Báo cáo")
    try world.rule("khi-co", "Trực đường dây nóng")
    world.task("hop", ["thon-1", "thon-2"], .on("2026-07-01"))
    world.task("toa-dam", ["thon-1"], .at("2026-07-01", hour: 8, minutes: 90))
    world.task("bang-ron", ["thon-1"], as: .span, .from("2026-06-26", through: "2026-07-11"))
    world.task("bao-cao", ["thon-1"], .nowhere(within: "2026-06-29", through: "2026-07-03"))
    world.task("khi-co", ["thon-2"], .open)
    let day = try #require(CivilDate(iso: "2026-06-29"))
    return PlanSheets(of: try world.plan(), in: language, on: day)
  }
}
