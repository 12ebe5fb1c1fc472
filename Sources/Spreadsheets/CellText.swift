/// The most UTF-16 code units that a cell holds.
///
/// Source: Microsoft, "Excel specifications and limits", total number of characters that a cell can
/// contain.
private let mostInCell = 32_767

/// What stands at the end of a text that was cut, in both languages, because the reader may not be the
/// planner.
private let cutMark =
  " … [đã cắt: một ô chứa nhiều nhất 32.767 ký tự · cut: a cell holds 32,767 characters]"

extension String {
  /// The text as the file of a sheet has it in a cell: cleaned, no longer than a cell holds, with a mark
  /// where it was cut.
  ///
  /// What readers would take for an escape, `_x0041_`, gets its first character escaped, which the library
  /// does not do.
  ///
  /// Source: ISO/IEC 29500-1 §22.9.2.19, `ST_Xstring`.
  var inCell: String {
    let whole = cleaned.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
    guard whole.utf16.count > mostInCell else { return whole }
    var rest = mostInCell - cutMark.utf16.count
    let kept = whole.prefix { character in
      rest -= character.utf16.count
      return rest >= 0
    }
    return kept + cutMark
  }

  /// The text without controls: line feeds stay and other line ends become line feeds; controls and marks
  /// that turn the direction of writing become a visible `�`.
  ///
  /// Source: XML 1.0 §2.2, for what may not be there at all.
  var cleaned: String {
    var text = String.UnicodeScalarView()
    for scalar in replacing("\r\n", with: "\n").unicodeScalars { text.append(scalar.inCell) }
    return String(text)
  }

  /// Whether the text was cut for a cell.
  var isCutForCell: Bool { utf16.count > mostInCell - 10 && hasSuffix(cutMark) }
}

extension Unicode.Scalar {
  /// The scalar, or what stands for it in a cell.
  fileprivate var inCell: Unicode.Scalar {
    switch value {
    case 0x0A, 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029: "\n"
    case 0x09: " "
    default:
      properties.generalCategory == .control || properties.isBidiControl
        || properties.isNoncharacterCodePoint ? "\u{FFFD}" : self
    }
  }
}
