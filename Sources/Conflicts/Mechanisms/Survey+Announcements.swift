import CivilTime
import ScheduleModel

extension Survey {
  /// Rules of which the unit, day, hour or place is to be announced.
  var announcements: [Conflict] {
    entries.compactMap { duty in
      let isOpen = duty.rule.certainty == .toBeAnnounced || duty.rule.hasNoUnits
      // What may be done and is not planned waits for a decision, not for an announcement.
      return isOpen && duty.rule.modality != .may ? conflict(announcing: duty) : nil
    }
  }

  private func conflict(announcing duty: Duty) -> Conflict {
    let open = duty.rule.openPoints
    let names = open.isEmpty ? [Phrase(vi: "thời gian", en: "the time")] : open.map(\.name)
    let verb = names.count == 1 ? "is" : "are"
    let list = names.listed
    let waiting = tasks(waitingFor: duty.rule)
    return Conflict(
      .toBeAnnounced, ConflictID(.toBeAnnounced, about: duty.rule.id.text), .soft,
      facts(duty.tasks, duty.slots.span)
        + Phrase(
          vi: ": chưa rõ \(list.vietnamese) của \(duty.quoted.vietnamese). ",
          en: ": \(list.english) of \(duty.quoted.english) \(verb) to be announced. ")
        + chain(before: duty.rule) + meanwhile(duty.slots.count) + others(waiting.count),
      tasks: (duty.tasks + waiting).ids, units: (duty.tasks + waiting).units,
      clauses: [duty].clauses,
      causes: open.isEmpty
        ? [duty.rule.source] : open.map { duty.rule.place(of: $0.aspect) },
      repairs: [
        Repair(
          Phrase(
            vi: "khi có thông báo, ghi \(list.vietnamese) vào quy tắc '\(duty.rule.id)'",
            en: "once it is announced, write \(list.english) into rule '\(duty.rule.id)'"))
      ])
  }

  /// The tentative tasks of rules that hang on a rule.
  private func tasks(waitingFor rule: Rule) -> [DatedTask] {
    duties.filter { hangs($0.rule, on: rule.id) }.tasks.filter { $0.certainty == .toBeAnnounced }
  }

  /// Whether a rule hangs on another, also by way of others. Anchors do not go round in a circle.
  private func hangs(_ rule: Rule, on anchor: RuleID) -> Bool {
    guard case .relative(_, let next, _) = rule.anchor else { return false }
    return next == anchor || book.rule(next).map { hangs($0, on: anchor) } ?? false
  }

  /// What has to be done before, the first of it first; empty where nothing has.
  private func chain(before rule: Rule) -> Phrase {
    let chain = predecessors(of: rule).map { Phrase(verbatim: "'\($0.title)'") }
    guard !chain.isEmpty else { return Phrase(verbatim: "") }
    let (vietnamese, english) = (chain.joined(by: ", rồi "), chain.joined(by: ", then "))
    return Phrase(
      vi: "Trước đó phải xong \(vietnamese.vietnamese). ",
      en: "Before it \(chain.count == 1 ? "comes" : "come") \(english.english). ")
  }

  /// The rules that have to be done before one, the first of them first. They do not go in a circle.
  private func predecessors(of rule: Rule) -> [Rule] {
    guard let next = rule.details.follows.flatMap({ book.rule($0.rule) }) else { return [] }
    return predecessors(of: next) + [next]
  }

  private func others(_ count: Int) -> Phrase {
    guard count > 0 else { return Phrase(verbatim: "") }
    let tasks = Phrase.tasks(count)
    return Phrase(
      vi: " Thêm \(tasks.vietnamese) của quy tắc khác chờ theo.",
      en: " \(tasks.english) of other rules \(count == 1 ? "waits" : "wait") for it.")
  }

  /// What the calendars hold until then.
  private func meanwhile(_ count: Int) -> Phrase {
    switch count {
    case 0:
      Phrase(
        vi: "Trong lịch chưa có mục nào.", en: "Until then the calendars hold nothing of it.")
    case 1:
      Phrase(
        vi: """
          Trong lịch tạm có một mục dự kiến cả ngày; khi có thông báo, chính mục ấy đổi theo, \
          không thêm mục mới.
          """,
        en: """
          Meanwhile the calendars hold one tentative all-day item; once announced, that same item \
          changes and none is added.
          """)
    default:
      Phrase(
        vi: """
          Trong lịch tạm có \(count) mục dự kiến cả ngày; khi có thông báo, chính các mục ấy đổi \
          theo, không thêm mục mới.
          """,
        en: """
          Meanwhile the calendars hold \(count) tentative all-day items; once announced, those \
          same items change and none is added.
          """)
    }
  }
}

/// Something of a rule that nobody has said yet.
private struct OpenPoint {
  let aspect: Rule.Aspect
  let name: Phrase
}

extension Rule {
  /// Whether it is to become tasks of units that nobody has named.
  fileprivate var hasNoUnits: Bool {
    if case .standing = anchor { false } else { units.isEmpty }
  }

  fileprivate var openPoints: [OpenPoint] {
    let points = [
      (hasNoUnits, OpenPoint(aspect: .units, name: Phrase(vi: "đơn vị làm", en: "the unit"))),
      (leavesDayOpen, OpenPoint(aspect: .when, name: Phrase(vi: "ngày", en: "the day"))),
      (
        hours == .toBeAnnounced,
        OpenPoint(aspect: .hours, name: Phrase(vi: "giờ", en: "the hour"))
      ),
      (
        details.place == .toBeAnnounced,
        OpenPoint(aspect: .place, name: Phrase(vi: "nơi", en: "the place"))
      ),
    ]
    return points.filter(\.0).map(\.1)
  }
}
