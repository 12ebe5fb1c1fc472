import ScheduleModel

/// Something that was supposed, with the number by which the tasks that rest on it refer to it.
struct NumberedAssumption {
  /// The identity of its place in the page.
  let id: String
  /// What was supposed.
  let text: String
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

  /// The numbers of what a task rests on, in ascending order.
  func references(of task: TaskFacts) -> [PageLink] {
    task.assumptions.compactMap { places[$0] }.sorted().map { place in
      PageLink(id: list[place].id, name: "\(place + 1)")
    }
  }
}

extension Phrase {
  /// The mark of what rests on an assumption.
  static let assumed = Phrase(vi: "giả định", en: "assumed")
}
