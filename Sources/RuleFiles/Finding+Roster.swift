import ScheduleModel

// What can be wrong with a roster, and with the words that choose units from it.
extension Finding {
  static func openQuote(at place: SourcePlace, in language: Language) -> Finding {
    .csvShape(
      Phrase(vi: "ngoặc kép mở mà không đóng", en: "a quotation mark is opened and never closed"),
      at: place, help: Phrase(vi: "thêm ngoặc kép đóng", en: "close it"), in: language)
  }

  static func unknownColumn(
    _ cell: Scalar, heads: [String], in language: Language
  ) -> Finding {
    let list = heads.joined(separator: ", ")
    return Finding(
      .unknownKey, at: cell.place, in: language,
      Phrase(vi: "không có cột '\(cell.text)'", en: "there is no column '\(cell.text)'"),
      help: nearest(to: cell.text, among: heads).map {
        Phrase(vi: "có phải là '\($0)'?", en: "did you mean '\($0)'?")
      } ?? Phrase(vi: "các cột dùng được: \(list)", en: "columns that can stand here: \(list)"))
  }

  static func doubledColumn(_ cell: Scalar, in language: Language) -> Finding {
    Finding(
      .doubledKey, at: cell.place, in: language,
      Phrase(vi: "cột '\(cell.text)' có hai lần", en: "the column '\(cell.text)' stands twice"),
      help: Phrase(vi: "giữ lại một cột", en: "keep one of the two"))
  }

  static func nameTooLong(_ cell: Scalar, limit: Int, in language: Language) -> Finding {
    Finding(
      .textTooLong, at: cell.place, in: language,
      Phrase(
        vi: "dài \(cell.text.count) ký tự, tối đa là \(limit)",
        en: "this has \(cell.text.count) characters, \(limit) is the most"),
      help: Phrase(
        vi: "viết tên gọn lại; tên đầy đủ để ở cột 'tên khác'",
        en: "shorten the name; the full one goes into the column 'aliases'"))
  }

  static func missingColumn(
    _ heading: Phrase, at place: SourcePlace, in language: Language
  ) -> Finding {
    Finding(
      .missingKey, at: place, in: language,
      Phrase(
        vi: "thiếu cột '\(heading.vietnamese)'",
        en: "there is no column '\(heading.english)'"),
      help: Phrase(
        vi: "thêm '\(heading.vietnamese)' vào dòng đầu",
        en: "add '\(heading.english)' to the first line"))
  }

  static func raggedRow(_ row: [Scalar], width: Int, in language: Language) -> Finding {
    .csvShape(
      Phrase(
        vi: "dòng này có \(row.count) ô, dòng đầu có \(width)",
        en: "this line has \(row.count) cells, the first line has \(width)"),
      at: row[0].place,
      help: row.count > width
        ? Phrase(
          vi: "giá trị có dấu phẩy thì đặt trong ngoặc kép",
          en: "put a value with a comma in quotation marks")
        : Phrase(
          vi: "ô trống cũng cần dấu ngăn cách của nó",
          en: "an empty cell has its separator too"),
      in: language)
  }

  static func endsBeforeItBegins(_ cell: Scalar, in language: Language) -> Finding {
    Finding(
      .reversedWindow, at: cell.place, in: language,
      Phrase(
        vi: "ngày cuối '\(cell.text)' đứng trước ngày đầu của đơn vị này",
        en: "the last day '\(cell.text)' comes before the first day of this unit"),
      help: Phrase(
        vi: "sửa cột 'từ ngày' hoặc 'đến ngày'",
        en: "mend the column 'valid from' or 'valid until'"))
  }

  static func unnamedUnit(at place: SourcePlace, in language: Language) -> Finding {
    .csvShape(
      Phrase(vi: "đơn vị này thiếu tên hoặc loại", en: "this unit lacks a name or a kind"),
      at: place,
      help: Phrase(
        vi: "điền cột 'tên' và cột 'loại'", en: "fill in the columns 'name' and 'kind'"),
      in: language)
  }

