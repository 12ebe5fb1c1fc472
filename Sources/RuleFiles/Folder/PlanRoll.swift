import CivilTime
public import ScheduleModel

/// A plan folder copied for other years, with its dates read again.
///
/// Years that stand in the days of rules and campaigns move with the plan; those of documents, messages
/// and units stay, as they are facts. Everything else is as it was, comments included. The copy says for
/// which years the old plan was confirmed, so that all that comes of it is marked as not confirmed.
public struct PlanRoll: Sendable {
  /// A line that is different in the copy.
  public struct Change: Hashable, Sendable {
    /// The line in the old folder.
    public let place: SourcePlace
    /// What stands there in the old folder, and in the copy.
    public let old, new: String
  }

  /// The files of the copy, sorted by name.
  public private(set) var files: [SourceFile] = []
  /// The lines that are different, in the order of the files.
  public private(set) var changes: [Change] = []
  /// The decisions about tasks and days of the old years, which the copy does not have; in the order of
  /// the file.
  public private(set) var leftOut: [Decision] = []
  /// The code of the copy.
  public let id: PlanID
  private let years: ClosedRange<Int>
  private let step: Int

  /// Copies a folder from which a book was read, so that its first year is `year`.
  ///
  /// `nil` where that is its first year already, or the years would leave the calendar.
  public init?(_ folder: PlanFolder, of book: RuleBook, to year: Int) {
    years = book.head.years
    step = year - years.lowerBound
    guard step != 0, 1900 <= year, years.upperBound + step <= 2199 else { return nil }
    id = PlanRoll.code(book.head.id, from: years.lowerBound, to: year)
    for file in folder.files { roll(file, book) }
  }

  /// The code with the new year in the place of the old, or behind it.
  private static func code(_ id: PlanID, from old: Int, to year: Int) -> PlanID {
    let parts = id.text.split(separator: "-").map(String.init)
    let moved = parts.map { $0 == "\(old)" ? "\(year)" : $0 }
    let text = moved == parts ? "\(id.text.prefix(35))-\(year)" : moved.joined(separator: "-")
    return PlanID(text) ?? id
  }
}

extension PlanRoll {
  private mutating func roll(_ file: SourceFile, _ book: RuleBook) {
    switch file.name {
    case "plan.yaml": rewrite(file, edits(ofPlan: file, book))
    case DecisionFile.name: files.append(decisions(file, book))
    case let name where name.hasPrefix("rules/"): rewrite(file, edits(ofRules: file))
    default: files.append(file)
    }
  }

  /// The file without decisions that speak of tasks or days of the old years.
  private mutating func decisions(_ file: SourceFile, _ book: RuleBook) -> SourceFile {
    var text = file.text
    var kept = book.decisions
    for decision in book.decisions {
      switch decision.subject {
      case .reading, .quota: continue
      case .pin, .waiver, .extra: break
      }
      leftOut.append(decision)
      let folder = PlanFolder([SourceFile(name: file.name, text: text)])
      var reader = DecisionReader(folder.files[0], style: nil, usual: book.head.language)
      let now = reader.read()
      guard let own = now.first(where: { $0.subject == decision.subject }) else { continue }
      text = DecisionFile(folder, holding: now, begunIn: book.head.language)
        .removal(of: own).applied(to: text)
      kept.removeAll { $0.subject == decision.subject }
    }
    return SourceFile(name: file.name, text: kept.isEmpty && !leftOut.isEmpty ? "" : text)
  }

  /// Puts edits into a file.
  private mutating func rewrite(_ file: SourceFile, _ edits: [Edit]) {
    var lines = file.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(String.init)
    let lineEnd = file.text.contains("\r\n") ? "\r\n" : "\n"
    for edit in Set(edits).sorted(by: { ($0.place, $0.new) > ($1.place, $1.new) }) {
      let index = edit.place.line - 1
      guard lines.indices.contains(index) else { continue }
      let old = lines[index]
      if edit.old.isEmpty {
        lines.insert(edit.new, at: index + 1)
        changes.append(Change(place: edit.place, old: "", new: edit.new.trimmed))
        continue
      }
      let start = old.index(old.startIndex, offsetBy: edit.place.column - 1)
      guard let found = old[start...].firstRange(of: edit.old) else { continue }
      lines[index] = old.replacingCharacters(in: found, with: edit.new)
      changes.append(Change(place: edit.place, old: old.trimmed, new: lines[index].trimmed))
    }
    changes.sort { ($0.place, $0.old.isEmpty ? 1 : 0) < ($1.place, $1.old.isEmpty ? 1 : 0) }
    files.append(SourceFile(name: file.name, text: lines.joined(separator: lineEnd)))
    files.sort { $0.name < $1.name }
  }
}

