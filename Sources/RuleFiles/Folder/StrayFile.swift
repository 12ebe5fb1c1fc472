import ScheduleModel

/// A file that is no part of a plan, and by its name was most likely to be one.
struct StrayFile: Hashable, Sendable {
  /// The name that it has, with `/` between folders.
  let name: String
  /// The name that it should have.
  let part: String
  /// Whether it is one of a spreadsheet program.
  let isWorkbook: Bool

  /// Recognises a file by its name; `nil` where the name has nothing to do with plans.
  init?(_ name: String) {
    let path = name.split(separator: "/")
    guard let file = path.last, file.first != "." else { return nil }
    let words = file.split(separator: ".")
    let endings = Set(
      words.dropFirst().reversed().map { $0.lowercased() }.prefix { StrayFile.endings.contains($0) }
    )
    let stem = words.dropLast(endings.count).joined(separator: ".")
    guard let part = StrayFile.part(stem, endings, in: path.dropLast()), part != name else {
      return nil
    }
    self.name = name
    self.part = part
    isWorkbook = !endings.isDisjoint(with: StrayFile.workbooks)
  }

  /// The part of a plan that a file without its endings most likely is.
  private static func part(
    _ stem: String, _ endings: Set<String>, in folders: ArraySlice<Substring>
  ) -> String? {
    let plain = stem.lowercased()
    let isYAML = !endings.isDisjoint(with: ["yaml", "yml"])
    if tables.contains(plain), !endings.isEmpty, !isYAML { return "\(plain).csv" }
    if texts.contains(plain), folders.isEmpty, isYAML || endings == ["txt"] {
      return "\(plain).yaml"
    }
    return isYAML ? "rules/\(stem).yaml" : nil
  }

  private static let texts: Set<String> = ["plan", "calendar", "resources", "decisions"]
  private static let tables: Set<String> = ["units", "provisions"]
  private static let workbooks: Set<String> = ["xlsx", "xls", "ods"]
  private static let endings = workbooks.union(["yaml", "yml", "csv", "txt"])

  /// What makes it the part that is missing.
  var mending: Phrase {
    isWorkbook
      ? Phrase(
        vi: "mở '\(name)' bằng Excel và lưu thành '\(part)', kiểu 'CSV UTF-8'",
        en: "open '\(name)' in a spreadsheet and save it as '\(part)', type 'CSV UTF-8'")
      : Phrase(
        vi: "đổi tên '\(name)' thành '\(part)'", en: "rename '\(name)' to '\(part)'")
  }
}

extension PlanFolder {
  /// The strays that nothing else is said of, sorted by name.
  ///
  /// A missing file names its stray itself, and a workbook may lie beside the table made from it.
  var ignored: [StrayFile] {
    strays.filter { stray in
      if file(stray.part) != nil || unreadable.contains(stray.part) { return !stray.isWorkbook }
      if ["plan.yaml", "units.csv"].contains(stray.part) {
        return self.stray(for: stray.part) != stray
      }
      return hasRules || self.stray(for: "rules/") != stray
    }
  }
}
