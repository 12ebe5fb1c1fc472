import ScheduleModel

/// Something that was supposed, with the number by which the tasks that rest on it refer to it.
struct NumberedAssumption {
  /// The identity of its place in the page.
  let id: String
  /// What was supposed.
  let text: String
}

/// A number that refers to an assumption.
struct AssumptionLink: Hashable {
  /// The identity of the assumption's place in the page.
  let id: String
  /// The number.
  let name: String
  /// What stands between this number and the next; empty behind the last.
  let separator: String
}

/// The assumptions of a plan, numbered from 1.
struct AssumptionNumbers {
  /// The assumptions in the order of their numbers: those of the campaigns, then those of the rules.
  let list: [NumberedAssumption]
  private let places: [String: Int]

  /// Numbers the assumptions of a book, each text once.
  init(_ book: RuleBook) {
    let texts =
      book.campaigns.compactMap { $0.assumption?.text }
      + book.rules.flatMap { book.assumptions(of: $0).map(\.text) }
    var places: [String: Int] = [:]
    var list: [NumberedAssumption] = []
    for text in texts where places[text] == nil {
      places[text] = list.count
      list.append(NumberedAssumption(id: "assumption-\(list.count + 1)", text: text))
    }
    self.places = places
    self.list = list
  }

  /// The numbers of what a task rests on, in ascending order, with a comma behind all but the last.
  func references(of task: TaskFacts) -> [AssumptionLink] {
    let found = task.assumptions.compactMap { places[$0] }.sorted()
    return found.map { place in
      AssumptionLink(
        id: list[place].id, name: "\(place + 1)", separator: place == found.last ? "" : ",")
    }
  }
}

extension Phrase {
  /// The mark of what rests on an assumption.
  static let assumed = Phrase(vi: "giả định", en: "assumed")
}
