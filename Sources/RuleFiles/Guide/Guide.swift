public import ScheduleModel

/// What people who write plans are told: of each key of each file and of each column what it does, what
/// holds without it, and examples; and how days, numbers and units are written.
///
/// The texts lie in the files beside this one, and come with the program. The tests read every example in
/// both languages.
public struct Guide: Sendable {
  /// A part of the guide: the keys of one mapping, or of those some that belong together; or ways to
  /// write things, which belong to no file.
  public struct Section: Sendable {
    /// Where its keys stand; `nil` for ways to write things.
    let place: GuidePlace?
    /// What it is about.
    public let title: Phrase
    /// What is to be known of all its keys; `nil` where nothing is.
    public let text: Phrase?
    /// Its entries, in the order in which people meet them. Never empty.
    public let entries: [Entry]

    /// The file and the keys that lead to its keys: `plan.yaml > các văn bản`; `nil` for ways to write
    /// things.
    public var location: Phrase? { place?.name }
    /// The file of its keys: `rules/*.yaml`; `nil` for ways to write things.
    public var fileName: String? { place?.fileName }
  }

  /// One key, one column, or one thing that is written.
  public struct Entry: Sendable {
    /// What people write, or what it is that they write.
    public let name: Phrase
    /// What it does and what may stand there, in one to four sentences.
    public let meaning: Phrase
    /// What holds without it; `nil` for ways to write things.
    public let usual: Phrase?
    /// One to three examples.
    public let examples: [Example]

    /// What holds without it, as a sentence; `nil` for ways to write things.
    public var usualSentence: Phrase? {
      guard let usual else { return nil }
      guard !usual.vietnamese.contains(Guide.needed) else {
        return Phrase(
          vi: usual.vietnamese.sentence, en: usual.english.sentence)
      }
      return Phrase(
        vi: "Không ghi: \(usual.vietnamese).", en: "Left out: \(usual.english).")
    }
  }

  /// Some lines as they stand in a file.
  public struct Example: Sendable {
    /// The file of one of the five plans that come with the sources, `thai-nguyen-2026/plan.yaml`, in
    /// which the Vietnamese lines stand; `nil` for lines that were made up.
    public let source: String?
    /// The plan in which lines that were made up are read, where any other will not do.
    let host: String?
    /// The lines, without a line feed at the end.
    public let lines: Phrase
  }

  /// The parts in the order in which people meet them.
  public let sections: [Section]

  /// The guide that comes with the program.
  public static let current = Guide(GuideFiles.all)

  /// The word in what holds without a key by which it says that something has to stand there.
  private static let needed = "phải có"

  init(_ files: [SourceFile]) {
    sections = files.flatMap { GuideReader($0).sections }
  }
}

extension Guide {
  /// The entries of a name with their parts, in the order of the guide; empty where there are none.
  ///
  /// Either language will do, in any case; where no name is the text, accents and spaces do not matter:
  /// `moi tuan`. The name of a file stands for all its entries.
  public func entries(named text: String) -> [(section: Section, entry: Entry)] {
    let all = sections.flatMap { section in section.entries.map { (section, $0) } }
    let exact = all.filter { $0.1.names.contains { $0.folded == text.folded } }
    if !exact.isEmpty { return exact }
    let inFile = all.filter { $0.0.fileName == text }
    if !inFile.isEmpty { return inFile }
    return all.filter { $0.1.names.contains { $0.asCode == text.asCode } }
  }

  /// The name that a text which is none most likely means; `nil` where none is near.
  public func name(near text: String) -> String? {
    nearest(to: text, among: sections.flatMap(\.entries).flatMap(\.names))
  }

  /// The entry of a key where it stands; `nil` where the guide has none.
  func entry(of key: Key, at place: GuidePlace) -> Entry? {
    sections.lazy.filter { $0.place == place }.flatMap(\.entries)
      .first { $0.name == key.name }
  }
}

extension Guide.Entry {
  fileprivate var names: [String] { Language.allCases.map { name[$0] } }
}

extension String {
  /// The text with a capital at its beginning and a full stop.
  fileprivate var sentence: String { prefix(1).uppercased() + dropFirst() + "." }
}
