import CivilTime
import ScheduleModel
import TestWorld
import Testing

/// Something that happens to the published plan of a province.
struct ProvinceEdit: Sendable {
  let name: String
  /// What is so before; `nil` where it is nothing else than the plan says.
  let before: (@Sendable (inout ProvinceText) throws -> Void)?
  /// What changes, beside the plan that was published.
  let change: @Sendable (inout ProvinceText, Plan) throws -> Void

  private init(
    _ name: String, before: (@Sendable (inout ProvinceText) throws -> Void)? = nil,
    _ change: @escaping @Sendable (inout ProvinceText, Plan) throws -> Void
  ) {
    (self.name, self.before, self.change) = (name, before, change)
  }
}

private let rules = "rules/ke-hoach.yaml"
private let conference = "ai: BHXH cơ sở\n    số lượng: 3\n    trong: chiến dịch"

extension ProvinceEdit {
  /// What happens to a plan of this kind, mostly.
  static let all = calendar + offices + speakers + numbers + windows + others

  private static let calendar = [
    ProvinceEdit("new holiday in the window") { this, _ in
      this.write(dayOff("29/6"), to: "calendar.yaml")
    },
    ProvinceEdit("new holiday outside it") { this, _ in
      this.write(dayOff("20/7"), to: "calendar.yaml")
    },
  ]

  private static let offices = [
    ProvinceEdit("office away, its own half-day") { this, plan in
      try this.away("cs-dai-tu", "\(try day(of: "cs-dai-tu", in: plan)) sáng")
    },
    ProvinceEdit("office away, its own day") { this, plan in
      try this.away("cs-dai-tu", try day(of: "cs-dai-tu", in: plan))
    },
    ProvinceEdit("office away, a week") { this, _ in
      try this.away("cs-dai-tu", "6/7; 7/7; 8/7; 9/7; 10/7")
    },
    ProvinceEdit("office added") { this, _ in
      try this.add(unit: "cs-moi,BHXH cơ sở Mới,BHXH cơ sở,bhxh-tinh,BHXH các cấp,,,,,")
    },
    ProvinceEdit("office closed from 4 July on") { this, _ in
      try this.replace(
        "cs-na-ri,BHXH cơ sở Na Rì,BHXH cơ sở,bhxh-tinh,BHXH các cấp;mẫu,,,",
        with: "cs-na-ri,BHXH cơ sở Na Rì,BHXH cơ sở,bhxh-tinh,BHXH các cấp;mẫu,,3/7/2026,",
        in: "units.csv")
    },
  ]

  private static let speakers = [
    ProvinceEdit("speaker ill, a half-day of three", before: { try $0.share(speakers: 3) }) {
      this, plan in
      try this.away(speaker: 1, of: 3, try busiest(in: plan))
    },
    ProvinceEdit("speaker ill, all days of three", before: { try $0.share(speakers: 3) }) {
      this, _ in
      try this.away(speaker: 1, of: 3, "26/6 – 11/7")
    },
    ProvinceEdit("speaker added to three", before: { try $0.share(speakers: 3) }) { this, _ in
      this.write(ProvinceText.pool(4), to: "resources.yaml")
    },
    ProvinceEdit("conferences now need one of four") { this, _ in try this.share(speakers: 4) },
  ]

  private static let numbers = [
    ProvinceEdit("four conferences each") { this, _ in
      try this.replace(conference, with: conference.replacing("3", with: "4"), in: rules)
    },
    ProvinceEdit("two conferences each") { this, _ in
      try this.replace(conference, with: conference.replacing("3", with: "2"), in: rules)
    },
  ]

  private static let windows = [
    ProvinceEdit("window a working day longer") { this, _ in try this.move(to: "26/6 – 13/7") },
    ProvinceEdit("window a working day earlier") { this, _ in try this.move(to: "25/6 – 11/7") },
    ProvinceEdit("window a working day shorter") { this, _ in try this.move(to: "26/6 – 9/7") },
  ]

