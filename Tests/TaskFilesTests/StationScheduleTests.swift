import CivilTime
import Foundation
import ScheduleModel
import TaskFiles
import TestWorld
import Testing

@Suite("What a station reads")
struct StationScheduleTests {
  @Test func `a day of a station as JSON`() throws {
    let schedule = try schedule(
      """
      a  xa-1  2026-07-01T17:00  Nói
      b  xa-1  2026-07-02        Nghe
      c  xa-2  2026-07-01T17:00  Nói
      """)
    let days = schedule.on(Window(on: try date("2026-07-01")))
    #expect(
      text(days.json) == """
        {
          "from" : "2026-07-01",
          "name" : "XA-1",
          "plan" : "ke-hoach",
          "published" : "1970-01-01T07:01:40+07:00",
          "revision" : 3,
          "slots" : [
            {
              "audience" : null,
              "clauses" : [
                "II.1"
              ],
              "communeCode" : null,
              "contact" : "Lan",
              "day" : "2026-07-01",
              "id" : "\(try TaskID(named: "a"))",
              "language" : null,
              "lastDay" : "2026-07-01",
              "lead" : "xa-1",
              "message" : null,
              "messageClass" : "ordinary",
              "revision" : 3,
              "rule" : "rule",
              "script" : null,
              "seconds" : 5400,
              "seq" : 0,
              "start" : "2026-07-01T17:00:00+07:00",
              "status" : "confirmed",
              "title" : "Nói"
            }
          ],
          "station" : "xa-1",
          "to" : "2026-07-01",
          "zone" : "Asia/Ho_Chi_Minh"
        }

        """)
  }

  @Test func `without an hour the start is null and the day is not`() throws {
    let slots = try slots(of: schedule("b  xa-1  2026-07-02..2026-07-04?  Nghe").json)
    #expect(slots.map { $0["start"] is NSNull } == [true])
    #expect(slots.map { $0["seconds"] is NSNull } == [true])
    #expect(slots.map { $0["day"] as? String } == ["2026-07-02"])
    #expect(slots.map { $0["lastDay"] as? String } == ["2026-07-04"])
    #expect(slots.map { $0["status"] as? String } == ["tentative"])
  }

  @Test func `where everybody reads, nobody is named`() throws {
    let open = try schedule("a  xa-1  2026-07-01T17:00  Nói", contacts: .withheld)
    #expect(try slots(of: open.json).map { $0["contact"] is NSNull } == [true])
    #expect(!text(open.csv(for: .people(.vietnamese))).contains("Lan"))
    #expect(!text(open.csv(for: .programs)).contains("Lan"))
  }

  @Test func `a table for people has room for what was aired`() throws {
    let schedule = try schedule(
      """
      a  xa-1  2026-07-01T17:00  =Nói;
      b  xa-1  2026-07-02        Nghe
      """)
    let (a, b) = (try TaskID(named: "a"), try TaskID(named: "b"))
    #expect(
      text(schedule.csv(for: .people(.vietnamese)))
        == """
        \u{FEFF}Ngày;Giờ phát;Thời lượng (phút);Nội dung;Loại tin;Ngôn ngữ;Bài phát;Thông điệp;\
        Đối tượng;Mã xã;Chủ trì;Liên hệ;Căn cứ;Trạng thái;Ghi chú;Mã;Kết quả;Phát lúc;\
        Số phút đã phát;Ý kiến của đài
        01/07/2026;17:00;90;"'=Nói;";thông thường;;;;;;XA-1;Lan;II.1;chắc chắn;;\(a);;;;
        02/07/2026;;;Nghe;thông thường;;;;;;XA-1;Lan;II.1;chắc chắn;giờ: chưa có;\(b);;;;

        """.replacing("\n", with: "\r\n"))
  }

  @Test func `a table for programs keeps every text as it is`() throws {
    let csv = try schedule("a  xa-1  2026-07-01T17:00  =Nói").csv(for: .programs)
    #expect(
      text(csv)
        == """
        id,revision,seq,status,day,lastDay,start,seconds,title,messageClass,language,script,\
        communeCode,rule,clauses,lead,audience,message,contact
        \(try TaskID(named: "a")),3,0,confirmed,2026-07-01,2026-07-01,2026-07-01T17:00:00+07:00,\
        5400,=Nói,ordinary,,,,rule,II.1,xa-1,,,Lan

        """.replacing("\n", with: "\r\n"))
  }

  @Test func `adjoining days together have what the days have`() throws {
    for seed in 1...20 as ClosedRange<UInt64> {
      let schedule = try schedule(try Sketch.randomSlots(seed: seed))
      let (first, last) = (try date("2026-07-01"), try date("2026-07-14"))
      for cut in first.dayNumber..<last.dayNumber {
        let middle = try #require(CivilDate(dayNumber: cut))
        let whole = try ids(schedule.on(try days("2026-07-01", "2026-07-14")))
        let before = try ids(schedule.on(try #require(Window(from: first, through: middle))))
        let after = try ids(
          schedule.on(try #require(Window(from: middle.adding(days: 1), through: last))))
        #expect(whole == before.union(after), "seed \(seed)")
      }
    }
  }

  private func ids(_ schedule: StationSchedule) throws -> Set<String> {
    Set(try slots(of: schedule.json).compactMap { $0["id"] as? String })
  }
}

/// What the unit `xa-1` airs of a drawing, as revision 3 has it, each slot one of a weekly number;
/// `other` are slots that count toward none.
func schedule(
  _ drawing: String, revision: Int = 3, cancelled: Set<String> = [],
  contacts: ContactPolicy = .published, weekly least: Int? = nil,
  besides other: String = ""
) throws -> StationSchedule {
  let lost = Set(try cancelled.map { try TaskID(named: $0) })
  let records = (try Sketch(airing: drawing, weekly: least).tasks + Sketch(airing: other).tasks).map
  { task in
    TaskRecord(
      task, lost.contains(task.id) ? .cancelled : .live, sequence: 0,
      created: Instant(secondsSince1970: 0), changed: Instant(secondsSince1970: 0))
  }
  return StationSchedule(
    of: try #require(UnitID("xa-1")), in: try PublishedPlan.sketch(), records, revision: revision,
    publishedAt: Instant(secondsSince1970: 100), in: .hanoi, contacts: contacts)
}

/// The slots of a schedule in JSON.
func slots(of json: [UInt8]) throws -> [[String: Any]] {
  let object = try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any]
  return try #require(object?["slots"] as? [[String: Any]])
}
