import RuleFiles
import ScheduleModel
import Testing

@Suite("A table of rules, however its file is laid out")
struct RuleTableLayoutTests {
  @Test(arguments: ["mot", "hai", "ba"]) func `however a rule is laid out, only its lines change`(
    code: String
  ) throws {
    let text = """
      quy tắc:
      - việc: Một
        mã: mot
        ai:
        - BHXH tỉnh   # đầu
        # giữa
        - BHXH cơ sở
        ngày: '2/7' # thứ Năm
        căn cứ: [I.1,
          I.2]   # hai mục
        ghi chú: |
          # không phải chú thích
          dòng hai
      # trước quy tắc hai
      -
        mã: hai
        việc: 'Hai ''ngoặc'' # không'  # chú thích
        "ai": BHXH tỉnh
        ngày: 3/7
        căn cứ: I.3
        ghi chú: "dài
          # vẫn là chữ
          hết"
      -   mã: ba
          việc: Ba
          ai: [BHXH tỉnh]
          ngày: 4/7
          căn cứ: I.4
          giả định: Lấy ngày

      """
    var folder = Folder()
    folder.files["rules/quy-tac.yaml"] = text
    let own = PlanFolder(texts: folder.files.map { SourceFile(name: $0.key, text: $0.value) })
    let table = RuleTable(own, in: .vietnamese)
    for (head, value) in [
      ("việc", "Việc mới"), ("ai", "BHXH cơ sở Phổ Yên"), ("ai", "BHXH tỉnh; Xã Minh Đức"),
      ("ngày", "9/7"), ("căn cứ", "V.1"),
      ("ghi chú", "mới"), ("ghi chú", ""), ("nơi", "Trụ sở"), ("giả định: ngày", "Lấy theo lịch"),
    ] {
      var change = [head: value]
      // One text about all, or one about each key.
      if head.hasPrefix("giả định") { change["giả định"] = "" }
      let heads = ["mã"] + change.keys.sorted()
      let taken = TakenTable(
        ReturnedTable(
          heads: heads,
          rows: [ReturnedTable.Row(number: 2, cells: heads.map { change[$0] ?? code })]),
        of: own, in: .vietnamese, zone: fixedZone)
      #expect(taken.rejections == [], "\(code), \(head)")
      let after = RuleTable(taken.folder, in: .vietnamese)
      #expect(after.rows.map(\.code) == table.rows.map(\.code))
      let file = try #require(taken.folder.file("rules/quy-tac.yaml"))
      for comment in ["# giữa\n", "# trước quy tắc hai\n"] { #expect(file.text.contains(comment)) }
      let others = table.rows.filter { $0.code != code }
      for row in others {
        let new = try #require(after.row(row.code))
        #expect(
          table.columns.filter { $0 != .line }.allSatisfy { new.cell(in: $0) == row.cell(in: $0) })
      }
    }
  }
}
