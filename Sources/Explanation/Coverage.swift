public import ScheduleModel

/// What became of each provision of the documents in a plan folder.
public struct Coverage: Hashable, Sendable {
  /// Where a plan folder takes up a provision.
  public struct Home: Hashable, Sendable {
    /// What takes it up. The raw value stands in files and never changes.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
      case plan, document, campaign, message, choice
      /// A rule that can make tasks.
      case rule
      /// A rule that makes no task as yet and asks why.
      case question
      /// A rule that is a duty without a date or a number.
      case standing

      /// Whether it is a rule of some kind.
      var isRule: Bool { [.rule, .question, .standing].contains(self) }
    }

    /// What takes it up.
    public let kind: Kind
    /// The code of it.
    public let id: String
    /// The line that names the provision.
    public let source: SourcePlace
  }

  /// What is wrong with a provision. The raw value stands in files and never changes.
  public enum Problem: String, CaseIterable, Hashable, Sendable {
    /// Nothing takes it up.
    case notMentioned = "not-mentioned"
    /// It can date something, but only things that are no rule take it up.
    case noRule = "no-rule"
    /// It is a duty without a date or a number, but its rule makes tasks.
    case dutyWithTasks = "duty-with-tasks"
    /// It gave another number of tasks than a careful reader expects, and no reason is written down.
    case numberDiffers = "number-differs"
    /// The folder takes it up, but the list of provisions does not have it.
    case notListed = "not-listed"
  }

  /// What became of one provision.
  public struct Row: Hashable, Sendable {
    /// The provision.
    public let provision: Provision
    /// Where it is taken up, in the order of the files; may be empty.
    public let homes: [Home]
    /// How many tasks belong to it; for a threshold, how many evaluations.
    public let tasks: Int
    /// The provision to which the tasks of its rule belong, where that is another; else `nil`.
    public let countedIn: String?
    /// What is wrong; may be empty.
    public let problems: [Problem]
  }

  /// A code that the folder takes up and no list has.
  public struct Stray: Hashable, Sendable {
    /// The code.
    public let provision: String
    /// Where it is taken up.
    public let home: Home
  }

  /// The numbers of a group of provisions.
  public struct Total: Hashable, Sendable {
    /// The group.
    public let group: Provision.Group
    /// How many provisions it has.
    public let provisions: Int
    /// How many of them have a problem.
    public let withProblem: Int
    /// How many tasks and evaluations belong to them.
    public let tasks: Int
  }

  /// The years that the numbers of the list are of, where the plan covers others for which nobody has
  /// confirmed it: they are then told and not compared. Else `nil`.
  public let listedYears: ClosedRange<Int>?
  /// The provisions, in the order of their list.
  public let rows: [Row]
  /// What the folder takes up although no list has it, in the order of the files.
  public let strays: [Stray]

  /// Whether every provision is accounted for.
  public var isComplete: Bool { strays.isEmpty && rows.allSatisfy(\.problems.isEmpty) }

  /// The numbers of each group, in the order of the groups.
  public var totals: [Total] {
    Provision.Group.allCases.map { group in
      let own = rows.filter { $0.provision.kind.group == group }
      return Total(
        group: group, provisions: own.count, withProblem: own.count { !$0.problems.isEmpty },
        tasks: own.reduce(0) { $0 + $1.tasks })
    }
  }

  /// Counts the provisions of a plan.
  public init(of plan: Plan) {
    let count = CoverageCount(plan)
    listedYears = plan.book.head.unconfirmedYears.isEmpty ? nil : plan.book.head.confirmedYears
    rows = plan.book.provisions.map(count.row)
    let listed = Set(plan.book.provisions.map(\.id))
    strays = plan.book.mentions.filter { !listed.contains($0.provision) }.map {
      Stray(provision: $0.provision, home: count.home($0))
    }
  }
}
