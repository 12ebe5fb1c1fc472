import ScheduleModel

/// All that the template of a day or week sheet shows, ready to be printed. The names stand in the
/// template.
struct SheetValues {
  /// The language as HTML names it.
  let language: String
  /// What is the same on every sheet of the language.
  let words: SheetWords
  /// What kind of sheet it is, as its style names it.
  let kind: String
  /// The paper, as CSS names it.
  let paper: String
  /// The name of the station.
  let title: String
  /// The day or the days.
  let period: String
  /// The plan, its revision and when that was published.
  let source: String
  /// The days on which something is aired, in order; may be empty.
  let days: [SheetDay]
  /// Where to send what was aired; `nil` where the sheet is for reading alone.
  let form: SheetForm?

  /// Whether something is aired: templates cannot ask a list.
  let hasDays: Bool
  /// Whether nothing is.
  let isEmpty: Bool
}

/// Where to send what was aired.
struct SheetForm {
  /// The address.
  let address: String
}

/// What is aired on a day.
struct SheetDay {
  /// The day with its weekday.
  let title: String
  /// The slots, in order. Never empty.
  let rows: [SheetRow]
}

/// A slot.
struct SheetRow {
  /// The hour; `nil` where none is known.
  let time: String?
  /// What is not known of its time; `nil` where all is.
  let openTime: String?
  /// How long it is.
  let length: String?
  /// How urgent it is.
  let messageClass: String
  /// Whether it is more than ordinary.
  let isUrgent: Bool
  /// What it is about.
  let title: String
  /// How sure it is, where that is to be said.
  let status: String?
  /// What else one needs to air it; may be empty.
  let details: [String]
  /// The clauses that ask for it.
  let clauses: String
  /// Whether it is no longer to be aired.
  let isCancelled: Bool
  /// The boxes to tick: aired, late, short, not aired.
  let boxes: [SheetBox]
  /// What the station has said, beside the box; may be `nil`.
  let report: String?
  /// What the station may fill in on a screen; `nil` where it cannot be sent.
  let field: SheetField?
}

/// A box to tick.
struct SheetBox {
  /// What it stands for: shown where there is no room for heads of columns.
  let name: String
  /// A mark where it is ticked, else nothing.
  let mark: String
}

/// What the station may fill in on a screen.
struct SheetField {
  /// The identity of the slot.
  let id: String
  /// What it can say.
  let options: [SheetOption]
  /// When the station said that it began; empty where it did not.
  let airedAt: String
  /// What it added; empty where it did not.
  let remark: String
  /// What else it has said, which goes back unchanged; may be empty.
  let kept: [KeptField]
}

/// A field that is not shown.
struct KeptField {
  /// Its name.
  let name: String
  /// Its value.
  let value: String
}

/// Something that a station can say of a slot.
struct SheetOption {
  /// Its name for programs; empty where nothing is said.
  let value: String
  /// Its name for people.
  let name: String
  /// Whether the station has said so.
  let isSelected: Bool
}

/// The words of a sheet that are the same for every station.
struct SheetWords {
  /// The heads of the columns.
  let time, content, clause, aired, late, short, notAired, remark: String
  /// Words of what can be filled in.
  let outcome, airedAt, note, send: String
  /// Words below the table.
  let nothing, hint, sign: String

  /// The words of a language.
  init(in language: Language) {
    func word(_ vietnamese: String, _ english: String) -> String {
      Phrase(vi: vietnamese, en: english)[language]
    }
    time = word("Giờ", "Time")
    content = word("Nội dung", "Content")
    clause = word("Căn cứ", "Clause")
    aired = word("Đã phát", "Aired")
    late = word("Phát muộn", "Late")
    short = word("Phát thiếu", "Short")
    notAired = word("Không phát", "Not aired")
    remark = word("Phát lúc, ghi chú", "Aired at, remark")
    note = word("Ghi chú", "Remark")
    outcome = word("Kết quả", "Outcome")
    airedAt = word("Phát lúc", "Aired at")
    send = word("Gửi kết quả", "Send")
    nothing = word("Không có gì phải phát.", "There is nothing to air.")
    hint = word(
      "Đánh dấu một ô cho mỗi lần phát; bị tin khác thay thì đánh 'Không phát' và ghi 'bị thay'.",
      "Tick one box for each broadcast; where something more urgent took its place, tick 'Not aired' "
        + "and write 'pre-empted'.")
    sign = word("Người phát (ký, ghi rõ họ tên):", "Aired by (signature and name):")
  }
}
