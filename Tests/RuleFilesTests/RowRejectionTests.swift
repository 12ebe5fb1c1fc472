import RuleFiles
import ScheduleModel
import Testing

@Suite("Rows of a table that are not taken")
struct RowRejectionTests {
  @Test func `rows that cannot be read say which cell is wrong and what would be right`() throws {
    let taken = try TableStory.take(
      more: ["so luong", "mức độ"],
      rows: [
        ["mã": "", "việc": "Không mã"], ["mã": "hop", "việc": "Lần nữa"],
        ["mã": "la", "xóa": "có"],
        ["mã": "x y", "việc": "Mã xấu", "ai": "BHXH tỉnh", "ngày": "1/7", "căn cứ": "I"],
        ["mã": "thu", "so luong": "3"], ["mã": "o-dau", "tệp": "plan.yaml"],
      ]
    ) { row, head, cell in
      switch (row, head) {
      case ("hop", "ai"): "BHXH cơ sơ"
      case ("bao-cao", "hạn"): "31/6"
      case ("bao-cao", "ghi chú"): "đổi"
      case ("tong-hop", "việc"): "Tổng hợp nhanh"
      case ("tong-hop", "Số việc"): "7"
      default: cell
      }
    }
    #expect(
      TableStory.drawn(taken.rejections) == """
        2 hop, ai 'BHXH cơ sơ': không có đơn vị, loại hay nhãn nào là 'BHXH cơ sơ' | có phải là 'BHXH cơ sở'?
        3 bao-cao, hạn '31/6': lịch không có ngày '31/6' | tháng 6 có 30 ngày
        5 , mã '': hàng không có mã | ghi mã của quy tắc, hoặc một mã mới
        6 hop, mã 'hop': mã này đã có ở hàng 2 | giữ một hàng
        7 la, mã 'la': không có quy tắc nào mang mã này để xóa
        8 x y, mã 'x y': 'x y' không phải là mã | mã có 1 đến 40 ký tự: a–z không dấu, chữ số, dấu '-'; như 'x-y'
        9 thu, so luong '3': không có cột nào tên như vậy | có phải là 'số lượng'?
        10 o-dau, tệp 'plan.yaml': không phải tên một tệp quy tắc | đang có: rules/quy-tac.yaml; tệp mới thì đặt tên như 'rules/ten-tep.yaml'

        """)
    #expect(
      TableStory.drawn(taken) == """
        31 - |    việc: Tổng hợp
          + |    việc: Tổng hợp nhanh

        """)
    #expect(taken.ignored.map(\.rows) == [[4]])
  }

  @Test
  func `a removal that leaves another rule without its anchor is refused with the reader's words`()
    throws
  {
    let taken = try TableStory.take { row, head, cell in
      row == "bao-cao" && head == "xóa" ? "có" : cell
    }
    #expect(taken.edits == [])
    #expect(
      TableStory.drawn(taken.rejections) == """
        3 bao-cao, : quy tắc 'tong-hop', 'sau': không có quy tắc nào mang mã 'bao-cao' | đang có: hop, tong-hop

        """)
  }

  @Test func `a key that every rule needs is not emptied, nor one assumption given beside others`()
    throws
  {
    let taken = try TableStory.take(more: ["giả định"]) { row, head, cell in
      switch (row, head) {
      case ("hop", "giả định"): "Mọi điều"
      case ("tong-hop", "căn cứ"): ""
      case ("bao-cao", "ghi chú"): "một\u{7}hai"
      default: cell
      }
    }
    #expect(taken.edits == [])
    #expect(
      TableStory.drawn(taken.rejections) == """
        2 hop, giả định 'Mọi điều': cột 'giả định: trong' cũng có giá trị | ghi một điều giả định chung, hoặc từng điều ở cột của khóa ấy
        3 bao-cao, ghi chú 'một\u{7}hai': ở đây có một ký tự điều khiển không nhìn thấy (U+0007) | xóa ký tự ấy
        4 tong-hop, căn cứ '': ở đây thiếu dòng 'căn cứ' | thêm 'căn cứ: III.2'

        """)
  }

  @Test
  func
    `a file that is not composed, with a mark and CR LF, keeps all octets but those of the line`()
    throws
  {
    let taken = try TableStory.take { row, head, cell in
      row == "tong-hop" && head == "việc" ? "Tổng hợp nhanh" : cell
    }
    let raw =
      "\u{FEFF}"
      + TableStory.file.replacing("\n", with: "\r\n").replacing("Hội", with: "Ho\u{302}\u{323}i")
    let edit = try #require(taken.edits.first)
    #expect(
      Array(edit.applied(to: raw).utf8)
        == Array(raw.replacing("việc: Tổng hợp", with: "việc: Tổng hợp nhanh").utf8))
    let unended = String(raw.dropLast(2))
    #expect(edit.applied(to: unended) == String(edit.applied(to: raw).dropLast(2)))
  }

  @Test func `rows that are right alone and wrong together are not taken, and each says why`()
    throws
  {
    var folder = Folder()
    folder.files["rules/quy-tac.yaml"] = """
      quy tắc:
        - mã: c
          việc: C
          ai: BHXH tỉnh
          sau: a
          cách: 1 ngày
          căn cứ: I
        - mã: a
          việc: A
          ai: BHXH tỉnh
          hạn: 1/7
          căn cứ: I
        - mã: b
          việc: B
          ai: BHXH tỉnh
          hạn: 1/7
          căn cứ: I

      """
    let own = PlanFolder(texts: folder.files.map { SourceFile(name: $0.key, text: $0.value) })
    let returned = ReturnedTable(
      heads: ["mã", "hạn", "sau", "cách"],
      rows: [
        ReturnedTable.Row(number: 2, cells: ["a", "", "b", "1 ngày"]),
        ReturnedTable.Row(number: 3, cells: ["b", "", "c", "1 ngày"]),
      ])
    let taken = TakenTable(returned, of: own, in: .vietnamese, zone: fixedZone)
    #expect(taken.edits == [])
    #expect(
      TableStory.drawn(taken.rejections) == """
        2 a, sau 'b': các quy tắc dựa vòng tròn vào nhau: a → b → c → a | cho một quy tắc một ngày của riêng nó
        3 b, sau 'c': các quy tắc dựa vòng tròn vào nhau: b → c → a → b | cho một quy tắc một ngày của riêng nó

        """)
  }
}
