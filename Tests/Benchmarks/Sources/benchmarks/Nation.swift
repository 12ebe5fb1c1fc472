import ScheduleModel

/// Plans for all communes of the country.
enum Nation {
  /// How many communes each of the 34 provinces has, as the statistical list of 2025 counts them.
  private static let communeCounts = [
    126, 56, 124, 45, 38, 75, 99, 92, 65, 54, 99, 148, 114, 104, 129, 166, 130, 69, 78, 40, 94, 96,
    135, 65, 102, 124, 95, 168, 96, 102, 124, 102, 103, 64,
  ]
  /// How many residential groups there are.
  private static let groupCount = 90_000

  /// Two broadcasts a week in each commune, in each of the 53 weeks of 2026, within the hours and the
  /// airtime of its loudspeakers: 352,026 tasks.
  static func weekly() throws -> RuleBook {
    try PlanText(files: [
      "plan.yaml": head, "units.csv": communes, "rules/phat-thanh.yaml": ruleHead + weeklyRule,
      "resources.yaml": loudspeakers,
    ]).book()
  }

  private static let loudspeakers = """
    tài nguyên:
      - mã: loa-xa
        tên: Loa truyền thanh xã
        của: mọi xã
        giờ phát: [5:00–6:00, 17:00–18:00]
        giờ vàng: 17:00–17:30
        mỗi ngày: 30 phút

    """

  /// The broadcasts, and what one ward's plan of 2026 asks for in all communes: 210 tasks of each
  /// commune a year, and 18 of each of its residential groups. 2,669,436 tasks.
  static func everything() throws -> RuleBook {
    try PlanText(files: [
      "plan.yaml": head, "units.csv": communes + groups,
      "rules/phat-thanh.yaml": ruleHead + weeklyRule,
      "rules/xa.yaml": ruleHead + communeRules, "rules/to-dan-pho.yaml": ruleHead + groupRules,
    ]).book()
  }

  private static let head = """
    mã: ca-nuoc-2026
    tên: Kế hoạch phát thanh cả nước 2026
    năm: 2026
    múi giờ: Asia/Ho_Chi_Minh
    lịch: [vn]
    cập nhật: 17/6/2026 08:00
    các văn bản:
      - mã: ke-hoach
        tên: Kế hoạch phát thanh năm 2026
        số: 1/KH

    """
  private static let ruleHead = "văn bản: ke-hoach\nquy tắc:\n"

  private static var communes: String {
    var lines = "mã,tên,loại,thuộc\n"
    var number = 0
    for (province, count) in communeCounts.enumerated() {
      lines += "tinh-\(province),Tỉnh \(province),tỉnh,\n"
      for _ in 0..<count {
        lines += "xa-\(number),Xã \(number),xã,tinh-\(province)\n"
        number += 1
      }
    }
    return lines
  }

  private static var groups: String {
    let communes = communeCounts.reduce(0, +)
    return (0..<groupCount).reduce(into: "") { lines, number in
      lines += "to-\(number),Tổ \(number),tổ,xa-\(number * communes / groupCount)\n"
    }
  }

  private static let weeklyRule = rule(
    "phat-thanh", "Phát thanh về bảo hiểm y tế trên đài truyền thanh", of: "mọi xã",
    "mỗi tuần: ít nhất 2", "phát sóng: tự phát", "ngày nghỉ: được", "thời lượng: 10 phút")

  /// 12 + 12 + 16 + 16 + 4 + 2 + 44 + 12 + 50 + 42 tasks a year.
  private static let communeRules =
    rule("giao-ban", "Giao ban công tác BHXH, BHYT", of: "mọi xã", "mỗi tháng: đúng 1")
    + rule("giam-sat", "Giám sát tiến độ phát triển", of: "mọi xã", "mỗi tháng: đúng 1")
    + rule("kiem-tra", "Kiểm tra tổ dân phố", of: "mọi xã", "mỗi quý: đúng 4")
    + rule("doi-thoai", "Đối thoại tại khu dân cư", of: "mọi xã", "mỗi quý: đúng 4")
    + rule("so-ket", "Sơ kết quý", of: "mọi xã", "mỗi quý: đúng 1")
    + rule("kinh-phi", "Rà soát kinh phí hỗ trợ", of: "mọi xã", "mỗi nửa năm: đúng 1")
    + rule("bao-cao", "Tổng hợp báo cáo của đơn vị", of: "mọi xã", "mỗi nửa năm: đúng 22")
    + rule("truong-hoc", "Tuyên truyền tại trường học", of: "mọi xã", "mỗi năm: đúng 12")
    + rule("ke-hoach-don-vi", "Duyệt kế hoạch của đơn vị", of: "mọi xã", "mỗi năm: đúng 50")
    + rule("theo-doi", "Theo dõi thực hiện", of: "mọi xã", "mỗi năm: đúng 42")

  /// 12 + 4 + 2 tasks a year.
  private static let groupRules =
    rule("ra-soat", "Rà soát danh sách, vận động tại hộ", of: "mọi tổ", "mỗi tháng: đúng 1")
    + rule("hoat-dong", "Hoạt động tuyên truyền", of: "mọi tổ", "mỗi quý: ít nhất 1")
    + rule("bao-cao-to", "Báo cáo của tổ", of: "mọi tổ", "mỗi nửa năm: đúng 1")

  /// The text of a rule.
  private static func rule(
    _ code: String, _ title: String, of units: String, _ lines: String...
  ) -> String {
    (["- mã: \(code)", "  việc: \(title)", "  ai: \(units)"] + lines.map { "  " + $0 }
      + ["  căn cứ: II.1"])
      .map { "  \($0)\n" }.joined()
  }
}
