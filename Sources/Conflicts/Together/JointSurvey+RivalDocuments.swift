import CivilTime
import ScheduleModel

extension JointSurvey {
  /// Documents of one issuer and one sort, both in force on some days: one plan follows the first, another
  /// carries out the second and not the first, and no plan says which of them holds.
  ///
  /// One conflict for each plan and document and each rival of it, whoever carries the rival out.
  var rivalDocuments: [JointConflict] {
    plans.flatMap { plan in
      plan.followed.flatMap { document in
        let rivals = plans.filter { $0.id != plan.id }
          .flatMap { self.rivals(of: document, of: plan, in: $0) }
        return Dictionary(grouping: rivals) { $0.document.numberCode ?? "" }
          .sorted { $0.key < $1.key }
          .compactMap { conflict(document, of: plan, with: $1) }
      }
    }
  }

  /// A document that a plan carries out beside one that another plan follows.
  fileprivate struct Rival {
    let plan: JointPlan
    /// The document of the plan that carries it out.
    let follower: Document
    let document: Document
    /// The days on which both are in force.
    let days: Window
  }

  private func rivals(
    of document: Document, of plan: JointPlan, in other: JointPlan
  ) -> [Rival] {
    let basis = plan.book.documents(carriedOutBy: document)
    return other.followed.filter { !$0.isSame(as: document) }.flatMap { follower in
      let parents = other.book.documents(carriedOutBy: follower)
      guard !parents.contains(where: { $0.isSame(as: document) }) else { return [Rival]() }
      return parents.compactMap { rival in
        guard document.numberCode != nil, rival.numberCode != nil, !rival.isSame(as: document),
          rival.hasIssuer(of: document) == true, rival.series == document.series,
          !basis.contains(where: { $0.isSame(as: rival) }), !isSettled(document, rival),
          let term = term(of: document, in: plan),
          let days = self.term(of: rival, in: other)?.intersection(term)
        else { return nil }
        return Rival(plan: other, follower: follower, document: rival, days: days)
      }
    }
  }

  /// Whether some plan says which of two documents holds: one took the place of the other, or a plan that
  /// knows both says until when one of them is in force.
  private func isSettled(_ one: Document, _ other: Document) -> Bool {
    plans.contains { plan in
      let (first, second) = (plan.book.entries(of: one), plan.book.entries(of: other))
      let isReplaced = [(first, second), (second, first)].contains { older, newer in
        newer.contains { !Set(older.map(\.id)).isDisjoint(with: $0.supersedes) }
      }
      let isEnded = (first + second).contains { $0.inForceUntil != nil }
      return isReplaced || !first.isEmpty && !second.isEmpty && isEnded
    }
  }

  /// The days of the years of a plan on which a document is in force, by all that the plans know of it;
  /// `nil` where there are none.
  private func term(of document: Document, in plan: JointPlan) -> Window? {
    let entries = plans.flatMap { $0.book.entries(of: document) }
    let years = plan.book.horizon
    let start = entries.compactMap(\.start).max() ?? years.start
    let last = entries.compactMap(\.inForceUntil).min() ?? years.last
    return Window(from: start, through: last).flatMap { $0.intersection(years) }
  }

  private func conflict(
    _ document: Document, of plan: JointPlan, with rivals: [Rival]
  ) -> JointConflict? {
    guard let rival = rivals.first, let number = rival.document.numberCode,
      let start = rivals.map(\.days.start).min()
    else { return nil }
    let following = plan.duties { $0.details.document == document.id }
    let others = Dictionary(grouping: rivals, by: \.plan.id).sorted { $0.key < $1.key }
    let names = others.map { Phrase(verbatim: $0.key.text) }.listed
    let verb = others.count == 1 ? "carries" : "carry"
    return JointConflict(
      .bothInForce, ConflictID(.bothInForce, about: plan.id.text, document.id.text, number), .hard,
      Phrase(
        vi: """
          \(plan.id) theo \(document.dated.vietnamese), còn \(names.vietnamese) thực hiện \
          \(rival.document.dated.vietnamese), cùng của \(document.issuer ?? ""): từ \
          \(start.text(in: .vietnamese)) cả hai cùng có hiệu lực, và không kế hoạch nào ghi văn bản nào \
          thay văn bản nào.
          """,
        en: """
          \(plan.id) follows \(document.dated.english), but \(names.english) \(verb) out \
          \(rival.document.dated.english), both of \(document.issuer ?? ""): from \
          \(start.text(in: .english)) on both are in force, and no plan says which took the place of \
          the other.
          """),
      sides: [plan.side(following, causes: [document.source])]
        + others.map { _, own in own[0].plan.side(of: own) },
      repairs: others.flatMap { repairs(document, $1[0]) })
  }

