import ScheduleModel

extension PlanFileReader {
  /// The grades of results, the best first: each from so much of the target on, one of them from nothing.
  func readRatings(_ fields: inout FieldReader) -> RatingScale? {
    let language = fields.language
    let ratesAspirations = fields.word(.ratesAspirations, Words.yesNo) ?? true
    guard fields.has(.ratings) else {
      if fields.has(.ratesAspirations) {
        fields.findings.append(
          .missingKey(.ratings, at: fields.place(of: .ratesAspirations), in: language))
      }
      return nil
    }
    var grades: [RatingScale.Grade] = []
    for tree in fields.items(.ratings) {
      var own = FieldReader(tree, in: language)
      if let grade = readGrade(&own) {
        if let other = grades.first(where: { $0.id == grade.id || $0.least == grade.least }) {
          own.findings.append(.sameGrade(grade, other, at: own.place(of: .code), in: language))
        }
        grades.append(grade)
      }
      fields.findings += own.findings
    }
    if !grades.isEmpty, !grades.contains(where: { $0.least == nil }) {
      fields.findings.append(.noLowestGrade(at: fields.place(of: .ratings), in: language))
    }
    return RatingScale(grades, ratesAspirations: ratesAspirations)
  }

  private func readGrade(_ fields: inout FieldReader) -> RatingScale.Grade? {
    guard fields.isMapping else { return nil }
    let code = fields.code(.code, of: RatingScale.self)
    let title = fields.requiredTitle(.title)
    let scalar = fields.scalar(.least)
    let least = scalar.flatMap { share($0, &fields) }
    fields.allow([.note])
    fields.finish()
    guard let code, let title, (scalar == nil) == (least == nil) else { return nil }
    return RatingScale.Grade(id: code.text, title: title.text, from: least)
  }

  /// A share of a target, in thousandths of a hundredth; `nil` after reporting that it is none.
  private func share(_ scalar: Scalar, _ fields: inout FieldReader) -> Int? {
    let threshold = AmountReader(language: fields.language).threshold(scalar.text)
    guard let threshold, threshold.unit == "%",
      [.atLeast, .unstated].contains(threshold.comparison),
      threshold.basis == .itself
    else {
      fields.findings.append(
        .number(
          scalar, expected: Phrase(vi: "một tỷ lệ như '80%'", en: "a share such as '80%'"),
          in: fields.language))
      return nil
    }
    return threshold.value
  }
}

extension Finding {
  fileprivate static func sameGrade(
    _ grade: RatingScale.Grade, _ other: RatingScale.Grade, at place: SourcePlace,
    in language: Language
  ) -> Finding {
    Finding(
      .doubledCode, at: place, in: language,
      Phrase(
        vi: "'\(grade.id)' trùng mã hoặc trùng mức 'từ' với '\(other.id)'",
        en: "'\(grade.id)' has the code or the 'from' of '\(other.id)'"),
      help: Phrase(vi: "mỗi loại một mức 'từ'", en: "give each grade a 'from' of its own"))
  }

  fileprivate static func noLowestGrade(at place: SourcePlace, in language: Language) -> Finding {
    Finding(
      .missingKey, at: place, in: language,
      Phrase(
        vi: "không có loại nào cho kết quả thấp nhất", en: "no grade is for the lowest results"),
      help: Phrase(
        vi: "bỏ 'từ' ở loại thấp nhất", en: "leave out 'from' of the lowest grade"))
  }
}
