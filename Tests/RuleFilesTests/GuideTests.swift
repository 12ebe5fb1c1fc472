import Foundation
import ScheduleModel
import Testing

@testable import RuleFiles

@Suite("The guide to the files of a plan")
struct GuideTests {
  @Test func `has exactly one entry for every key of every mapping, and for every column`() {
    let keys = PlanFileKind.allCases.flatMap(\.places).flatMap { place, shape in
      shape.fields.map { "\(place.name.vietnamese): \($0.key.name.vietnamese)" }
    }
    let columns =
      RosterColumn.allCases.map { "units.csv: \($0.heading.vietnamese)" }
      + ProvisionColumn.allCases.map { "provisions.csv: \($0.heading.vietnamese)" }
    let told = Guide.current.sections.flatMap { section in
      section.place.map { place in
        section.entries.map { "\(place.name.vietnamese): \($0.name.vietnamese)" }
      } ?? []
    }
    let (missing, more) = (
      Set(keys + columns).subtracting(told), Set(told).subtracting(keys + columns)
    )
    #expect(missing.sorted() == [])
    #expect(more.sorted() == [])
    #expect(told.count == Set(told).count)
  }

  @Test(arguments: Language.allCases)
  func `says of each what it does and what holds without it, with one to four examples`(
    language: Language
  ) {
    for section in Guide.current.sections {
      #expect(!section.title[language].isEmpty)
      #expect(!section.entries.isEmpty)
      for entry in section.entries {
        #expect(!entry.meaning[language].isEmpty, "\(entry.name)")
        // Ways to write things are no keys that could be left out.
        #expect(
          entry.usual?[language].isEmpty == (section.place == nil ? nil : false), "\(entry.name)")
        #expect((1...4).contains(entry.examples.count), "\(entry.name)")
        for example in entry.examples { #expect(!example.lines[language].isEmpty, "\(entry.name)") }
      }
    }
  }

  @Test func `explains no key by its name alone, and each example of a key shows it`() {
    for section in Guide.current.sections {
      for entry in section.entries {
        #expect(entry.meaning.vietnamese.folded != entry.name.vietnamese.folded)
        #expect(entry.meaning.english.folded != entry.name.english.folded)
        guard section.place != nil else { continue }
        for example in entry.examples {
          for language in Language.allCases {
            let shown = example.lines[language].split(whereSeparator: \.isNewline).contains {
              line in
              let text = line.trimmed.drop { "- ".contains($0) }
              return text.hasPrefix("\(entry.name[language]):")
                || line.split(separator: ",").contains { $0 == entry.name[language] }
            }
            #expect(shown, "\(entry.name[language]): \(example.lines[language])")
          }
        }
      }
    }
  }

  @Test func `quotes the plans as they stand, line by line`() throws {
    for example in Guide.current.sections.flatMap(\.entries).flatMap(\.examples) {
      guard let source = example.source else { continue }
      let text = try String(
        contentsOf: fixtures.appending(path: "plans/\(source)"), encoding: .utf8)
      let lines = text.components(separatedBy: "\n").map(\.trimmed)
      var quoted = example.lines.vietnamese.components(separatedBy: "\n").map(\.trimmed)
      if source.hasSuffix(".csv") {
        #expect(quoted.first == lines.first, "\(source)")
        quoted.removeFirst()
      }
      let stands = lines.indices.contains { lines[$0...].starts(with: quoted) }
      #expect(stands, "\(source): \(quoted)")
    }
  }

  @Test func `finds entries by either name, without accents, and by the file`() {
    func names(_ text: String) -> [String] {
      Guide.current.entries(named: text).map {
        "\($0.section.location?.english ?? "")/\($0.entry.name.english)"
      }
    }
    #expect(names("cách nhau") == ["rules/*.yaml > rules/spacing"])
    #expect(names("Cach nhau") == names("cách nhau"))
    #expect(names("spacing") == names("cách nhau"))
    #expect(names("travel") == ["resources.yaml > resources/travel"])
    #expect(names("ngày").count == 5)
    #expect(names("units.csv").count == RosterColumn.allCases.count)
    #expect(names("nowhere") == [])
    #expect(Guide.current.name(near: "cách nhua") == "cách nhau")
    #expect(Guide.current.name(near: "spacnig") == "spacing")
  }

  @Test(arguments: [
    ("cách", "Không ghi: 1 ngày làm việc.", "Left out: 1 working day."),
    ("căn cứ", "Phải có.", "Needed."),
  ])
  func `says what holds without a key as a sentence`(
    key: String, vietnamese: String, english: String
  ) throws {
    let entry = try #require(
      Guide.current.entries(named: key).first { $0.section.fileName == "rules/*.yaml" }
    ).entry
    #expect(entry.usualSentence == Phrase(vi: vietnamese, en: english))
  }
}
