public import CivilTime
public import ScheduleModel

/// A calendar of somebody else that lies in a plan folder.
public struct CalendarFile: Hashable, Sendable {
  /// The name, with `/` between folders: `calendars/assembly.ics`.
  public let name: String
  /// Its octets.
  public let octets: [UInt8]
  /// What was read from them.
  public let calendar: OutsideCalendar

  /// Puts the fields together.
  public init(name: String, octets: [UInt8], _ calendar: OutsideCalendar) {
    self.name = name
    self.octets = octets
    self.calendar = calendar
  }

  /// Whether a file of this name is such a calendar.
  public static func isMeant(by name: String) -> Bool {
    name.hasPrefix("calendars/") && name.hasSuffix(".ics")
  }
}

/// The files of a plan folder: texts, and the calendars of others.
public struct PlanFolder: Sendable {
  /// The files, sorted by name.
  public let files: [SourceFile]
  /// The calendars of others, sorted by name; may be empty.
  public let calendars: [CalendarFile]
  /// The names of files that are there, but are no text. They do not count as missing.
  let unreadable: Set<String>
  /// The files beside them that people most likely took for part of the plan, sorted by name.
  let strays: [StrayFile]

  /// Creates a folder of files. A byte order mark that is left in a text is taken off.
  ///
  /// `others` are the names of files that are there and no part of a plan: where one is missing, they
  /// may tell why.
  public init(
    _ files: [SourceFile], calendars: [CalendarFile] = [], unreadable: [String] = [],
    others: [String] = []
  ) {
    self.calendars = calendars.sorted { $0.name < $1.name }
    self.unreadable = Set(unreadable)
    strays = others.sorted().compactMap { StrayFile($0) }
    self.files = files.sorted { $0.name < $1.name }.map { file in
      guard file.text.unicodeScalars.first == "\u{FEFF}" else { return file }
      let text = String(file.text.unicodeScalars.dropFirst())
      return SourceFile(name: file.name, text: text)
    }
  }

  /// The folder with a file in the place of the one of its name, or beside the others.
  public func replacing(_ file: SourceFile) -> PlanFolder {
    PlanFolder(files.filter { $0.name != file.name } + [file], calendars: calendars)
  }

  /// The file of a name.
  public func file(_ name: String) -> SourceFile? { files.first { $0.name == name } }

  /// The stray file that was most likely to be a part of the plan; of rules, any of them.
  func stray(for name: String) -> StrayFile? {
    strays.first { $0.part == name || (name == "rules/" && $0.part.hasPrefix(name)) }
  }

  /// Whether there are files with rules, readable or not.
  var hasRules: Bool { !ruleFiles.isEmpty || unreadable.contains { $0.hasPrefix("rules/") } }

  /// The files with rules, sorted by name.
  var ruleFiles: [SourceFile] {
    files.filter { $0.name.hasPrefix("rules/") && $0.name.hasSuffix(".yaml") }
  }

  /// Whether a file of this name, with `/` between folders, is part of a plan.
  public static func isPart(_ name: String) -> Bool {
    [
      "plan.yaml", "units.csv", "calendar.yaml", "resources.yaml", "decisions.yaml",
      "provisions.csv",
    ].contains(name)
      || (name.hasPrefix("rules/") && name.hasSuffix(".yaml"))
  }
}

/// What came of reading a plan folder.
public struct PlanReading: Sendable {
  /// The rules, or `nil` where an error stands among the findings.
  public let book: RuleBook?
  /// All that is wrong or worth knowing, sorted by place.
  public let findings: [Finding]
  /// The language of the plan file.
  public let language: Language
}

extension Finding {
  /// The finding for a file that is not text in UTF-8. `line` is where the first bad octet stands.
  public static func notUTF8(_ file: String, line: Int, in language: Language) -> Finding {
    Finding(
      .notUTF8, at: SourcePlace(file: file, line: line), in: language,
      Phrase(
        vi: "tệp không phải là văn bản UTF-8", en: "the file is not text in UTF-8"),
      help: file.hasSuffix(".csv")
        ? Phrase(
          vi: "mở bằng Excel và lưu lại với kiểu 'CSV UTF-8'",
          en: "open it in a spreadsheet and save it as 'CSV UTF-8'")
        : Phrase(
          vi: "mở tệp và lưu lại với mã UTF-8", en: "open the file and save it as UTF-8"))
  }
}

/// The files of official days that come with the program.
enum BuiltInCalendar {
  /// The codes of the calendars, sorted.
  static var codes: [String] { BuiltInCalendars.codes }

  /// The zone of those whose calendars they are.
  static let zone = ZoneID("Asia/Ho_Chi_Minh")

  /// The file of a calendar, or `nil` where there is none of that code.
  static func file(_ code: String) -> SourceFile? { code == "vn" ? vietnam : nil }

  /// What YAML makes of the file of a calendar, read once; `nil` for every other file.
  static func tree(of file: SourceFile) -> YAMLReading? { file == vietnam ? vietnamTree : nil }

  private static let vietnam = SourceFile(
    name: BuiltInCalendars.fileName(of: "vn"),
    text: String(decoding: PackageResources.vn_yaml, as: UTF8.self))
  private static let vietnamTree = YAMLTree.read(vietnam, usual: .vietnamese)
}
