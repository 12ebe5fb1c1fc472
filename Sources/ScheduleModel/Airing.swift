public import CivilTime

/// What a rule says of how it goes on the air.
public struct Airing: Hashable, Sendable {
  /// Who puts the tasks of a rule on the air.
  public enum Airer: Hashable, Sendable {
    /// Nobody: only what goes to a broadcaster's slot is aired.
    case nobody
    /// Each unit its own, as the loudspeakers of a commune do.
    case unit
  }

  /// Who airs the tasks themselves.
  public var airer: Airer
  /// How urgent the message is; `nil` where nobody has said.
  public var messageClass: MessageClass?
  /// What is read or played, as a reference: a number, a file, an address.
  public var script: String?
  /// How long it is, where no hour begins it.
  public var length: Minutes?

  /// Creates what a rule says that is not aired.
  public init(
    _ airer: Airer = .nobody, messageClass: MessageClass? = nil, script: String? = nil,
    length: Minutes? = nil
  ) {
    self.airer = airer
    self.messageClass = messageClass
    self.script = script
    self.length = length
  }
}

/// How urgent a message is. The raw value is its name in files for programs, and never changes.
///
/// Source: Circular 39/2020/TT-BTTTT, the kinds of bulletins by rising priority: `thông thường`,
/// which the commune airs when it chooses; `ưu tiên`; `khẩn cấp`, which is aired at once.
public enum MessageClass: String, CaseIterable, Hashable, Sendable {
  case ordinary, priority, emergency

  /// The class, as people call it.
  public var name: Phrase {
    switch self {
    case .ordinary: Phrase(vi: "thông thường", en: "ordinary")
    case .priority: Phrase(vi: "ưu tiên", en: "priority")
    case .emergency: Phrase(vi: "khẩn cấp", en: "emergency")
    }
  }
}

/// Whether feeds name the person to ask. Files of a station always do, behind their secret link.
public enum ContactPolicy: Hashable, Sendable {
  case withheld, published
}

extension TaskFacts {
  /// Whether the task is put on the air: a broadcaster's slot, or what a unit airs itself.
  public var isAired: Bool {
    switch task.part {
    case .broadcast: true
    case .task: rule.details.airing.airer == .unit
    default: false
    }
  }

  /// In which language it is spoken: that of the rule, else those of the unit that airs it, where
  /// the roster names any; `nil` where nobody has said.
  public var airLanguage: String? { rule.details.language == nil ? unitLanguages : language }

  /// In which language the rule wants it said: the one that it names, or those of the unit; `nil` where
  /// nobody has said.
  public var language: String? {
    switch rule.details.language {
    case .named(let language): language
    case .ofUnit: unitLanguages
    case nil: nil
    }
  }

  private var unitLanguages: String? {
    unit.languages.isEmpty ? nil : unit.languages.joined(separator: ", ")
  }
}
