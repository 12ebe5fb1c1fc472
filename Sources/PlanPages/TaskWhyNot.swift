import CivilTime
public import Explanation
public import ScheduleModel

/// Why a task does not stand at a slot that somebody proposes, or what it takes to put it there, for a
/// terminal of 80 columns.
public struct TaskWhyNot: Sendable {
  private let answer: ProposalAnswer
  private let folder: String
  private let language: Language

  /// Creates the view of an answer. `folder` is what the planner calls the plan on the command line.
  public init(_ answer: ProposalAnswer, of folder: String, in language: Language) {
    self.answer = answer
    self.folder = folder
    self.language = language
  }

  /// The view, every line ended by a line feed.
  public var text: String {
    ([answer.facts.headLines(in: language), breaches] + effect + [advice])
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

extension TaskWhyNot {
  /// The slot with the answer in a sentence, and what would be broken.
  private var breaches: String {
    sentence.text() + answer.breaches.map { $0.reason.item(in: language) }.joined()
  }

  private var sentence: String {
    let slot = answer.slot.words
    let count = answer.breaches.count
    let words =
      switch answer.verdict {
      case .stands:
        Phrase(vi: "việc đang đứng ở đó", en: "the task stands there already")
      case .free: Phrase(vi: "xếp được, không phạm điều nào", en: "possible, nothing is broken")
      case .room where count == 0:
        Phrase(vi: "xếp được, nếu việc khác dời", en: "possible, if other tasks move")
      case .room:
        Phrase(
          vi: "đang vướng \(count) điều; xếp được nếu việc khác dời",
          en: "\(Self.things(count)) in the way; possible, if other tasks move")
      case .noRoom where count == 0:
        Phrase(vi: "không xếp được", en: "not possible")
      case .noRoom:
        Phrase(
          vi: "không xếp được, vướng \(count) điều và việc khác không dời hết được",
          en: "not possible, \(Self.things(count)) in the way, and not all others can move")
      case .broken:
        Phrase(
          vi: "không xếp được, phạm \(count) điều",
          en: "not possible, \(count) \(count == 1 ? "requirement" : "requirements") broken")
      }
    return (slot + Phrase(verbatim: ": ") + words + Phrase(verbatim: "."))[language].capitalised
  }

  private static func things(_ count: Int) -> String {
    count == 1 ? "1 thing is" : "\(count) things are"
  }
}

extension TaskWhyNot {
  /// What a pin there leads to, a block for each kind; empty where it was not tried.
  private var effect: [String] {
    guard let effect = answer.effect else { return [] }
    let (following, rearranged) = (
      effect.moves.filter { $0.kind == .follows }, effect.moves.filter { $0.kind == .rearranged }
    )
    let blocks = [
      moves(rearranged, Phrase(vi: "Việc khác phải dời", en: "Other tasks that move")),
      moves(following, Phrase(vi: "Việc đi theo", en: "Tasks that go along")),
      losers(effect), conflicts(effect),
    ].filter { !$0.isEmpty }
    guard blocks.isEmpty else { return blocks }
    return [Phrase(vi: "Không việc nào khác dời.", en: "No other task moves.")[language].text()]
  }

  private func moves(_ moves: [PlanEffect.Move], _ title: Phrase) -> String {
    guard !moves.isEmpty else { return "" }
    let lines = moves.map { move in
      let from = move.from?.words ?? Phrase(vi: "chưa có ngày", en: "without a date")
      let way = "\(from[language]) → \(move.to.words[language])"
      return name(move.facts) + ": " + way
    }
    return "\(title[language]): \(moves.count)\n" + items(lines)
  }

  private func losers(_ effect: PlanEffect) -> String {
    guard !effect.losers.isEmpty else { return "" }
    let title = Phrase(vi: "Việc mất ngày", en: "Tasks that lose their day")
    return "\(title[language]): \(effect.losers.count)\n" + items(effect.losers.map(name))
  }

  private func conflicts(_ effect: PlanEffect) -> String {
    guard !effect.conflicts.isEmpty else { return "" }
    let title = Phrase(vi: "Xung đột mới phải giải quyết", en: "New conflicts to be settled")
    return "\(title[language]): \(effect.conflicts.count)\n"
      + items(effect.conflicts.map { "\($0.message[language]) [\($0.code.rawValue)]" })
  }

  private func name(_ facts: TaskFacts) -> String {
    "\(facts.unit.name), \(facts.heading(in: language))"
  }

  private func items(_ lines: [String]) -> String {
    lines.map { "- \($0)".shown.text(indent: 2, hanging: 4) }.joined()
  }

  /// The command that pins the task there; empty where that would break something.
  private var advice: String {
    guard !answer.command.isEmpty else { return "" }
    let head = Phrase(vi: "Ghim vào đó:", en: "To pin it there:")[language]
    let names = Phrase(vi: "--by TÊN --why 'LÝ DO'", en: "--by NAME --why 'REASON'")[language]
    let command =
      "caodiem decide \(folder.shown.quotedForShell) "
      + answer.command.joined(separator: " ") + " " + names
    return head.text() + command.text(indent: 2, hanging: 4)
  }
}
