import CivilTime
import ScheduleModel
import TaskFiles
import TestWorld
import Testing

@Suite("What a station airs")
struct StationFileTests {
  @Test func `a table for people says what is not known yet`() throws {
    #expect(
      text(try stationFile().csv(for: .people(.vietnamese)))
        == """
        \u{FEFF}Ngày;Giờ phát;Thời lượng (phút);Nội dung;Đối tượng;Thông điệp;Ngôn ngữ;Chủ trì;Trạng thái;Ghi chú;Mã
        02/07/2026;05:00;10;Phát thanh;nông dân;"đóng; hưởng";Tày;BHXH tỉnh;chắc chắn;;aadaaaaaaaaaaaaaaaaaaaaaaa
        02/07/2026;17:00;10;Phát thanh;nông dân;"đóng; hưởng";Tày;BHXH tỉnh;chắc chắn;;aacqaaaaaaaaaaaaaaaaaaaaaa
        03/07/2026;;;Phát thanh;nông dân;"đóng; hưởng";Tày;BHXH tỉnh;chắc chắn;giờ: chưa có;aacaaaaaaaaaaaaaaaaaaaaaaa
        ;;;Phát thanh;nông dân;"đóng; hưởng";Tày;BHXH tỉnh;dự kiến;ngày: chưa có;aaaaaaaaaaaaaaaaaaaaaaaaaa
        ;;;Phát thanh;nông dân;"đóng; hưởng";Tày;BHXH tỉnh;dự kiến;ngày: chưa chọn, trong 06/7/2026 – 12/7/2026;aaaqaaaaaaaaaaaaaaaaaaaaaa
        ;;;Phát thanh;nông dân;"đóng; hưởng";Tày;BHXH tỉnh;dự kiến;ngày: chưa chọn, trong 01/8/2026 – 09/8/2026;aabaaaaaaaaaaaaaaaaaaaaaaa
        ;;;Phát thanh;nông dân;"đóng; hưởng";Tày;BHXH tỉnh;chắc chắn;các ngày 01/9/2026 – 05/9/2026;aabqaaaaaaaaaaaaaaaaaaaaaa

        """.replacing("\n", with: "\r\n"))
  }

  @Test func `a table for programs holds codes and ISO dates`() throws {
    #expect(
      text(try stationFile().csv(for: .programs))
        == """
        day,start,minutes,title,audience,message,language,lead,status,note,id
        2026-07-02,05:00,10,Phát thanh,nông dân,đóng; hưởng,Tày,tinh,confirmed,,aadaaaaaaaaaaaaaaaaaaaaaaa
        2026-07-02,17:00,10,Phát thanh,nông dân,đóng; hưởng,Tày,tinh,confirmed,,aacqaaaaaaaaaaaaaaaaaaaaaa
        2026-07-03,,,Phát thanh,nông dân,đóng; hưởng,Tày,tinh,confirmed,no-hour,aacaaaaaaaaaaaaaaaaaaaaaaa
        ,,,Phát thanh,nông dân,đóng; hưởng,Tày,tinh,tentative,no-day,aaaaaaaaaaaaaaaaaaaaaaaaaa
        ,,,Phát thanh,nông dân,đóng; hưởng,Tày,tinh,tentative,no-day:2026-07-06/2026-07-13,aaaqaaaaaaaaaaaaaaaaaaaaaa
        ,,,Phát thanh,nông dân,đóng; hưởng,Tày,tinh,tentative,no-day:2026-08-01/2026-08-10,aabaaaaaaaaaaaaaaaaaaaaaaa
        ,,,Phát thanh,nông dân,đóng; hưởng,Tày,tinh,confirmed,days:2026-09-01/2026-09-06,aabqaaaaaaaaaaaaaaaaaaaaaa

        """.replacing("\n", with: "\r\n"))
  }

  @Test func `an English table`() throws {
    #expect(
      text(try stationFile().csv(for: .people(.english)))
        == """
        \u{FEFF}Day;Time;Length (minutes);Content;Audience;Message;Language;Lead;Status;Note;Code
        2026-07-02;05:00;10;Phát thanh;nông dân;"đóng; hưởng";Tày;BHXH tỉnh;confirmed;;aadaaaaaaaaaaaaaaaaaaaaaaa
        2026-07-02;17:00;10;Phát thanh;nông dân;"đóng; hưởng";Tày;BHXH tỉnh;confirmed;;aacqaaaaaaaaaaaaaaaaaaaaaa
        2026-07-03;;;Phát thanh;nông dân;"đóng; hưởng";Tày;BHXH tỉnh;confirmed;hour: not known;aacaaaaaaaaaaaaaaaaaaaaaaa
        ;;;Phát thanh;nông dân;"đóng; hưởng";Tày;BHXH tỉnh;tentative;day: not known;aaaaaaaaaaaaaaaaaaaaaaaaaa
        ;;;Phát thanh;nông dân;"đóng; hưởng";Tày;BHXH tỉnh;tentative;day: not chosen, within 6 July 2026 – 12 July 2026;aaaqaaaaaaaaaaaaaaaaaaaaaa
        ;;;Phát thanh;nông dân;"đóng; hưởng";Tày;BHXH tỉnh;tentative;day: not chosen, within 1 August 2026 – 9 August 2026;aabaaaaaaaaaaaaaaaaaaaaaaa
        ;;;Phát thanh;nông dân;"đóng; hưởng";Tày;BHXH tỉnh;confirmed;on 1 September 2026 – 5 September 2026;aabqaaaaaaaaaaaaaaaaaaaaaa

        """.replacing("\n", with: "\r\n"))
  }

  @Test func `a station without broadcasts has a header only`() throws {
    let file = StationFile(of: try #require(Code("dai")), from: [])
    #expect(
      text(file.csv(for: .programs))
        == "day,start,minutes,title,audience,message,language,lead,status,note,id\r\n")
  }

  private func stationFile() throws -> StationFile {
    var world = World(["dai": "Đài Hà Nội", "dai-2": "Đài Huế", "tinh": "BHXH tỉnh"])
    try world.rule("phat-thanh", "Phát thanh", companions: [.broadcast(by: 0)]) {
      $0.lead = .unit(2)
      $0.audience = "nông dân"
      $0.message = "đóng; hưởng"
      $0.language = .named("Tày")
    }
    world.task("phat-thanh", ["dai"], as: .broadcast, .open)
    world.task(
      "phat-thanh", ["dai"], as: .broadcast, .nowhere(within: "2026-07-06", through: "2026-07-12"))
    world.task(
      "phat-thanh", ["dai"], as: .broadcast, .from("2026-08-01", through: "2026-08-09"),
      .toBeAnnounced)
    world.task("phat-thanh", ["dai"], as: .broadcast, .from("2026-09-01", through: "2026-09-05"))
    world.task("phat-thanh", ["dai"], as: .broadcast, .on("2026-07-03"))
    world.task("phat-thanh", ["dai"], as: .broadcast, .at("2026-07-02", hour: 17, minutes: 10))
    world.task("phat-thanh", ["dai"], as: .broadcast, .at("2026-07-02", hour: 5, minutes: 10))
    world.task("phat-thanh", ["dai-2"], as: .broadcast, .on("2026-07-03"))
    world.task("phat-thanh", ["tinh"], .on("2026-07-03"))
    return StationFile(of: try #require(Code("dai")), from: try world.plan().facts)
  }
}
