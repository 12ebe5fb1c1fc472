import CivilTime
import ScheduleModel

// What can be wrong with the slot of one task, in words.
extension Fault {
  static func displaced(
    _ task: DatedTask, to extent: Extent, from meant: Extent, in book: RuleBook
  ) -> Fault {
    let (found, meant) = (extent.reading, meant.reading)
    return Fault(
      .displaced, [task], in: book, on: extent.window.start,
      Phrase(
        vi: "ngày đã định là \(meant.vietnamese), lịch lại ghi \(found.vietnamese)",
        en: "the date is given as \(meant.english), and the plan has \(found.english)"))
  }

  static func pinIgnored(
    _ task: DatedTask, at slot: Plan.Assignment, _ pin: (day: CivilDate, half: HalfDay?),
    in book: RuleBook
  ) -> Fault {
    let found = slot.extent.window.start
    return Fault(
      .pinIgnored, [task], in: book, on: found,
      Phrase(
        vi: "việc ghim vào \(pin.day.reading(pin.half)[.vietnamese]), "
          + "lịch lại ghi \(found.reading(slot.half)[.vietnamese])",
        en: "pinned to \(pin.day.reading(pin.half)[.english]), "
          + "and the plan has \(found.reading(slot.half)[.english])"))
  }

  static func outsideWindow(
    _ task: DatedTask, _ day: CivilDate, _ window: Window, in book: RuleBook
  ) -> Fault {
    Fault(
      .outsideWindow, [task], in: book, on: day,
      Phrase(
        vi: "chọn \(day.text(in: .vietnamese)), ngoài \(window.text(in: .vietnamese))",
        en: "\(day.text(in: .english)) was chosen, outside \(window.text(in: .english))"))
  }

  static func restDay(_ task: DatedTask, _ day: CivilDate, in book: RuleBook) -> Fault {
    Fault(
      .restDay, [task], in: book, on: day,
      Phrase(
        vi: "chọn ngày nghỉ \(day.longText(in: .vietnamese))",
        en: "\(day.longText(in: .english)) was chosen, a rest day"))
  }

  static func avoidedDay(_ task: DatedTask, _ day: CivilDate, in book: RuleBook) -> Fault {
    Fault(
      .avoidedDay, [task], in: book, on: day,
      Phrase(
        vi: "chọn \(day.longText(in: .vietnamese)), ngày mà quy tắc tránh",
        en: "\(day.longText(in: .english)) was chosen, which the rule avoids"))
  }

  static func unitAbsent(_ task: DatedTask, _ day: CivilDate, in book: RuleBook) -> Fault {
    Fault(
      .unitAbsent, [task], in: book, on: day,
      Phrase(
        vi: "chọn \(day.text(in: .vietnamese)), ngày không có đơn vị này",
        en: "\(day.text(in: .english)) was chosen, when the unit does not exist"))
  }

  static func wrongHours(
    _ task: DatedTask, _ extent: Extent, insteadOf meant: Extent, in book: RuleBook
  ) -> Fault {
    let (found, meant) = (extent.reading, meant.reading)
    return Fault(
      .wrongHours, [task], in: book, on: extent.window.start,
      Phrase(
        vi: "giờ phải là \(meant.vietnamese), lịch lại ghi \(found.vietnamese)",
        en: "the time should be \(meant.english), and the plan has \(found.english)"))
  }

  static func halfMissing(_ task: DatedTask, _ day: CivilDate, in book: RuleBook) -> Fault {
    Fault(
      .halfMissing, [task], in: book, on: day,
      Phrase(
        vi: "chưa chọn buổi cho việc cần nguồn lực, \(day.text(in: .vietnamese))",
        en: "no half-day was chosen for a task with a resource, \(day.text(in: .english))"))
  }

