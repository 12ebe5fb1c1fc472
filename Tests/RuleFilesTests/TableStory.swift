import RuleFiles
import ScheduleModel

/// A file of rules as a table, and the table taken back.
enum TableStory {
  /// Three rules, with comments of people in all places.
  static let file = """
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

  /// The folder with the file.
  static var folder: PlanFolder {
    var folder = Folder()
    folder.files["rules/quy-tac.yaml"] = file
    return PlanFolder(texts: folder.files.map { SourceFile(name: $0.key, text: $0.value) })
  }

  /// Takes the table of the folder back, with more columns and rows, and what `edit` makes of each cell of
  /// a rule below a head.
  static func take(
    more: [String] = [], rows: [[String: String]] = [],
    _ edit: (String, String, String) -> String
  ) throws -> TakenTable {
    let table = RuleTable(folder, in: .vietnamese)
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
      of: folder, in: .vietnamese, readings, zone: fixedZone)
  }

  /// The lines that go and come, with the numbers of those that go.
  static func drawn(_ taken: TakenTable) -> String {
    taken.edits.flatMap(\.hunks).map { hunk in
      let old = hunk.old.enumerated().map { "\(hunk.line + $0) - |\($1)\n" }
      let new = hunk.new.enumerated().map { place, line in
        (old.isEmpty && place == 0 ? "\(hunk.line)" : " ") + " + |\(line)\n"
      }
      return (old + new).joined()
    }.joined()
  }

  /// The rows that were not taken, each with what would be right.
  static func drawn(_ rejections: [RowRejection]) -> String {
    rejections.map { one in
      "\(one.row) \(one.code), \(one.column.map { "\($0.vietnamese) '\(one.value)'" } ?? ""): "
        + one.message.vietnamese + (one.help.map { " | \($0.vietnamese)" } ?? "") + "\n"
    }.joined()
  }
}
