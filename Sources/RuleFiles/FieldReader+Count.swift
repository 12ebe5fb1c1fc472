import ScheduleModel

extension FieldReader {
  /// The number at a key, from 1; `nil` where the key is missing, or has no such number, which is
  /// reported.
  mutating func count(_ key: Key) -> Int? {
    guard let scalar = scalar(key) else { return nil }
    if let number = DayText.number(scalar.text), number > 0 { return number }
    findings.append(
      .number(
        scalar, expected: Phrase(vi: "một số từ 1 đến 9999", en: "a number from 1 to 9999"),
        in: language))
    return nil
  }
}
