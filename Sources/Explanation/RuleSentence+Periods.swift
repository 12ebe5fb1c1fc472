import CivilTime
import ScheduleModel

// What the reading says of shares, merging, phases, reports and thresholds.
extension RuleSentence {
  /// Which share of the units has the tasks, and how many of how many that are.
  var share: Phrase? {
    guard let share = rule.details.share else { return nil }
    let day = book.horizon.start
    let populations = book.populations(of: rule, share).map { units in
      units.count { book.roster.units[$0].exists(on: day) }
    }
    let least = populations.reduce(0) { $0 + share.least(of: $1) }
    let most = populations.reduce(0) { $0 + share.most(of: $1) }
    let all = populations.reduce(0, +)
    let numbers = least == most ? "\(least)" : "\(least)–\(most)"
    let within = share.kind.map { Phrase(vi: " của mỗi \($0)", en: " of each \($0)") }
    return Phrase(vi: "chọn ", en: "a share of ") + share.words
      + (within ?? Phrase(verbatim: ""))
      + Phrase(
        vi: " (\(numbers) trong \(all) đơn vị, máy xếp \(least)), luân phiên qua các năm",
        en: " (\(numbers) of \(all) units, \(least) planned), in turn over the years")
  }

  /// In whose tasks those of the rule are done, and whose are done in its own.
  var merging: [Phrase] {
    var words: [Phrase] = []
    if let carrier = rule.details.carrier {
      words.append(
        Phrase(
          vi: "gộp vào '\(carrier)' khi cùng hết kỳ",
          en: "merged into '\(carrier)' where both periods end together"))
    }
    let others = book.rules.filter { $0.details.carrier == rule.id }.map { "'\($0.id)'" }
    if !others.isEmpty {
      let list = others.joined(separator: ", ")
      words.append(Phrase(vi: "gộp cả \(list)", en: "with \(list) merged into it"))
    }
    return words
  }

  /// The phases of a span.
  var phases: Phrase? {
    let words = rule.companions.compactMap { companion -> Phrase? in
      guard case .phase(let phase) = companion else { return nil }
      return switch phase {
      case .before(let days): Phrase(vi: "trước \(days) ngày", en: "\(days) days before")
      case .during: Phrase(vi: "trong đợt", en: "during")
      case .after(let days): Phrase(vi: "sau \(days) ngày", en: "\(days) days after")
      }
    }
    return words.isEmpty ? nil : words.listed.behind(vi: "chia thành ", en: "in phases: ")
  }

  /// To whom a report goes, and through whom.
  var reporting: Phrase? {
    guard let recipient = rule.details.recipient else { return nil }
    let via = rule.details.channel.map { Phrase(vi: " (qua \($0))", en: " (via \($0))") }
    return Phrase(vi: "gửi \(recipient)", en: "sent to \(recipient)")
      + (via ?? Phrase(verbatim: ""))
  }

  /// What should be reached.
  var threshold: Phrase? { rule.details.threshold?.words.behind(vi: "đạt ", en: "reaching ") }

  /// By what its tasks are judged.
  var indicators: Phrase? {
    let list = rule.details.indicators.map { one in
      let strive = one.modality == .should
      return Phrase(verbatim: "'\(one.title)' (") + one.threshold.words
        + Phrase(vi: strive ? ", phấn đấu)" : ")", en: strive ? ", to strive for)" : ")")
    }
    return list.isEmpty ? nil : list.listed.behind(vi: "xét theo ", en: "judged by ")
  }

  /// What is handed in.
  var product: Phrase? {
    rule.details.product.map { Phrase(vi: "sản phẩm: \($0)", en: "handing in: \($0)") }
  }
}

extension DueDay {
  /// When in a period of a kind it is due.
  func words(in kind: Period.Kind) -> Phrase {
    let noun = kind.noun
    return switch self {
    case .last: Phrase(vi: "hết \(noun.vietnamese)", en: "by the end of the \(noun.english)")
    case .dayOfMonth(let day) where kind == .month:
      Phrase(vi: "hết ngày \(day)", en: "by the end of day \(day)")
    case .dayOfMonth(let day):
      Phrase(
        vi: "hết ngày \(day) của tháng cuối \(noun.vietnamese)",
        en: "by the end of day \(day) of the last month of the \(noun.english)")
    case .weekday(let weekday):
      Phrase(vi: "hết \(weekday.name.vietnamese)", en: "by the end of \(weekday.name.english)")
    case .after(let distance):
      Phrase(
        vi: "\(distance.text(in: .vietnamese)) sau khi hết \(noun.vietnamese)",
        en: "\(distance.text(in: .english)) after the \(noun.english)")
    }
  }
}
