import CivilTime
import RuleFiles
import ScheduleModel
import Testing

@Suite("Choices, decisions and what else a plan may say")
struct ChoiceTests {
  @Test func `without a decision the first reading holds, and changes what it says`() throws {
    let book = try folder().book()
    #expect(book.choices.map(\.id.text) == ["lan-hop"])
    #expect(book.choices.map(\.chosen) == [0])
    #expect(book.rule(try code("hop"))?.quantity == .exactly(3))
    #expect(book.choices[0].readings[1].rules.map(\.text) == ["hop", "hop-cuoi"])
  }

  @Test func `a decision chooses a reading`() throws {
    var folder = folder()
    folder.files["decisions.yaml"] = decisions("hai-lan")
    let book = try folder.book()
    #expect(book.choices.map(\.chosen) == [1])
    #expect(book.rule(try code("hop"))?.quantity == .exactly(2))
    #expect(book.rule(try code("hop"))?.spacing == nil)
    #expect(book.rule(try code("hop-cuoi"))?.counting == .toward(try code("hop")))
    #expect(book.decisions.map(\.by) == ["Lan"])
  }

  @Test func `a changed line is named by its place in the reading`() throws {
    var folder = folder()
    folder.files["decisions.yaml"] = decisions("hai-lan")
    let rule = try #require(try folder.book().rule(code("hop")))
    #expect(rule.place(of: .quantity).line == 12)
    #expect(rule.place(of: .units).line == 19)
  }

  @Test func `a reading can be tried without deciding`() throws {
    let sources = folder().files.map { SourceFile(name: $0.key, text: $0.value) }
    var reader = PlanReader(
      PlanFolder(texts: sources), instead: [try code("lan-hop"): try code("hai-lan")],
      zone: fixedZone)
    #expect(reader.read().book?.choices.map(\.chosen) == [1])
  }

  @Test func `what is wrong in a reading is found whether the plan follows it or not`() throws {
    var folder = folder()
    folder.files["rules/quy-tac.yaml"]?.replace("số lượng: 2", with: "số lượng: hai")
    #expect(folder.findings == ["rules/quy-tac.yaml:12 invalid-number"])
    folder.files["decisions.yaml"] = decisions("hai-lan")
    #expect(folder.findings == ["rules/quy-tac.yaml:12 invalid-number"])
  }

  @Test func `two choices may change one line as long as not both changes are followed`() throws {
    var folder = folder()
    folder.files["rules/hai.yaml"] = """
      các lựa chọn:
        - mã: it-hon
          hỏi: Có bớt không?
          căn cứ: I.1
          các cách hiểu:
            - mã: khong
              nghĩa: Không
            - mã: bot
              nghĩa: Bớt
              đổi:
                - mã: hop
                  số lượng: 1
      """
    let bot = entry("bot").replacing("lan-hop", with: "it-hon")
    #expect(try folder.book().rule(code("hop"))?.quantity == .exactly(3))
    folder.files["decisions.yaml"] = decisions("ba-lan") + bot
    #expect(try folder.book().rule(code("hop"))?.quantity == .exactly(1))
    folder.files["decisions.yaml"] = decisions("hai-lan") + bot
    #expect(folder.findings == ["rules/quy-tac.yaml:12 readings-conflict"])
    // A reading to try holds over the one it would collide with: only deciding so is an error.
    folder.files["decisions.yaml"] = decisions("hai-lan")
    let sources = folder.files.map { SourceFile(name: $0.key, text: $0.value) }
    var reader = PlanReader(
      PlanFolder(texts: sources), instead: [try code("it-hon"): try code("bot")], zone: fixedZone)
    #expect(reader.read().book?.rule(try code("hop"))?.quantity == .exactly(1))
  }

  @Test func `an assumption says which line of the rule it is about`() throws {
    let folder = Folder(
      rule: "ai: BHXH tỉnh\nhạn: 31/7\ngiả định:\n  hạn: Kế hoạch không nêu hạn")
    let assumptions = try folder.book().rules[0].details.assumptions
    #expect(assumptions.map(\.text) == ["Kế hoạch không nêu hạn"])
    #expect(assumptions.map(\.aspect) == [.when])
    #expect(assumptions.map(\.source?.line) == [8])
  }

