import RuleFiles
import ScheduleModel
import Testing

@Suite("A table of rules comes back")
struct RuleTableStoryTests {
  private static let file = """
    # Kế hoạch xã
    văn bản: ke-hoach
    quy tắc:
      # họp đầu năm
      - mã: hop
        việc: Họp
        ai: BHXH cơ sở
        số lượng: 3   # mỗi nơi
        trong: tháng 7
        phối hợp:
          # theo công văn
          - Hội A
          - Hội B   # chưa rõ
          - Hội C
        căn cứ: I.1
        giả định:
          số lượng: Lấy ba
          trong: Lấy tháng 7

      # báo cáo
      - mã: bao-cao
        việc: Báo cáo
        ai: BHXH tỉnh
        hạn: 31/7
        căn cứ: [I.2, I.3]
        ghi chú: >
          Dài
          hai dòng

      - mã: tong-hop
        việc: Tổng hợp
        ai: BHXH tỉnh
        sau: bao-cao
        cách: 5 ngày làm việc
        căn cứ: I.4

    """

  @Test func `what cells say is said by the lines of their keys, and nothing else changes`() throws
  {
    let taken = try take { row, head, cell in
      switch (row, head) {
      case ("hop", "số lượng"): "2"
      case ("hop", "phối hợp"): "Hội A; Hội D; Hội C"
      case ("hop", "giả định: số lượng"): "Lấy hai: đủ"
      case ("hop", "giả định: trong"): ""
      case ("bao-cao", "căn cứ"): "I.2; I.5; \"II; 3\""
      case ("bao-cao", "ghi chú"): ""
      case ("tong-hop", "việc"): "Tổng hợp: cả xã"
      default: cell
      }
    }
    #expect(
      drawn(taken) == """
        8 - |    số lượng: 3   # mỗi nơi
          + |    số lượng: 2   # mỗi nơi
        13 - |      - Hội B   # chưa rõ
          + |      - Hội D
        17 - |      số lượng: Lấy ba
          + |      số lượng: "Lấy hai: đủ"
        18 - |      trong: Lấy tháng 7
        25 - |    căn cứ: [I.2, I.3]
          + |    căn cứ: [I.2, I.5, II; 3]
        26 - |    ghi chú: >
        27 - |      Dài
        28 - |      hai dòng
        31 - |    việc: Tổng hợp
          + |    việc: "Tổng hợp: cả xã"

        """)
    #expect(taken.taken.map(\.code) == ["hop", "bao-cao", "tong-hop"])
    let text = try #require(taken.folder.file("rules/quy-tac.yaml")).text
    #expect(text.contains("      # theo công văn\n      - Hội A\n      - Hội D\n      - Hội C\n"))
  }

  @Test func `keys that a rule did not have come behind those that people write before them`()
    throws
  {
    let taken = try take(more: ["nơi", "cách nhau", "hỏi", "giả định: hạn"]) { row, head, cell in
      switch (row, head) {
      case ("hop", "nơi"): "Nhà văn hóa"
      case ("hop", "cách nhau"): "2 ngày làm việc"
      case ("bao-cao", "hỏi"): "Hạn nào?; Ai ký?"
      case ("bao-cao", "giả định: hạn"): "Lấy cuối tháng"
      case ("tong-hop", "sau"), ("tong-hop", "cách"): ""
      case ("tong-hop", "ngày"): "'1/8"
      default: cell
      }
    }
    #expect(
      drawn(taken) == """
        10 + |    cách nhau: 2 ngày làm việc
        15 + |    nơi: Nhà văn hóa
        29 + |    hỏi: ["Hạn nào?", "Ai ký?"]
        29 + |    giả định:
          + |      hạn: Lấy cuối tháng
        33 + |    ngày: 1/8
        33 - |    sau: bao-cao
        34 - |    cách: 5 ngày làm việc

        """)
  }

  @Test func `a rule is taken out, another is added at the end, a third gets another code`() throws
  {
    let taken = try take(
      more: ["mã cũ"],
      rows: [
        [
          "xóa": "", "mã": "moi", "việc": "Việc mới", "ai": "BHXH tỉnh", "ngày": "2/8",
          "căn cứ": "I.6",
        ]
      ]
    ) { row, head, cell in
      switch (row, head) {
      case ("hop", "xóa"): "Có"
      case ("tong-hop", "mã"): "tong-hop-ket-qua"
      case ("tong-hop", "mã cũ"): "tong-hop"
      default: cell
      }
    }
    #expect(
      drawn(taken) == """
        5 - |  - mã: hop
        6 - |    việc: Họp
        7 - |    ai: BHXH cơ sở
        8 - |    số lượng: 3   # mỗi nơi
        9 - |    trong: tháng 7
        10 - |    phối hợp:
        11 - |      # theo công văn
        12 - |      - Hội A
        13 - |      - Hội B   # chưa rõ
        14 - |      - Hội C
        15 - |    căn cứ: I.1
        16 - |    giả định:
        17 - |      số lượng: Lấy ba
        18 - |      trong: Lấy tháng 7
        19 - |
        30 - |  - mã: tong-hop
          + |  - mã: tong-hop-ket-qua
        31 + |    mã cũ: tong-hop
        36 + |
          + |  - mã: moi
          + |    việc: Việc mới
          + |    ai: BHXH tỉnh
          + |    ngày: 2/8
          + |    căn cứ: I.6

        """)
    #expect(taken.book?.rules.map(\.id.text) == ["bao-cao", "moi", "tong-hop-ket-qua"])
  }

  @Test func `rows that cannot be read say which cell is wrong and what would be right`() throws {
    let taken = try take(
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
      drawn(taken.rejections) == """
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
      drawn(taken) == """
        31 - |    việc: Tổng hợp
          + |    việc: Tổng hợp nhanh

        """)
    #expect(taken.ignored.map(\.rows) == [[4]])
  }

  @Test
  func `a removal that leaves another rule without its anchor is refused with the reader's words`()
    throws
  {
    let taken = try take { row, head, cell in row == "bao-cao" && head == "xóa" ? "có" : cell }
    #expect(taken.edits == [])
    #expect(
      drawn(taken.rejections) == """
        3 bao-cao, : quy tắc 'tong-hop', 'sau': không có quy tắc nào mang mã 'bao-cao' | đang có: hop, tong-hop

        """)
  }

  @Test func `a key that every rule needs is not emptied, nor one assumption given beside others`()
    throws
  {
    let taken = try take(more: ["giả định"]) { row, head, cell in
      switch (row, head) {
      case ("hop", "giả định"): "Mọi điều"
      case ("tong-hop", "căn cứ"): ""
      case ("bao-cao", "ghi chú"): "một\u{7}hai"
      default: cell
      }
    }
    #expect(taken.edits == [])
    #expect(
      drawn(taken.rejections) == """
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
    let taken = try take { row, head, cell in
      row == "tong-hop" && head == "việc" ? "Tổng hợp nhanh" : cell
    }
    let raw =
      "\u{FEFF}"
      + Self.file.replacing("\n", with: "\r\n").replacing("Hội", with: "Ho\u{302}\u{323}i")
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
      drawn(taken.rejections) == """
        2 a, sau 'b': các quy tắc dựa vòng tròn vào nhau: a → b → c → a | cho một quy tắc một ngày của riêng nó
        3 b, sau 'c': các quy tắc dựa vòng tròn vào nhau: b → c → a → b | cho một quy tắc một ngày của riêng nó

        """)
  }

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

  @Test func `rows and columns that are not there change nothing`() throws {
    let folder = Self.folder
    let returned = ReturnedTable(
      heads: ["Việc", "MÃ"], rows: [ReturnedTable.Row(number: 2, cells: ["Họp thôn", "hop"])])
    let taken = TakenTable(returned, of: folder, in: .vietnamese, zone: fixedZone)
    #expect(drawn(taken) == "6 - |    việc: Họp\n  + |    việc: Họp thôn\n")
    #expect(taken.missing == ["bao-cao", "tong-hop"])
  }

  private static var folder: PlanFolder {
    var folder = Folder()
    folder.files["rules/quy-tac.yaml"] = file
    return PlanFolder(texts: folder.files.map { SourceFile(name: $0.key, text: $0.value) })
  }

  /// Takes the table of the folder back, with more columns and rows, and what `edit` makes of each cell of
  /// a rule below a head.
  private func take(
    more: [String] = [], rows: [[String: String]] = [],
    _ edit: (String, String, String) -> String
  ) throws -> TakenTable {
    let table = RuleTable(Self.folder, in: .vietnamese)
    let heads = table.heads(in: .vietnamese)
    let all = heads + more.filter { !heads.contains($0) }
    let readings = Dictionary(
      uniqueKeysWithValues: table.rows.map {
        ($0.code, RuleTable.Reading(sentence: "Câu \($0.code).", taskCount: 3))
      })
    let old = table.cells(readings).map { cells in
      Dictionary(uniqueKeysWithValues: zip(heads, cells))
    }
    let own = old.map { cells in all.map { edit(cells["mã"] ?? "", $0, cells[$0] ?? "") } }
    let new = rows.map { cells in all.map { cells[$0] ?? "" } }
    return TakenTable(
      ReturnedTable(
        heads: all,
        rows: (own + new).enumerated().map { ReturnedTable.Row(number: $0 + 2, cells: $1) }),
      of: Self.folder, in: .vietnamese, readings, zone: fixedZone)
  }

  /// The lines that go and come, with the numbers of those that go.
  private func drawn(_ taken: TakenTable) -> String {
    taken.edits.flatMap(\.hunks).map { hunk in
      let old = hunk.old.enumerated().map { "\(hunk.line + $0) - |\($1)\n" }
      let new = hunk.new.enumerated().map { place, line in
        (old.isEmpty && place == 0 ? "\(hunk.line)" : " ") + " + |\(line)\n"
      }
      return (old + new).joined()
    }.joined()
  }

  private func drawn(_ rejections: [RowRejection]) -> String {
    rejections.map { one in
      "\(one.row) \(one.code), \(one.column.map { "\($0.vietnamese) '\(one.value)'" } ?? ""): "
        + one.message.vietnamese + (one.help.map { " | \($0.vietnamese)" } ?? "") + "\n"
    }.joined()
  }
}