  static func choiceWrong(
    _ task: DatedTask, _ chosen: [Int], _ day: CivilDate, in book: RuleBook
  ) -> Fault {
    let names = chosen.map {
      book.resources.indices.contains($0) ? book.resources[$0].id.text : "?"
    }
    let list = names.map { "'\($0)'" }.joined(separator: ", ")
    let date = Phrase { day.text(in: $0) }
    return Fault(
      .choiceWrong, [task], in: book, on: day,
      names.isEmpty
        ? Phrase(
          vi: "chưa chọn trong những thứ thay nhau được, \(date.vietnamese)",
          en: "none was chosen of what will do instead of one another, \(date.english)")
        : Phrase(
          vi: "chọn \(list) là không đúng quy tắc, \(date.vietnamese)",
          en: "the rule does not want \(list) chosen, \(date.english)"))
  }

  static func resourceAbsent(
    _ task: DatedTask, _ resource: Int, _ day: CivilDate, _ half: HalfDay, in book: RuleBook
  ) -> Fault {
    let name = book.resources[resource].id.text
    return Fault(
      .resourceAbsent, [task], in: book, on: day,
      Phrase(
        vi: "không có '\(name)' vào \(day.reading(half)[.vietnamese])",
        en: "'\(name)' is not there on \(day.reading(half)[.english])"))
  }
}

// What can be wrong with people who are away and with pools, in words.
extension Fault {
  static func unitAway(
    _ task: DatedTask, _ unit: Int, _ day: CivilDate, in book: RuleBook
  ) -> Fault {
    let name = book.roster.units[unit].id.text
    return Fault(
      .unitAway, [task], in: book, on: day,
      Phrase(
        vi: "'\(name)' vắng vào \(day.text(in: .vietnamese))",
        en: "'\(name)' is away on \(day.text(in: .english))"))
  }

  static func offHours(
    _ task: DatedTask, _ unit: Int, _ slot: Plan.Assignment, in book: RuleBook
  ) -> Fault {
    let name = book.roster.units[unit].id.text
    let day = slot.extent.window.start
    let found =
      switch slot.extent {
      case .timed: slot.extent.reading
      case .wholeDays: day.reading(slot.half)
      }
    return Fault(
      .offHours, [task], in: book, on: day,
      Phrase(
        vi: "'\(name)' không làm việc lúc này: \(found.vietnamese)",
        en: "'\(name)' does not work then: \(found.english)"))
  }

  static func memberMisused(
    _ tasks: [DatedTask], _ member: Plan.PoolMember, _ day: CivilDate?, in book: RuleBook
  ) -> Fault {
    let name = book.resources[member.resource].members[member.member].id.text
    return Fault(
      .memberMisused, tasks, in: book, on: day,
      Phrase(
        vi: "'\(name)' không phục vụ được như lịch ghi",
        en: "'\(name)' cannot serve as the plan has it"))
  }

  static func memberMissing(
    _ task: DatedTask, _ pool: Int, _ day: CivilDate, in book: RuleBook
  ) -> Fault {
    let name = book.resources[pool].id.text
    return Fault(
      .memberMissing, [task], in: book, on: day,
      Phrase(
        vi: "việc cần '\(name)' mà không ghi ai",
        en: "the task needs '\(name)', and nobody is named"))
  }
}

// What can be wrong with several tasks together, in words.
extension Fault {
  static func tooNear(
    _ one: DatedTask, _ other: DatedTask, _ days: (CivilDate, CivilDate), _ spacing: Distance,
    in book: RuleBook
  ) -> Fault {
    Fault(
      .tooNear, [one, other], in: book, on: days.0,
      Phrase(
        vi: "\(days.0.text(in: .vietnamese)) và \(days.1.text(in: .vietnamese)) "
          + "không cách nhau \(spacing.text(in: .vietnamese))",
        en: "\(days.0.text(in: .english)) and \(days.1.text(in: .english)) "
          + "are less than \(spacing.text(in: .english)) apart"))
  }

  static func tooFar(
    _ one: DatedTask, _ other: DatedTask, _ days: (CivilDate, CivilDate), in book: RuleBook
  ) -> Fault {
    Fault(
      .tooFar, [one, other], in: book, on: days.0,
      Phrase(
        vi: "\(days.0.text(in: .vietnamese)) và \(days.1.text(in: .vietnamese)) cách nhau quá xa",
        en: "\(days.0.text(in: .english)) and \(days.1.text(in: .english)) are too far apart"))
  }

