import CivilTime
import Foundation
import ScheduleModel
import TaskFiles
import TestWorld
import Testing

@Suite("Tasks as JSON and CSV")
struct TaskFileTests {
  @Test(arguments: [
    TaskPieces.Form.json, .csv(.programs), .csv(.people(.vietnamese)), .csv(.people(.english)),
  ])
  func `pieces, joined, are the file`(form: TaskPieces.Form) throws {
    let facts = try talks().plan().facts
    try #require(facts.count > 2)
    func whole(_ tasks: [TaskFacts]) -> [UInt8] {
      switch form {
      case .json: TaskFile(tasks).json
      case .csv(let dialect): TaskFile(tasks).csv(for: dialect)
      }
    }
    for cut in 0...facts.count {
      var pieces = TaskPieces(form)
      let joined =
        pieces.piece(of: Array(facts[..<cut])) + pieces.piece(of: [])
        + pieces.piece(of: Array(facts[cut...])) + pieces.end()
      #expect(text(joined) == text(whole(facts)))
    }
    #expect(text(TaskPieces(form).end()) == text(whole([])))
  }

  @Test func `JSON has every key of every task`() throws {
    #expect(
      text(TaskFile(try talks().plan().facts).json) == #"""
        [
          {
            "allDay" : true,
            "assumptions" : [
              "ba hội nghị một đơn vị",
              "trong giờ hành chính"
            ],
            "audience" : "hộ gia đình",
            "campaign" : "he",
            "clauses" : [
              "III.2",
              "III.4"
            ],
            "end" : "2026-07-03",
            "half" : null,
            "id" : "aaaaaaaaaaaaaaaaaaaaaaaaaa",
            "language" : null,
            "lead" : "tinh",
            "message" : null,
            "modality" : "should",
            "ordinal" : 2,
            "part" : "task",
            "period" : "",
            "place" : "Hội trường A",
            "plan" : "ke-hoach",
            "recipient" : null,
            "rule" : "hoi-nghi",
            "source" : {
              "file" : "rules/ke-hoach.yaml",
              "line" : 10
            },
            "start" : "2026-07-01",
            "status" : "confirmed",
            "title" : "Hội nghị \"điểm\"; tư vấn",
            "unit" : "phong",
            "uses" : [

            ],
            "via" : null,
            "with" : [
              "dai",
              "Báo Thái Nguyên"
            ],
            "zone" : "Asia/Ho_Chi_Minh"
          },
          {
            "allDay" : false,
            "assumptions" : [

            ],
            "audience" : null,
            "campaign" : null,
            "clauses" : [

            ],
            "end" : "2026-07-03T09:30",
            "half" : null,
            "id" : "aaaqaaaaaaaaaaaaaaaaaaaaaa",
            "language" : null,
            "lead" : "dai",
            "message" : null,
            "modality" : "may",
            "ordinal" : 1,
            "part" : "task",
            "period" : "",
            "place" : null,
            "plan" : "ke-hoach",
            "recipient" : null,
            "rule" : "truyen-hinh",
            "source" : {
              "file" : "rules/ke-hoach.yaml",
              "line" : 11
            },
            "start" : "2026-07-03T08:00",
            "status" : "tentative",
            "title" : "Tọa đàm",
            "unit" : "dai",
            "uses" : [

            ],
            "via" : null,
            "with" : [

            ],
            "zone" : "Asia/Ho_Chi_Minh"
          },
          {
            "allDay" : true,
            "assumptions" : [

            ],
            "audience" : null,
            "campaign" : null,
            "clauses" : [

            ],
            "end" : null,
            "half" : null,
            "id" : "aabaaaaaaaaaaaaaaaaaaaaaaa",
            "language" : null,
            "lead" : "tinh",
            "message" : null,
            "modality" : "may",
            "ordinal" : 1,
            "part" : "task",
            "period" : "",
            "place" : null,
            "plan" : "ke-hoach",
            "recipient" : null,
            "rule" : "truyen-hinh",
            "source" : {
              "file" : "rules/ke-hoach.yaml",
              "line" : 11
            },
            "start" : null,
            "status" : "tentative",
            "title" : "Tọa đàm",
            "unit" : "tinh",
            "uses" : [

            ],
            "via" : null,
            "with" : [

            ],
            "zone" : "Asia/Ho_Chi_Minh"
          }
        ]

        """#)
  }

  @Test func `a plan without tasks is an empty array`() throws {
    let array = try JSONSerialization.jsonObject(with: Data(TaskFile([]).json)) as? [Any]
    #expect(array?.isEmpty == true)
  }

  @Test func `programs read commas, ISO dates and exclusive ends`() throws {
    #expect(
      text(TaskFile(try talks().plan().facts).csv(for: .programs))
        == """
        id,plan,rule,part,clauses,unit,lead,with,title,campaign,start,end,allDay,zone,status,place,audience,message,language,modality,period,ordinal,assumptions,source,half,uses,recipient,via
        aaaaaaaaaaaaaaaaaaaaaaaaaa,ke-hoach,hoi-nghi,task,III.2; III.4,phong,tinh,dai; Báo Thái Nguyên,"Hội nghị ""điểm""; tư vấn",he,2026-07-01,2026-07-03,true,Asia/Ho_Chi_Minh,confirmed,Hội trường A,hộ gia đình,,,should,,2,ba hội nghị một đơn vị; trong giờ hành chính,rules/ke-hoach.yaml:10,,,,
        aaaqaaaaaaaaaaaaaaaaaaaaaa,ke-hoach,truyen-hinh,task,,dai,dai,,Tọa đàm,,2026-07-03T08:00,2026-07-03T09:30,false,Asia/Ho_Chi_Minh,tentative,,,,,may,,1,,rules/ke-hoach.yaml:11,,,,
        aabaaaaaaaaaaaaaaaaaaaaaaa,ke-hoach,truyen-hinh,task,,tinh,tinh,,Tọa đàm,,,,true,Asia/Ho_Chi_Minh,tentative,,,,,may,,1,,rules/ke-hoach.yaml:11,,,,

        """.replacing("\n", with: "\r\n"))
  }

  @Test func `clerks read semicolons, Vietnamese dates and included ends`() throws {
    #expect(
      text(TaskFile(try talks().plan().facts).csv(for: .people(.vietnamese)))
        == """
        \u{FEFF}Ngày bắt đầu;Ngày kết thúc (tính cả ngày này);Giờ;Việc;Lần;Đơn vị;Chủ trì;Phối hợp;Địa điểm;Dùng;Trạng thái;Căn cứ;Giả định;Mã
        01/07/2026;02/07/2026;;"Hội nghị ""điểm""; tư vấn";lần 2/3;Phòng Tuyên truyền;BHXH tỉnh;"Đài Hà Nội; Báo Thái Nguyên";Hội trường A;;chắc chắn;"93/KH-BHXH: III.2; III.4";"ba hội nghị một đơn vị; trong giờ hành chính";aaaaaaaaaaaaaaaaaaaaaaaaaa
        03/07/2026;03/07/2026;08:00–09:30;Tọa đàm;;Đài Hà Nội;Đài Hà Nội;;chưa rõ;;dự kiến;;;aaaqaaaaaaaaaaaaaaaaaaaaaa
        ;;;Tọa đàm;;BHXH tỉnh;BHXH tỉnh;;chưa rõ;;dự kiến;;;aabaaaaaaaaaaaaaaaaaaaaaaa

        """.replacing("\n", with: "\r\n"))
  }

  @Test func `an English file has English heads and words`() throws {
    #expect(
      text(TaskFile(try talks().plan().facts).csv(for: .people(.english)))
        == """
        \u{FEFF}First day;Last day (included);Hours;Task;Number;Unit;Lead;With;Place;Uses;Status;Basis;Assumptions;Code
        2026-07-01;2026-07-02;;"Hội nghị ""điểm""; tư vấn";2 of 3;Phòng Tuyên truyền;BHXH tỉnh;"Đài Hà Nội; Báo Thái Nguyên";Hội trường A;;confirmed;"93/KH-BHXH: III.2; III.4";"ba hội nghị một đơn vị; trong giờ hành chính";aaaaaaaaaaaaaaaaaaaaaaaaaa
        2026-07-03;2026-07-03;08:00–09:30;Tọa đàm;;Đài Hà Nội;Đài Hà Nội;;to be announced;;tentative;;;aaaqaaaaaaaaaaaaaaaaaaaaaa
        ;;;Tọa đàm;;BHXH tỉnh;BHXH tỉnh;;to be announced;;tentative;;;aabaaaaaaaaaaaaaaaaaaaaaaa

        """.replacing("\n", with: "\r\n"))
  }

  private func talks() throws -> World {
    var world = World(["dai": "Đài Hà Nội", "phong": "Phòng Tuyên truyền", "tinh": "BHXH tỉnh"])
    let document: DocumentID = try #require(Code("kh-93"))
    world.documents = [
      Document(
        id: document, title: "Kế hoạch", number: "93/KH-BHXH", issued: nil, issuer: nil,
        source: SourcePlace(file: "plan.yaml", line: 8))
    ]
    let campaign: CampaignID = try #require(Code("he"))
    world.campaigns = [
      Campaign(
        id: campaign, title: "Cao điểm hè",
        occasions: [Occasion(try days("2026-06-26", "2026-07-11"))], assumption: nil,
        source: SourcePlace(file: "plan.yaml", line: 5))
    ]
    try world.rule("hoi-nghi", "Hội nghị \"điểm\"; tư vấn", .exactly(3), modality: .should) {
      $0.lead = .unit(2)
      $0.partners = [.unit(0), .external("Báo Thái Nguyên")]
      $0.campaign = campaign
      $0.document = document
      $0.clauses = ["III.2", "III.4"]
      $0.assumptions = ["ba hội nghị một đơn vị", "trong giờ hành chính"].map { Assumption($0) }
      $0.place = .at("Hội trường A")
      $0.audience = "hộ gia đình"
    }
    try world.rule("truyen-hinh", "Tọa đàm", modality: .may) { $0.place = .toBeAnnounced }
    world.task("hoi-nghi", ["phong"], ordinal: 2, .from("2026-07-01", through: "2026-07-02"))
    world.task("truyen-hinh", ["dai"], .at("2026-07-03", hour: 8, minutes: 90), .toBeAnnounced)
    world.task("truyen-hinh", ["tinh"], .open)
    return world
  }
}

@Suite("Laws of the files")
struct FileLawTests {
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `every task stands in every file exactly once`(seed: UInt64) throws {
    let facts = try World.random(seed: seed).plan().facts
    let ids = facts.map(\.task.id.description)
    let file = TaskFile(facts)
    let objects = try JSONSerialization.jsonObject(with: Data(file.json)) as? [[String: Any]]
    #expect(objects?.map { $0["id"] as? String } == ids, "seed \(seed)")
    let rows = try records(file.csv(for: .programs), separator: ",")
    #expect(rows.dropFirst().map(\.first) == ids, "seed \(seed)")
    #expect(objects?.allSatisfy { Set($0.keys) == Set(rows[0]) } == true, "seed \(seed)")
    let people = try records(
      Array(file.csv(for: .people(.vietnamese)).dropFirst(3)), separator: ";")
    #expect(people.dropFirst().map(\.last) == ids, "seed \(seed)")
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `programs read each title as it was written, spreadsheets run none`(seed: UInt64) throws {
    let facts = try World.random(seed: seed).plan().facts
    let file = TaskFile(facts)
    let rows = try records(file.csv(for: .programs), separator: ",")
    let column = try #require(rows.first?.firstIndex(of: "title"))
    for (row, task) in zip(rows.dropFirst(), facts) {
      // Octets, because equality of strings would forgive another normal form.
      #expect(Array(row[column].utf8) == Array(task.title.utf8), "seed \(seed)")
    }
    let people = try records(Array(file.csv(for: .people(.english)).dropFirst(3)), separator: ";")
    for cell in people.joined() {
      #expect(!"=+-@\t\r\n\0".unicodeScalars.contains(cell.unicodeScalars.first ?? "x"))
    }
  }

  @Test(
    arguments: ["=1+1", "+84 912", "-5", "@SUM(A1)", "\tx", "\r\nx", "＝1", "\u{0}"])
  func `a cell like a formula gets an apostrophe for people only`(title: String) throws {
    var world = World(["a": "A"])
    try world.rule("r", title)
    world.task("r", ["a"], .open)
    let file = TaskFile(try world.plan().facts)
    let people = try records(
      Array(file.csv(for: .people(.vietnamese)).dropFirst(3)), separator: ";")
    #expect(Array(people[1][3].utf8) == Array("'\(title)".utf8))
    #expect(try records(file.csv(for: .programs), separator: ",")[1][8] == title)
  }
}

/// The bytes as text.
func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

/// The records of a file, read by the grammar of RFC 4180 and nothing else.
func records(_ bytes: [UInt8], separator: Character) throws -> [[String]] {
  let comma = try #require(separator.asciiValue)
  let (quote, carriageReturn, lineFeed) = (UInt8(ascii: "\""), UInt8(13), UInt8(10))
  var (records, record, cell) = ([[String]](), [String](), [UInt8]())
  var rest = bytes[...]
  while let octet = rest.popFirst() {
    switch octet {
    case quote where cell.isEmpty:
      while let inner = rest.popFirst() {
        if inner == quote, rest.first != quote { break }
        if inner == quote { rest.removeFirst() }
        cell.append(inner)
      }
      // After the closing quote a cell must end.
      try #require(rest.first == comma || rest.first == carriageReturn)
    case comma:
      record.append(text(cell))
      cell = []
    case carriageReturn:
      try #require(rest.popFirst() == lineFeed)
      records.append(record + [text(cell)])
      (record, cell) = ([], [])
    default:
      try #require(octet != quote && octet != lineFeed)
      cell.append(octet)
    }
  }
  try #require(record.isEmpty && cell.isEmpty)
  return records
}
