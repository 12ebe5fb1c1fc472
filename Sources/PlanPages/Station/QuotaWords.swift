import CivilTime
public import ScheduleModel
public import TaskFiles

extension AirQuota {
  /// How the number of a period stands, in a sentence: `Tuần 28 (06/7/2026 – 12/7/2026), …: đủ 2/2`.
  public func sentence(in language: Language) -> String {
    let days = period.window.text(in: language)
    let name =
      period.kind == .week
      ? Phrase(vi: "Tuần \(period.number)", en: "Week \(period.number)")
      : Phrase(verbatim: period.name)
    return "\(name[language]) (\(days)), \(words(in: language))"
  }

  /// How the number stands, without its period: `Nhắc đóng: đủ, 2/2`.
  func words(in language: Language) -> String { "\(title): \(standing[language])" }

  /// How it stands.
  private var standing: Phrase {
    let count = "\(tally.onAir)/\(least)"
    switch verdict {
    case .met: return Phrase(vi: "đủ, \(count)", en: "met, \(count)")
    case .open:
      return Phrase(
        vi: "\(count), còn chờ \(tally.pending) lần", en: "\(count), \(tally.pending) still open")
    case .missed(let proposals, let shortfall):
      let texts =
        [Phrase(vi: "thiếu, \(count)", en: "missed, \(count)")]
        + proposals.map(\.words) + (shortfall > 0 ? [.shortfall(shortfall)] : [])
      return texts.joined(by: "; ")
    }
  }
}

extension AirProposal {
  /// When what was missed can be made up for.
  fileprivate var words: Phrase {
    let hour = time.map { Phrase(vi: "\($0) ", en: " at \($0)") } ?? Phrase(verbatim: "")
    return Phrase(
      vi: "có thể phát bù \(hour.vietnamese)\(day.longText(in: .vietnamese))",
      en: "can be made up for on \(day.longText(in: .english))\(hour.english)")
  }
}

extension Phrase {
  fileprivate static func shortfall(_ count: Int) -> Phrase {
    Phrase(
      vi: "hụt \(count) lần, kỳ này không còn ngày phát bù",
      en: "\(count) lost, no day is left in which to make up for \(count == 1 ? "it" : "them")")
  }
}
