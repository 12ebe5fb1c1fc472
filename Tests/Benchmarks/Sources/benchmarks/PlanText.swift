import CivilTime
import RuleFiles
import ScheduleModel

/// A plan folder as text, made in memory.
struct PlanText {
  /// The texts of the files, by name.
  var files: [String: String]

  /// A folder that does not make a book.
  struct Unreadable: Error, CustomStringConvertible {
    let description: String
  }

  /// The book that the folder makes.
  func book() throws -> RuleBook {
    let sources = files.map { SourceFile(name: $0.key, text: $0.value) }
    var reader = PlanReader(PlanFolder(sources)) { id, _ in
      Zone(id, initially: .init(offset: Offset(secondsAhead: 25_200), abbreviation: "+07"))
    }
    let reading = reader.read()
    guard let book = reading.book else {
      throw Unreadable(description: reading.findings.map { "\($0)" }.joined(separator: "\n"))
    }
    return book
  }
}
