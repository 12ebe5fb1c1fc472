import CivilTime
import Expansion
import Explanation
import Placement
import ScheduleModel
import TestWorld

extension Book {
  /// The plan that the program makes of the book.
  func plan() throws -> Plan {
    let book = try book()
    return Placer(book).plan(book.datedTasks())
  }

  /// What the program understood of each rule, its defaults below.
  func readings(in language: Language) throws -> String {
    try plan().readings.map { reading in
      let defaults = reading.defaults.joined(by: "; ")[language]
      return "\(reading.rule): \(reading.sentence[language])\n"
        + (defaults.isEmpty ? "" : "  \(defaults)\n")
    }.joined()
  }
}

extension Anchor {
  /// In each period of a kind, in windows from ISO texts, both days included.
  static func each(_ kind: Period.Kind, _ windows: (String, String)...) throws -> Anchor {
    .every(kind, during: try windows.map { try days($0.0, $0.1) })
  }

  /// Relative to the rule of a code.
  static func relative(
    _ relation: Relation, to code: String, _ distance: Distance
  ) throws -> Anchor {
    .relative(relation, to: try Code.named(code), distance: distance)
  }
}

extension Code {
  /// The code of a text that is known to be one.
  static func named(_ text: String) throws -> Code {
    guard let code = Code(text) else { throw NoCode() }
    return code
  }
}

/// A test wrote a code that is none.
struct NoCode: Error {}
