import ScheduleModel

extension Coverage {
  /// The provisions as a JSON array of objects: UTF-8, indented, keys sorted, ended by a line feed.
  ///
  /// Every object has every key: `id`, `section`, `kind`, `group`, `quote`, `homes`, `tasks`,
  /// `expected`, `reason`, `problem`; what is not known is `null`. Several problems are joined by
  /// `, `. What no list has stands at the end, with its code and place.
  public var json: [UInt8] { (rows.map(Record.init) + strays.map(Record.init)).jsonFile }
}

/// A provision as a JSON object.
private struct Record: Encodable {
  struct Home: Encodable {
    let kind: String
    let id: String
    let file: String
    let line: Int

    init(_ home: Coverage.Home) {
      kind = home.kind.rawValue
      id = home.id
      file = home.source.file
      line = home.source.line
    }
  }

  let id: String
  let section: Nullable
  let kind: Nullable
  let group: Nullable
  let quote: Nullable
  let homes: [Home]
  let tasks: Int
  let expected: Int?
  let reason: Nullable
  let problem: Nullable

  init(_ row: Coverage.Row) {
    let provision = row.provision
    id = provision.id
    section = Nullable(provision.section)
    kind = Nullable(provision.kind.rawValue)
    group = Nullable(provision.kind.group.code)
    quote = Nullable(provision.quote)
    homes = row.homes.map(Home.init)
    tasks = row.tasks
    expected = provision.expected
    reason = Nullable(provision.reason)
    let problems = row.problems.map(\.rawValue).joined(separator: ", ")
    problem = Nullable(problems.isEmpty ? nil : problems)
  }

  init(_ stray: Coverage.Stray) {
    id = stray.provision
    (section, kind, group) = (Nullable(nil), Nullable(nil), Nullable(nil))
    (quote, reason) = (Nullable(nil), Nullable(nil))
    homes = [Home(stray.home)]
    tasks = 0
    expected = nil
    problem = Nullable(Coverage.Problem.notListed.rawValue)
  }

  private enum Field: String, CodingKey {
    case id, section, kind, group, quote, homes, tasks, expected, reason, problem
  }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Field.self)
    try object.encode(id, forKey: .id)
    try object.encode(section, forKey: .section)
    try object.encode(kind, forKey: .kind)
    try object.encode(group, forKey: .group)
    try object.encode(quote, forKey: .quote)
    try object.encode(homes, forKey: .homes)
    try object.encode(tasks, forKey: .tasks)
    try object.encode(expected, forKey: .expected)
    try object.encode(reason, forKey: .reason)
    try object.encode(problem, forKey: .problem)
  }
}

extension Provision.Group {
  /// The group in files for programs.
  fileprivate var code: String {
    switch self {
    case .datable: "datable"
    case .attribute: "attribute"
    case .listed: "listed"
    }
  }
}
