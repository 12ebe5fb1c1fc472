import CivilTime
import ScheduleModel
import TestWorld
import Testing

extension PublishedTask {
  /// A task with a value in every field.
  static var rich: PublishedTask {
    get throws {
      let start = CivilDateTime(
        try date("2026-07-01"), at: try #require(TimeOfDay(hour: 17, minute: 5)))
      return PublishedTask(
        id: try TaskID(named: "rich"), rule: try #require(RuleID("phat-thanh")),
        part: .broadcast,
        extent: .timed(
          start: start, in: ZoneID("Asia/Ho_Chi_Minh"), length: try #require(Minutes(10))),
        half: .afternoon, certainty: .toBeAnnounced,
        unit: Party(id: try #require(UnitID("dai")), name: "Đài \"Một\""),
        lead: Party(id: try #require(UnitID("tinh")), name: "BHXH tỉnh"),
        partners: [Party(id: try #require(UnitID("xa")), name: "Xã; phường")],
        heading: Phrase(vi: "Phát sóng: Nói / nghe", en: "Broadcast: Nói"),
        description: Phrase(vi: "Một\nHai\\", en: "One\nTwo"), place: "Nhà văn hóa",
        campaign: Label(id: try #require(CampaignID("cao-diem")), title: "Cao điểm"),
        clauses: ["II.1", "II.2"], relatedTo: [try TaskID(named: "other")],
        members: [try #require(ResourceID("lan"))], chosen: [try #require(ResourceID("xe"))],
        broadcast: Broadcast(
          title: "Nói", length: Minutes(10), language: "Tày", audience: "dân",
          message: "Hãy tham gia", messageClass: .priority, script: "bai-07.mp3",
          contact: "Lan, 0912 345 678", commune: CommuneCode("05443"),
          quota: Quota(
            2, in: Period(.week, containing: start.date),
            on: [start.date, start.date.adding(days: 2)])))
    }
  }
}

extension PublishedPlan {
  /// A plan with a value in every field.
  static var rich: PublishedPlan {
    get throws {
      PublishedPlan(
        id: try #require(PlanID("ke-hoach")), title: "Kế hoạch", language: .english,
        zone: ZoneID("Europe/Berlin"), note: "mẫu",
        units: [
          Unit(
            id: try #require(UnitID("xa")), name: "Xã", kind: "xã",
            parent: UnitID("tinh")),
          Unit(id: try #require(UnitID("tinh")), name: "Tỉnh", kind: "tỉnh", parent: nil),
        ],
        campaigns: [
          Campaign(
            id: try #require(CampaignID("cao-diem")), title: "Cao điểm",
            windows: [try days("2026-06-26", "2026-07-11")])
        ])
    }
  }
}
