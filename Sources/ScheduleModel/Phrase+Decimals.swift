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
    return switch comparison {
    case .atLeast: Phrase(vi: "ít nhất ", en: "at least ") + number
    case .moreThan: Phrase(vi: "trên ", en: "more than ") + number
    case .exactly: Phrase(vi: "đúng ", en: "exactly ") + number
    case .about: Phrase(vi: "khoảng ", en: "about ") + number
    }
  }
}
