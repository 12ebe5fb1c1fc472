import CivilTime
public import Explanation
import Feeds
import ScheduleModel

/// Something that is known, with its name.
struct PlannerFact {
  /// What it is called.
  let name: String
  /// What it is.
  let text: String
}

private struct TaskPageValues {
  let frame: PlannerFrame
  let words: PlannerWords
  let facts: [PlannerFact]
  let understood: String
  let lines: [ConflictItem.Cause]
  let reasons: [String]
  let closed: [PlannerFact]
  let hasClosed: Bool
  let assumptions: [String]
  let hasAssumptions: Bool
  let decisions: [String]
  let hasDecisions: Bool
  let feeds: [String]
  let hasFeeds: Bool
  let conflicts: [PlannerWay]
  let hasConflicts: Bool
  let ways: [PlannerWay]
  let form: PlannerFormHead?
  let canPin: Bool
  let id: String
  let date: String
}

extension PlannerPages {
  /// The page of a task: why it is there and why on its day.
  public func task(_ explanation: TaskExplanation) -> String {
    let facts = explanation.facts
    let lines = SourceLines(edition.files)
    let frame = frame(
      facts.heading(in: language), at: "/task/\(facts.task.id)", isFiltered: false)
    let own = edition.conflicts.filter { $0.tasks.contains(facts.task.id) }
    let day = facts.extent?.window.start
    let ways = [
      day.map { PlannerWay(name: $0.longText(in: language).capitalised, href: address.day($0)) },
      PlannerWay(name: facts.unit.name, href: address.unit(facts.unit)),
      PlannerWay(
        name: Phrase(vi: "Quy tắc", en: "Rule")[language],
        href: address.plain("/rule/\(facts.rule.id)")),
    ].compactMap(\.self)
    let when = [
      facts.extent?.window.text(in: language), facts.hours ?? facts.half?.name[language],
    ].compactMap(\.self).joined(separator: ", ")
    let document = facts.document.map {
      [$0.title, $0.number].compactMap(\.self).joined(separator: ", ")
    }
    let known: [(Phrase, String?)] = [
      (Phrase(vi: "Khi nào", en: "When"), when.isEmpty ? frame.words.undated : when),
      (Phrase(vi: "Tình trạng", en: "Status"), facts.status.name[language]),
      (Phrase(vi: "Ai làm", en: "Who"), facts.unit.name),
      (Phrase(vi: "Chủ trì", en: "Lead"), facts.lead.id == facts.unit.id ? nil : facts.lead.name),
      (
        Phrase(vi: "Phối hợp", en: "With"),
        facts.partnerNames(in: language).joined(separator: ", ").nonEmpty
      ),
      (Phrase(vi: "Đối tượng", en: "Audience"), facts.rule.details.audience),
      (Phrase(vi: "Thông điệp", en: "Message"), facts.messageText),
      (Phrase(vi: "Văn bản", en: "Document"), document),
      (
        Phrase(vi: "Căn cứ", en: "Clause"),
        facts.rule.details.clauses.joined(separator: "; ").nonEmpty
      ),
      (Phrase(vi: "Mã việc", en: "Id"), facts.task.id.description),
    ]
    let plan = PublishedPlan(book)
    let feeds = edition.plan.feeds(with: facts).compactMap { plan.name(of: $0, in: language) }
    let assumptions = explanation.assumptions.map { text(of: $0) }
    let decisions = explanation.decisions.map { text(of: $0) }
    return PageTemplates.planner(
      "planner-task",
      TaskPageValues(
        frame: frame, words: frame.words, facts: self.facts(known),
        understood: explanation.reading.sentence[language],
        lines: explanation.lines.map {
          ConflictItem.Cause(place: $0.words[language], line: lines.text(at: $0))
        },
        reasons: explanation.reasons.map { text(of: $0) },
        closed: explanation.closedDays.map {
          PlannerFact(name: $0.days[language], text: text(of: $0.reason))
        }, hasClosed: !explanation.closedDays.isEmpty, assumptions: assumptions,
        hasAssumptions: !assumptions.isEmpty, decisions: decisions,
        hasDecisions: !decisions.isEmpty,
        feeds: feeds, hasFeeds: !feeds.isEmpty,
        conflicts: own.map {
          PlannerWay(name: $0.message[language], href: address.conflict($0.id))
        }, hasConflicts: !own.isEmpty, ways: ways,
        form: formHead(backTo: address.plain("/task/\(facts.task.id)")),
        canPin: editing != nil && facts.task.isPinnable, id: facts.task.id.description,
        date: day.map { "\($0)" } ?? ""))
  }

  /// A reason with the line that it comes from.
  private func text(of reason: Reason) -> String {
    reason.text[language] + (reason.source.map { " (\($0.words[language]))" } ?? "")
  }

  /// What is known of some things, in a language.
  func facts(_ pairs: [(Phrase, String?)]) -> [PlannerFact] {
    pairs.compactMap { name, text in text.map { PlannerFact(name: name[language], text: $0) } }
  }
}

extension String {
  /// The text, or nothing where there is none.
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
