import ScheduleModel

extension Survey {
  /// Every choice of readings, decided or not.
  var openChoices: [Conflict] { book.choices.map(conflict) }

  private func conflict(over choice: Choice) -> Conflict {
    let touched = duties.filter { choice.touched.contains($0.rule.writtenID) }
    let followed = choice.readings[choice.chosen]
    let totals = totals(of: choice, touched)
    let readings = choice.readings.map { reading in
      meaning(of: reading, isFollowed: reading == followed, totals[reading.id])
    }
    return Conflict(
      .openChoice, ConflictID(.openChoice, about: choice.id.text), .soft,
      Phrase(vi: "Văn bản để ngỏ: ", en: "The documents leave it open: ")
        + Phrase(verbatim: choice.question.ended + " ") + readings.joined(by: "; ") + "."
        + quotations(of: choice, touched),
      tasks: touched.tasks.ids, units: touched.tasks.units, clauses: choice.clauses,
      causes: [choice.source] + touched.map(\.rule.source),
      repairs: choice.readings.filter { $0 != followed }.map { reading in
        repair(choice, reading, totals[reading.id], verb: Phrase(vi: "hiểu là", en: "read it as"))
      } + [
        repair(
          choice, followed, totals[followed.id], verb: Phrase(vi: "giữ cách hiểu", en: "keep to"))
      ],
      decision: book.decision { subject in
        if case .reading(choice.id, _) = subject { true } else { false }
      })
  }

  /// The words of the provisions that leave it open: those which the choice or the rules take up and
  /// which stand in its clauses. Empty where nobody has listed them.
  private func quotations(of choice: Choice, _ touched: [Duty]) -> Phrase {
    let rules = Set(touched.map(\.rule.id))
    let mentioned = Set(
      book.mentions.filter { mention in
        switch mention.home {
        case .choice(let id): id == choice.id
        case .rule(let id): rules.contains(id)
        case .plan, .document, .campaign, .message: false
        }
      }.map(\.provision))
    let quoted = book.provisions.filter {
      mentioned.contains($0.id) && choice.clauses.contains($0.section)
        && $0.kind.group == .datable && $0.kind != .kpi
    }
    guard !quoted.isEmpty else { return Phrase(verbatim: "") }
    let list = quoted.map { "\($0.section): “\($0.quote.unstopped)”" }.joined(separator: "; ")
    return Phrase(vi: " Văn bản viết: \(list).", en: " The documents say: \(list).")
  }

  /// The numbers given, and where those of the reading that is followed are not among them, what
  /// the plan itself tells.
  ///
  /// Given numbers of all readings are about the same rules, so that they can be compared.
  private func totals(of choice: Choice, _ touched: [Duty]) -> [ReadingID: ChoiceTotals.Total] {
    let given = totals.first { $0.choice == choice.id }?.readings ?? [:]
    let own = ChoiceTotals.Total(all: taskCount, touched: touched.tasks.count)
    return given.merging([choice.readings[choice.chosen].id: own]) { given, _ in given }
  }

  private func meaning(
    of reading: Choice.Reading, isFollowed: Bool, _ total: ChoiceTotals.Total?
  ) -> Phrase {
    let mark = Phrase(vi: " (đang theo)", en: " (followed now)")
    let meaning = Phrase(verbatim: "'\(reading.meaning.unstopped)'")
    let name = isFollowed ? meaning + mark : meaning
    return total.map { name + Phrase(verbatim: ": ") + $0.words } ?? name
  }

  private func repair(
    _ choice: Choice, _ reading: Choice.Reading, _ total: ChoiceTotals.Total?, verb: Phrase
  ) -> Repair {
    let meaning = reading.meaning.unstopped
    return Repair(
      verb + Phrase(verbatim: " '\(meaning)'"),
      command: ["--choice", choice.id.text, "--reading", reading.id.text], tasks: total?.all)
  }
}

extension ChoiceTotals.Total {
  /// The tasks of the rules that are touched, and those of the plan.
  fileprivate var words: Phrase {
    let all = Phrase(vi: "cả kế hoạch \(self.all)", en: "\(self.all) in the whole plan")
    return .tasks(touched) + Phrase(verbatim: ", ") + all
  }
}

extension String {
  /// The text with a mark at its end, so that another sentence can follow.
  fileprivate var ended: String {
    guard let last, !".?…".contains(last) else { return self }
    return self + "."
  }
}
