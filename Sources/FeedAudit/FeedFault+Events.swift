import ScheduleModel

// What can be wrong with an event by itself, in words.
extension FeedFault {
  static func alarm(_ line: Int, _ uid: String?) -> FeedFault {
    FeedFault(
      .alarm, line: line, uid: uid, Phrase(vi: "việc có lời nhắc", en: "an event has a reminder"))
  }

  static func missingReminder(_ line: Int, _ uid: String) -> FeedFault {
    FeedFault(
      .missingReminder, line: line, uid: uid,
      Phrase(vi: "việc thiếu lời nhắc", en: "an event has no reminder and should"))
  }

  static func wrongReminder(_ line: Int, _ uid: String) -> FeedFault {
    FeedFault(
      .wrongReminder, line: line, uid: uid,
      Phrase(
        vi: "lời nhắc sai lúc hay sai lời",
        en: "a reminder comes at the wrong time or says the wrong thing"))
  }

  static func recurrence(_ property: FeedProperty, _ uid: String?) -> FeedFault {
    FeedFault(
      .recurrence, line: property.line, uid: uid,
      Phrase(
        vi: "việc lặp lại theo \(property.name)", en: "\(property.name) makes an event come again"))
  }

  static func badTime(_ property: FeedProperty, _ uid: String? = nil) -> FeedFault {
    FeedFault(
      .badTime, line: property.line, uid: uid,
      Phrase(
        vi: "\(property.name) không đọc được, thiếu múi giờ hay sai loại: '\(property.text)'",
        en: "\(property.name) is no time, has no zone or is of the wrong kind: '\(property.text)'"))
  }

  static func missingZone(_ property: FeedProperty, _ zone: String, _ uid: String?) -> FeedFault {
    FeedFault(
      .missingZone, line: property.line, uid: uid,
      Phrase(
        vi: "\(property.name) theo múi giờ '\(zone)' mà tệp không tả",
        en: "\(property.name) is in zone '\(zone)', which the file does not describe"))
  }

  static func endNotLater(_ property: FeedProperty, _ uid: String?) -> FeedFault {
    FeedFault(
      .endNotLater, line: property.line, uid: uid,
      Phrase(
        vi: "việc không kết thúc sau khi bắt đầu", en: "an event does not end after its beginning"))
  }

  static func dayMarks(_ line: Int, _ uid: String?) -> FeedFault {
    FeedFault(
      .dayMarks, line: line, uid: uid,
      Phrase(
        vi: "X-MICROSOFT-CDO không hợp với loại thời gian",
        en: "the properties X-MICROSOFT-CDO do not fit the kind of time"))
  }

  static func disorder(_ line: Int, _ uid: String?) -> FeedFault {
    FeedFault(
      .disorder, line: line, uid: uid,
      Phrase(
        vi: "việc không đứng theo thứ tự bắt đầu rồi UID",
        en: "an event is out of order, which is by start, then UID"))
  }

  static func repeatedUID(_ line: Int, _ uid: String) -> FeedFault {
    FeedFault(
      .repeatedUID, line: line, uid: uid,
      Phrase(vi: "hai việc có chung UID", en: "two events have one UID"))
  }
}

// What an event can say of its task that is not so, in words.
extension FeedFault {
  static func missingTask(_ uid: String) -> FeedFault {
    FeedFault(
      .missingTask, line: nil, uid: uid,
      Phrase(vi: "tệp bỏ sót việc này", en: "a task is not in the file"))
  }

  static func inventedTask(_ line: Int, _ uid: String) -> FeedFault {
    FeedFault(
      .inventedTask, line: line, uid: uid,
      Phrase(vi: "không có việc nào như thế", en: "there is no such task"))
  }

  static func foreignTask(_ uid: String) -> FeedFault {
    FeedFault(
      .foreignTask, line: nil, uid: uid,
      Phrase(
        vi: "việc không thuộc lịch này", en: "a task does not belong into this calendar"))
  }

  /// A property says something else than it should.
  static func unlike(
    _ code: Code, _ property: FeedProperty, _ uid: String, shouldBe meant: String
  ) -> FeedFault {
    let found = property.text
    return FeedFault(
      code, line: property.line, uid: uid,
      Phrase(
        vi: "\(property.name) là '\(found)', phải là '\(meant)'",
        en: "\(property.name) is '\(found)' and should be '\(meant)'"))
  }

  /// A text is not that of the task; texts are long, and are not repeated.
  static func unlike(_ code: Code, _ name: String, _ line: Int, _ uid: String) -> FeedFault {
    FeedFault(
      code, line: line, uid: uid,
      Phrase(vi: "\(name) không đúng như trong kế hoạch", en: "\(name) is not as the plan has it"))
  }

  static func wrongMark(_ property: FeedProperty, _ uid: String, shouldBe mark: String) -> FeedFault
  {
    guard !mark.isEmpty else {
      return FeedFault(
        .wrongMark, line: property.line, uid: uid,
        Phrase(
          vi: "tên việc có dấu thừa ở đầu", en: "a title begins with a mark that it should not have"
        ))
    }
    return FeedFault(
      .wrongMark, line: property.line, uid: uid,
      Phrase(vi: "tên việc phải mở đầu bằng \(mark)", en: "a title should begin with \(mark)"))
  }

  static func unknownZone(_ line: Int, _ uid: String, _ zone: String) -> FeedFault {
    FeedFault(
      .missingZone, line: line, uid: uid,
      Phrase(
        vi: "không biết múi giờ '\(zone)' của việc", en: "zone '\(zone)' of the task is not known"))
  }
}
