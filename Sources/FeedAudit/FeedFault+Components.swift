import ScheduleModel

// What can be wrong with a calendar and its zones, in words.
extension FeedFault {
  static func late(_ property: FeedProperty) -> FeedFault {
    FeedFault(
      .disorder, line: property.line,
      Phrase(
        vi: "\(property.name) đứng sau thành phần bên trong",
        en: "\(property.name) stands behind what should come after it"))
  }

  static func missingProperty(
    _ name: String, _ component: FeedComponent, _ uid: String? = nil
  ) -> FeedFault {
    FeedFault(
      .missingProperty, line: component.line, uid: uid,
      Phrase(vi: "\(component.name) thiếu \(name)", en: "\(component.name) has no \(name)"))
  }

  static func repeatedProperty(_ property: FeedProperty, _ uid: String?) -> FeedFault {
    FeedFault(
      .repeatedProperty, line: property.line, uid: uid,
      Phrase(vi: "\(property.name) có hai lần", en: "\(property.name) stands here twice"))
  }

  static func unexpected(_ name: String, _ line: Int, _ uid: String? = nil) -> FeedFault {
    FeedFault(
      .unexpected, line: line, uid: uid,
      Phrase(vi: "\(name) không thuộc vào đây", en: "\(name) does not belong here"))
  }

  static func calendarUID(_ line: Int) -> FeedFault {
    FeedFault(
      .calendarUID, line: line,
      Phrase(
        vi: "cả lịch có UID, nên có phần mềm chỉ giữ một việc",
        en: "the calendar itself has a UID, and some programs then keep one event of it"))
  }

  static func method(_ line: Int) -> FeedFault {
    FeedFault(
      .method, line: line,
      Phrase(
        vi: "có METHOD mà có việc không có ORGANIZER",
        en: "there is a METHOD, and an event without ORGANIZER"))
  }

  static func badValue(_ property: FeedProperty, _ uid: String? = nil) -> FeedFault {
    FeedFault(
      .badValue, line: property.line, uid: uid,
      Phrase(
        vi: "\(property.name) không thể là '\(property.text)'",
        en: "\(property.name) cannot be '\(property.text)'"))
  }

  static func unlikeNames(_ one: FeedProperty, _ other: FeedProperty) -> FeedFault {
    FeedFault(
      .unlikeNames, line: other.line,
      Phrase(
        vi: "\(one.name) và \(other.name) nói khác nhau",
        en: "\(one.name) and \(other.name) say different things"))
  }

  static func tooLong(_ property: FeedProperty, _ length: Int, _ uid: String? = nil) -> FeedFault {
    FeedFault(
      .tooLong, line: property.line, uid: uid,
      Phrase(
        vi: "\(property.name) có \(length) ký tự, nhiều nhất phải là 255",
        en: "\(property.name) has \(length) characters, and 255 is the most"))
  }

  static func badEscape(_ property: FeedProperty, _ uid: String? = nil) -> FeedFault {
    FeedFault(
      .badEscape, line: property.line, uid: uid,
      Phrase(
        vi: "\(property.name) có dấu \\ , ; viết không đúng cách",
        en: "\(property.name) has a backslash, comma or semicolon that is not escaped"))
  }

  static func unsafeCharacter(_ property: FeedProperty, _ uid: String? = nil) -> FeedFault {
    FeedFault(
      .unsafeCharacter, line: property.line, uid: uid,
      Phrase(
        vi: "\(property.name) có dấu , ; \\ hay ^",
        en: "\(property.name) has a comma, semicolon, backslash or caret"))
  }

  static func repeatedZone(_ zone: FeedProperty) -> FeedFault {
    FeedFault(
      .repeatedZone, line: zone.line,
      Phrase(vi: "múi giờ \(zone.text) có hai lần", en: "zone \(zone.text) is described twice"))
  }

  static func unusedZone(_ zone: FeedProperty) -> FeedFault {
    FeedFault(
      .unusedZone, line: zone.line,
      Phrase(
        vi: "không việc nào dùng múi giờ \(zone.text)", en: "no event is in zone \(zone.text)"))
  }

  static func observances(_ zone: FeedProperty) -> FeedFault {
    FeedFault(
      .observances, line: zone.line,
      Phrase(
        vi: "múi giờ \(zone.text) phải có đúng một STANDARD",
        en: "zone \(zone.text) should have one STANDARD and nothing else"))
  }

  static func wrongOffset(_ zone: FeedProperty, at instant: Int) -> FeedFault {
    let moment = FeedMoment.instant(instant)
    return FeedFault(
      .wrongOffset, line: zone.line,
      Phrase(
        vi: "múi giờ \(zone.text) ghi sai độ lệch vào lúc \(moment)",
        en: "zone \(zone.text) has a wrong offset at \(moment)"))
  }
}
