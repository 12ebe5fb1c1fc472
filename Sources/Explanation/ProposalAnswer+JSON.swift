import CivilTime
import ScheduleModel

extension ProposalAnswer {
  /// The answer as a JSON object: UTF-8, indented, keys sorted, ended by a line feed.
  ///
  /// It has `task`, `rule`, `unit`, `day`, `half`, `answer`; `breaches` with `code`, `text` in both
  /// languages, `file`, `line` and the `tasks` that are in the way; `moves`, `unplaced` and
  /// `conflicts`, what a pin there would lead to; and `command`, the arguments of
  /// `caodiem decide PLAN` that make it, without who and why. What is not known is `null`.
  public var json: [UInt8] { Record(self).jsonFile }
}

private struct Record: Encodable {
  struct OfBreach: Encodable {
    let code: String
    let text: PhraseRecord
    let file: Nullable
    let line: Int?
    let tasks: [String]
  }

  struct Slot: Encodable {
    let day: String
    let half: Nullable
  }

  struct Move: Encodable {
    let task: String
    let rule: String
    let unit: String
    let from: Slot?
    let to: Slot
    let kind: String
  }

  struct OfConflict: Encodable {
    let id: String
    let text: PhraseRecord
  }

  let task: String
  let rule: String
  let unit: String
  let day: String
  let half: Nullable
  let answer: String
  let breaches: [OfBreach]
  let moves: [Move]
  let unplaced: [String]
  let conflicts: [OfConflict]
  let command: [String]

  init(_ answer: ProposalAnswer) {
    task = answer.facts.task.id.description
    rule = answer.facts.rule.id.text
    unit = answer.facts.unit.id.text
    (day, half) = (answer.slot.day.description, Nullable(answer.slot.half?.code))
    self.answer = answer.verdict.rawValue
    breaches = answer.breaches.map(OfBreach.init)
    moves = (answer.effect?.moves ?? []).map(Move.init)
    unplaced = (answer.effect?.losers ?? []).map { $0.task.id.description }
    conflicts = (answer.effect?.conflicts ?? []).map {
      OfConflict(id: $0.id.text, text: PhraseRecord($0.message))
    }
    command = answer.command
  }
}

extension Record.OfBreach {
  fileprivate init(_ breach: Breach) {
    code = breach.code.rawValue
    text = PhraseRecord(breach.reason.text)
    (file, line) = (Nullable(breach.reason.source?.file), breach.reason.source?.line)
    tasks = breach.tasks.map(\.description)
  }

  private enum Key: CodingKey {
    case code, text, file, line, tasks
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(code, forKey: .code)
    try values.encode(text, forKey: .text)
    try values.encode(file, forKey: .file)
    try values.encode(line, forKey: .line)
    try values.encode(tasks, forKey: .tasks)
  }
}

extension Record.Slot {
  fileprivate init(_ slot: ProposedSlot) {
    (day, half) = (slot.day.description, Nullable(slot.half?.code))
  }
}

extension Record.Move {
  fileprivate init(_ move: PlanEffect.Move) {
    task = move.facts.task.id.description
    rule = move.facts.rule.id.text
    unit = move.facts.unit.id.text
    from = move.from.map(Record.Slot.init)
    to = Record.Slot(move.to)
    kind = move.kind.rawValue
  }

  private enum Key: CodingKey {
    case task, rule, unit, from, to, kind
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(task, forKey: .task)
    try values.encode(rule, forKey: .rule)
    try values.encode(unit, forKey: .unit)
    try values.encode(from, forKey: .from)
    try values.encode(to, forKey: .to)
    try values.encode(kind, forKey: .kind)
  }
}

extension HalfDay {
  /// The half as programs and options name it.
  var code: String {
    switch self {
    case .morning: "morning"
    case .afternoon: "afternoon"
    }
  }
}
