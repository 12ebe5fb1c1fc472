import Foundation

/// The relative luminance of a colour in six hexadecimal digits, from 0 to 1.
///
/// Source: WCAG 2.2, relative luminance, with 2.2 for the exponent.
func luminance(_ colour: some StringProtocol) -> Double {
  let value = Int(colour, radix: 16) ?? 0
  let parts = [value >> 16, value >> 8 & 0xFF, value & 0xFF].map { pow(Double($0) / 255, 2.2) }
  return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
}
