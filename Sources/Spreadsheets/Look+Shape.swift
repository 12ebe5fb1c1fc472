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
    var isHatched = false
    var isThick = false
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
    case .wallDay: Shape(size: 13, isBold: true, isCentred: true, isWrapped: false, number: "d")
    case .wallRest:
      Shape(
        size: 13, isBold: true, isCentred: true, isWrapped: false, isHatched: true, number: "d")
    case .wallNote: Shape(size: 8, isCentred: true)
    case .wallRestNote: Shape(size: 8, isCentred: true, isHatched: true)
    case .wallCount: Shape(size: 9, isBold: true, isCentred: true, isWrapped: false, number: "0")
    case .bar: Shape(size: 9, isBold: true, isWrapped: false, isGrey: true, isThick: true)
    case .barName: Shape(size: 9, isBold: true, isWrapped: false, hasBorder: false)
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

extension Sheet.Paper {
  /// How a printer is told of it.
  struct Setup {
    /// The number of the size: 9 is A4, 8 is A3.
    ///
    /// Source: ISO/IEC 29500-1 §18.3.1.63, `paperSize`.
    let size: UInt8
    let isAcross: Bool
    /// Left, right, top and bottom, in inches.
    let margins: (left: Double, right: Double, top: Double, bottom: Double)
    /// How many pages high it is; 0 for as many as there are.
    let pagesHigh: UInt16
  }

  /// How a printer is told of it.
  var setup: Setup {
    switch self {
    case .across:
      Setup(size: 9, isAcross: true, margins: (0.4, 0.4, 0.7, 0.6), pagesHigh: 0)
    case .letter:
      Setup(size: 9, isAcross: false, margins: (1.18, 0.6, 0.8, 0.8), pagesHigh: 0)
    case .wall:
      Setup(size: 8, isAcross: true, margins: (0.3, 0.3, 0.5, 0.45), pagesHigh: 1)
    }
  }
}

extension Sheet.Paper {
  /// How many points of lines go on a page, columns being so wide that they fill it or less.
  func room(for widths: [Double]) -> Double {
    let (margins, isAcross) = (setup.margins, setup.isAcross)
    let (long, short) = setup.size == 8 ? (16.54, 11.69) : (11.69, 8.27)
    let wide = ((isAcross ? long : short) - margins.left - margins.right) * 72
    let high = ((isAcross ? short : long) - margins.top - margins.bottom) * 72
    // A character of the default letters is 7 pixels of three quarters of a point, a column has 5 more.
    let needed = widths.reduce(0) { $0 + ($1 * 7 + 5) * 0.75 }
    return high * max(1, needed / wide) * 0.97
  }
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