  static func outOfOrder(
    _ one: DatedTask, _ other: DatedTask, _ days: (CivilDate, CivilDate), in book: RuleBook
  ) -> Fault {
    Fault(
      .outOfOrder, [one, other], in: book, on: days.1,
      Phrase(
        vi: "\(days.1.text(in: .vietnamese)) chưa sau \(days.0.text(in: .vietnamese)) đủ lâu",
        en: "\(days.1.text(in: .english)) is not long enough after \(days.0.text(in: .english))"))
  }

  static func daysDiffer(
    _ one: DatedTask, _ other: DatedTask, _ days: (CivilDate, CivilDate), in book: RuleBook
  ) -> Fault {
    Fault(
      .daysDiffer, [one, other], in: book, on: days.0,
      Phrase(
        vi: "phải cùng ngày, lịch lại ghi \(days.0.text(in: .vietnamese)) và "
          + "\(days.1.text(in: .vietnamese))",
        en: "the plan should have one day for both, and has \(days.0.text(in: .english)) and "
          + "\(days.1.text(in: .english))"))
  }

  static func sameHours(
    _ one: DatedTask, _ other: DatedTask, of unit: Int, on day: CivilDate, in book: RuleBook
  ) -> Fault {
    let name = book.roster.units[unit].id.text
    return Fault(
      .sameHours, [one, other], in: book, on: day,
      Phrase(
        vi: "hai việc trùng giờ của '\(name)', \(day.text(in: .vietnamese))",
        en: "two tasks at the same hours of '\(name)', \(day.text(in: .english))"))
  }

  static func unitBooked(
    _ tasks: [DatedTask], of unit: Int, on day: CivilDate, _ half: HalfDay?, in book: RuleBook
  ) -> Fault {
    let name = book.roster.units[unit].id.text
    return Fault(
      .unitBooked, tasks, in: book, on: day,
      Phrase(
        vi: "'\(name)' không đủ thì giờ vào \(day.reading(half)[.vietnamese])",
        en: "'\(name)' has not enough time on \(day.reading(half)[.english])"))
  }

  static func resourceShort(
    _ tasks: [DatedTask], of resource: Int, on day: CivilDate, _ half: HalfDay?,
    in book: RuleBook
  ) -> Fault {
    let name = book.resources[resource].id.text
    return Fault(
      .resourceShort, tasks, in: book, on: day,
      Phrase(
        vi: "không đủ '\(name)' vào \(day.reading(half)[.vietnamese])",
        en: "there is not enough of '\(name)' on \(day.reading(half)[.english])"))
  }

  static func travelShort(
    _ tasks: [DatedTask], of resource: Int, on day: CivilDate, in book: RuleBook
  ) -> Fault {
    let name = book.resources[resource].id.text
    return Fault(
      .travelShort, tasks, in: book, on: day,
      Phrase(
        vi: "'\(name)' không kịp đi lại giữa các đơn vị ngày \(day.text(in: .vietnamese))",
        en: "'\(name)' has no time to travel between units on \(day.text(in: .english))"))
  }
}

extension Extent {
  /// The time as one reads it: its days, or the day with the hour and the length.
  var reading: Phrase {
    switch self {
    case .wholeDays(let window):
      return Phrase(vi: window.text(in: .vietnamese), en: window.text(in: .english))
    case .timed(let start, _, let length):
      let (hour, minutes) = ("\(start.time)", "\(length.count)")
      return Phrase(
        vi: "\(hour) ngày \(start.date.text(in: .vietnamese)) (\(minutes) phút)",
        en: "\(hour) on \(start.date.text(in: .english)) (\(minutes) min)")
    }
  }
}

extension CivilDate {
  /// The day, with the half where one is named: `buổi sáng 01/7/2026`, `1 July 2026, morning`.
  fileprivate func reading(_ half: HalfDay?) -> Phrase {
    let (vietnamese, english) = (text(in: .vietnamese), text(in: .english))
    guard let half else { return Phrase(vi: "ngày \(vietnamese)", en: english) }
    return Phrase(
      vi: "\(half.name.vietnamese) \(vietnamese)", en: "\(english), \(half.name.english)")
  }
}
