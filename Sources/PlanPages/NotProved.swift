import Explanation
public import ScheduleModel

/// What the search for a plan did not prove, on a line for a terminal of 80 columns.
public struct NotProved: Sendable {
  private let bounds: [Plan.Bound]
  private let language: Language

  /// Looks at what was not proved of a plan.
  public init(_ bounds: [Plan.Bound], in language: Language) {
    self.bounds = bounds
    self.language = language
  }

  /// How many tasks have no day and how few it could be, then how much moved and how little it could be;
  /// only what was not proved. Empty where all was, else ended by a line feed.
  public var text: String { sentence?.text() ?? "" }

  /// The same as one sentence; `nil` where all was proved.
  var sentence: String? {
    let parts = [fewer, less].compactMap(\.self)
    guard !parts.isEmpty else { return nil }
    let head = Phrase(vi: "Chưa chứng minh: ", en: "Not proved: ")
    return (head + parts.joined(by: "; ") + Phrase(verbatim: "."))[language]
  }

  /// `12 việc chưa có ngày, có thể chỉ còn 10`.
  private var fewer: Phrase? {
    let open = bounds.filter(\.isOpenToFewer)
    guard !open.isEmpty else { return nil }
    let count = open.reduce(0) { $0 + $1.unplaced.count }
    let least = open.reduce(0) { $0 + $1.leastUnplaced }
    return Phrase(
      vi: "\(Phrase.tasks(count).vietnamese) chưa có ngày, ít nhất có thể là \(least)",
      en: "\(Phrase.tasks(count).english) without a day, which could be as few as \(least)")
  }

  /// `việc phải dời nặng 24 điểm, ít nhất có thể là 16`.
  private var less: Phrase? {
    let open = bounds.filter(\.isOpenToLess)
    guard !open.isEmpty else { return nil }
    let weight = open.reduce(0) { $0 + $1.moved }
    let least = open.reduce(0) { $0 + $1.leastMoved }
    let points = Phrase.counted(weight, vi: "điểm", one: "point", many: "points")
    return Phrase(
      vi: """
        việc đã công bố phải dời tính \(points.vietnamese) (báo càng gấp, càng đông người thì càng \
        nhiều), ít nhất có thể là \(least)
        """,
      en: """
        published tasks that moved count \(points.english) (more at short notice and with many \
        people), which could be as few as \(least)
        """)
  }
}
