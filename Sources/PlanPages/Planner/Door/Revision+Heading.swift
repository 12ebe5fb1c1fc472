public import CivilTime
public import Ledger
public import ScheduleModel

extension Revision {
  /// Which one it is, since when, and who approved it, as the head of pages says it.
  public func heading(in zone: Zone) -> Phrase {
    let sentence = Phrase { language in
      let moment = moment.text(in: zone, language)
      return Phrase(
        vi: "Bản \(number), công bố lúc \(moment).",
        en: "Revision \(number), published at \(moment).")[language]
    }
    return approval.map { sentence + " " + $0.sentence } ?? sentence
  }
}
