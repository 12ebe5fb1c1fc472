import CivilTime
import ScheduleModel

extension JointSurvey {
  /// Campaigns that are a part of one which the other plan, that is at hand, does not have.
  var unknownParents: [JointConflict] {
    parts.compactMap { part in
      guard part.parent == nil, let link = part.campaign.parent else { return nil }
      let known = part.whole.book.campaigns.map(\.id.text)
      let list =
        known.isEmpty
        ? Phrase(vi: "không có đợt nào", en: "none")
        : Phrase(verbatim: known.joined(separator: ", "))
      return JointConflict(
        .parentUnknown,
        ConflictID(.parentUnknown, about: part.plan.id.text, part.campaign.id.text), .hard,
        Phrase(
          vi: """
            \(part.cited.vietnamese) thuộc đợt '\(link)', mà \(link.plan) không có chiến dịch \
            '\(link.campaign)'; đang có: \(list.vietnamese).
            """,
          en: """
            \(part.cited.english) is part of '\(link)', but \(link.plan) has no campaign \
            '\(link.campaign)'; there are: \(list.english).
            """),
        sides: [
          part.plan.side(causes: [link.source]),
          part.whole.side(causes: [part.whole.book.head.source]),
        ],
        repairs: [
          Phrase(
            vi: "sửa 'thuộc đợt' ở '\(part.campaign.id)' trong plan.yaml của \(part.plan.id)",
            en: "mend 'part of' at '\(part.campaign.id)' in plan.yaml of \(part.plan.id)")
        ])
    }
  }

  /// Campaigns that lie, or whose tasks lie, outside the campaign that they are a part of.
  ///
  /// Worth knowing only, where the plan says that it has more days on purpose.
  var strayParts: [JointConflict] { parts.compactMap { conflict($0) } }

  /// A campaign that is a part of one of another plan which is at hand.
  fileprivate struct JointPart {
    let plan: JointPlan
    let campaign: Campaign
    let whole: JointPlan
    /// The campaign that it is a part of; `nil` where the other plan has none of that code.
    let parent: Campaign?

    var cited: Phrase { campaign.cited(in: plan) }
  }

  private var parts: [JointPart] {
    plans.flatMap { plan in
      plan.book.campaigns.compactMap { campaign in
        guard let link = campaign.parent, let whole = self.plan(link.plan) else { return nil }
        return JointPart(
          plan: plan, campaign: campaign, whole: whole, parent: whole.book.campaign(link.campaign))
      }
    }
  }

  private func conflict(_ part: JointPart) -> JointConflict? {
    guard let parent = part.parent, let link = part.campaign.parent else { return nil }
    let (days, limits) = (part.campaign.days, parent.days)
    let outside = days.outside(limits)
    let stray = part.plan.duties { $0.details.campaign == part.campaign.id }
      .keeping { stint in stint.days.map { ![$0].outside(limits).isEmpty } ?? false }
    guard !outside.isEmpty || !stray.isEmpty else { return nil }
    let isMeant = link.extent == .widened
    let facts = [
      outside.isEmpty ? nil : outside.fewListed + " (" + outside.dayCount + ")",
      stray.isEmpty ? nil : strayTasks(stray, isAlone: outside.isEmpty),
    ].compactMap(\.self).listed
    let end =
      isMeant
      ? Phrase(vi: "; kế hoạch ghi là mở rộng.", en: "; the plan says that it is widened.")
      : Phrase(verbatim: ".")
    let head = Phrase(
      vi: "\(part.cited.vietnamese), \(days.fewListed.vietnamese), thuộc đợt ",
      en: "\(part.cited.english), \(days.fewListed.english), is part of ")
    let whole = parent.cited(in: part.whole) + ", " + limits.fewListed
    return JointConflict(
      .outsideParent,
      ConflictID(.outsideParent, about: part.plan.id.text, part.campaign.id.text),
      isMeant ? .info : .soft,
      head + whole + Phrase(vi: "; nằm ngoài đợt ấy: ", en: "; outside of it: ") + facts + end,
      sides: [
        part.plan.side(stray, causes: [part.campaign.source, link.source]),
        part.whole.side(causes: [parent.source]),
      ],
      repairs: isMeant ? [] : repairs(part))
  }

  private func strayTasks(_ duties: [JointDuty], isAlone: Bool) -> Phrase {
    guard let span = duties.span else { return .tasks(duties.taskCount) }
    return .tasks(duties.taskCount) + Phrase { " (" + span.text(in: $0) + ")" }
  }

  private func repairs(_ part: JointPart) -> [Phrase] {
    let (campaign, plan) = (part.campaign.id, part.plan.id)
    return [
      Phrase(
        vi: "cố ý thêm ngày thì viết 'mở rộng: có' ở '\(campaign)' trong plan.yaml của \(plan)",
        en: "if it has more days on purpose, write 'widens: yes' at '\(campaign)' in plan.yaml of "
          + "\(plan)"),
      Phrase(vi: "không thì dời vào trong đợt ấy", en: "if not, move it into those days"),
    ]
  }
}

extension Campaign {
  /// The days that it runs, as windows.
  var days: [Window] { occasions.map(\.window).joined }
}
