import CivilTime
import RuleFiles
import ScheduleModel
import Testing

@Suite("Rosters")
struct RosterTests {
  @Test func `what spreadsheets write is read: separators, quotes, empty cells behind the last`()
    throws
  {
    let expected = try roster("mã,tên,loại,nhãn\na,\"Xã A, B \"\"C\"\"\",xã,mẫu;mới\n").units
    #expect(expected.map(\.name) == ["Xã A, B \"C\""])
    #expect(expected.map(\.tags) == [["mẫu", "mới"]])
    let others = [
      "mã;tên;loại;nhãn\na;\"Xã A, B \"\"C\"\"\";xã;\"mẫu;mới\"\n",
      "\u{FEFF}mã\ttên\tloại\tnhãn\r\na\t\"Xã A, B \"\"C\"\"\"\txã\tmẫu;mới\r\n",
      "mã,tên,loại,nhãn,,\na,\"Xã A, B \"\"C\"\"\",xã,mẫu;mới,,\n,,,,,\n\n",
      "MÃ , Tên,loa\u{323}i,nhãn\na, \"Xã A\" ,xã,\n",
      "nhãn,loại,tên,mã\nmẫu;mới,xã,\"Xã A, B \"\"C\"\"\",a\n",
    ]
    for text in others.indices where text != 3 {
      let units = try roster(others[text]).units
      #expect(units.map(\.name) == expected.map(\.name), "\(text)")
      #expect(units.map(\.tags) == expected.map(\.tags), "\(text)")
    }
  }

  @Test func `heads may be English, and then the findings are`() throws {
    let text =
      "id,name,kind,parent,valid from,valid until\na,A,office,,2026-07-01,\nb,B,office,a,,1 July 2027\n"
    let units = try roster(text).units
    #expect(units.map(\.validFrom) == [CivilDate(iso: "2026-07-01"), nil])
    #expect(units.map(\.validUntil) == [nil, CivilDate(iso: "2027-07-01")])
    let reading = folder("id,name,kind\na,A\n").read()
    #expect(reading.findings.map(\.language) == [.english])
  }

  @Test func `an English roster may use the slashes that the plan explains`() throws {
    var folder = folder("id,name,kind,valid from\na,A,office,1/7/2026\n")
    #expect(folder.errors == ["invalid-date"])
    folder.files["plan.yaml"] = Folder.plan(more: "gạch chéo: ngày/tháng")
    let units = try folder.book().roster.units
    #expect(units.map(\.validFrom) == [CivilDate(iso: "2026-07-01")])
  }

  @Test func `a line that cannot be read is the only finding, although rules name its unit`() {
    var folder = Folder(rule: "ai: [Xã Minh Đức, xã thuộc BHXH cơ sở Phổ Yên]\nngày: 1/7")
    folder.files["units.csv"] = """
      mã,tên,loại,thuộc
      tinh,BHXH tỉnh,văn phòng,
      pho-yen,BHXH cơ sở Phổ Yên,BHXH cơ sở
      minh-duc,Xã Minh Đức,xã,pho-yen,,
      """
    #expect(folder.findings == ["units.csv:3 csv-shape"])
    folder.files["units.csv", default: ""] += "\nPhổ Yên,Phường Phổ Yên,phường,tinh"
    #expect(folder.findings == ["units.csv:3 csv-shape", "units.csv:5 invalid-code"])
  }

  @Test(arguments: [
    ("a,A,x,a", [2]),
    ("a,A,x,b\nb,B,x,a", [2, 3]),
    ("a,A,x,b\nb,B,x,c\nc,C,x,a\nd,D,x,a\ne,E,x,d", [2, 3, 4]),
    ("e,E,x,d\nd,D,x,a\na,A,x,b\nb,B,x,a\nf,F,x,\ng,G,x,f", [4, 5]),
  ])
  func `each unit of a circle is found, and none that only leads into it`(
    lines: String, expected: [Int]
  ) {
    #expect(
      folder("mã,tên,loại,thuộc\n" + lines).findings
        == expected.map { "units.csv:\($0) parent-cycle" })
  }

  @Test func `codes and former codes are used once`() {
    let text = "mã,tên,loại,mã cũ\na,A,x,\nb,B,x,a\nb,C,x,\nc,D,x,d\nd,E,x,\ne,F,x,d\n"
    #expect(
      folder(text).findings == [
        "units.csv:3 doubled-code", "units.csv:4 doubled-code", "units.csv:6 doubled-code",
        "units.csv:7 doubled-code",
      ])
  }

  @Test func `3,321 lines are no problem`() throws {
    let lines = (1...3321).map { "xa-\($0),Xã số \($0),xã,xa-\(max($0 / 2, 1))\n" }
    let text =
      "mã,tên,loại,thuộc\n"
      + lines.joined()
      .replacing("xa-1,Xã số 1,xã,xa-1", with: "xa-1,Xã số 1,xã,")
    #expect(try roster(text).units.count == 3321)
  }

  private func folder(_ units: String) -> Folder {
    var folder = Folder(rule: "ai: chưa rõ\nngày: 1/7")
    folder.files["units.csv"] = units
    return folder
  }

  private func roster(_ units: String) throws -> Roster { try folder(units).book().roster }
}
