import CivilTime
import FoundationEssentials
public import ScheduleModel

extension Comparison {
  /// The comparison as a JSON object: UTF-8, indented, keys sorted, ended by a line feed.
  ///
  /// It has `count`; `units`, `leads` and `stations`, whom changes touch, each with its `count`; and
  /// `changes`, each with `task`, `rule`, `unit`, `lead`, `title`, `kind`, `before`, `after`,
  /// `aspects`, `forced`, `cause`, the `shortage` of what there is too little of, and the `chain` of tasks
  /// because of which it moves; `notProved`, for
  /// tasks that compete with one another, how many have no day (`unplaced`) and how few it could be, and
  /// how much what moved weighs and how little it could be. What is not known is `null`.
  ///
  /// Titles are in the language of the plan.
  public func json(titledIn language: Language) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return try Array(encoder.encode(Record(self, titledIn: language))) + Array("\n".utf8)
    } catch {
      preconditionFailure("a comparison of strings and numbers that JSON cannot hold: \(error)")
    }
  }
}

private struct Record: Encodable {
  struct Count: Encodable {
    let added: Int
    let moved: Int
    let forced: Int
    let changed: Int
    let gone: Int
    let undated: Int
  }

  struct Touched: Encodable {
    let code: String
    let name: String
    let count: Count
  }

  struct Time: Encodable {
    let start: String
    let end: String?
    let minutes: Int?
    let half: String?
  }

  struct Change: Encodable {
    let task: String
    let rule: String
    let unit: String
    let lead: String
    let title: String
    let kind: String
    let before: Time?
    let after: Time?
    let aspects: [String]
    let forced: Bool?
    let cause: String?
    let shortage: Shortage?
    let chain: [String]
  }

  /// What there is too little of: `resource` or `unit` by its code.
  struct Shortage: Encodable {
    let resource: String?
    let unit: String?
    let left: Int
    let wanted: Int
  }

  struct Bound: Encodable {
    let unplaced: Int
    let leastUnplaced: Int
    let moved: Int
    let leastMoved: Int
  }

  let count: Count
  let unchanged: Int
  let units: [Touched]
  let leads: [Touched]
  let stations: [Touched]
  let changes: [Change]
  let notProved: [Bound]

  init(_ comparison: Comparison, titledIn language: Language) {
    count = Count(comparison.count)
    unchanged = comparison.unchanged
    units = comparison.units.map(Touched.init)
    leads = comparison.leads.map(Touched.init)
    stations = comparison.stations.map(Touched.init)
    changes = comparison.shown.map { Change($0, in: comparison, titledIn: language) }
    notProved = comparison.bounds.map(Bound.init)
  }
}

extension Record.Count {
  init(_ count: Comparison.Count) {
    (added, moved, forced) = (count.added, count.moved, count.forced)
    (changed, gone, undated) = (count.changed, count.gone, count.undated)
  }
}

extension Record.Shortage {
  init(_ shortage: MoveCause.Shortage) {
    (left, wanted) = (shortage.left, shortage.wanted)
    switch shortage.need {
    case .resource(let id, _): (resource, unit) = (id.text, nil)
    case .time(let id, _): (resource, unit) = (nil, id.text)
    }
  }

  private enum Key: CodingKey {
    case resource, unit, left, wanted
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(resource, forKey: .resource)
    try values.encode(unit, forKey: .unit)
    try values.encode(left, forKey: .left)
    try values.encode(wanted, forKey: .wanted)
  }
}

extension Record.Bound {
  init(_ bound: Plan.Bound) {
    (unplaced, leastUnplaced) = (bound.unplaced.count, bound.leastUnplaced)
    (moved, leastMoved) = (bound.moved, bound.leastMoved)
  }
}

extension Record.Touched {
  init(_ touched: Comparison.Touched) {
    code = touched.party.id.text
    name = touched.party.name
    count = Record.Count(touched.count)
  }
}

extension Record.Time {
  /// Both ends of whole days as ISO dates, the second exclusive; of hours the start and the length.
  init(_ task: PublishedTask) {
    let window = task.extent.window
    if case .timed(let moment, _, let length) = task.extent {
      (start, end, minutes) = ("\(moment)", nil, length.count)
    } else {
      (start, end, minutes) = ("\(window.start)", "\(window.end)", nil)
    }
    half = task.half.map { $0 == .morning ? "morning" : "afternoon" }
  }

  private enum Key: CodingKey {
    case start, end, minutes, half
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(start, forKey: .start)
    try values.encode(end, forKey: .end)
    try values.encode(minutes, forKey: .minutes)
    try values.encode(half, forKey: .half)
  }
}

extension Record.Change {
  init(_ change: TaskChange, in comparison: Comparison, titledIn language: Language) {
    let id = change.after.id
    task = id.description
    rule = change.after.rule.text
    (unit, lead) = (change.after.unit.id.text, change.after.lead.id.text)
    title = change.after.heading[language]
    before = change.before.map(Record.Time.init)
    after = change.kind == .cancelled ? nil : Record.Time(change.after)
    let cause = comparison.causes[id]
    (forced, self.cause) = (cause?.isForced, cause?.code)
    shortage = cause?.shortage.map(Record.Shortage.init)
    chain = comparison.chain(of: id).map(\.description)
    switch change.kind {
    case .added: (kind, aspects) = ("added", [])
    case .restored: (kind, aspects) = ("restored", [])
    case .moved(let also): (kind, aspects) = ("moved", also.map { "\($0)" })
    case .changed(let news): (kind, aspects) = ("changed", news.map { "\($0)" })
    case .cancelled: (kind, aspects) = (comparison.undated.contains(id) ? "undated" : "gone", [])
    case .recoded: (kind, aspects) = ("recoded", [])
    }
  }

  private enum Key: CodingKey {
    case task, rule, unit, lead, title, kind, before, after, aspects, forced, cause, shortage, chain
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(task, forKey: .task)
    try values.encode(rule, forKey: .rule)
    try values.encode(unit, forKey: .unit)
    try values.encode(lead, forKey: .lead)
    try values.encode(title, forKey: .title)
    try values.encode(kind, forKey: .kind)
    try values.encode(before, forKey: .before)
    try values.encode(after, forKey: .after)
    try values.encode(aspects, forKey: .aspects)
    try values.encode(forced, forKey: .forced)
    try values.encode(cause, forKey: .cause)
    try values.encode(shortage, forKey: .shortage)
    try values.encode(chain, forKey: .chain)
  }
}

extension MoveCause {
  /// What there is too little of; `nil` where that is not the cause.
  fileprivate var shortage: Shortage? {
    if case .short(let shortage) = self { shortage } else { nil }
  }

  /// The cause as programs name it.
  fileprivate var code: String {
    switch self {
    case .given: "given"
    case .closed: "closed"
    case .short: "short"
    case .tooNear: "too-near"
    case .together: "together"
    case .displaced: "displaced"
    case .needless: "needless"
    }
  }
}
