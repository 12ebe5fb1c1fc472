import RuleFiles
import ScheduleModel
import Testing

@Suite("A table of rules comes back")
struct RuleTableStoryTests {
  @Test func `what cells say is said by the lines of their keys, and nothing else changes`() throws
  {
    let taken = try TableStory.take { row, head, cell in
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
      TableStory.drawn(taken) == """
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
    let taken = try TableStory.take(more: ["nơi", "cách nhau", "hỏi", "giả định: hạn"]) {
      row, head, cell in
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
      TableStory.drawn(taken) == """
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
    let taken = try TableStory.take(
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
      TableStory.drawn(taken) == """
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

  @Test func `rows and columns that are not there change nothing`() throws {
    let folder = TableStory.folder
    let returned = ReturnedTable(
      heads: ["Việc", "MÃ"], rows: [ReturnedTable.Row(number: 2, cells: ["Họp thôn", "hop"])])
    let taken = TakenTable(returned, of: folder, in: .vietnamese, zone: fixedZone)
    #expect(TableStory.drawn(taken) == "6 - |    việc: Họp\n  + |    việc: Họp thôn\n")
    #expect(taken.missing == ["bao-cao", "tong-hop"])
  }
}
