import CivilTime
import Conflicts
import PlannerServer
import Repairs
import RuleFiles
import ScheduleModel

// What the planner's pages ask for, tried on a plan before anything is written.
extension LoadedPlan {
  /// What a proposal changes, and the plan as it is then.
  typealias Trial = (change: FileEdit, plan: Plan)

  /// Tries a proposal that is made on a day.
  ///
  /// - Throws: `PlannerRefusal` where it cannot be made.
  func trying(_ proposal: PlannerProposal, on day: CivilDate) throws -> Trial {
    do {
      if let refusal = DecisionRefusal.of(proposal.by, proposal.why) { throw refusal }
      let signature = Signature(by: proposal.by, because: proposal.why, on: day)
      let subject: Decision.Subject
      switch proposal.subject {
      case .reading(let choice, let code): subject = try reading(code, of: choice)
      case .pin(let task, let day, let half): subject = .pin(try pinnable(task), day, half)
      case .waiver(let conflict): subject = try waiver(of: conflict)
      case .repair(let conflict, let code): return try mending(conflict, code, by: signature)
      }
      let decision = Decision(
        subject, by: signature.by, because: signature.reason, on: signature.date,
        source: SourcePlace(file: DecisionFile.name, line: 1))
      let (edit, plan) = try deciding(decision)
      return (.decisions(edit), plan)
    } catch let refusal as DecisionRefusal {
      throw PlannerRefusal(refusal.message)
    }
  }

  /// A repair of a conflict, tried again.
  private func mending(_ text: String, _ code: String, by signature: Signature) throws -> Trial {
    let conflicts = PlanConflicts(of: plan, keeping: published).all
    guard let conflict = conflicts.first(where: { $0.id.text == text }) else {
      throw DecisionRefusal.noConflict(text)
    }
    let bench = bench(conflicts)
    let edits = bench.ladders(for: conflict).flatMap(\.self)
    guard let edit = edits.first(where: { $0.code == code }) else {
      throw PlannerRefusal(RepairRefusal.noRepair(code, of: conflict.id, known: []).message)
    }
    switch bench.trial(of: edit, against: conflict, by: signature) {
    case .success(let trial): return (trial.change, trial.plan)
    case .failure(let failure):
      throw PlannerRefusal(RepairRefusal.failed(code, failure).message)
    }
  }

  /// The repairs of a conflict that work; none where the plan has no such conflict.
  func repairs(of id: ConflictID, on day: CivilDate) -> RepairSearch {
    let conflicts = PlanConflicts(of: plan, keeping: published).all
    let own = conflicts.filter { $0.id == id }
    let signature = Signature(by: "…", because: "…", on: day)
    return bench(conflicts).searches(own, by: signature)[id] ?? RepairSearch([], attempts: 0)
  }
}