  private static let others = [
    ProvinceEdit("three working days apart") { this, _ in
      try this.replace("cách nhau: 2 ngày", with: "cách nhau: 3 ngày", in: rules)
    },
    ProvinceEdit("a day of training for each") { this, _ in
      try this.replace(
        "  - mã: diem-truyen-thong", with: training + "  - mã: diem-truyen-thong", in: rules)
    },
    ProvinceEdit("the launch a day later") { this, _ in
      try this.replace(
        "ai: BHXH tỉnh\n    ngày: 1/7\n    giờ: chưa rõ",
        with: "ai: BHXH tỉnh\n    ngày: 2/7\n    giờ: chưa rõ",
        in: rules)
    },
    ProvinceEdit("a conference pinned elsewhere") { this, plan in
      let own = try conferences(of: "cs-dai-tu", in: plan)
      let free = try days("2026-06-26", "2026-07-10").days.first { day in
        day != own[0].day && plan.book.calendar.isWorking(day)
          && own.dropFirst().allSatisfy { other in
            let between = Window(from: min(day, other.day), upTo: max(day, other.day))
            return between.map { plan.book.calendar.workingDays(in: $0).count >= 2 } ?? false
          }
      }
      let day = try #require(free)
      this.write(
        """
        quyết định:
          - ghim: \(own[0].id)
            ngày: \(day.day)/\(day.month)/2026
            người: Lan
            vì: xã bận

        """, to: "decisions.yaml")
    },
  ]
}

extension ProvinceEdit {
  /// A calendar of its own with one day off.
  private static func dayOff(_ day: String) -> String {
    """
    mã: tinh
    tên: Ngày nghỉ của tỉnh
    các ngày:
      - ngày: \(day)/2026
        là: nghỉ
        tên: Nghỉ bù

    """
  }

  private static let training = """
      - mã: tap-huan
        việc: Tập huấn cho BHXH cơ sở
        ai: BHXH cơ sở
        số lượng: 1
        trong: chiến dịch
        chiếm: cả ngày
        căn cứ: III.2


    """

  /// The conferences of an office by day, with their days.
  private static func conferences(
    of code: String, in plan: Plan
  ) throws -> [(id: TaskID, day: CivilDate)] {
    plan.assignments.filter { assignment in
      plan.book.rules[assignment.task.rule].id.text == "hn-co-so"
        && plan.book.roster.units[assignment.task.unit].id.text == code
    }.map { ($0.task.id, $0.extent.window.start) }
  }

  /// The day of the first conference of an office, as the files write it.
  private static func day(of code: String, in plan: Plan) throws -> String {
    let day = try #require(try conferences(of: code, in: plan).first).day
    return "\(day.day)/\(day.month)"
  }

  /// The first half-day on which all three speakers serve; else on which most do.
  private static func busiest(in plan: Plan) throws -> String {
    let slots = plan.assignments.filter { !$0.members.isEmpty }
      .compactMap { own in own.half.map { (own.extent.window.start, $0) } }
    let best = try #require(
      slots.max { one, other in
        let counts = [one, other].map { slot in slots.count { $0 == slot } }
        return (counts[0], other.0, other.1) < (counts[1], one.0, one.1)
      })
    return "\(best.0.day)/\(best.0.month) \(best.1 == .morning ? "sáng" : "chiều")"
  }
}

extension ProvinceText {
  /// Lets the conferences of the offices share so many speakers.
  fileprivate mutating func share(speakers count: Int) throws {
    try replace(conference, with: conference + "\n    dùng: báo cáo viên", in: rules)
    write(ProvinceText.pool(count), to: "resources.yaml")
  }

  /// The file of so many speakers, one of whom may be away.
  fileprivate static func pool(_ count: Int, away: (Int, String)? = nil) -> String {
    let members = (1...count).map { number in
      let absence = away.flatMap { $0.0 == number ? "        vắng: [\($0.1)]\n" : nil }
      return "      - mã: s0\(number)\n" + (absence ?? "")
    }
    return "tài nguyên:\n  - mã: bao-cao-vien\n    tên: Báo cáo viên\n    gồm:\n" + members.joined()
  }

  fileprivate mutating func away(speaker: Int, of count: Int, _ days: String) throws {
    write(ProvinceText.pool(count, away: (speaker, days)), to: "resources.yaml")
  }

  /// Gives the campaign another window.
  fileprivate mutating func move(to window: String) throws {
    try replace("trong: 26/6 – 11/7\n", with: "trong: \(window)\n", in: "plan.yaml")
  }
}
