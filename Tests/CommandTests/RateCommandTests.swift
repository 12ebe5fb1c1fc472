import Foundation
import Testing

@Suite("Results of the ward, rated")
struct RateCommandTests {
  @Test func `the table that is printed is filled in and comes back with grades`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan("plans/thach-khoi-2026")
      let program = try Program.caodiem()
      let empty = try await program.run(
        ["rate", "plan", "--year", "2027", "--format", "excel"], in: world)
      #expect(empty.code == 0)
      let lines = empty.text.split(whereSeparator: \.isNewline).map(String.init)
      #expect(lines.count == 163)
      let filled = try lines.map { line in
        try fill(
          line,
          [
            "chi-tieu-giao;2027": "1.950.000|2.000.000|", "bhxh-tu-nguyen-nam;2027": "1090||1000",
          ])
      }
      try world.write("ket-qua.csv", filled.joined(separator: "\r\n"))
      let rated = try await program.run(
        ["rate", "plan", "--year", "2027", "--results", "ket-qua.csv", "--language", "vi"],
        in: world)
      #expect(rated.code == 0)
      #expect(
        rated.text.contains(
          """
          Chỉ tiêu phát triển người tham gia BHXH, BHYT được giao trong năm [II.2]: ngưỡng
            chỉ tiêu được giao (phấn đấu)
            UBND phường Thạch Khôi, năm 2027: 1.950.000 (được giao 2.000.000); bằng 97,5%
              chỉ tiêu, chưa đạt; Hoàn thành

          """))
      #expect(
        rated.text.contains(
          "năm 2027: 1090 (năm trước 1000); bằng 180% chỉ tiêu,\n    đạt; Hoàn thành tốt\n"))
      #expect(rated.text.contains("  12 đơn vị, năm học 2027-2028: chưa có kết quả\n"))
      #expect(
        rated.text.contains("162 lần xét. Hoàn thành tốt: 1; Hoàn thành: 1; Không hoàn thành: "))
    }
  }

  @Test func `Appendix II is the rules of its clause, each with product, cycle and indicators`()
    async throws
  {
    try await Sandbox.enter { world in
      try world.copyPlan("plans/thach-khoi-2026")
      let program = try Program.caodiem()
      let table = try await program.run(
        ["rate", "plan", "--year", "2027", "--clause", "phụ lục ii", "--format", "csv"], in: world)
      let rows = table.text.split(whereSeparator: \.isNewline).map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      // Three indicators each month and quarter, one each half-year and year, two each month and quarter, one
      // each quarter, 12 schools, one each month, one each quarter.
      #expect(rows.count - 1 == 3 * 16 + 3 + 2 * 16 + 4 + 12 + 12 + 4)
      try world.write(
        "ket-qua.csv",
        """
        Mã;Kỳ;Chỉ số đánh giá;Kết quả
        theo-doi-3-quy;2027-Q1;tỷ lệ quay lại tham gia;48
        theo-doi-3-quy;2027-Q1;;95
        theo-doi-3-quy;2027-Q1;Tỷ lệ khác;95
        """)
      let rated = try await program.run(
        ["rate", "plan", "--clause", "Phụ lục II 3", "--results", "ket-qua.csv"], in: world)
      #expect(rated.code == 65)
      #expect(
        rated.text.contains(
          """
          Theo dõi quý: vận động người gián đoạn hoặc chưa tham gia [Phụ lục II 3], 'Tỷ lệ
            quay lại tham gia': ngưỡng ít nhất 60% (phấn đấu)

          """))
      #expect(
        rated.text.contains("quý I/2027: 48; bằng 80% chỉ tiêu, chưa đạt; Hoàn\n    thành\n"))
      let told = rated.errors.split(separator: "\n").filter { $0.hasPrefix("ket-qua.csv:") }
      #expect(
        told.map { $0.prefix { $0 != "'" } } == [
          "ket-qua.csv:3: có nhiều kết quả như vậy; chưa rõ ",
          "ket-qua.csv:4: không xếp loại gì có ",
        ])
    }
  }

  @Test func `whether targets to strive for are rated is a reading that people choose`()
    async throws
  {
    try await Sandbox.enter { world in
      try world.copyPlan("plans/thach-khoi-2026")
      try world.write("ket-qua.csv", "Mã;Kết quả\nhoc-sinh-2026;95\ntai-tuc-2026;81\n")
      let program = try Program.caodiem()
      let arguments = ["rate", "plan", "--year", "2026", "--results", "ket-qua.csv"]
      let usual = try await program.run(arguments, in: world)
      #expect(usual.text.contains("95; bằng 95% chỉ tiêu, chưa đạt; Hoàn\n    thành\n"))
      let choice = [
        "--choice", "xep-phan-dau", "--reading", "khong", "--by", "Lan", "--why", "Phường trả lời",
      ]
      #expect(try await program.run(["decide", "plan"] + choice, in: world).code == 0)
      let chosen = try await program.run(arguments, in: world)
      #expect(
        chosen.text.contains(
          "95; bằng 95% chỉ tiêu, chưa đạt; chỉ tiêu\n    phấn đấu, không xếp loại\n"))
      #expect(chosen.text.contains("81; bằng 90% chỉ tiêu, chưa đạt; Hoàn\n    thành\n"))
    }
  }

  @Test func `rows that cannot be read are told with what would be right, and the rest is rated`()
    async throws
  {
    try await Sandbox.enter { world in
      try world.copyPlan("plans/thach-khoi-2026")
      try world.write(
        "ket-qua.csv",
        """
        Mã;Mã đơn vị;Kỳ;Kết quả;Năm trước
        bhxh-tu-nguyen-nam;;2027;1.250;1000
        khong-co;;2027;5;
        can-bo-100;;2027;100;
        bhxh-tu-nguyen-nam;ubnd;2027;1100;1000
        """)
      let rated = try await Program.caodiem().run(
        ["rate", "plan", "--year", "2027", "--results", "ket-qua.csv"], in: world)
      #expect(rated.code == 65)
      let told = rated.errors.split(separator: "\n").filter { $0.hasPrefix("ket-qua.csv:") }
      #expect(
        told.map { $0.prefix { $0 != "'" } } == [
          "ket-qua.csv:2: ", "ket-qua.csv:3: không xếp loại gì có ",
          "ket-qua.csv:4: có nhiều kết quả như vậy; chưa rõ ",
        ])
      #expect(rated.text.contains("năm 2027: 1100 (năm trước 1000); bằng 200% chỉ tiêu,"))
    }
  }

  /// A line of the table with its result, target and number of the year before, by rule and period.
  private func fill(_ line: String, _ values: [String: String]) throws -> String {
    var cells = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    guard cells.count == 20, let value = values["\(cells[0]);\(cells[7])"] else { return line }
    let parts = value.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    (cells[13], cells[11], cells[12]) = (parts[0], parts[1], parts[2])
    return cells.joined(separator: ";")
  }
}
