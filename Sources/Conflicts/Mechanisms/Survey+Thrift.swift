import CivilTime
import ScheduleModel

/// Words by which documents ask for thrift, without their marks.
private let thriftyWords = [
  "tiet kiem", "lang phi", "phung phi", "thrift", "thrifty", "waste", "squander", "economical",
]

/// More tasks of a unit than twice those that it needs.
private struct Plenty {
  let unit: Int
  let counted: Int
  let period: Period?
}

extension Survey {
  /// The provisions that ask for thrift, in the order of the file. May be empty.
  var thriftClauses: [Provision] {
    book.provisions.filter { provision in
      let words = " " + provision.quote.codeWords + " "
      return provision.kind == .constraint
        && thriftyWords.contains { words.contains(" \($0) ") }
    }
  }

  /// Rules of which a unit has twice the least number, or more, where a document asks for thrift.
  ///
  /// Where even the most is passed, that is told with the same words: see `excessCounting`.
  var thriftless: [Conflict] {
    guard let clause = thriftClauses.first else { return [] }
    return duties.compactMap { wide in
      guard let least = wide.rule.quantity.least else { return nil }
      let others = book.rules(countingToward: wide.rule)
      guard !others.isEmpty else { return nil }
      let days = others.flatMap(book.standings)
      let periods = Set(days.compactMap { book.occasion(of: wide.rule, holding: $0) }.map(\.period))
      let plenties = wide.rule.units.flatMap { unit in
        periods.compactMap { period -> Plenty? in
          let counted = book.countedCount(toward: wide.rule, for: unit, in: period)
          let isPastMost = wide.rule.quantity.most.map { counted > $0 } ?? false
          guard counted >= 2 * least, !isPastMost else { return nil }
          return Plenty(unit: unit, counted: counted, period: period)
        }
      }
      return plenties.isEmpty ? nil : conflict(wide, others, plenties, least, clause)
    }
  }

  private func conflict(
    _ wide: Duty, _ others: [Rule], _ plenties: [Plenty], _ least: Int, _ clause: Provision
  ) -> Conflict {
    let units = Set(plenties.map(\.unit)).sorted()
    let codes = others.filter { !Set($0.units).isDisjoint(with: units) }.map(\.id)
    let counted = duties.filter { codes.contains($0.rule.id) }
    let tasks = counted.tasks.filter { units.contains($0.unit) }
    let periods = Set(plenties.compactMap(\.period)).sorted()
    let when = Phrase { language in
      periods.map { ", " + $0.text(in: language) }.joined()
    }
    let most = plenties.map(\.counted).max() ?? 0
    let upTo =
      plenties.allSatisfy { $0.counted == most }
      ? Phrase(verbatim: "") : Phrase(vi: "đến ", en: "up to ")
    return Conflict(
      .thrift, ConflictID(.thrift, about: wide.rule.id.text), .soft,
      names(of: units) + when + ": " + upTo + .tasks(most)
        + Phrase(
          vi: """
             (\(counted.quoted.vietnamese)) cho \(wide.cited.vietnamese), mà chỉ cần ít nhất \(least). \
            Mục \(clause.section): “\(clause.quote)”.
            """,
          en: """
             (\(counted.quoted.english)) for \(wide.cited.english), which asks for at least \(least). \
            Clause \(clause.section): “\(clause.quote)”.
            """),
      tasks: tasks.ids, units: units, clauses: (counted + [wide]).clauses + [clause.section],
      causes: [clause.source, wide.rule.lines[.quantity] ?? wide.rule.place(of: .when)]
        + counted.map { $0.rule.lines[.quantity] ?? $0.rule.place(of: .countsToward) },
      repairs: [
        Repair(
          Phrase(
            vi: "giảm 'số lượng' ở \(counted.quoted.vietnamese), hoặc chấp nhận",
            en: "lower 'quantity' of \(counted.quoted.english), or accept"))
      ])
  }
}

extension Quantity {
  /// The least number, where more may be done; `nil` where the number is fixed.
  fileprivate var least: Int? {
    switch self {
    case .atLeast(let count), .between(let count, _): count
    case .one, .exactly: nil
    }
  }
}

extension String {
  /// Its words without marks, in small letters, with a space between each two; never cut.
  fileprivate var codeWords: String {
    split { !$0.isLetter && !$0.isNumber }.map { String($0).codeWord }.joined(separator: " ")
  }
}