  private func repairs(_ document: Document, _ rival: Rival) -> [Phrase] {
    let (plan, newer) = (rival.plan, rival.document)
    let both = Phrase(
      vi: """
        cả hai cùng còn hiệu lực thì ghi cả \(document.cited) vào 'thực hiện' của \
        '\(rival.follower.id)' trong plan.yaml của \(plan.id)
        """,
      en: """
        if both hold, add \(document.cited) to 'implements' of '\(rival.follower.id)' in plan.yaml of \
        \(plan.id)
        """)
    guard let entry = plan.book.entries(of: document).first else {
      return [
        Phrase(
          vi: """
            thêm \(document.cited) vào 'các văn bản' trong plan.yaml của \(plan.id), với 'hiệu lực \
            đến', hoặc ghi \(newer.cited) 'thay cho' nó
            """,
          en: """
            add \(document.cited) to 'documents' in plan.yaml of \(plan.id), with 'in force until', or \
            let \(newer.cited) have it in 'supersedes'
            """), both,
      ]
    }
    if let issued = document.issued, let rival = newer.issued, rival < issued {
      // The older of the two is the other one: it may be over, and cannot take this one's place.
      return [
        Phrase(
          vi: "\(newer.cited) đã hết thì ghi 'hiệu lực đến' của nó trong plan.yaml của \(plan.id)",
          en: "if \(newer.cited) is over, write its 'in force until' in plan.yaml of \(plan.id)"),
        both,
      ]
    }
    let replacing = Phrase(
      vi: "ghi 'thay cho: \(entry.id)' ở '\(newer.id)'",
      en: "write 'supersedes: \(entry.id)' at '\(newer.id)'")
    let ending = lastDay(of: document, before: newer).map { last in
      Phrase(
        vi: ", hoặc 'hiệu lực đến: \(last.text(in: .vietnamese))' ở '\(entry.id)',",
        en: ", or 'in force until: \(last)' at '\(entry.id)',")
    }
    return [
      replacing + (ending ?? Phrase(verbatim: ""))
        + Phrase(
          vi: " trong plan.yaml của \(plan.id)", en: " in plan.yaml of \(plan.id)"), both,
    ]
  }

  /// The day before a newer document holds; `nil` where it is not the newer one.
  private func lastDay(of document: Document, before newer: Document) -> CivilDate? {
    guard let start = document.start, let end = newer.start, start < end else { return nil }
    return CivilDate(dayNumber: end.dayNumber - 1)
  }
}

extension JointPlan {
  /// What is so in a plan that carries out rivals of a document.
  fileprivate func side(of rivals: [JointSurvey.Rival]) -> JointConflict.Side {
    let followers = Set(rivals.map(\.follower.id))
    let duties = duties { $0.details.document.map(followers.contains) ?? false }
    return side(duties, causes: rivals.flatMap { [$0.follower.source, $0.document.source] })
  }
}

extension Document {
  /// The number with the day of issue: `166/KH-BHXH ngày 22/1/2025`.
  fileprivate var dated: Phrase {
    guard let issued, !series.isEmpty else { return Phrase(verbatim: cited) }
    return Phrase(
      vi: "\(cited) ngày \(issued.text(in: .vietnamese))",
      en: "\(cited) of \(issued.text(in: .english))")
  }
}
