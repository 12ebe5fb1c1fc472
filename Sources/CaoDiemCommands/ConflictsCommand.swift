import ArgumentParser
import Conflicts
import Foundation
import PlanPages
import ScheduleModel

/// Prints what is contradictory, open or doubtful in plans, and between them.
struct ConflictsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conflicts",
    abstract: "In các điều mâu thuẫn, còn ngỏ, đáng ngờ · print the conflicts.",
    discussion: """
      Sau thư mục cuối có thể là mã của một xung đột, nếu chỉ xem điều ấy.
      Behind the last folder may stand the id of a conflict, to see that one only.
      """)

  @OptionGroup var options: PlansOptions

  @Flag(help: "Thử các cách sửa, in cách nào được · try repairs, and print those that work.")
  var repairs = false

  @Option(help: "Dạng in ra · the format: text, json.")
  var format: ListFormat = .text

  func run() throws {
    let (options, id) = asked
    let plans = try options.load()
    let views = try plans.members.map { member in
      try standardError.under(plans.single == nil ? "\(member.folder):\n" : "") {
        try ConflictsView(of: member, only: id, repairs ? .tried : .asStated)
      }
    }
    let between = plans.single == nil ? JointConflictsView(of: plans, only: id) : nil
    if let id, views.allSatisfy(\.shown.isEmpty), between?.shown.isEmpty ?? true {
      standardError.write("\(DecisionRefusal.noConflict(id).message[plans.language])\n")
      throw ExitCode(64)
    }
    switch format {
    case .text: standardOutput.write(text(views, between, of: plans, only: id))
    case .json: standardOutput.write(json(views, between, of: plans))
    }
    let isUnsettled = views.contains { $0.shown.contains(where: \.isUnsettled) }
    if isUnsettled || between?.shown.contains(where: \.isUnsettled) ?? false { throw ExitCode(1) }
  }
}

extension ConflictsCommand {
  /// The folders, and behind them the conflict that is asked for, if there is one.
  private var asked: (options: PlansOptions, id: String?) {
    guard options.plans.count > 1, let last = options.plans.last, ConflictID(last) != nil,
      !FileManager.default.fileExists(atPath: last)
    else { return (options, nil) }
    var folders = options
    folders.plans.removeLast()
    return (folders, last)
  }

  /// The listings: of several plans each below its heading; where one conflict is asked for, it alone.
  private func text(
    _ views: [ConflictsView], _ between: JointConflictsView?, of plans: LoadedPlans,
    only id: String?
  ) -> String {
    guard let between else { return views[0].text }
    guard id == nil else {
      let own = views.filter { !$0.shown.isEmpty }.map(\.text)
      return (own + (between.shown.isEmpty ? [] : [between.text])).joined(separator: "\n")
    }
    let own = zip(plans.plans, views).map { PlanHeading($0.book.head).text + $1.text }
    return (own + [plans.heading + between.text]).joined(separator: "\n")
  }

  private func json(
    _ views: [ConflictsView], _ between: JointConflictsView?, of plans: LoadedPlans
  ) -> [UInt8] {
    guard let between else { return views[0].json }
    let ids = plans.plans.map(\.book.head.id)
    let own = zip(ids, views).map { PlanFiles.Part(.plan($0), "conflicts", $1.json) }
    return PlanFiles(own + [PlanFiles.Part(.between(ids), "conflicts", between.json)]).json
  }
}

extension [Conflict] {
  /// The conflict of an identity.
  ///
  /// - Throws: `ExitCode` 64, after saying so, where there is none.
  func named(_ id: String, _ language: Language) throws -> Conflict {
    if let conflict = first(where: { $0.id.text == id }) { return conflict }
    standardError.write("\(DecisionRefusal.noConflict(id).message[language])\n")
    throw ExitCode(64)
  }
}
