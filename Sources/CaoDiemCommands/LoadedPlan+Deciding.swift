import CivilTime
import Conflicts
import RuleFiles
import ScheduleModel

// Decisions, held against a plan before anything is written.
extension LoadedPlan {
  /// A reading of a choice, by their codes.
  ///
  /// - Throws: `DecisionRefusal` where the plan has no such choice or reading.
  func reading(_ reading: String?, of code: String) throws -> Decision.Subject {
    let choices = plan.book.choices
    guard let choice = choices.first(where: { $0.id.text == code }) else {
      throw DecisionRefusal.noChoice(code, known: choices.map(\.id.text))
    }
    let known = choice.readings.map(\.id)
    guard let reading, let wanted = known.first(where: { $0.text == reading }) else {
      throw DecisionRefusal.noReading(reading, of: code, known: known.map(\.text))
    }
    return .reading(choice.id, wanted)
  }

  /// A task that can be pinned, by its identity.
  ///
  /// - Throws: `DecisionRefusal` where the plan has no such task, or it lasts.
  func pinnable(_ text: String) throws -> TaskID {
    let known = plan.assignments.map(\.task) + plan.unplaced.map(\.task) + plan.open
    guard let id = TaskID(text: text), let task = known.first(where: { $0.id == id }) else {
      throw DecisionRefusal.noTask(text)
    }
    guard task.isPinnable else {
      let rule = plan.book.rules[task.rule]
      throw DecisionRefusal.span(rule.title, rule.id, rule.place(of: .when))
    }
    return id
  }

  /// The acceptance of a conflict, by its identity.
  ///
  /// - Throws: `DecisionRefusal` where the plan has no such conflict.
  func waiver(of text: String) throws -> Decision.Subject {
    guard let id = ConflictID(text) else { throw DecisionRefusal.noConflict(text) }
    let conflicts = PlanConflicts(of: plan, keeping: published).all
    // Whether there is a conflict with another plan, only both can tell.
    guard id.isJoint(of: plan.book.head.id) || conflicts.contains(where: { $0.id == id }) else {
      throw DecisionRefusal.noConflict(text)
    }
    return .waiver(id)
  }

  /// What is to be changed in the file of decisions for one of them, and the plan as it is then. Nothing
  /// is written.
  ///
  /// - Throws: `DecisionRefusal` where the folder could not be read with it.
  func deciding(_ decision: Decision) throws -> (edit: DecisionEdit, plan: Plan) {
    let decided = plan.book.decisions
    let edit = DecisionFile(
      source.folder, holding: decided, begunIn: plan.book.head.language
    ).edit(for: decision)
    let own = source.folder.file(DecisionFile.name)?.text ?? ""
    let folder = source.folder.replacing(
      SourceFile(name: DecisionFile.name, text: edit.applied(to: own)))
    let changed = PlanSource(folder: folder, spoken: source.spoken, unreadable: [])
    let refusal = edit.replaced.map { DecisionRefusal.notReplaced($0.source) } ?? .notAtTheEnd
    // The words have been checked: what is wrong here is how the file is laid out.
    guard !changed.isWrong(in: DecisionFile.name) else { throw refusal }
    let book = try changed.book(warnings: .known)
    let wanted =
      edit.replaced.map { old in
        decided.map { $0 == old ? decision.subject : $0.subject }
      } ?? decided.map(\.subject) + [decision.subject]
    guard book.decisions.map(\.subject) == wanted else { throw refusal }
    return (edit, try LoadedPlan(book, from: changed, keeping: published).plan)
  }
}

extension DecisionRefusal {
  /// What is wrong with the words of a decision; `nil` where nothing is.
  static func of(_ by: String, _ why: String) -> DecisionRefusal? {
    let texts = [by, why]
    if texts.contains(where: { $0.allSatisfy(\.isWhitespace) }) { return .noWords }
    return texts.contains(where: \.holdsControls) ? .controls : nil
  }
}

extension String {
  /// Whether a character stands in it that no file of a plan may hold. Line feeds and tabs become
  /// spaces when a text is written, and are none.
  var holdsControls: Bool {
    unicodeScalars.contains {
      $0.properties.generalCategory == .control && !$0.properties.isWhitespace
    }
  }
}
