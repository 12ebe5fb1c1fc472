import CivilTime

extension Look {
  /// What a look is made of.
  struct Shape: Hashable {
    var size = 11.0
    var isBold = false
    var isItalic = false
    var isCentred = false
    var isWrapped = true
    var hasBorder = true
    var isGrey = false
    var isHead = false
    /// How a number is shown, in the words of spreadsheets; `nil` where there is none.
    var number: String?
  }

  /// What it is made of.
  var shape: Shape {
    switch self {
    case .title:
      Shape(size: 14, isBold: true, isCentred: true, isWrapped: false, hasBorder: false)
    case .subtitle: Shape(isItalic: true, isCentred: true, isWrapped: false, hasBorder: false)
    case .remark: Shape(isItalic: true, isWrapped: false, hasBorder: false)
    case .head: Shape(isBold: true, isCentred: true, isGrey: true, isHead: true)
    case .section: Shape(isBold: true, isWrapped: false, isGrey: true)
    case .text: Shape()
    case .centred: Shape(isCentred: true)
    case .date: Shape(isCentred: true, isWrapped: false, number: "dd/mm/yyyy")
    case .time: Shape(isCentred: true, isWrapped: false, number: "hh:mm")
    case .number: Shape(isCentred: true, isWrapped: false, number: "0")
    case .gridDay: Shape(size: 12, isBold: true, isWrapped: false, number: "dd/mm")
    case .gridRest: Shape(size: 12, isBold: true, isWrapped: false, isGrey: true, number: "dd/mm")
    case .gridBeside: Shape(size: 10, isItalic: true, isWrapped: false, number: "dd/mm")
    case .gridNote: Shape(size: 9, isItalic: true)
    }
  }
}

extension CivilDate {
  /// The number by which spreadsheets know the day: 1 is 1 January 1900, and 60 a day that never was.
  /// Right from 1 March 1900 on.
  ///
  /// Source: ISO/IEC 29500-1 §18.17.4.1, the 1900 date base.
  var sheetNumber: Int { dayNumber + 25_569 }
}

extension Sheet.Margin {
  /// The top of each page: the plan.
  var header: String { "&L&\"Times New Roman\"&10" + plan.inMargin }

  /// The foot of each page: as of when, which page of how many.
  var footer: String {
    "&L&\"Times New Roman\"&10" + asOf.inMargin + "&R&\"Times New Roman\"&10\(page) &P/&N"
  }
}

extension String {
  /// The text as the top or foot of a page takes it: on one line, no longer than fits beside the codes
  /// within 255 characters, and without codes of its own. A digit in front would belong to the size of
  /// the letters.
  fileprivate var inMargin: String {
    let line = String(cleaned.map { $0 == "\n" ? " " : $0 }).shortened(to: 90)
    return (line.first?.isNumber == true ? " " : "") + line.replacing("&", with: "&&")
  }
}