/// A text that another takes the place of; where there is no old one, a line that is added.
private struct Edit: Hashable {
  let place: SourcePlace
  let old, new: String
}

extension PlanRoll {
  private func edits(ofPlan file: SourceFile, _ book: RuleBook) -> [Edit] {
    let (tree, language, _) = YAMLTree.read(file, usual: book.head.language)
    guard case .mapping(let entries, _)? = tree else { return [] }
    var edits: [Edit] = []
    let isMarked = entries.contains { FieldReader.key($0, language) == .confirmedFor }
    for entry in entries {
      switch FieldReader.key(entry, language) {
      case .code:
        edits +=
          entry.value.scalar.map { [Edit(place: $0.place, old: $0.text, new: id.text)] } ?? []
      case .title: edits += shifted(entry.value)
      case .years:
        edits += shifted(entry.value)
        if !isMarked, let scalar = entry.value.scalar {
          let line = "\(Key.confirmedFor.name[language]): \(scalar.text)"
          edits.append(Edit(place: scalar.place, old: "", new: line))
        }
      case .campaigns:
        edits += entry.value.items.flatMap { days(in: $0, [.within, .anchorDays], language) }
      default: continue
      }
    }
    return edits
  }

  private func edits(ofRules file: SourceFile) -> [Edit] {
    let (tree, language, _) = YAMLTree.read(file, usual: .vietnamese)
    guard case .mapping(let entries, _)? = tree else { return [] }
    return entries.flatMap { entry -> [Edit] in
      switch FieldReader.key(entry, language) {
      case .rules: entry.value.items.flatMap { days(in: $0, PlanRoll.dated, language) }
      case .choices: choices(entry.value, language)
      default: []
      }
    }
  }

  private func choices(_ tree: YAMLTree, _ language: Language) -> [Edit] {
    let readings = tree.items.flatMap { $0.values(of: .readings, language) }.flatMap(\.items)
    let rules = readings.flatMap { $0.values(of: .changes, language) }.flatMap(\.items)
    return rules.flatMap { days(in: $0, PlanRoll.dated, language) }
  }

  /// The keys of rules whose values are days.
  private static let dated: [Key] = [.date, .throughout, .within, .due, .avoid]

  private func days(in tree: YAMLTree, _ keys: [Key], _ language: Language) -> [Edit] {
    keys.flatMap { tree.values(of: $0, language) }.flatMap(shifted)
  }

  /// The edits that move every year of the plan that a text names.
  private func shifted(_ tree: YAMLTree) -> [Edit] {
    tree.items.compactMap(\.scalar).compactMap { scalar in
      let moved = shifted(scalar.text)
      return moved == scalar.text ? nil : Edit(place: scalar.place, old: scalar.text, new: moved)
    }
  }

  /// The text with each of its years that is near those of the plan moved.
  private func shifted(_ text: String) -> String {
    let near = years.lowerBound - 1...years.upperBound + 1
    var result = ""
    var digits = ""
    func flush() {
      let year = digits.count == 4 ? Int(digits) : nil
      result += year.flatMap { near.contains($0) ? "\($0 + step)" : nil } ?? digits
      digits = ""
    }
    for character in text {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else {
        flush()
        result.append(character)
      }
    }
    flush()
    return result
  }
}

extension YAMLTree {
  /// The values of a key of a mapping; empty where it is missing.
  fileprivate func values(of key: Key, _ language: Language) -> [YAMLTree] {
    guard case .mapping(let entries, _) = self else { return [] }
    return entries.filter { FieldReader.key($0, language) == key }.map(\.value)
  }
}

extension String {
  /// The text with another in the place of a part of it.
  fileprivate func replacingCharacters(in range: Range<Index>, with new: String) -> String {
    self[..<range.lowerBound] + new + self[range.upperBound...]
  }
}
