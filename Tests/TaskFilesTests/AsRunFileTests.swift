import CivilTime
import ScheduleModel
import TaskFiles
import TestNumbers
import TestWorld
import Testing

@Suite("What a station sends back")
struct AsRunFileTests {
  private let slots = """
    a  xa-1  2026-07-01T17:00  Nói
    b  xa-1  2026-07-02T17:00  Nói
    c  xa-1  2026-07-03        Nghe
    d  xa-1  2026-07-06..2026-07-08  Hát
    e  xa-1  2026-07-20T17:00  Nói
    """

  @Test func `the station's own table, filled in and saved by Excel`() throws {
    let file = try read(
      """
      \u{FEFF}Ngày;Nội dung;Ghi chú;Mã;Kết quả;Phát lúc;Số phút đã phát;Ý kiến của đài
      01/07/2026;Nói;;#a;Đã phát;17:05;10;
      02/07/2026;Nói;;#b;Phát thiếu;02/07/2026 17:10:00;7,5;"mất điện; ""lâu"" quá"
      03/07/2026;Nghe;;#c;x;;;
      ;Hát;;#d;;;;
      20/07/2026;Nói;;#e;chưa báo;;;
      """)
    #expect(
      try drawn(file) == """
        a aired at 2026-07-01T17:05 for 600 s
        b short at 2026-07-02T17:10 for 450 s: mất điện; "lâu" quá
        c aired
        2 blank
        """)
  }

  @Test func `a file of a program`() throws {
    let file = try read(
      """
      id,outcome,airedAt,airedSeconds,remark
      #a,late,2026-07-01T18:00:30+07:00,600,
      #b,not-aired,,,no power
      #c,pre-empted,,,
      """)
    #expect(
      try drawn(file) == """
        a late at 2026-07-01T18:00 for 600 s
        b not-aired: no power
        c pre-empted
        0 blank
        """)
  }

  @Test func `each row that cannot be read says what would be right`() throws {
    let file = try read(
      """
      Mã;Kết quả;Phát lúc;Số phút đã phát;Ý kiến của đài
      #a;phat roi;;;
      xyz;đã phát;;;
      #b;đã phát;25:00;;
      #b;đã phát;17:00;mười;
      #c;;;;mất điện
      #d;đã phát;17:00;;
      #e;đã phát;;;
      #b;đã phát;;;
      #b;không phát;;;
      """)
    #expect(
      file.rejections.map { "\($0.line): \($0.message.vietnamese) → \($0.help.vietnamese)" } == [
        "2: không hiểu kết quả 'phat roi' → viết 'đã phát', 'phát muộn', 'phát thiếu', 'không phát', "
          + "'bị thay'",
        "3: lịch của đài không có mã 'xyz' → chép lại mã 26 chữ ở cột 'Mã' của bảng",
        "4: không đọc được giờ '25:00' → viết 17:05 hoặc 05/07/2026 17:05",
        "5: không đọc được thời lượng 'mười' → viết một số, như 10",
        "6: dòng này thiếu kết quả → viết kết quả, như 'đã phát'; chưa báo thì để trống cả các cột sau",
        "7: '17:00' chưa nói ngày nào, mà lịch không có một ngày nhất định → viết cả ngày: "
          + "05/07/2026 17:05",
        "8: chưa tới lúc phát (20/7/2026) → báo sau khi phát, hoặc sửa giờ",
        "10: mã này đã có ở dòng 9 → giữ một dòng cho mỗi mã",
      ])
    #expect(file.reports.count == 1)
  }

  @Test func `a file without the columns that count, or no text, is refused as a whole`() throws {
    #expect(
      try read("Ngày;Nội dung\n01/07/2026;Nói\n").rejections.map(\.message.english) == [
        "there is no column 'Code'", "there is no column 'Outcome'",
      ])
    #expect(try read("").rejections.map(\.message.english) == ["the file is empty"])
    let other = AsRunFile(
      [0x4D, 0xE3], of: try schedule(slots), reported: Self.moment, by: .link(1))
    #expect(other.rejections.map(\.message.english) == ["the file is no UTF-8 text"])
  }

  /// Rows are reports, rejected or empty, whatever stands in them.
  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func `no row is lost`(seed: UInt64) throws {
    var numbers = SplitMix(seed: seed)
    let ids = try ["a", "b", "c", "d", "e"].map { "\(try TaskID(named: $0))" } + ["", "x", "=1"]
    let words = ["đã phát", "x", "", "late", "?", "không phát", "\"", "\"a;b\""]
    let times = ["", "17:05", "5/7/2026 5:00", "12", "\t", "2026-07-01T17:00:00+07:00"]
    let count = Int.random(in: 0...12, using: &numbers)
    let rows = (0..<count).map { _ in
      let cells = [ids, words, times].map { $0.randomElement(using: &numbers) ?? "" }
      return cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";")
    }
    let file = try read((["Mã;Kết quả;Phát lúc"] + rows).joined(separator: "\r\n"))
    let empty = rows.count { $0 == "\"\";\"\";\"\"" || $0 == "\"\";\"\";\"\t\"" }
    #expect(
      file.reports.count + file.rejections.count + file.blankCount == count - empty,
      "seed \(seed)")
  }

  /// 08:00 on 10 July 2026 in Hà Nội.
  private static let moment = Instant(secondsSince1970: 1_783_645_200)

  /// Reads a file in which `#a` stands for the identity of `a`.
  private func read(_ text: String) throws -> AsRunFile {
    let full = try ["a", "b", "c", "d", "e"].reduce(text) {
      $0.replacing("#\($1)", with: "\(try TaskID(named: $1))")
    }
    return AsRunFile(
      Array(full.utf8), of: try schedule(slots), reported: Self.moment, by: .person("Lan"))
  }

  private func drawn(_ file: AsRunFile) throws -> String {
    let names = Dictionary(
      uniqueKeysWithValues: try ["a", "b", "c", "d", "e"].map { (try TaskID(named: $0), $0) })
    let lines = file.reports.map { report in
      "\(names[report.task] ?? "?") \(report.outcome.rawValue)"
        + (report.start.map { " at \($0)" } ?? "")
        + (report.seconds.map { " for \($0) s" } ?? "") + (report.note.map { ": \($0)" } ?? "")
    }
    #expect(file.rejections == [])
    return (lines + ["\(file.blankCount) blank"]).joined(separator: "\n")
  }
}
