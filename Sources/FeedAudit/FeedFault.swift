public import ScheduleModel

/// Something that is wrong with an .ics of ours: a fault of the program, never of the plan.
public struct FeedFault: Hashable, Sendable {
  /// What kind of fault it is: a name that never changes.
  public let code: Code
  /// The line of the file, counted from 1; `nil` for what is not in the file.
  public let line: Int?
  /// The UID of the event that it is about, if any.
  public let uid: String?
  /// What is so, in both languages.
  public let message: Phrase

  /// Creates a fault.
  init(_ code: Code, line: Int?, uid: String? = nil, _ message: Phrase) {
    self.code = code
    self.line = line
    self.uid = uid
    self.message = message
  }
}

extension FeedFault {
  /// Every kind of fault: those of the lines, of the calendar, of an event, of what it says.
  public enum Code: String, CaseIterable, Hashable, Sendable {
    /// The file is larger, or has more events, than every calendar program takes.
    case tooLarge = "too-large"
    /// The file begins with a byte order mark.
    case byteOrderMark = "byte-order-mark"
    /// A line does not end with CRLF.
    case bareLineEnd = "bare-line-end"
    /// A line has more than 75 octets.
    case longLine = "long-line"
    /// A line is empty.
    case emptyLine = "empty-line"
    /// A line is folded within a character.
    case splitCharacter = "split-character"
    /// A line is folded between a backslash and its letter.
    case splitEscape = "split-escape"
    /// A line is not UTF-8.
    case notText = "not-text"
    /// A line has a control character, or one that ends lines or marks byte order.
    case controlCharacter = "control-character"
    /// A line is not made of a name, parameters and a value.
    case unreadableLine = "unreadable-line"
    /// BEGIN and END do not make up one VCALENDAR.
    case nesting
    /// Something that must be there is not.
    case missingProperty = "missing-property"
    /// Something stands twice that must stand once.
    case repeatedProperty = "repeated-property"
    /// Something is there that our calendars do not have.
    case unexpected
    /// The calendar itself has a UID.
    case calendarUID = "calendar-uid"
    /// The calendar has a METHOD, and events without ORGANIZER.
    case method
    /// A value is not one of those that it may be.
    case badValue = "bad-value"
    /// What the calendar is called, or what it is for, is said in two ways.
    case unlikeNames = "unlike-names"
    /// A text has more than 255 characters.
    case tooLong = "too-long"
    /// A backslash, comma or semicolon of a text is not escaped as it has to be.
    case badEscape = "bad-escape"
    /// A value has a character that releases of libical write differently.
    case unsafeCharacter = "unsafe-character"
    /// A zone is described twice.
    case repeatedZone = "repeated-zone"
    /// A zone is described that no event uses.
    case unusedZone = "unused-zone"
    /// An event is in a zone that the file does not describe, or that is not known.
    case missingZone = "missing-zone"
    /// A zone that never changes its clocks is not described by one STANDARD.
    case observances
    /// A zone is described with another offset than it has at the time of an event.
    case wrongOffset = "wrong-offset"
    /// Something has a reminder and should not, or more than one.
    case alarm
    /// An event has no reminder and should.
    case missingReminder = "missing-reminder"
    /// A reminder comes at another time than it should, or says something else.
    case wrongReminder = "wrong-reminder"
    /// An event comes again.
    case recurrence
    /// A time cannot be read, has no zone, or is of another kind than its fellow.
    case badTime = "bad-time"
    /// An event does not end later than it begins.
    case endNotLater = "end-not-later"
    /// Whole days are not marked as such for Outlook, or hours are.
    case dayMarks = "day-marks"
    /// Something does not stand where it has to: events by start and UID.
    case disorder
    /// Two events have one UID.
    case repeatedUID = "repeated-uid"
    /// A task is not in the file.
    case missingTask = "missing-task"
    /// The file has an event that is no task.
    case inventedTask = "invented-task"
    /// A task is in the feed of somebody whom it does not concern.
    case foreignTask = "foreign-task"
    /// An event has another number of changes than its task.
    case wrongSequence = "wrong-sequence"
    /// An event says that its task was made or changed at another moment.
    case wrongStamp = "wrong-stamp"
    /// An event begins at another time than its task.
    case wrongStart = "wrong-start"
    /// An event ends at another time than its task.
    case wrongEnd = "wrong-end"
    /// An event has another status than its task.
    case wrongStatus = "wrong-status"
    /// An event keeps people busy and should not, or does not and should.
    case wrongTransparency = "wrong-transparency"
    /// A title has another mark in front than it should: cancelled, tentative or none.
    case wrongMark = "wrong-mark"
    /// A title is not that of the task.
    case wrongTitle = "wrong-title"
    /// A description is not that of the task.
    case wrongDescription = "wrong-description"
    /// A place is not that of the task.
    case wrongPlace = "wrong-place"
    /// A category is not the campaign of the task.
    case wrongCategory = "wrong-category"
    /// The tasks that an event goes with are not those of its task.
    case wrongLinks = "wrong-links"

    /// Its place in the order above.
    fileprivate var rank: Int { Code.allCases.firstIndex(of: self) ?? Code.allCases.count }
  }

  /// Whether a file may leave the program in spite of it: what people have to know, but not fear.
  public var isWarning: Bool { code == .tooLarge }
}

extension FeedFault: Comparable {
  /// Orders by line, then by kind; what is not in the file comes last.
  public static func < (one: FeedFault, other: FeedFault) -> Bool { one.order < other.order }

  private var order: (Int, Int, String, String) {
    (line ?? .max, code.rank, uid ?? "", message.english)
  }
}

extension FeedFault {
  /// The fault as a terminal shows it: what is so, with its code, then the file, line and event. A
  /// warning takes one line and says no more than people can use.
  public func text(in language: Language, of path: String) -> String {
    guard !isWarning else { return "\(path): \(message[language]).\n" }
    let label = Phrase(vi: "lỗi chương trình", en: "program fault")[language]
    let place = path + (line.map { ":\($0)" } ?? "") + (uid.map { " \($0)" } ?? "")
    return "\(label): \(message[language]) [\(code.rawValue)]\n  \(place)\n"
  }
}
