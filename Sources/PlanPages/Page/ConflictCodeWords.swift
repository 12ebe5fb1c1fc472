import ScheduleModel

extension Conflict.Code {
  /// The heading above conflicts of the kind.
  var name: Phrase {
    switch self {
    case .afterDocument:
      Phrase(vi: "Việc sau khi văn bản hết hiệu lực", en: "Tasks after their document")
    case .airHoursOpen: Phrase(vi: "Phát sóng chưa có giờ", en: "Broadcasts without hours")
    case .lookAlike: Phrase(vi: "Chữ trông giống chữ khác", en: "Letters that look like others")
    case .mediaDiffer: Phrase(vi: "Kênh không giống nhau", en: "Different media")
    case .messageUndated:
      Phrase(vi: "Thông điệp chưa rõ hiệu lực", en: "Messages without a day of force")
    case .numberingGap: Phrase(vi: "Mục đánh số cách quãng", en: "Gaps in the numbering")
    case .optional: Phrase(vi: "Việc tùy chọn, chưa lập lịch", en: "Optional duties, not planned")
    case .reportsMissing: Phrase(vi: "Kế hoạch không có báo cáo", en: "A plan without reports")
    case .rosterUndated:
      Phrase(vi: "Bảng đơn vị không có ngày", en: "A roster without days")
    case .sameSpan: Phrase(vi: "Hai đợt trùng ngày", en: "Spans on the same days")
    case .shareEmpty: Phrase(vi: "Tỷ lệ không có số nguyên", en: "Shares without a whole number")
    case .toleranceOpen: Phrase(vi: "Mức 'khoảng' chưa rõ", en: "Values meant about")
    case .assumedUnits: Phrase(vi: "Đơn vị theo giả định", en: "Assumed units")
    case .assumedValue: Phrase(vi: "Giá trị theo giả định", en: "Assumed values")
    case .attachmentMissing: Phrase(vi: "Thiếu tài liệu kèm theo", en: "Missing attachments")
    case .beforeDocument: Phrase(vi: "Việc đứng trước văn bản", en: "Tasks before their document")
    case .clocksChanged: Phrase(vi: "Lúc đồng hồ đổi giờ", en: "When the clocks are changed")
    case .deadlineBeforeInput:
      Phrase(vi: "Hạn đứng trước việc phải xong trước", en: "Deadlines before their input")
    case .documentSuperseded:
      Phrase(vi: "Theo văn bản đã bị thay", en: "Documents that were superseded")
    case .dutyTwice:
      Phrase(vi: "Một việc, hai văn bản", en: "Duties asked for by two documents")
    case .minimumOutOfReach:
      Phrase(vi: "Không đạt được số phải có", en: "Numbers out of reach")
    case .ruleGone:
      Phrase(vi: "Đã công bố mà không còn quy tắc", en: "Published tasks without a rule")
    case .unitEnded: Phrase(vi: "Đơn vị không còn", en: "Units that no longer exist")
    case .windowTooShort: Phrase(vi: "Khoảng thời gian quá ngắn", en: "Windows that are too short")
    case .dutyWithoutNumber:
      Phrase(vi: "Việc chưa có số hoặc ngày", en: "Duties without a number or date")
    case .documentUndated: Phrase(vi: "Chưa rõ ngày của văn bản", en: "Documents without a date")
    case .leadBooked:
      Phrase(vi: "Một nơi chủ trì nhiều việc cùng lúc", en: "Leads with several tasks at once")
    case .load: Phrase(vi: "Quá nhiều việc cùng lúc", en: "Too much at once")
    case .messageNotInForce:
      Phrase(vi: "Thông điệp chưa hoặc không còn hiệu lực", en: "Messages not in force")
    case .offAir: Phrase(vi: "Không phát được lúc đã định", en: "Not on the air when asked")
    case .offHours: Phrase(vi: "Ngoài giờ làm việc", en: "Outside working hours")
    case .openChoice: Phrase(vi: "Chưa chọn cách hiểu", en: "Readings not chosen")
    case .countedBeyond: Phrase(vi: "Tính vào quá số cần", en: "More counted than asked for")
    case .countedOutside: Phrase(vi: "Không tính vào được", en: "Counted toward in vain")
    case .countingUnclear:
      Phrase(vi: "Chưa rõ có tính vào nhau không", en: "Unclear whether tasks count twice")
    case .baselineNeeded: Phrase(vi: "Chỉ tiêu không nêu mức", en: "Targets without a value")
    case .monitoredElsewhere: Phrase(vi: "Nơi làm và nơi theo dõi", en: "Done here, watched there")
    case .partnerItself: Phrase(vi: "Phối hợp với chính mình", en: "Partners of themselves")
    case .breakNear: Phrase(vi: "Sát đợt nghỉ tự chọn", en: "Near breaks that others choose")
    case .effectiveDaysMeet:
      Phrase(vi: "Cùng ngày có hiệu lực", en: "Dates on which something comes into force")
    case .languageMissing:
      Phrase(vi: "Chưa rõ nói tiếng nào", en: "Places without a language")
    case .rosterChanges:
      Phrase(vi: "Đơn vị thay đổi giữa kỳ", en: "Units that change within a period")
    case .thrift: Phrase(vi: "Nhiều hơn mức cần, nên tiết kiệm", en: "More than needed")
    case .windowAtRest:
      Phrase(vi: "Thời gian nhiều ngày nghỉ", en: "Windows full of days off")
    case .modalityDiffers:
      Phrase(vi: "Một mức, hai lời: phải và phấn đấu", en: "One target, 'must' and 'strive'")
    case .operatorRead:
      Phrase(vi: "Mức không ghi 'ít nhất'", en: "Targets without 'at least'")
    case .wordingSlip: Phrase(vi: "Chữ sai dấu trong văn bản", en: "Words with wrong marks")
    case .spellingVaries: Phrase(vi: "Một chữ viết hai kiểu", en: "Words in two spellings")
    case .targetAssigned: Phrase(vi: "Chỉ tiêu chờ giao", en: "Targets to be assigned")
    case .countsApart:
      Phrase(vi: "Thông điệp khác, không tính vào", en: "Other messages, not counted")
    case .alternativesOpen: Phrase(vi: "Chưa chọn hình thức", en: "Forms not chosen")
    case .partnerExpected:
      Phrase(vi: "Nơi phối hợp mới chỉ dự kiến", en: "Partners that are only expected")
    case .pinBroken: Phrase(vi: "Ghim không còn đúng", en: "Pins that no longer hold")
    case .restDay: Phrase(vi: "Rơi vào ngày nghỉ", en: "Dates on rest days")
    case .restDayAhead:
      Phrase(vi: "Những năm tới rơi vào ngày nghỉ", en: "Rest days in coming years")
    case .resourceShort: Phrase(vi: "Thiếu nguồn lực", en: "Too little of a resource")
    case .spellingSlip: Phrase(vi: "Lỗi chính tả trong văn bản", en: "Spelling slips")
    case .targetToJudge: Phrase(vi: "Chỉ tiêu cần đánh giá", en: "Targets to be judged")
    case .toBeAnnounced: Phrase(vi: "Chờ thông báo", en: "To be announced")
    case .unitBooked:
      Phrase(vi: "Đơn vị bận nhiều việc cùng lúc", en: "Units with too much at once")
    case .unquantified: Phrase(vi: "Chưa nêu số", en: "Said without a number")
    case .unplaced: Phrase(vi: "Chưa xếp được", en: "Not placed")
    }
  }
}
