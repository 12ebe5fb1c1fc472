import ScheduleModel

// What can be wrong with a roster, and with the words that choose units from it.
extension Finding {
  static func openQuote(at place: SourcePlace, in language: Language) -> Finding {
    .csvShape(
      Phrase(vi: "ngoặc kép mở mà không đóng", en: "a quotation mark is opened and never closed"),
      at: place, help: Phrase(vi: "thêm ngoặc kép đóng", en: "close it"), in: language)
  }

  static func unknownColumn(_ cell: Scalar, in language: Language) -> Finding {
    let heads = RosterColumn.allCases.map { $0.heading[language] }
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

  static func missingColumn(
    _ column: RosterColumn, at place: SourcePlace, in language: Language
  ) -> Finding {
    Finding(
      .missingKey, at: place, in: language,
      Phrase(
        vi: "thiếu cột '\(column.heading.vietnamese)'",
        en: "there is no column '\(column.heading.english)'"))
  }

  static func raggedRow(_ row: [Scalar], width: Int, in language: Language) -> Finding {
    .csvShape(
      Phrase(
        vi: "dòng này có \(row.count) ô, dòng đầu có \(width)",
        en: "this line has \(row.count) cells, the first line has \(width)"),
      at: row[0].place,
      help: Phrase(
        vi: "giá trị có dấu phẩy thì đặt trong ngoặc kép",
        en: "put a value with a comma in quotation marks"),
      in: language)
  }

  static func unknownParent(
    _ parent: UnitID, of unit: Roster.Unit, in language: Language
  ) -> Finding {
    Finding(
      .unknownUnit, at: unit.source, in: language,
      Phrase(
        vi: "'\(unit.id)' thuộc '\(parent)', nhưng không có đơn vị nào mang mã ấy",
        en: "'\(unit.id)' belongs to '\(parent)', and no unit has that code"))
  }

  static func parentCycle(_ unit: Roster.Unit, in language: Language) -> Finding {
    Finding(
      .parentCycle, at: unit.source, in: language,
      Phrase(
        vi: "đơn vị '\(unit.id)' rốt cuộc thuộc chính nó",
        en: "the unit '\(unit.id)' belongs to itself in the end"),
      help: Phrase(vi: "sửa cột 'thuộc'", en: "mend the column 'parent'"))
  }

  static func unknownUnit(
    _ name: String, at place: SourcePlace, nearest: String?, in language: Language
  ) -> Finding {
    Finding(
      .unknownUnit, at: place, in: language,
      Phrase(
        vi: "không có đơn vị, loại hay nhãn nào là '\(name)'",
        en: "no unit, kind or tag is called '\(name)'"),
      help: nearest.map { Phrase(vi: "có phải là '\($0)'?", en: "did you mean '\($0)'?") }
        ?? Phrase(vi: "xem các tên trong units.csv", en: "the names are in units.csv"))
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
      Phrase(vi: "'\(text)' không chọn đơn vị nào", en: "'\(text)' selects no unit"))
  }

  static func oneUnitExpected(
    _ text: String, at place: SourcePlace, count: Int, in language: Language
  ) -> Finding {
    Finding(
      .ambiguousUnit, at: place, in: language,
      Phrase(
        vi: "ở đây cần đúng một đơn vị, '\(text)' là \(count)",
        en: "here should be one unit, '\(text)' is \(count)"))
  }
}
