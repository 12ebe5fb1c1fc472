import CivilTime
import ScheduleModel

/// A column of a station's table for people, in their order. The last ones are empty: the station
/// fills them in and sends the table back.
enum SlotColumn: CaseIterable {
  case day, start, minutes, title, messageClass, language, script, message, audience
  case commune, lead, contact, clauses, status, note, id
  case outcome, airedAt, airedMinutes, remark

  /// What stands at the head of the column.
  var heading: Phrase {
    switch self {
    case .day: Phrase(vi: "Ngày", en: "Day")
    case .start: Phrase(vi: "Giờ phát", en: "Time")
    case .minutes: Phrase(vi: "Thời lượng (phút)", en: "Length (minutes)")
    case .title: Phrase(vi: "Nội dung", en: "Content")
    case .messageClass: Phrase(vi: "Loại tin", en: "Message class")
    case .language: Phrase(vi: "Ngôn ngữ", en: "Language")
    case .script: Phrase(vi: "Bài phát", en: "Script")
    case .message: Phrase(vi: "Thông điệp", en: "Message")
    case .audience: Phrase(vi: "Đối tượng", en: "Audience")
    case .commune: Phrase(vi: "Mã xã", en: "Commune code")
    case .lead: Phrase(vi: "Chủ trì", en: "Lead")
    case .contact: Phrase(vi: "Liên hệ", en: "Contact")
    case .clauses: Phrase(vi: "Căn cứ", en: "Basis")
    case .status: Phrase(vi: "Trạng thái", en: "Status")
    case .note: Phrase(vi: "Ghi chú", en: "Note")
    case .id: Phrase(vi: "Mã", en: "Code")
    case .outcome: Phrase(vi: "Kết quả", en: "Outcome")
    case .airedAt: Phrase(vi: "Phát lúc", en: "Aired at")
    case .airedMinutes: Phrase(vi: "Số phút đã phát", en: "Minutes aired")
    case .remark: Phrase(vi: "Ý kiến của đài", en: "Remark of the station")
    }
  }
}

extension StationSlot {
  /// What stands in a column of this slot's row; empty where nothing is known.
  func cell(in column: SlotColumn, _ language: Language) -> String {
    let task = record.task
    return switch column {
    case .day: airDay?.sheetText(in: language) ?? ""
    case .start: task.extent.startTime?.description ?? ""
    case .minutes: broadcast.length.map { String($0.count) } ?? ""
    case .title: broadcast.title
    case .messageClass: broadcast.messageClass?.name[language] ?? ""
    case .language: broadcast.language ?? ""
    case .script: broadcast.script ?? ""
    case .message: broadcast.message ?? ""
    case .audience: broadcast.audience ?? ""
    case .commune: broadcast.commune?.text ?? ""
    case .lead: task.lead.name
    case .contact: contact ?? ""
    case .clauses: task.clauses.joined(separator: "; ")
    case .status: status.name[language]
    case .note: note?.text(for: .people(language)) ?? ""
    case .id: task.id.description
    case .outcome, .airedAt, .airedMinutes, .remark: ""
    }
  }

  /// The day on which it is aired, where that is one.
  private var airDay: CivilDate? {
    let extent = record.task.extent
    guard extent.startTime != nil || extent.window.dayCount == 1 else { return nil }
    return extent.window.start
  }
}
