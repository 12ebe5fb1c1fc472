import PlanPages
import RuleFiles
import ScheduleModel

extension [LinesEdit] {
  /// The lines that go and come, below the names of their files.
  func text(in language: Language) -> String {
    map { edit in
      "\(edit.file)\n" + edit.hunks.map { $0.text(in: language) }.joined()
    }.joined()
  }
}

extension LinesEdit.Hunk {
  fileprivate func text(in language: Language) -> String {
    let place = Phrase(vi: "dòng \(line)", en: "line \(line)")[language]
    let depths = (old + new).filter { !$0.isEmpty }.map(\.depth)
    let margin = depths.min() ?? 0
    func shown(_ line: String) -> String {
      line.isEmpty ? "" : " " + String(repeating: " ", count: line.depth - margin) + line.shown
    }
    return "  \(place)\n" + old.map { "    -\(shown($0))\n" }.joined()
      + new.map { "    +\(shown($0))\n" }.joined()
  }
}

extension String {
  /// How many spaces stand in front of the text of a line.
  fileprivate var depth: Int { prefix { $0 == " " }.count }
}
