import CivilTime
import Explanation
import PlanPages
import ScheduleModel
import TestWorld
import Testing

extension PageTests {
  func page(
    of plan: Plan, conflicts: [Conflict] = [], files: [SourceFile] = [], in language: Language
  ) throws -> ParsedPage {
    let rules = SourceFile(
      name: "rules/ke-hoach.yaml", text: "quy tắc:\n  - mã: hoi-nghi\n    việc: Hội nghị\n")
    return try ParsedPage(
      YearPage(
        of: plan, conflicts: conflicts, questions: plan.book.openPoints,
        files: files + [rules], in: language
      ).html)
  }

  func small() throws -> World {
    var world = World([
      "bhxh-1": "Phổ Yên", "bhxh-2": "Sông Công", "bhxh-3": "Đại Từ", "bhxh-4": "Định Hóa",
      "tinh": "BHXH tỉnh",
    ])
    let base = (1...4).map { "bhxh-\($0)" }
    world.calendar = WorkCalendar(entries: [
      try official(.rest, "Tết Nguyên đán", "2026-02-16", "2026-02-16", basis: "Thông báo 9441"),
      try official(.feast, "Tết Nguyên đán", "2026-02-17", "2026-02-17"),
      try official(.work, "Làm bù", "2026-02-28", "2026-02-28"),
    ])
    world.campaigns = [try campaign("Cao điểm hè", assumed: "Theo ngày treo băng rôn")]
    try world.rule("hoi-nghi", "Hội nghị", .exactly(2)) {
      $0.clauses = ["2", "4"]
      $0.assumptions = [Assumption("Hai hội nghị"), Assumption("Theo ngày treo băng rôn")]
      $0.questions = ["Mời ai?"]
    }
    try world.rule("phat-dong", "Lễ phát động") {
      $0.clauses = ["III.1"]
      $0.place = .at("Quảng trường")
    }
    try world.rule("tap-huan", "Tập huấn") { $0.clauses = ["IV"] }
    world.task("hoi-nghi", base, .on("2026-07-01"))
    world.task("phat-dong", ["tinh"], .at("2026-07-01", hour: 8, minutes: 90), .toBeAnnounced)
    world.task("phat-dong", ["bhxh-1"], as: .end, .on("2026-07-01"))
    world.task("tap-huan", ["tinh"], .from("2026-06-30", through: "2026-07-02"))
    world.task(
      "tap-huan", ["tinh"], ordinal: 2, .from("2026-05-01", through: "2026-05-31"), .toBeAnnounced)
    world.task("tap-huan", ["bhxh-3"], ordinal: 2, .open)
    world.task(
      "tap-huan", ["bhxh-4"], ordinal: 2, .nowhere(within: "2026-11-02", through: "2026-11-06"))
    return world
  }

  func conflicts() throws -> [Conflict] {
    let place = SourcePlace(file: "rules/ke-hoach.yaml", line: 3)
    let waived = ConflictID(.leadBooked, about: "tinh", "2026-07-01")
    return [
      Conflict(
        .leadBooked, waived, .soft,
        Phrase(vi: "BHXH tỉnh có hai việc ngày 01/7", en: "BHXH tỉnh has two tasks on 1 July"),
        clauses: ["III.1"], causes: [place],
        decision: Decision(
          .waiver(waived), by: "Bà Hòa", because: "Có hai phó giám đốc", on: try date("2026-06-18"),
          source: SourcePlace(file: "decisions.yaml", line: 2))),
      Conflict(
        .unplaced, ConflictID(.unplaced, about: "tap-huan"), .hard,
        Phrase(vi: "Tập huấn không có ngày trống", en: "Tập huấn found no free day"),
        causes: [place, SourcePlace(file: "calendar.yaml", line: 7)],
        repairs: [
          Repair(Phrase(vi: "nới 'trong'", en: "widen 'within'"), tasks: 12),
          Repair(Phrase(vi: "bớt một việc", en: "drop one"), tasks: 8),
        ]),
      undated(
        1, because: (1...5).map { SourcePlace(file: "rules/ke-hoach.yaml", line: $0) }),
      undated(2, because: [SourcePlace(file: "vn.yaml", line: 8)]),
    ]
  }

  func undated(_ number: Int, because causes: [SourcePlace]) -> Conflict {
    Conflict(
      .documentUndated, ConflictID(.documentUndated, about: "v\(number)"), .soft,
      Phrase(
        vi: "Chưa rõ ngày của văn bản \(number)",
        en: "The day of document \(number) is not known"),
      causes: causes,
      repairs: [
        Repair(Phrase(vi: "ghi ngày ban hành", en: "write the day of issue"), tasks: 10)
      ])
  }

  func campaign(_ title: String, assumed: String) throws -> Campaign {
    Campaign(
      id: try #require(Code("he")), title: title,
      occasions: [Occasion(try days("2026-06-26", "2026-07-11"))], assumption: Assumption(assumed),
      source: SourcePlace(file: "plan.yaml", line: 1))
  }

  func official(
    _ kind: OfficialDays.Kind, _ name: String, _ first: String, _ last: String, basis: String = ""
  ) throws -> OfficialDays {
    OfficialDays(
      try days(first, last), are: kind, name: name, basis: basis,
      source: SourcePlace(file: "calendar.yaml", line: 1))
  }
}
