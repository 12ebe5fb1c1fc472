/// The calendars of official days that come with the program.
public enum BuiltInCalendars {
  /// Their codes, sorted.
  public static let codes = ["vn"]

  /// What the file of a calendar is called. No file of a plan folder has such a name.
  public static func fileName(of code: String) -> String { "\(code).yaml" }

  /// What the files of the provinces are called: those until 30 June 2025, and those since.
  public static let rosterFiles = ["vn-63.csv", "vn-34.csv"]

  /// The code of the calendar whose file has a name; `nil` for every other file.
  fileprivate static func code(ofFile name: String) -> String? {
    codes.first { fileName(of: $0) == name }
  }
}

extension SourcePlace {
  /// The place as people read it: `plan.yaml:8`, or `built-in calendar vn, line 8` for one that no
  /// file of the plan folder has.
  public var words: Phrase {
    if BuiltInCalendars.rosterFiles.contains(file) {
      return Phrase(
        vi: "danh bạ vn kèm chương trình (\(file)), dòng \(line)",
        en: "built-in roster vn (\(file)), line \(line)")
    }
    guard let code = BuiltInCalendars.code(ofFile: file) else {
      return Phrase(verbatim: "\(file):\(line)")
    }
    return Phrase(
      vi: "lịch \(code) kèm chương trình, dòng \(line)",
      en: "built-in calendar \(code), line \(line)")
  }
}
