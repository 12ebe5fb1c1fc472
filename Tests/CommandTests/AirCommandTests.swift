import Foundation
import Testing

@Suite("What is aired, from the command line")
struct AirCommandTests {
  @Test func `slots of a day and a week, and what changed since a revision`() async throws {
    try await Sandbox.enter { world in
      try await publish(in: world)
      let day = try await air(["slots", "xa-1", "--day", "1/7/2026", "--format", "csv"], in: world)
      let rows = day.text.split(separator: "\r\n")
      #expect(rows.count == 2)
      #expect(rows.last?.contains("2026-07-01T17:00:00+07:00") == true)
      let week = try await air(
        ["slots", "xa-1", "--week", "2026-W28", "--format", "sheet"], in: world)
      #expect(week.text.hasPrefix("<!DOCTYPE html>"))
      #expect(week.text.contains("Thứ Hai 06/7/2026"))
      #expect(week.text.contains("A4 landscape"))
      let same = try await air(["slots", "xa-1", "--since", "1"], in: world)
      #expect(same.text.contains("\"changes\" : [\n\n  ]") && same.text.contains("\"seq\" : 1"))
      try world.edit("plan/rules/ke-hoach.yaml", "17:00", to: "17:30")
      try await publish("2026-06-18 08:00", in: world)
      let news = try await air(["slots", "xa-1", "--since", "1"], in: world)
      #expect(news.text.components(separatedBy: "\"op\" : \"update\"").count == 1 + 4)
      let all = try await air(["slots", "xa-1", "--since", "77"], in: world)
      #expect(all.text.contains("\"complete\" : true"))
      #expect(all.text.components(separatedBy: "\"op\" : \"add\"").count == 1 + 5)
    }
  }

  @Test func `a table goes out, comes back filled in, and the week is judged on it`() async throws {
    try await Sandbox.enter { world in
      try await publish(in: world)
      let table = try await air(
        ["slots", "xa-1", "--week", "2026-W27", "--format", "excel", "--language", "vi"], in: world)
      let rows = table.text.components(separatedBy: "\r\n")
      #expect(rows.count == 4)
      let filled = [
        rows[0], String(rows[1].dropLast(4)) + ";đã phát;17:05;10;",
        String(rows[2].dropLast(4)) + ";mất điện;;;", "",
      ]
      try world.write("back.csv", filled.joined(separator: "\r\n"))
      let first = try await report("2026-07-03 20:00", in: world)
      #expect(first.code == 65)
      #expect(first.text == "Đã nhận 1 kết quả, 1 mới. 0 dòng chưa báo, 1 dòng không đọc được.\n")
      #expect(
        first.errors == """
          back.csv:3: không hiểu kết quả 'mất điện'
            gợi ý: viết 'đã phát', 'phát muộn', 'phát thiếu', 'không phát', 'bị thay'

          """)
      try world.edit("back.csv", ";mất điện;;;", to: ";không phát;;;mất điện")
      let second = try await report("2026-07-03 20:00", in: world)
      #expect(second.code == 0)
      #expect(second.text == "Đã nhận 2 kết quả, 1 mới. 0 dòng chưa báo, 0 dòng không đọc được.\n")
      #expect(
        try await air(
          ["week", "--station", "xa-1", "--now", "2026-07-03 20:00"], in: world
        ).text == """
          Tuần 27 (29/6/2026 – 05/7/2026): 0/1 đủ số lần

          Xã Bản Mây
            Phát thanh về BHXH tự nguyện: thiếu, 1/2; có thể phát bù 17:00 thứ Bảy
              04/7/2026

          """)
      #expect(
        try await air(
          ["week", "--station", "xa-1", "--now", "2026-07-05 20:00", "--language", "en"], in: world
        ).text == """
          Week 27 (29 June 2026 – 5 July 2026): 0/1 met

          Xã Bản Mây
            Phát thanh về BHXH tự nguyện: missed, 1/2; 1 lost, no day is left in which to
              make up for it

          """)
    }
  }

  @Test func `a month of all stations, as pages to sign and as a table`() async throws {
    try await Sandbox.enter { world in
      try await publish(in: world)
      let page = try await air(["month", "2026-07", "--now", "2026-08-01 08:00"], in: world)
      #expect(page.text.components(separatedBy: "<section>").count == 1 + 2)
      let table = try await air(
        ["month", "2026-07", "--format", "csv", "--now", "2026-08-01 08:00"], in: world)
      #expect(
        table.text
          == """
          month,station,rule,title,clauses,planned,aired,late,short,notAired,preempted,notReported,ahead
          2026-07,xa-1,nhac-dong,Nhắc hạn đóng BHXH,II.2,1,0,0,0,0,0,1,0
          2026-07,xa-1,tu-nguyen,Phát thanh về BHXH tự nguyện,II.1,4,0,0,0,0,0,4,0
          2026-07,xa-2,nhac-dong,Nhắc hạn đóng BHXH,II.2,1,0,0,0,0,0,1,0
          2026-07,xa-2,tu-nguyen,Phát thanh về BHXH tự nguyện,II.1,4,0,0,0,0,0,4,0

          """.replacing("\n", with: "\r\n"))
    }
  }

  @Test func `what cannot be meant is said`() async throws {
    try await Sandbox.enter { world in
      try await publish(in: world)
      let cases: [([String], Int32, String)] = [
        (
          ["slots", "huyen"], 64,
          "'huyen' không phát gì trong kế hoạch này; các đơn vị phát: 'xa-1', 'xa-2'\n"
        ),
        (
          ["slots", "xa-1", "--plan", "x"], 64,
          "kế hoạch nào? --plan là một trong: loa-truyen-thanh\n"
        ),
        (
          ["week", "--week", "27", "--now", "2026-07-03 20:00"], 64,
          "--week: không hiểu '27', viết như 2026-W27\n"
        ),
        (
          ["slots", "xa-1", "--from", "2/7/2026", "--to", "1/7/2026"], 64,
          "--to đứng trước --from\n"
        ),
        (["report", "xa-1", "none.csv", "--by", "Lan"], 66, "không đọc được 'none.csv'\n"),
      ]
      for (arguments, code, text) in cases {
        let outcome = try await air(arguments, in: world)
        #expect(outcome.code == code && outcome.errors == text)
      }
    }
  }

  private func publish(_ moment: String = "2026-06-17 08:00", in world: Sandbox) async throws {
    if !FileManager.default.fileExists(atPath: world.place("plan").path) {
      try world.copyPlan("stories/loudspeakers/plan")
    }
    let outcome = try await Program.caodiem().run(["publish", "plan", "--now", moment], in: world)
    #expect(outcome.code == 0, "\(outcome.errors)")
  }

  private func report(_ moment: String, in world: Sandbox) async throws -> Program.Outcome {
    try await air(["report", "xa-1", "back.csv", "--by", "Lan", "--now", moment], in: world)
  }

  private func air(_ arguments: [String], in world: Sandbox) async throws -> Program.Outcome {
    try await Program.caodiem().run(["air"] + arguments, in: world)
  }
}
