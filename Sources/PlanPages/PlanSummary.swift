import CivilTime
import Explanation
public import ScheduleModel

/// What a planner wants to read when a plan has been made, for a terminal of 80 columns.
///
/// Every text is empty or ends with a line feed.
public struct PlanSummary: Sendable {
  private let plan: Plan
  private let language: Language
  private let tally: PlanTally

  /// Looks at a plan.
  public init(of plan: Plan, in language: Language) {
    self.plan = plan
    self.language = language
    tally = PlanTally(plan)
  }

  /// What the plan amounts to: how many tasks, how sure they are, the campaigns, the busiest day,
  /// who has nothing to do, what to know, what was not proved.
  public var text: String {
    let lines = [counts] + campaigns + [busiest, idle, note].compactMap(\.self)
    return plan.book.head.title.shown.text() + lines.map { $0.text() }.joined()
      + NotProved(plan.bounds, in: language).text
  }

  /// How near the plan comes to what is too much at once; empty where nothing takes time.
  public var load: String {
    let phrases = LoadLines(PlanLoad(of: plan)).phrases
    guard !phrases.isEmpty else { return "" }
    return "\(LoadLines.title[language]):\n"
      + phrases.map { "- \($0[language].shown)".text(indent: 2, hanging: 4) }.joined()
  }

  /// How much the plan leaves open, and where to read it; empty where it is nothing.
  public var questionCount: String {
    let count = plan.book.openPoints.count
    guard count > 0 else { return "" }
    return word(
      "Còn \(count) câu hỏi về kế hoạch: xem bằng 'caodiem questions'.",
      "The plan leaves \(count) \(count == 1 ? "question" : "questions") open: see "
        + "'caodiem questions'."
    ).text()
  }

  /// The questions that rules leave open, a line each, and how many duties and choices there are
  /// beside them.
  public var questions: String {
    let points = plan.book.openPoints
    let asked = points.filter { [.question, .unknown].contains($0.kind) }
    let lines = asked.map { point in
      let place = ([point.home.code] + [point.clauses.joined(separator: "; ")])
        .filter { !$0.isEmpty }.joined(separator: ", ")
      return "- \(point.text[language].shown) [\(place.shown)]".text(indent: 2, hanging: 4)
    }
    let head = asked.isEmpty ? "" : word("Còn phải hỏi:\n", "Open questions:\n")
    return head + lines.joined() + others(points)
  }

  private func others(_ points: [OpenPoint]) -> String {
    let duties = points.count { $0.kind == .standing }
    let choices = points.count { $0.kind == .choice }
    guard duties + choices > 0 else { return "" }
    return word(
      "Chưa có số hoặc ngày: \(duties) việc; chưa chọn cách hiểu: \(choices) điểm. "
        + "Xem bằng 'caodiem questions'.",
      "Duties without a number or date: \(duties); readings not chosen: \(choices). "
        + "See 'caodiem questions'."
    ).text()
  }
}

extension PlanSummary {
  private var counts: String {
    let units = Phrase.units(tally.datedUnits.count)
    let undated = plan.open.count + plan.unplaced.count
    let rest = undated == 0 ? Phrase(vi: "", en: "") : .undated(undated)
    return word(
      "\(tally.dated) việc có ngày cho \(units.vietnamese): \(tally.tentative) dự kiến, "
        + "\(tally.assumed) dựa trên giả định\(rest.vietnamese).",
      "\(Phrase.tasks(tally.dated).english) with a date for \(units.english): "
        + "\(tally.tentative) tentative, \(tally.assumed) resting on assumptions\(rest.english).")
  }

  private var campaigns: [String] {
    plan.book.campaigns.map { campaign in
      let windows = campaign.occasions.map { $0.window.text(in: language) }
      let mark = campaign.assumption == nil ? "" : word(" (giả định)", " (assumed)")
      let whole = campaign.parent.map { ", " + $0.words[language] } ?? ""
      return word("Chiến dịch: ", "Campaign: ") + campaign.title.shown + ", "
        + windows.joined(separator: "; ") + mark + whole + "."
    }
  }

  private var busiest: String? {
    tally.busiest.map { Phrase.busiest($0.day, tasks: $0.tasks)[language] }
  }

  /// Who has no task, by kind, so that nobody thinks that a calendar was forgotten.
  private var idle: String? {
    let horizon = plan.book.horizon
    let idle = plan.book.roster.units.enumerated().filter { index, unit in
      !tally.busy.contains(index) && unit.existence(within: horizon) != nil
    }.map(\.element)
    guard !idle.isEmpty else { return nil }
    let kinds = Dictionary(grouping: idle, by: \.kind).sorted { $0.key < $1.key }
    let list = kinds.map { "\($0.value.count) \($0.key.shown)" }.joined(separator: ", ")
    return word("Không có việc trong kế hoạch này: ", "Without a task in this plan: ") + list + "."
  }

  private var note: String? {
    plan.book.head.note.map { word("Lưu ý: ", "Note: ") + $0.shown }
  }

  private func word(_ vietnamese: String, _ english: String) -> String {
    Phrase(vi: vietnamese, en: english)[language]
  }
}

extension ParentCampaign {
  /// What a campaign is a part of, behind its days: `thuộc đợt vss-2025/t3, mở rộng`.
  fileprivate var words: Phrase {
    let whole = Phrase(vi: "thuộc đợt \(self)", en: "part of \(self)")
    return extent == .widened ? whole + Phrase(vi: ", mở rộng", en: ", widened") : whole
  }
}
