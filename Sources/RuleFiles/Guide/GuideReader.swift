import ScheduleModel

/// The files of the guide, in order.
enum GuideFiles {
  static var all: [SourceFile] {
    [
      ("guide-1-plan.yaml", PackageResources.guide_1_plan_yaml),
      ("guide-2-rules.yaml", PackageResources.guide_2_rules_yaml),
      ("guide-3-rule.yaml", PackageResources.guide_3_rule_yaml),
      ("guide-4-rule.yaml", PackageResources.guide_4_rule_yaml),
      ("guide-5-files.yaml", PackageResources.guide_5_files_yaml),
      ("guide-6-tables.yaml", PackageResources.guide_6_tables_yaml),
    ].map { SourceFile(name: $0.0, text: String(decoding: $0.1, as: UTF8.self)) }
  }
}

/// Reads a file of the guide. The tests have made sure that it is sound.
struct GuideReader {
  private let file: SourceFile

  /// Prepares to read a file.
  init(_ file: SourceFile) { self.file = file }

  /// The parts of the file, in order.
  var sections: [Guide.Section] {
    var parser = YAMLParser(file, in: .english)
    guard let tree = parser.parse(), parser.findings.isEmpty else { broken("YAML") }
    return tree["sections"]?.items.map(section) ?? []
  }

  private func section(_ tree: YAMLTree) -> Guide.Section {
    let place = tree["place"]?.scalar.map { self.place($0.text) }
    return Guide.Section(
      place: place, title: phrase("title ", of: tree),
      text: tree["vi"] == nil ? nil : phrase("", of: tree),
      entries: tree["keys"]?.items.map { entry($0, at: place) } ?? [])
  }

  private func entry(_ tree: YAMLTree, at place: GuidePlace?) -> Guide.Entry {
    let name = tree["key"]?.scalar?.text
    return Guide.Entry(
      name: name.map { self.name($0, at: place) } ?? phrase("topic ", of: tree),
      meaning: phrase("", of: tree),
      usual: name == nil ? nil : phrase("default ", of: tree),
      examples: tree["examples"]?.items.map(example) ?? [])
  }

  private func example(_ tree: YAMLTree) -> Guide.Example {
    Guide.Example(
      source: tree["from"]?.scalar?.text, host: tree["beside"]?.scalar?.text,
      lines: phrase("", of: tree))
  }

  /// The key or the column of a Vietnamese name, in both languages.
  private func name(_ text: String, at place: GuidePlace?) -> Phrase {
    let names =
      switch place {
      case .units: RosterColumn.allCases.map(\.heading)
      case .provisions: ProvisionColumn.allCases.map(\.heading)
      default: [Key.named(text, in: .vietnamese)?.name].compactMap(\.self)
      }
    guard let name = names.first(where: { $0.vietnamese == text }) else { broken(text) }
    return name
  }

  private func place(_ text: String) -> GuidePlace {
    guard let place = GuidePlace(parsing: text) else { broken(text) }
    return place
  }

  private func phrase(_ prefix: String, of tree: YAMLTree) -> Phrase {
    guard let vietnamese = tree["\(prefix)vi"]?.scalar?.text,
      let english = tree["\(prefix)en"]?.scalar?.text
    else { broken("line \(tree.place.line) has no '\(prefix)vi' and '\(prefix)en'") }
    return Phrase(vi: vietnamese, en: english)
  }

  private func broken(_ what: String) -> Never {
    preconditionFailure("the guide is broken in \(file.name): \(what)")
  }
}

extension YAMLTree {
  /// The value of a key of a mapping; `nil` where it has no such key.
  fileprivate subscript(_ key: String) -> YAMLTree? {
    guard case .mapping(let entries, _) = self else { return nil }
    return entries.first { $0.key.text == key }?.value
  }
}
