import CivilTime
import ScheduleModel

/// What a feed is called and what it says about itself, in its language.
struct FeedWording {
  /// The plan.
  let plan: PublishedPlan
  /// Which feed.
  let terms: FeedTerms
  /// The quarter, for a file of broadcasts that left the main one.
  let quarter: Period?

  /// The name, as calendar programs show it in the list of calendars.
  func name(_ names: [UnitID: String]) -> String {
    let name = subjectName(names)
    return quarter.map { "\(name) – \($0.title[terms.language])" } ?? name
  }

  private func subjectName(_ names: [UnitID: String]) -> String {
    func unit(_ id: UnitID) -> String { names[id] ?? id.text }
    switch terms.subject {
    case .plan: return plan.title
    case .unit(let id), .station(let id): return unit(id)
    case .lead(let id): return "\(unit(id)) – \(word("chủ trì", "lead"))"
    case .partner(let id): return "\(unit(id)) – \(word("phối hợp", "support"))"
    case .campaign(let id): return plan.campaigns.first { $0.id == id }?.title ?? id.text
    }
  }

  /// The description: the plan, who approved it, and what a subscriber has to know of it.
  ///
  /// No moment: vdirsyncer lays down every event anew where the head of its calendar has changed, so
  /// that one task that moves would be twelve that go and come.
  func description(
    approval: Approval?, isEmpty: Bool, leftOut: [Period], remark: Phrase? = nil
  ) -> String {
    let remark = terms.subject == .plan ? remark : nil
    let sentences = [
      terms.subject == .plan && quarter == nil
        ? word("Mọi việc của kế hoạch", "All tasks of the plan") : plan.title,
      approval.map { text($0) },
      isEmpty && remark == nil
        ? word("Hiện không có việc nào", "There is nothing to be done at present") : nil,
      remark?[terms.language],
      terms.profile.reminderWords?[terms.language],
      leftOut.isEmpty ? nil : text(leftOut: leftOut),
    ]
    return sentences.compactMap(\.self).joined(separator: ". ")
  }

  private func text(_ approval: Approval) -> String {
    let number = approval.document.map { ", \(word("số", "no.")) \($0)" } ?? ""
    return word("Duyệt:", "Approved by") + " \(approval.approver)\(number)"
  }

  /// That broadcasts have left the file, and where they are.
  private func text(leftOut quarters: [Period]) -> String {
    let titles = quarters.map(\.title).listed[terms.language]
    let names = quarters.map(\.name).joined(separator: ", ")
    return word(
      "Lịch đã đầy: phát sóng \(titles) ở lịch riêng theo quý (\(names))",
      "This calendar is full: the broadcasts of \(titles) are in calendars of their own (\(names))")
  }

  private func word(_ vietnamese: String, _ english: String) -> String {
    Phrase(vi: vietnamese, en: english)[terms.language]
  }
}

extension Period {
  /// A quarter as people say it: `quý 3/2026`, `Q3 2026`.
  fileprivate var title: Phrase {
    Phrase(vi: "quý \(number)/\(year)", en: "Q\(number) \(year)")
  }
}
