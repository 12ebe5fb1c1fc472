import CivilTime
import Explanation
import ScheduleModel

/// A rule in the table of rules.
struct PlannerRuleRow {
  /// What is to be done, with the way to its page.
  let way: PlannerWay
  /// What the program understood.
  let sentence: String
  /// How many tasks it has.
  let tasks: Int
  /// Its clauses, joined; `nil` where there are none.
  let clauses: String?
  /// How many conflicts it has a part in that somebody has to look at; `nil` where none.
  let conflicts: String?
}

private struct RulesPageValues {
  let frame: PlannerFrame
  let words: PlannerWords
  let form: PlannerFilterForm
  let rows: [PlannerRuleRow]
  let newRule: PlannerWay?
  let take: PlannerTakeValues?
}

private struct RulePageValues {
  let frame: PlannerFrame
  let words: PlannerWords
  let ruleForm: PlannerRuleFormValues?
  let facts: [PlannerFact]
  let sentence: String
  let defaults: [String]
  let hasDefaults: Bool
  let place: String
  let lines: [String]
  let assumptions: [String]
  let hasAssumptions: Bool
  let questions: [String]
  let hasQuestions: Bool
  let conflicts: [PlannerWay]
  let hasConflicts: Bool
  let tasks: [PlannerTaskRow]
  let hasTasks: Bool
  let otherTasks: String?
}

extension PlannerPages {
  /// Up to how many tasks of a rule stand on its page.
  private static let mostTasksOfRule = 300

  /// All rules, in the order of the files, with what the program understood of each.
  var rules: String {
    var counts: [Int: Int] = [:]
    for fact in edition.facts(filter) { counts[fact.task.rule, default: 0] += 1 }
    let rows = zip(edition.readings, edition.readings.map { book.place(of: $0.rule) })
      .compactMap { reading, place -> PlannerRuleRow? in
        guard let place else { return nil }
        let count = counts[place] ?? 0
        return filter.isEmpty || count > 0 ? row(reading, book.rules[place], count) : nil
      }
    let frame = frame(
      Phrase(vi: "Quy tắc: \(rows.count)", en: "Rules: \(rows.count)")[language], at: "/rules")
    return PageTemplates.planner(
      "planner-rules",
      RulesPageValues(
        frame: frame, words: frame.words,
        form: PlannerFilterForm(edition, filter, to: base + "/rules", address.language), rows: rows,
        newRule: editing.map { _ in
          PlannerWay(name: frame.words.newRule, href: address.plain("/rules/new"))
        }, take: takeValues("", canWrite: false)))
  }

  private func row(_ reading: RuleReading, _ rule: Rule, _ tasks: Int) -> PlannerRuleRow {
    let open = conflicts(about: rule).count(where: \.isOpen)
    let count = Phrase.counted(open, vi: "xung đột", one: "conflict", many: "conflicts")
    return PlannerRuleRow(
      way: PlannerWay(name: rule.title, href: address.plain("/rule/\(rule.id)")),
      sentence: reading.sentence[language], tasks: tasks,
      clauses: reading.clauses.isEmpty ? nil : reading.clauses.joined(separator: ", "),
      conflicts: open > 0 ? count[language] : nil)
  }

  /// The conflicts that a line of a rule causes.
  private func conflicts(about rule: Rule) -> [Conflict] {
    let lines = edition.lines(of: rule)
    return edition.conflicts.filter { conflict in
      conflict.causes.contains { $0.file == rule.source.file && lines.contains($0.line) }
    }
  }

  /// The page of a rule; `nil` where the plan has none of the code.
  func rule(_ id: RuleID) -> String? {
    guard let place = book.place(of: id),
      let reading = edition.readings.first(where: { $0.rule == id })
    else { return nil }
    let rule = book.rules[place]
    let tasks = edition.facts.filter { $0.task.rule == place }
    let shown = Array(tasks.prefix(PlannerPages.mostTasksOfRule))
    let rest = tasks.count - shown.count
    let frame = frame(rule.title, at: "/rule/\(id)", isFiltered: false)
    let own = conflicts(about: rule)
    let document = book.document(rule.details.document)?.title
    let campaign = book.campaign(rule.details.campaign)?.title
    let facts: [(Phrase, String?)] = [
      (Phrase(vi: "Mã", en: "Code"), id.text), (Phrase(vi: "Văn bản", en: "Document"), document),
      (
        Phrase(vi: "Căn cứ", en: "Clause"),
        rule.details.clauses.isEmpty ? nil : rule.details.clauses.joined(separator: "; ")
      ),
      (Phrase(vi: "Chiến dịch", en: "Campaign"), campaign),
      (Phrase(vi: "Số việc", en: "Tasks"), "\(tasks.count)"),
    ]
    let assumptions = book.assumptions(of: rule).map(\.text)
    return PageTemplates.planner(
      "planner-rule",
      RulePageValues(
        frame: frame, words: frame.words, ruleForm: editing?.ruleForm.flatMap(formValues),
        facts: facts.compactMap { name, text in
          text.map { PlannerFact(name: name[language], text: $0) }
        },
        sentence: reading.sentence[language], defaults: reading.defaults.map { $0[language] },
        hasDefaults: !reading.defaults.isEmpty, place: rule.source.words[language],
        lines: edition.text(of: rule), assumptions: assumptions,
        hasAssumptions: !assumptions.isEmpty, questions: rule.details.questions,
        hasQuestions: !rule.details.questions.isEmpty,
        conflicts: own.map {
          PlannerWay(name: $0.message[language], href: address.conflict($0.id))
        }, hasConflicts: !own.isEmpty, tasks: rows(of: shown, showingDays: true),
        hasTasks: !shown.isEmpty, otherTasks: rest > 0 ? "… " + Phrase.others(rest)[language] : nil)
    )
  }
}

extension PlannerEdition {
  /// The numbers of the lines of a rule's entry in its file, from 1.
  func lines(of rule: Rule) -> Range<Int> {
    let file = lines[rule.source.file] ?? []
    let start = rule.source.line
    guard file.indices.contains(start - 1) else { return start..<start + 1 }
    let margin = file[start - 1].prefix { $0 == " " }.count
    let next = file.indices.dropFirst(start).first { place in
      let line = file[place]
      return !line.allSatisfy(\.isWhitespace) && line.prefix { $0 == " " }.count <= margin
    }
    return start..<(next ?? file.count) + 1
  }

  /// The lines of a rule's entry as they stand in its file, without what is blank or a remark at their end.
  func text(of rule: Rule) -> [String] {
    let file = lines[rule.source.file] ?? []
    let lines = lines(of: rule).map { $0 - 1 }.filter(file.indices.contains).map { file[$0] }
    let margin = lines.first.map { $0.prefix { $0 == " " }.count } ?? 0
    let text = lines.map { String($0.dropFirst(min(margin, $0.prefix { $0 == " " }.count))) }
    let isBlank = { (line: String) in
      line.allSatisfy(\.isWhitespace) || line.drop { $0 == " " }.hasPrefix("#")
    }
    return text.reversed().drop(while: isBlank).reversed()
  }
}

extension RuleBook {
  /// The place of a rule in the list; `nil` where there is none of the code.
  fileprivate func place(of id: RuleID) -> Int? { rules.firstIndex { $0.id == id } }
}