  static func unknownParent(
    _ parent: UnitID, at place: SourcePlace, nearest: String?, in language: Language
  ) -> Finding {
    Finding(
      .unknownUnit, at: place, in: language,
      Phrase(
        vi: "không có đơn vị nào mang mã '\(parent)'", en: "no unit has the code '\(parent)'"),
      help: nearest.map { Phrase(vi: "có phải là '\($0)'?", en: "did you mean '\($0)'?") }
        ?? Phrase(
          vi: "cột 'thuộc' ghi mã của một đơn vị trong tệp này",
          en: "the column 'parent' holds the code of a unit of this file"))
  }

  static func unknownSuccessor(
    _ successor: UnitID, at place: SourcePlace, nearest: String?, in language: Language
  ) -> Finding {
    Finding(
      .unknownUnit, at: place, in: language,
      Phrase(
        vi: "không có đơn vị nào mang mã '\(successor)'", en: "no unit has the code '\(successor)'"),
      help: nearest.map { Phrase(vi: "có phải là '\($0)'?", en: "did you mean '\($0)'?") }
        ?? Phrase(
          vi: "cột 'kế tục' ghi mã của các đơn vị trong tệp này, cách nhau bằng ';'",
          en: "the column 'successors' holds codes of units of this file, separated by ';'"))
  }

  /// `path` leads from a unit back to itself; its first and last codes are the same.
  static func successorCycle(
    _ path: [UnitID], at place: SourcePlace, in language: Language
  ) -> Finding {
    let words =
      path.count == 2
      ? Phrase(
        vi: "đơn vị '\(path[0])' không thể kế tục chính nó",
        en: "the unit '\(path[0])' cannot be its own successor")
      : Phrase(
        vi: "các đơn vị kế tục nhau theo vòng tròn: \(path.map(\.text).joined(separator: " → "))",
        en: "these units succeed each other in a circle: "
          + path.map(\.text).joined(separator: " → "))
    return Finding(
      .successorCycle, at: place, in: language, words,
      help: Phrase(
        vi: "cột 'kế tục' ghi mã của đơn vị làm tiếp sau ngày cuối của đơn vị này, hoặc bỏ trống",
        en: "the column 'successors' holds the units that go on after the last day of this one, "
          + "or nothing"))
  }

  static func rightSpelling(
    _ text: String, at place: SourcePlace, in language: Language
  ) -> Finding {
    Finding(
      .ambiguousUnit, at: place, in: language,
      Phrase(
        vi: "'\(text)' ở cột 'viết sai' lại là tên đúng của một đơn vị",
        en: "'\(text)' in the column 'misspellings' is the right name of a unit"),
      help: Phrase(
        vi: "bỏ khỏi cột 'viết sai'", en: "take it out of the column 'misspellings'"))
  }

  static func doubledSpelling(
    _ text: String, of other: UnitID, at place: SourcePlace, in language: Language
  ) -> Finding {
    Finding(
      .ambiguousUnit, at: place, in: language,
      Phrase(
        vi: "cách viết sai '\(text)' đã là của đơn vị '\(other)'",
        en: "the wrong spelling '\(text)' belongs to the unit '\(other)' already"),
      help: Phrase(
        vi: "chỉ ghi ở một đơn vị", en: "write it in the line of one unit only"))
  }

  static func parentCycle(
    _ unit: Roster.Unit, at place: SourcePlace, in language: Language
  ) -> Finding {
    Finding(
      .parentCycle, at: place, in: language,
      Phrase(
        vi: "theo cột 'thuộc', đơn vị '\(unit.id)' nằm dưới chính nó",
        en: "by the column 'parent', the unit '\(unit.id)' lies below itself"),
      help: Phrase(
        vi: "sửa cột 'thuộc' của một trong các đơn vị ấy",
        en: "mend the column 'parent' of one of these units"))
  }

