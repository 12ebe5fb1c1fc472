import ScheduleModel

extension ReturnedTable.Row {
  /// That the row is not taken, because of a cell.
  func rejection(
    _ code: String, _ column: RuleColumn, _ value: String, _ message: Phrase, help: Phrase?
  ) -> RowRejection {
    RowRejection(
      row: number, code: code, column: column.heading, value: value, message: message, help: help)
  }
}

extension RowRejection {
  static func noCodes(at row: Int) -> RowRejection {
    RowRejection(
      row: row, code: "", column: nil, value: "",
      message: Phrase(vi: "bảng không có cột 'mã'", en: "the table has no column 'code'"),
      help: Phrase(
        vi: "lấy bảng bằng 'caodiem rules KẾ-HOẠCH --format excel'",
        en: "make a table with 'caodiem rules PLAN --format excel'"))
  }
}

// What is wrong with a row before its rule is read.
extension Phrase {
  static let noCode = Phrase(vi: "hàng không có mã", en: "the row has no code")
  static let noCodeHelp = Phrase(
    vi: "ghi mã của quy tắc, hoặc một mã mới", en: "name the code of a rule, or a new one")
  static func twice(_ row: Int) -> Phrase {
    Phrase(vi: "mã này đã có ở hàng \(row)", en: "this code stands in row \(row) already")
  }
  static let keepOne = Phrase(vi: "giữ một hàng", en: "keep one of the rows")
  static func moved(from file: String) -> Phrase {
    Phrase(vi: "quy tắc đang ở '\(file)'", en: "the rule stands in '\(file)'")
  }
  static let movedHelp = Phrase(
    vi: "bảng không chuyển quy tắc sang tệp khác; để nguyên tên tệp",
    en: "a table does not move rules to other files; leave the name as it was")
  static let noRule = Phrase(
    vi: "không có quy tắc nào mang mã này để xóa", en: "there is no rule of this code to remove")
  static func codes(_ known: [String], _ code: String) -> Phrase? {
    nearest(to: code, among: known).map {
      Phrase(vi: "có phải là '\($0)'?", en: "did you mean '\($0)'?")
    }
  }
  static func renamed(_ code: String) -> Phrase {
    Phrase(
      vi: "ở dòng ấy của tệp là quy tắc '\(code)'",
      en: "at that line of the file is the rule '\(code)'")
  }
  static func renamedHelp(_ code: String) -> Phrase {
    Phrase(
      vi: "đổi mã thì ghi '\(code)' vào cột 'mã cũ'; quy tắc mới thì để trống cột 'dòng'",
      en: "to change the code, put '\(code)' into the column 'former code'; for a new rule leave "
        + "'line' empty")
  }
  static let noFile = Phrase(
    vi: "quy tắc mới, chưa rõ ghi vào tệp nào", en: "a new rule, and it is not clear for which file"
  )
  static let badFile = Phrase(
    vi: "không phải tên một tệp quy tắc", en: "this is not the name of a rule file")
  static func files(_ known: [String]) -> Phrase {
    let list = known.prefix(8).joined(separator: ", ") + (known.count > 8 ? ", …" : "")
    return Phrase(
      vi: "đang có: \(list); tệp mới thì đặt tên như 'rules/ten-tep.yaml'",
      en: "there are: \(list); a new one is called such as 'rules/file-name.yaml'")
  }
  static let unclearRemoval = Phrase(
    vi: "không rõ có xóa hay không", en: "it is not clear whether to remove the rule")
  static let removalHelp = Phrase(
    vi: "ghi 'có' để xóa quy tắc, không thì để trống",
    en: "write 'yes' to remove the rule, else leave it empty")
  static let unknownHead = Phrase(vi: "không có cột nào tên như vậy", en: "no column is called so")
  static let doubledHead = Phrase(
    vi: "cột này có hai lần trong bảng", en: "the table has this column twice")
  static let noHead = Phrase(
    vi: "ô nằm ngoài các cột có tên", en: "the cell stands outside all columns that have a head")
  static func heads(like head: String) -> Phrase? {
    let near = Language.allCases.map { RuleColumn.nearest(to: head, in: $0) }
    guard let any = near.lazy.compactMap(\.self).first else {
      return Phrase(
        vi: "tên cột là khóa của quy tắc, xem 'caodiem guide'",
        en: "columns are called as the keys of rules, see 'caodiem guide'")
    }
    return Phrase(
      vi: "có phải là '\(near[0] ?? any)'?",
      en: "did you mean '\(near.last.flatMap(\.self) ?? any)'?")
  }
  static func twoAssumptions(_ other: RuleColumn) -> Phrase {
    Phrase(
      vi: "cột '\(other.heading.vietnamese)' cũng có giá trị",
      en: "the column '\(other.heading.english)' has a value too")
  }
  static let twoAssumptionsHelp = Phrase(
    vi: "ghi một điều giả định chung, hoặc từng điều ở cột của khóa ấy",
    en: "write one assumption, or each in the column of its key")
  static let layout = Phrase(
    vi: "tệp được viết theo cách không sửa tự động được",
    en: "the file is laid out so that it cannot be changed by the program")
  static let layoutHelp = Phrase(
    vi: "sửa quy tắc này trong tệp", en: "change this rule in the file itself")
}