  @Test func `a body that is only expected, a slip and a known unit are told apart`() throws {
    var folder = Folder(
      rule: "ai: BHXH cơ sở Phò Yên\nngày: 1/7\nphối hợp: [Sở Y tế (dự kiến), hoa-an]")
    folder.files["units.csv"] = """
      mã,tên,loại,viết sai
      pho-yen,BHXH cơ sở Phổ Yên,BHXH cơ sở,BHXH cơ sở Phò Yên
      hoa-an,BHXH cơ sở Hòa An,BHXH cơ sở,
      """
    let book = try folder.book()
    #expect(
      book.rules[0].details.partners == [
        Partner(.external("Sở Y tế"), .expected), .unit(0),
      ])
    #expect(book.rules[0].units == [1])
    #expect(book.slips.map(\.written) == ["BHXH cơ sở Phò Yên"])
    #expect(book.slips.map(\.source.line) == [5])
  }

  @Test func `a resource is named by its code or its name, and is away when it says`() throws {
    var folder = Folder(rule: "ai: BHXH tỉnh\ntrong: tháng 7\ndùng: [Báo cáo viên]")
    folder.files["resources.yaml"] = """
      tài nguyên:
        - mã: bao-cao-vien
          tên: Báo cáo viên
          mỗi buổi: 2
          buổi: [chiều]
          vắng: [1/7, 2/7 chiều]
      """
    let book = try folder.book()
    #expect(book.rules[0].details.resources == [0])
    let days = try ["2026-07-01", "2026-07-02", "2026-07-03"].map {
      try #require(CivilDate(iso: $0))
    }
    #expect(days.map { book.resources[0].capacity(on: $0, .afternoon) } == [0, 0, 2])
    #expect(days.map { book.resources[0].capacity(on: $0, .morning) } == [0, 0, 0])
  }

  @Test func `provisions are listed in a table and taken up by rules`() throws {
    var folder = Folder(rule: "ai: BHXH tỉnh\nngày: 1/7\nđiều khoản: [D-1, D-2]")
    folder.files["provisions.csv"] = """
      id,section,quote,kind,tasks,reason
      D-1,I.1,"Họp, và bàn",event,1,
      D-2,I.2,Đối tượng,audience,,
      D-3,I.3,Thường xuyên,standing,0,chưa có số
      """
    let book = try folder.book()
    #expect(book.provisions.map(\.kind) == [.event, .audience, .standing])
    #expect(book.provisions.map(\.expected) == [1, 0, 0])
    #expect(book.provisions.map(\.reason) == [nil, nil, "chưa có số"])
    #expect(book.mentions.map(\.provision) == ["D-1", "D-2"])
    #expect(book.mentions.map(\.home) == [.rule(try code("hop")), .rule(try code("hop"))])
  }

  private func folder() -> Folder {
    var folder = Folder()
    folder.files["rules/quy-tac.yaml"] = """
      các lựa chọn:
        - mã: lan-hop
          hỏi: Họp mấy lần?
          căn cứ: I.1
          các cách hiểu:
            - mã: ba-lan
              nghĩa: Ba lần
            - mã: hai-lan
              nghĩa: Hai lần, và lần cuối tính vào đó
              đổi:
                - mã: hop
                  số lượng: 2
                  cách nhau:
                - mã: hop-cuoi
                  tính vào: hop
      quy tắc:
        - mã: hop
          việc: Họp
          ai: BHXH tỉnh
          trong: tháng 7
          số lượng: 3
          cách nhau: 2 ngày
          căn cứ: I.1
        - mã: hop-cuoi
          việc: Họp cuối
          ai: BHXH tỉnh
          ngày: 31/7
          căn cứ: I.2
      """
    return folder
  }

  private func decisions(_ reading: String) -> String { "quyết định:\n" + entry(reading) }

  private func entry(_ reading: String) -> String {
    """
      - lựa chọn: lan-hop
        cách hiểu: \(reading)
        người: Lan
        vì: Đã bàn với phòng
        quyết ngày: 18/6/2026

    """
  }
}
