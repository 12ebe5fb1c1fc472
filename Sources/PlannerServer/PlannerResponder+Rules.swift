import HTTPTypes
import Hummingbird
import PlanPages
import ScheduleModel

// Rules that are changed by forms and tables.
extension PlannerResponder {
  /// Tries what the form of a rule says, or writes it.
  func takeRule(_ rule: PlannerRulePath, _ change: PlannerChange) async throws -> Response {
    let (form, pages, desk) = (change.form, change.pages, desk)
    let language = pages.language
    let draft = form.draft(of: rule.code)
    if rule.isTry {
      let html = try await change.session.trials.run {
        pages.fragment(try await desk.weigh(draft, in: language))
      }
      return html.map { .page($0) } ?? .nothing
    }
    guard form["do"] == "write" else {
      let trial = try await desk.weigh(draft, in: language)
      if case .removal(let code) = draft, trial.problems.isEmpty {
        return .page(
          pages.weighed(
            trial.effects, [("remove", "yes")], of: .removal(of: code), backTo: change.back))
      }
      return try await page(of: rule, draft, trial, change)
    }
    let trial = try await desk.write(draft, on: form["version"] ?? "", in: language)
    guard trial.isChange else { return try await page(of: rule, draft, trial, change) }
    keep(trial, change)
    return .seeOther(
      try await site.address(backTo: form.pageAfterwards(of: rule, backTo: change.back)) + "#main")
  }

  /// Tries what a table says, or writes it.
  func takeTable(_ change: PlannerChange) async throws -> Response {
    let (form, pages) = (change.form, change.pages)
    let table = form["table"] ?? ""
    guard table.utf8.count <= PlannerForm.mostOfTable else {
      return .notice(PlannerNotice.tooLarge, .contentTooLarge)
    }
    guard form["do"] == "write" else {
      let trial = try await desk.weigh(.table(table), in: pages.language)
      return .page(pages.table(table, trial), trial.status)
    }
    let trial = try await desk.write(
      .table(table), on: form["version"] ?? "", in: pages.language)
    guard trial.isChange else { return .page(pages.table(table, trial), trial.status) }
    keep(trial, change)
    return .seeOther(try await site.address(backTo: change.back) + "#main")
  }

  private func keep(_ trial: PlannerTrial, _ change: PlannerChange) {
    let done = Phrase(vi: "Đã ghi.", en: "Written.")[change.pages.language]
    sessions.keep(change.name, told: done + "\n" + trial.effects, by: nil, canUndo: true)
  }

  /// The page of a rule with what was typed, and what came of it.
  private func page(
    of rule: PlannerRulePath, _ draft: PlannerDraft, _ trial: PlannerTrial, _ change: PlannerChange
  ) async throws -> Response {
    let language = change.pages.language
    var editing = change.editing
    editing.ruleForm = try await desk.ruleForm(of: rule.code, in: language)
    if case .rule(_, let cells) = draft { editing.ruleForm?.fill(cells) }
    editing.ruleForm?.trial = trial
    let query = PlannerQuery(path: rule.code.map { "/rule/\($0)" } ?? "/rules/new")
    let pages = site.pages(
      of: try await desk.edition(), for: query.speaking(language), editing: editing)
    guard let html = pages.html(at: query.path) else {
      return .notice(PlannerNotice.unknown, .notFound)
    }
    return .page(html, trial.status)
  }
}

extension PlannerTrial {
  /// What a page that shows it is sent with.
  fileprivate var status: HTTPResponse.Status { problems.isEmpty ? .ok : .unprocessableContent }
}

/// The rule of a page.
struct PlannerRulePath {
  /// Its code; `nil` for a new one.
  let code: String?
  /// Whether it is tried while somebody writes.
  let isTry: Bool
}

extension PlannerQuery {
  /// The rule whose page or form it is; `nil` for other pages.
  var rule: PlannerRulePath? {
    let isTry = path.count == 3 && path[2] == "try"
    guard path.count == 2 || isTry else { return nil }
    if path[0] == "rule" { return PlannerRulePath(code: path[1], isTry: isTry) }
    return path[..<2] == ["rules", "new"] ? PlannerRulePath(code: nil, isTry: isTry) : nil
  }
}

extension PlannerForm {
  /// How much a form may send, in octets.
  static let largest = 65_536
  /// How large a table may be, in octets.
  static let mostOfTable = 1_048_576
  /// How much the form of a table may send: each octet may take three.
  static let largestTable = 3 * mostOfTable + largest

  /// What the form of a rule asks for.
  func draft(of code: String?) -> PlannerDraft {
    if let code, self["do"] == "remove" || self["remove"] == "yes" { return .removal(of: code) }
    let cells = fields.all.filter { $0.name.hasPrefix("c.") }.map {
      (column: String($0.name.dropFirst(2)), text: $0.value)
    }
    return .rule(code: code, cells: cells)
  }

  /// The page on which a rule is found once the form was written.
  func pageAfterwards(of rule: PlannerRulePath, backTo back: PlannerQuery) -> PlannerQuery {
    let code = self["remove"] == "yes" ? nil : self["c.code"] ?? rule.code
    return PlannerQuery(path: code.map { "/rule/\($0)" } ?? "/rules").speaking(back.language)
  }
}
