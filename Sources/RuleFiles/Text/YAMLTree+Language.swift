import ScheduleModel

/// The tree of a file, `nil` where there is none, the language of its keys, and what is wrong.
typealias YAMLReading = (YAMLTree?, Language, [Finding])

extension YAMLTree {
  /// The tree of a file, the language of its keys, and what is wrong with it as YAML.
  ///
  /// `usual` is the language of a file without keys.
  static func read(
    _ file: SourceFile, usual: Language
  ) -> YAMLReading {
    // The language is known when the keys are, so a first reading finds it.
    var parser = YAMLParser(file, in: usual)
    var tree = parser.parse()
    let language = Key.language(of: tree?.keys ?? file.keyTexts) ?? usual
    if language != usual {
      parser = YAMLParser(file, in: language)
      tree = parser.parse()
    }
    return (tree, language, parser.findings)
  }

  /// The keys of a mapping, or of the first mapping in a list.
  private var keys: [String] {
    switch self {
    case .scalar, .refused: []
    case .list(let items, _): items.first?.keys ?? []
    case .mapping(let entries, _): entries.map(\.key.text)
    }
  }
}

extension SourceFile {
  /// What stands in front of the colons, for files that cannot be read as YAML.
  fileprivate var keyTexts: [String] {
    lines.compactMap { line in
      line.split(separator: ":", maxSplits: 1).first.map { $0.drop { " -".contains($0) }.trimmed }
    }
  }
}