  static func unknownUnit(
    _ name: String, at place: SourcePlace, nearest: String?, kinds: [String] = [],
    in language: Language
  ) -> Finding {
    Finding(
      .unknownUnit, at: place, in: language,
      Phrase(
        vi: "không có đơn vị, loại hay nhãn nào là '\(name)'",
        en: "no unit, kind or tag is called '\(name)'"),
      help: nearest.map { Phrase(vi: "có phải là '\($0)'?", en: "did you mean '\($0)'?") }
        ?? Phrase(vi: "xem các tên trong units.csv", en: "the names are in units.csv")
        + kindsOfRoster(kinds))
  }

  static func ambiguousUnit(
    _ name: String, at place: SourcePlace, units: [Roster.Unit], in language: Language
  ) -> Finding {
    let list = units.map { "\($0.id) (\($0.name))" }.joined(separator: ", ")
    return Finding(
      .ambiguousUnit, at: place, in: language,
      Phrase(
        vi: "'\(name)' có thể là \(units.count) đơn vị",
        en: "'\(name)' may be any of \(units.count) units"),
      help: Phrase(vi: "viết mã: \(list)", en: "write the code: \(list)"))
  }

  static func emptySelection(
    _ text: String, at place: SourcePlace, in language: Language
  ) -> Finding {
    Finding(
      .emptySelection, at: place, in: language,
      Phrase(vi: "'\(text)' không chọn đơn vị nào", en: "'\(text)' selects no unit"),
      help: Phrase(
        vi: "xem lại phần sau 'trừ', 'thuộc', hoặc cột 'thuộc' trong units.csv",
        en: "look at what follows 'except' or 'under', or at the column 'parent' in units.csv"))
  }

  static func missingUnits(
    _ text: String, at place: SourcePlace, kinds: [String], in language: Language
  ) -> Finding {
    Finding(
      .emptySelection, at: place, in: language,
      Phrase(
        vi: "chưa có danh sách đơn vị cho '\(text)': units.csv không có đơn vị, loại hay nhãn ấy",
        en: "the units of '\(text)' are not supplied: units.csv has no such unit, kind or tag"),
      help: Phrase(
        vi: "ghi mỗi đơn vị một dòng vào units.csv, với loại '\(text)'; "
          + "chưa biết là ai thì viết 'ai: chưa rõ'",
        en: "put each of them into a line of units.csv, with the kind '\(text)'; "
          + "if nobody knows them, write 'who: tba'") + kindsOfRoster(kinds))
  }

  /// The kinds that units have, behind other words.
  private static func kindsOfRoster(_ kinds: [String]) -> Phrase {
    let list = kinds.prefix(12).joined(separator: ", ") + (kinds.count > 12 ? ", …" : "")
    return kinds.isEmpty
      ? Phrase(verbatim: "")
      : Phrase(vi: "; các loại đang có: \(list)", en: "; the kinds there are: \(list)")
  }

  static func oneUnitExpected(
    _ text: String, at place: SourcePlace, count: Int, in language: Language
  ) -> Finding {
    Finding(
      .ambiguousUnit, at: place, in: language,
      Phrase(
        vi: "ở đây cần đúng một đơn vị, '\(text)' là \(count) đơn vị",
        en: "here should be one unit, '\(text)' is \(count) of them"),
      help: Phrase(
        vi: "viết tên hoặc mã của một đơn vị", en: "write the name or code of one unit"))
  }

  static func communeCode(_ cell: Scalar, in language: Language) -> Finding {
    Finding(
      .invalidNumber, at: cell.place, in: language,
      Phrase(
        vi: "'\(cell.text)' không phải là mã xã",
        en: "'\(cell.text)' is not the code of a commune"),
      help: Phrase(
        vi: "viết năm chữ số, cả số 0 ở đầu mà Excel hay bỏ, như 05443",
        en: "write five digits, with the 0 in front that Excel drops, such as 05443"))
  }
}
