import CivilTime
import ICalendar
import RuleFiles
import ScheduleModel
import Testing

/// A small plan folder that a test writes down by hand. Sound until a test changes it.
struct Folder {
  var files: [String: String]

  /// A sound folder in Vietnamese: seven units, one campaign, one document, one rule.
  init() {
    files = [
      "plan.yaml": Folder.plan(), "units.csv": Folder.units, "rules/quy-tac.yaml": Folder.rule,
    ]
  }

  /// A sound folder whose only rule has these lines after code, title and clause.
  init(rule lines: String, years: String = "2026") {
    self.init()
    files["plan.yaml"] = Folder.plan(years: years)
    files["rules/quy-tac.yaml"] = Folder.rules(lines)
  }

  /// Reads the folder.
  func read() -> PlanReading {
    let sources = files.map { SourceFile(name: $0.key, text: $0.value) }
    var reader = PlanReader(PlanFolder(texts: sources), zone: fixedZone)
    return reader.read()
  }

  /// Returns the book, and fails the test where there are errors.
  func book(at place: SourceLocation = #_sourceLocation) throws -> RuleBook {
    let reading = read()
    let errors = reading.findings.filter { $0.severity == .error }
    #expect(errors.map(\.line) == [], sourceLocation: place)
    return try #require(reading.book, sourceLocation: place)
  }

  /// The findings as a terminal shows them: of calendars of others no lines are shown.
  func text() -> String {
    let sources = files.filter { !CalendarFile.isMeant(by: $0.key) }
      .map { SourceFile(name: $0.key, text: $0.value) }
    return read().findings.map { $0.text(from: sources) }.joined(separator: "\n")
  }

  /// The findings, one a line: `rules/quy-tac.yaml:3 unknown-unit`.
  var findings: [String] { read().findings.map(\.line) }

  /// A rule file of one rule with code, title, clause and these lines.
  static func rules(_ lines: String) -> String {
    "quy tắc:\n  - mã: hop\n    việc: Họp\n    căn cứ: I.1\n" + indented(lines)
  }

  /// The lines of a rule, as deep as its other lines.
  static func indented(_ lines: String) -> String {
    lines.split(separator: "\n").map { "    \($0)\n" }.joined()
  }

  /// A plan file for some years.
  static func plan(years: String = "2026", more: String = "") -> String {
    """
    mã: thu
    tên: Kế hoạch thử
    năm: \(years)
    múi giờ: Asia/Ho_Chi_Minh
    lịch: [vn]
    cập nhật: 2026-06-17 08:00
    các văn bản:
      - mã: ke-hoach
        tên: Kế hoạch
    các chiến dịch:
      - mã: cao-diem
        tên: Cao điểm
        trong: 26/6/2026 – 11/7/2026
        giả định: Lấy theo băng rôn
    \(more)
    """
  }

  private static let units = """
    mã,tên,loại,thuộc,nhãn,tên khác
    tinh,BHXH tỉnh,văn phòng,,BHXH các cấp,
    ttht,Phòng Tuyên truyền và Hỗ trợ người tham gia,phòng,tinh,,Phòng TT&HT
    pho-yen,BHXH cơ sở Phổ Yên,BHXH cơ sở,tinh,BHXH các cấp;mẫu,Phò Yên
    hoa-an,BHXH cơ sở Hòa An,BHXH cơ sở,tinh,BHXH các cấp,
    thanh-cong,Xã Thành Công,xã,pho-yen,,
    minh-duc,Xã Minh Đức,xã,pho-yen,,
    ba-hang,Phường Ba Hàng,phường,pho-yen,,
    dai,"Báo và Phát thanh, truyền hình",đài,,,
    """

  private static let rule = rules("ai: BHXH tỉnh\nngày: 1/7")
}

extension PlanFolder {
  /// The folder of some texts, calendars of others among them.
  init(texts: [SourceFile]) {
    let calendars = texts.filter { CalendarFile.isMeant(by: $0.name) }.map { file in
      let octets = Array(file.text.utf8)
      return CalendarFile(name: file.name, octets: octets, OutsideCalendar(octets))
    }
    self.init(texts.filter { !CalendarFile.isMeant(by: $0.name) }, calendars: calendars)
  }
}

extension Finding {
  /// Place and code on one line.
  var line: String { "\(place.file):\(place.line) \(code.rawValue)" }
}

/// The time zone of Vietnam as a value; no other is known.
func fixedZone(_ id: ZoneID, _ years: ClosedRange<Int>) -> Zone? {
  guard id.name == "Asia/Ho_Chi_Minh" else { return nil }
  return Zone(
    id, initially: Zone.Observance(offset: Offset(secondsAhead: 7 * 3600), abbreviation: "+07"))
}

/// Returns the code of a rule or unit, and fails the test where it is none.
func code<Subject>(_ text: String, at place: SourceLocation = #_sourceLocation) throws -> Code<
  Subject
> {
  try #require(Code<Subject>(text), sourceLocation: place)
}
