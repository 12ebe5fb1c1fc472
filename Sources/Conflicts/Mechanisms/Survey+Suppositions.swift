import CivilTime
import ScheduleModel

/// Something that the plan supposes, with what it is about.
private struct Supposition {
  let assumption: Assumption
  /// What of what is supposed, within a sentence: `hạn của 'Báo cáo'`.
  let subject: Phrase
  /// What tells it from others: codes.
  let identity: [String]
  /// Where it stands.
  let source: SourcePlace
  /// Where it comes from; `nil` where that is what rests on it.
  let clauses: [String]?
  /// The days that are supposed; `nil` where those of the tasks tell.
  let days: Window?
}

extension Survey {
  /// Every value that the plan supposes because the documents are silent.
  var suppositions: [Conflict] { (campaignSuppositions + ruleSuppositions).map(conflict) }

  private func conflict(over supposition: Supposition) -> Conflict {
    let resting = duties.filter { duty in
      book.assumptions(of: duty.rule).contains(supposition.assumption)
        || duty.rule.details.assumptions.contains(supposition.assumption)
    }
    let (subject, text) = (supposition.subject, supposition.assumption.text.unstopped)
    return Conflict(
      .assumedValue, ConflictID(.assumedValue, joining: supposition.identity),
      // For which years a duty holds moves no day of this plan.
      supposition.assumption.aspect == .years ? .info : .soft,
      facts(resting.tasks, supposition.days ?? resting.slots.span)
        + Phrase(
          vi: ": không văn bản nào nêu \(subject.vietnamese). Giả định: \(text).",
          en: ": no document states \(subject.english). Assumed: \(text)."),
      tasks: resting.tasks.ids, units: resting.tasks.units,
      clauses: supposition.clauses ?? resting.clauses,
      causes: [supposition.source],
      repairs: [
        Repair(
          Phrase(
            vi: "hỏi lại, ghi giá trị đúng rồi bỏ dòng giả định",
            en: "ask, write the true value and remove the line of the assumption"))
      ])
  }

  private var campaignSuppositions: [Supposition] {
    book.campaigns.compactMap { campaign in
      campaign.assumption.map { assumption in
        Supposition(
          assumption: assumption,
          subject: Phrase(
            vi: "thời gian của chiến dịch '\(campaign.title)'",
            en: "the window of the campaign '\(campaign.title)'"),
          identity: ["campaign", campaign.id.text], source: assumption.source ?? campaign.source,
          clauses: nil, days: campaign.occasions.first?.window)
      }
    }
  }

  private var ruleSuppositions: [Supposition] {
    let ofCampaigns = Set(book.campaigns.compactMap(\.assumption))
    return entries.filter { $0.rule.modality != .may }.flatMap { duty in
      duty.rule.details.assumptions.filter { !ofCampaigns.contains($0) }.enumerated()
        .map { number, assumption in
          Supposition(
            assumption: assumption,
            subject: duty.rule.name(of: assumption.aspect)
              + Phrase(vi: " của ", en: " of ") + duty.quoted,
            identity: ["rule", duty.rule.id.text] + (number == 0 ? [] : ["\(number + 1)"]),
            source: assumption.source ?? duty.rule.place(of: .assumption),
            clauses: duty.rule.details.clauses, days: nil)
        }
    }
  }
}

extension Rule {
  /// What can be assumed of a rule, within a sentence.
  fileprivate func name(of aspect: Aspect?) -> Phrase {
    switch aspect {
    case .when: nameOfDays
    case .units: Phrase(vi: "đơn vị làm", en: "the units")
    case .order: Phrase(vi: "việc phải xong trước", en: "what comes before")
    case .distance: Phrase(vi: "khoảng cách", en: "the distance")
    case .shift: Phrase(vi: "cách dời ngày nghỉ", en: "the shift off rest days")
    case .quantity: Phrase(vi: "số lượng", en: "the number")
    case .share: Phrase(vi: "tỷ lệ được chọn", en: "the share")
    case .firstPeriod: Phrase(vi: "kỳ đầu", en: "the first period")
    case .carrier: Phrase(vi: "việc gộp", en: "the merging")
    case .phases: Phrase(vi: "các giai đoạn", en: "the phases")
    case .recipient: Phrase(vi: "nơi nhận", en: "the recipient")
    case .spacing: Phrase(vi: "khoảng cách giữa các việc", en: "the spacing")
    case .restDays: Phrase(vi: "việc làm vào ngày nghỉ", en: "the use of rest days")
    case .preferredDays: Phrase(vi: "ngày ưu tiên", en: "the preferred days")
    case .avoids: Phrase(vi: "những ngày phải tránh", en: "the days to avoid")
    case .dayChoice: Phrase(vi: "ngày chung", en: "the common day")
    case .turn: Phrase(vi: "lượt chọn", en: "the turn")
    case .years: Phrase(vi: "những năm làm", en: "the years")
    case .countsToward: Phrase(vi: "cách tính", en: "the counting")
    case .alternatives: Phrase(vi: "hình thức", en: "the form")
    case .occupation, .length: Phrase(vi: "thời lượng", en: "the length")
    case .hours: Phrase(vi: "giờ", en: "the hour")
    case .place: Phrase(vi: "nơi", en: "the place")
    case .lead: Phrase(vi: "đơn vị chủ trì", en: "the lead")
    case .monitor: Phrase(vi: "đơn vị theo dõi", en: "who monitors it")
    case .partners: Phrase(vi: "đơn vị phối hợp", en: "the partners")
    case .resources: Phrase(vi: "nguồn lực", en: "the resources")
    case .message: Phrase(vi: "thông điệp", en: "the message")
    case .target: Phrase(vi: "chỉ tiêu", en: "the target")
    case .modality: Phrase(vi: "mức độ", en: "the modality")
    case .language: Phrase(vi: "ngôn ngữ", en: "the language")
    case .code, .title, .needs, .assumption, .question, .clause, .unquantified, nil:
      Phrase(vi: "một giá trị", en: "a value")
    }
  }

  private var nameOfDays: Phrase {
    switch position {
    case .on: Phrase(vi: "ngày", en: "the day")
    case .throughout, .within: Phrase(vi: "thời gian", en: "the window")
    case .due: Phrase(vi: "hạn", en: "the due date")
    }
  }
}
