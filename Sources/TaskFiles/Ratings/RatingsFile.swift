import CivilTime
public import ScheduleModel

/// A table of ratings: what was watched, who watches, the threshold, the result and its grade. Filled in by
/// people it comes back as a table of results.
public struct RatingsFile: Sendable {
  /// The ratings, in the order of the table.
  public let ratings: [Rating]

  /// Makes a table of these.
  public init(_ ratings: [Rating]) {
    self.ratings = ratings
  }

  /// The table. For people it has the columns of a report; for programs names that never change.
  public func csv(for dialect: CSVDialect) -> [UInt8] {
    switch dialect {
    case .programs:
      CSVTable(header: RatingField.allCases.map(\.rawValue), rows: rows { $0.value(of: $1) })
        .bytes(for: dialect)
    case .people(let language):
      CSVTable(
        header: RatingField.allCases.map { $0.heading[language] },
        rows: rows { $0.cell(in: $1, language) }
      ).bytes(for: dialect)
    }
  }

  private func rows(_ cell: (Rating, RatingField) -> String) -> [[String]] {
    ratings.map { rating in RatingField.allCases.map { cell(rating, $0) } }
  }
}

/// A column of the table of ratings.
private enum RatingField: String, CaseIterable {
  case rule, title, unit, unitName, lead, monitor, cycle, period, product, indicator, threshold
  case target, before, result, share, met, grade, lack, note, clauses

  var heading: Phrase {
    switch self {
    case .rule: ResultColumn.rule.heading
    case .title: Phrase(vi: "Nội dung theo dõi, đánh giá", en: "What is rated")
    case .unit: ResultColumn.unit.heading
    case .unitName: Phrase(vi: "Đơn vị", en: "Unit")
    case .lead: Phrase(vi: "Đơn vị chủ trì", en: "Lead")
    case .monitor: Phrase(vi: "Đơn vị chủ trì theo dõi", en: "Monitored by")
    case .cycle: Phrase(vi: "Chu kỳ", en: "Cycle")
    case .period: ResultColumn.period.heading
    case .product: Phrase(vi: "Sản phẩm theo dõi", en: "Product")
    case .indicator: ResultColumn.indicator.heading
    case .threshold: Phrase(vi: "Ngưỡng hoàn thành", en: "Threshold")
    case .target: ResultColumn.target.heading
    case .before: ResultColumn.before.heading
    case .result: ResultColumn.result.heading
    case .share: Phrase(vi: "Tỷ lệ đạt (%)", en: "Reached (%)")
    case .met: Phrase(vi: "Đạt ngưỡng", en: "Met")
    case .grade: Phrase(vi: "Xếp loại", en: "Grade")
    case .lack: Phrase(vi: "Vì sao chưa xếp loại", en: "Why there is no grade")
    case .note: ResultColumn.note.heading
    case .clauses: Phrase(vi: "Căn cứ", en: "Clause")
    }
  }
}

extension Rating {
  fileprivate func value(of field: RatingField) -> String {
    switch field {
    case .met: isMet.map { $0 ? "true" : "false" } ?? ""
    case .grade: grade?.id ?? ""
    case .lack: lack?.rawValue ?? ""
    case .lead, .monitor:
      (field == .lead ? evaluation.lead : evaluation.monitor)?.id.text ?? ""
    default: cell(in: field, .english)
    }
  }

  fileprivate func cell(in field: RatingField, _ language: Language) -> String {
    func number(_ value: Int?) -> String {
      value.map { Phrase(thousandths: $0)[language] } ?? ""
    }
    return switch field {
    case .rule: evaluation.rule.id.text
    case .title: evaluation.rule.title
    case .unit: evaluation.unit.id.text
    case .unitName: evaluation.unit.name
    case .lead: evaluation.lead.name
    case .monitor: evaluation.monitor?.name ?? ""
    case .cycle: evaluation.period.map { $0.kind.cycle[language] } ?? ""
    case .period: evaluation.periodName
    case .product: evaluation.rule.details.product ?? ""
    case .indicator: evaluation.indicator ?? ""
    case .threshold: evaluation.threshold.words[language]
    case .target: number(result?.target)
    case .before: number(result?.before)
    case .result: number(result?.value)
    case .share: number(share)
    case .met:
      isMet.map { ($0 ? Phrase(vi: "có", en: "yes") : Phrase(vi: "không", en: "no"))[language] }
        ?? ""
    case .grade: grade?.title ?? ""
    case .lack: lack?.words[language] ?? ""
    case .note: result?.note ?? ""
    case .clauses: evaluation.rule.details.clauses.joined(separator: "; ")
    }
  }
}

extension Period.Kind {
  /// How often something of each such period comes: `hằng tháng`, `monthly`.
  fileprivate var cycle: Phrase {
    switch self {
    case .week: Phrase(vi: "Hằng tuần", en: "Weekly")
    case .month: Phrase(vi: "Hằng tháng", en: "Monthly")
    case .quarter: Phrase(vi: "Hằng quý", en: "Quarterly")
    case .half: Phrase(vi: "6 tháng", en: "Every six months")
    case .year: Phrase(vi: "Hằng năm", en: "Yearly")
    case .schoolYear: Phrase(vi: "Hằng năm học", en: "Each school year")
    }
  }
}

extension Rating.Lack {
  /// Why there is no grade, without a full stop.
  public var words: Phrase {
    switch self {
    case .noResult: Phrase(vi: "chưa có kết quả", en: "no result yet")
    case .noTarget: Phrase(vi: "chưa có chỉ tiêu được giao", en: "no target was assigned yet")
    case .noBaseline: Phrase(vi: "chưa có số của năm trước", en: "no number of the year before")
    case .directionOnly:
      Phrase(vi: "văn bản không nêu mức nên không xếp loại", en: "no value is named, so not rated")
    case .aspiration:
      Phrase(vi: "chỉ tiêu phấn đấu, không xếp loại", en: "to be striven for, not rated")
    case .noScale: Phrase(vi: "kế hoạch không nêu các loại", en: "the plan has no grades")
    case .nothingAsked: Phrase(vi: "chỉ tiêu là 0", en: "the target is 0")
    }
  }
}
