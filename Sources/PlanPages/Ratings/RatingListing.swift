public import ScheduleModel
public import TaskFiles

/// Ratings as a planner reads them in a terminal: what is rated, with what is watched, reached and said of
/// it, then how many of each grade there are. At most 80 columns.
public struct RatingListing: Sendable {
  private let ratings: [Rating]
  private let scale: RatingScale?
  private let language: Language

  /// Creates a listing of ratings in their order.
  public init(_ ratings: [Rating], by scale: RatingScale?, in language: Language) {
    self.ratings = ratings
    self.scale = scale
    self.language = language
  }

  /// The listing, every line ended by a line feed.
  public var text: String {
    guard !ratings.isEmpty else {
      return Phrase(
        vi: "Không có chỉ tiêu nào để xếp loại.", en: "There is no target to rate.")[language]
        .text()
    }
    return runs.map { lines(of: $0) }.joined(separator: "\n") + "\n" + totals
  }

  /// The ratings of each target of each rule, in order.
  private var runs: [ArraySlice<Rating>] {
    var runs: [ArraySlice<Rating>] = []
    var start = 0
    for place in ratings.indices.dropFirst()
    where !ratings[place].evaluation.isOfOneTarget(as: ratings[start].evaluation) {
      runs.append(ratings[start..<place])
      start = place
    }
    return runs + [ratings[start...]]
  }

  private func lines(of run: ArraySlice<Rating>) -> String {
    guard let first = run.first?.evaluation else { return "" }
    let clauses = first.rule.details.clauses.joined(separator: "; ")
    let threshold = Phrase(vi: "ngưỡng ", en: "threshold ") + first.threshold.words
    let strive =
      first.modality == .should ? Phrase(vi: " (phấn đấu)", en: " (to strive for)") : nil
    let monitor = first.monitor.flatMap { $0.id == first.unit.id ? nil : $0 }.map {
      Phrase(vi: "; theo dõi: \($0.name)", en: "; monitored by \($0.name)")
    }
    let indicator = first.indicator.map { ", '\($0)'" } ?? ""
    let head = "\(first.rule.title) [\(clauses)]\(indicator): "
    let rest = threshold + (strive ?? Phrase(verbatim: "")) + (monitor ?? Phrase(verbatim: ""))
    let body = unknown(run) ?? byPeriod(run).map(lines).joined()
    return (head + rest[language]).shown.text() + body
  }

  /// One line for all periods of a target of which nothing is known; `nil` where something is, or there are
  /// few.
  private func unknown(_ run: ArraySlice<Rating>) -> String? {
    guard let first = run.first?.evaluation, let last = run.last?.evaluation,
      first.period != last.period, run.count > 3, run.allSatisfy({ $0.lack == .noResult })
    else { return nil }
    let count = Phrase.counted(run.count, vi: "lần xét", one: "evaluation", many: "evaluations")
    let lack = Rating.Lack.noResult.words[language]
    return "\(count[language]), \(when(first)) – \(when(last)): \(lack)"
      .shown.text(indent: 2, hanging: 4)
  }

  /// The ratings of a target by their periods, in order.
  private func byPeriod(_ run: ArraySlice<Rating>) -> [[Rating]] {
    run.reduce(into: []) { groups, rating in
      if let last = groups.last?.first, last.evaluation.period == rating.evaluation.period {
        groups[groups.count - 1].append(rating)
      } else {
        groups.append([rating])
      }
    }
  }

  /// The lines of one period; units of which nothing is known share one where they are many.
  private func lines(of group: [Rating]) -> String {
    let empty = group.filter { $0.lack == .noResult }
    guard empty.count > 3, let first = empty.first else { return group.map(line).joined() }
    let units = Phrase.counted(empty.count, vi: "đơn vị", one: "unit", many: "units")
    let told = group.filter { $0.lack != .noResult }.map(line).joined()
    let period = when(first.evaluation)
    let rest = "\(units[language]), \(period): \(Rating.Lack.noResult.words[language])"
    return told + rest.shown.text(indent: 2, hanging: 4)
  }

  /// Of what period or day it is.
  private func when(_ evaluation: Evaluation) -> String {
    evaluation.period?.text(in: language) ?? evaluation.day?.text(in: language) ?? ""
  }

  private func line(_ rating: Rating) -> String {
    let own = rating.evaluation
    let place = [own.unit.name, when(own)].filter { !$0.isEmpty }.joined(separator: ", ")
    return "\(place): \(said(of: rating)[language])".shown.text(indent: 2, hanging: 4)
  }

  /// The result, how much of the target it is, and the grade or why there is none.
  private func said(of rating: Rating) -> Phrase {
    guard let result = rating.result else { return (rating.lack ?? .noResult).words }
    let number = Phrase(countedThousandths: result.value)
    let target = result.target.map {
      Phrase(vi: "được giao ", en: "assigned ") + Phrase(countedThousandths: $0)
    }
    let before = result.before.map {
      Phrase(vi: "năm trước ", en: "the year before ") + Phrase(countedThousandths: $0)
    }
    let beside = [target, before].compactMap(\.self).joined(by: ", ")
    let enclosed =
      target == nil && before == nil
      ? Phrase(verbatim: "") : Phrase(verbatim: " (") + beside + Phrase(verbatim: ")")
    let reached = rating.share.map {
      Phrase(vi: "; bằng ", en: "; ") + Phrase(thousandths: $0)
        + Phrase(vi: "% chỉ tiêu", en: "% of the target")
    }
    let met = rating.isMet.map {
      $0 ? Phrase(vi: ", đạt", en: ", met") : Phrase(vi: ", chưa đạt", en: ", not met")
    }
    let grade = rating.grade.map { Phrase(verbatim: "; \($0.title)") }
    let lack = rating.lack.map { Phrase(verbatim: "; ") + $0.words }
    return ([number, enclosed] + [reached, met, grade ?? lack].compactMap(\.self))
      .reduce(Phrase(verbatim: ""), +)
  }

  /// How many there are of each grade, and of what has none.
  private var totals: String {
    let grades = (scale?.grades ?? []).map { grade in
      (grade.title, ratings.count { $0.grade == grade })
    }
    let lacks = Rating.Lack.allCases.map { lack in
      (lack.words[language], ratings.count { $0.lack == lack })
    }.filter { $0.1 > 0 }
    let list = (grades + lacks).map { "\($0.0): \($0.1)" }.joined(separator: "; ")
    let count = Phrase.counted(
      ratings.count, vi: "lần xét", one: "evaluation", many: "evaluations")
    return "\(count[language]). \(list).".shown.text()
  }
}

extension Evaluation {
  /// Whether both are of one target of one rule.
  fileprivate func isOfOneTarget(as other: Evaluation) -> Bool {
    rule.id == other.rule.id && indicator == other.indicator
  }
}

extension ResultsFile.Rejection {
  /// The line with what would be right, for the standard error.
  package func text(of file: String, in language: Language) -> String {
    let help = Phrase(vi: "gợi ý", en: "help")[language]
    return "\(file):\(line): \(message[language])".shown.text()
      + "\(help): \(self.help[language])".shown.text(indent: 2, hanging: 4)
  }
}
