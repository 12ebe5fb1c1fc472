import PlanPages
import RuleFiles
import ScheduleModel

/// The guide, or some of its entries, as text for a terminal or as Markdown to print.
struct GuideListing {
  private let language: Language

  /// Prepares to write in a language.
  init(in language: Language) { self.language = language }

  /// All parts, for a terminal.
  func text(of guide: Guide) -> String {
    guide.sections.map { section in
      let title = heading(of: section)
      let head = "\(title)\n\(String(repeating: "=", count: title.count))\n"
      let about = section.text.map { $0[language].text(hanging: 0) } ?? ""
      return ([head + about] + section.entries.map { text(of: $0, in: nil) })
        .joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// Some entries, each with the file that it stands in.
  func text(of entries: [(section: Guide.Section, entry: Guide.Entry)]) -> String {
    entries.map { text(of: $0.entry, in: $0.section) }.joined(separator: "\n")
  }

  /// All parts as Markdown, to be printed or read elsewhere.
  func markdown(of guide: Guide) -> String {
    let title = Phrase(vi: "Hướng dẫn viết kế hoạch", en: "How to write a plan")[language]
    return
      (["# \(title)\n"]
      + guide.sections.map { section in
        let about = section.text.map { "\n\($0[language])\n" } ?? ""
        return (["## \(heading(of: section))\n\(about)"] + section.entries.map(markdown))
          .joined(separator: "\n")
      }).joined(separator: "\n")
  }
}

extension GuideListing {
  private var other: Language { language == .vietnamese ? .english : .vietnamese }

  /// The name in the language of the text, then in the other one.
  private func names(of entry: Guide.Entry) -> String {
    "\(entry.name[language]) · \(entry.name[other])"
  }

  /// What a part is about, and where its keys stand where the title does not say so.
  private func heading(of section: Guide.Section) -> String {
    let title = section.title[language]
    guard let place = section.location?[language], !title.contains(place) else { return title }
    return "\(title) (\(place))"
  }

  private func text(of entry: Guide.Entry, in section: Guide.Section?) -> String {
    let place = section.map { "   (\(($0.location ?? $0.title)[language]))" } ?? ""
    let examples = entry.examples.map { example in
      caption(of: example).text(indent: 2)
        + example.lines[language].split(separator: "\n", omittingEmptySubsequences: false)
        .map { "      \($0)\n" }.joined()
    }
    let usual = entry.usualSentence.map { $0[language].text(indent: 2) } ?? ""
    return "\(names(of: entry))\(place)\n" + entry.meaning[language].text(indent: 2) + usual
      + examples.joined()
  }

  private func markdown(of entry: Guide.Entry) -> String {
    let examples = entry.examples.map { example in
      let kind = example.lines[language].contains(": ") ? "yaml" : ""
      return "\(caption(of: example))\n\n```\(kind)\n\(example.lines[language])\n```\n"
    }
    let usual = entry.usualSentence.map { ["*\($0[language])*\n"] } ?? []
    return
      (["### \(names(of: entry))\n", "\(entry.meaning[language])\n"] + usual + examples)
      .joined(separator: "\n")
  }

  /// Where the lines of an example come from.
  private func caption(of example: Guide.Example) -> String {
    guard let source = example.source else {
      return Phrase(vi: "Ví dụ tự đặt:", en: "An example that was made up:")[language]
    }
    return Phrase(
      vi: "Ví dụ, từ \(source):",
      en: "An example, from \(source), where it is in Vietnamese:")[language]
  }
}
