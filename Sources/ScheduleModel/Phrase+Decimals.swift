extension Phrase {
  /// Thousandths as a decimal number: `12`, `12,5` in Vietnamese, `12.5` in English.
  public init(thousandths number: Int) {
    let (whole, rest) = number.quotientAndRemainder(dividingBy: 1000)
    var tail = String(1000 + rest).dropFirst()
    while tail.last == "0" { tail = tail.dropLast() }
    self =
      tail.isEmpty
      ? Phrase(verbatim: "\(whole)") : Phrase(vi: "\(whole),\(tail)", en: "\(whole).\(tail)")
  }

  /// The same for people to read: from 10,000 on in groups of three.
  public init(countedThousandths number: Int) {
    let whole = Phrase(vi: (number / 1000).grouped(by: "."), en: (number / 1000).grouped(by: ","))
    let rest = Phrase(thousandths: number % 1000)
    self = Phrase(
      vi: whole.vietnamese + rest.vietnamese.dropFirst(),
      en: whole.english + rest.english.dropFirst())
  }
}

extension Share {
  /// The share as people write it: `15–20%`, `12,5%`.
  public var words: Phrase {
    let (least, most) = (
      Phrase(thousandths: bounds.lowerBound), Phrase(thousandths: bounds.upperBound)
    )
    return (least == most ? least : least + "–" + most) + "%"
  }
}

extension Threshold {
  /// The threshold as people write it: `ít nhất 95%`.
  public var words: Phrase {
    let number =
      Phrase(thousandths: value) + (unit.isEmpty || unit == "%" ? unit : " \(unit)")
    let compared = comparison.words + number
    return switch basis {
    case .itself: compared
    case .growth:
      compared.enclosed(
        vi: "tăng ", " so với năm trước", en: "", " more than the year before")
    case .direction(rises: true): Phrase(vi: "tăng", en: "more")
    case .direction(rises: false): Phrase(vi: "giảm", en: "less")
    case .assigned: Phrase(vi: "chỉ tiêu được giao", en: "the assigned target")
    }
  }
}

extension Phrase {
  fileprivate func enclosed(vi head: String, _ tail: String, en start: String, _ end: String)
    -> Phrase
  {
    Phrase(vi: head + vietnamese + tail, en: start + english + end)
  }
}

extension Threshold.Comparison {
  fileprivate var words: Phrase {
    switch self {
    case .atLeast: Phrase(vi: "ít nhất ", en: "at least ")
    case .moreThan: Phrase(vi: "trên ", en: "more than ")
    case .exactly: Phrase(vi: "đúng ", en: "exactly ")
    case .about: Phrase(vi: "khoảng ", en: "about ")
    case .unstated: Phrase(verbatim: "")
    }
  }
}
