public import Ledger
public import ScheduleModel

/// What differs between two states of a plan, for a terminal of 80 columns: how much, whom it touches,
/// then each change under its unit.
public struct ComparisonListing: Sendable {
  private let comparison: Comparison
  private let difference: DifferenceListing
  private let base: Phrase
  private let language: Language

  /// Creates the listing of a comparison. `base` names the earlier state, in the words that stand
  /// behind "compared with".
  public init(_ comparison: Comparison, with base: Phrase, in language: Language) {
    self.comparison = comparison
    self.base = base
    self.language = language
    difference = DifferenceListing(comparison, in: language)
  }

  /// The listing, every line ended by a line feed.
  public var text: String {
    let head = Phrase(vi: "So với \(base.vietnamese):", en: "Compared with \(base.english):")
    guard comparison.count.all > 0 else {
      return (head + Phrase(vi: " không có gì khác.", en: " nothing differs."))[language].text()
    }
    let touched = [
      block(Phrase(vi: "Đơn vị có thay đổi", en: "Units with changes"), comparison.units),
      block(Phrase(vi: "Nơi chủ trì việc của đơn vị khác", en: "Leads"), comparison.leads),
      block(Phrase(vi: "Nơi phát sóng", en: "Stations"), comparison.stations),
    ].joined()
    return head[language].text() + total.text() + NotProved(comparison.bounds, in: language).text
      + "\n" + touched + difference.sections
  }

  /// One sentence with all numbers.
  private var total: String {
    let rest = Phrase(
      vi: "\(comparison.unchanged) giữ nguyên", en: "\(comparison.unchanged) as before")
    return (comparison.count.words + Phrase(verbatim: "; ") + rest + Phrase(verbatim: "."))[
      language
    ]
    .capitalised
  }

  private func block(_ title: Phrase, _ touched: [Comparison.Touched]) -> String {
    guard !touched.isEmpty else { return "" }
    return "\(title[language]): \(touched.count)\n"
      + touched.map {
        "\($0.party.name.shown): \($0.count.words[language])".text(indent: 2, hanging: 4)
      }.joined()
  }
}

extension Comparison.Count {
  /// The numbers that are not 0: `2 mới, 3 dời (2 bắt buộc)`.
  fileprivate var words: Phrase {
    let mark =
      forced == 0
      ? Phrase(verbatim: "") : Phrase(vi: " (\(forced) bắt buộc)", en: " (\(forced) forced)")
    let items: [(Int, Phrase)] = [
      (added, Phrase(vi: "\(added) mới", en: "\(added) new")),
      (moved, Phrase(vi: "\(moved) dời", en: "\(moved) moved") + mark),
      (changed, Phrase(vi: "\(changed) đổi nội dung", en: "\(changed) changed")),
      (gone, Phrase(vi: "\(gone) không còn", en: "\(gone) gone")),
      (undated, Phrase(vi: "\(undated) mất ngày", en: "\(undated) without a day now")),
    ]
    return items.filter { $0.0 > 0 }.map(\.1).joined()
  }
}
