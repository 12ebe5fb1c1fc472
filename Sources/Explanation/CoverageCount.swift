import ScheduleModel

/// Which tasks belong to which provision.
///
/// The tasks of a rule belong to the first provision it mentions that can date something and is no
/// threshold; a threshold is evaluated once for each task of the rules that mention it.
struct CoverageCount {
  private let book: RuleBook
  /// How many tasks each rule has.
  private let tasks: [RuleID: Int]
  /// The provision to which the tasks of a rule belong.
  private let owners: [RuleID: String]
  private let mentions: [String: [ProvisionMention]]

  /// Counts the tasks of a plan.
  init(_ plan: Plan) {
    book = plan.book
    tasks = CoverageCount.tasksByRule(plan)
    owners = CoverageCount.owners(plan.book)
    mentions = Dictionary(grouping: plan.book.mentions, by: \.provision)
  }

  /// What became of a provision.
  func row(_ provision: Provision) -> Coverage.Row {
    let mentions = mentions[provision.id] ?? []
    let homes = mentions.map(home)
    let rules = rules(of: mentions)
    let tasks = count(provision, rules)
    let other = rules.lazy.compactMap { owners[$0] }.first { $0 != provision.id }
    let isCounted =
      provision.kind.group == .datable && (provision.kind == .kpi || tasks > 0)
    return Coverage.Row(
      provision: provision, homes: homes, tasks: tasks,
      countedIn: isCounted || provision.kind.group != .datable ? nil : other,
      problems: problems(provision, homes, rules, tasks))
  }

  private func rules(of mentions: [ProvisionMention]) -> [RuleID] {
    mentions.compactMap(\.home.rule).reduce(into: []) { rules, rule in
      if !rules.contains(rule) { rules.append(rule) }
    }
  }

  private func count(_ provision: Provision, _ rules: [RuleID]) -> Int {
    let counted = provision.kind == .kpi ? rules : rules.filter { owners[$0] == provision.id }
    return counted.reduce(0) { $0 + (tasks[$1] ?? 0) }
  }

  private func problems(
    _ provision: Provision, _ homes: [Coverage.Home], _ rules: [RuleID], _ tasks: Int
  ) -> [Coverage.Problem] {
    guard !homes.isEmpty else { return [.notMentioned] }
    let group = provision.kind.group
    let makesTasks = rules.contains { self.tasks[$0] ?? 0 > 0 }
    let found: [(Bool, Coverage.Problem)] = [
      (group == .datable && !homes.contains { $0.kind.isRule }, .noRule),
      (group == .listed && makesTasks, .dutyWithTasks),
      (
        tasks != provision.expected && provision.reason == nil
          && book.head.unconfirmedYears.isEmpty,
        .numberDiffers
      ),
    ]
    return found.filter(\.0).map(\.1)
  }
}

extension CoverageCount {
  /// Where a provision is taken up.
  func home(_ mention: ProvisionMention) -> Coverage.Home {
    let (kind, id): (Coverage.Home.Kind, String) =
      switch mention.home {
      case .plan: (.plan, book.head.id.text)
      case .document(let id): (.document, id.text)
      case .campaign(let id): (.campaign, id.text)
      case .message(let id): (.message, id.text)
      case .choice(let id): (.choice, id.text)
      case .rule(let id): (kind(of: id), id.text)
      }
    return Coverage.Home(kind: kind, id: id, source: mention.source)
  }

  private func kind(of id: RuleID) -> Coverage.Home.Kind {
    guard let rule = book.rule(id) else { return .rule }
    if case .standing = rule.anchor { return .standing }
    return tasks[id] ?? 0 == 0 && !rule.details.questions.isEmpty ? .question : .rule
  }

  private static func tasksByRule(_ plan: Plan) -> [RuleID: Int] {
    let counts = RuleTasks.all(of: plan).map(\.all.count)
    return Dictionary(
      zip(plan.book.rules.map(\.id), counts), uniquingKeysWith: { first, _ in first })
  }

  private static func owners(_ book: RuleBook) -> [RuleID: String] {
    let kinds = Dictionary(
      book.provisions.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    return book.mentions.reduce(into: [:]) { owners, mention in
      guard let rule = mention.home.rule, owners[rule] == nil,
        let kind = kinds[mention.provision], kind.group == .datable, kind != .kpi
      else { return }
      owners[rule] = mention.provision
    }
  }
}

extension ProvisionMention.Home {
  /// The rule, where it is one.
  var rule: RuleID? { if case .rule(let id) = self { id } else { nil } }
}
