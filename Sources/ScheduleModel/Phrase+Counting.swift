public import CivilTime

extension Phrase {
  /// So many tasks: `1 việc`, `2 tasks`.
  public static func tasks(_ count: Int) -> Phrase {
    counted(count, vi: "việc", one: "task", many: "tasks")
  }

  /// So many units: `1 đơn vị`, `2 units`.
  public static func units(_ count: Int) -> Phrase {
    counted(count, vi: "đơn vị", one: "unit", many: "units")
  }

  /// So many units of a list, by their kind in Vietnamese where they have one: `16 BHXH cơ sở`,
  /// `16 units`. The kind is the plan's own word, of which nobody here knows the English plural.
  public static func units(_ units: some Collection<Roster.Unit>) -> Phrase {
    let kinds = Set(units.map(\.kind))
    let kind = kinds.count == 1 ? kinds.first : nil
    return counted(units.count, vi: kind ?? "đơn vị", one: "unit", many: "units")
  }

  /// A number with its noun, which has a plural in English.
  public static func counted(
    _ count: Int, vi noun: String, one: String, many: String
  ) -> Phrase {
    Phrase(
      vi: "\(count.grouped(by: ".")) \(noun)",
      en: "\(count.grouped(by: ",")) \(count == 1 ? one : many)")
  }
}

extension Int {
  /// The digits in groups of three where there are more than four: `1234`, `352.026`.
  func grouped(by separator: String) -> String {
    magnitude < 10_000 ? "\(self)" : inThrees(separator)
  }

  private func inThrees(_ separator: String) -> String {
    let (head, tail) = quotientAndRemainder(dividingBy: 1000)
    guard head != 0 else { return "\(self)" }
    return head.inThrees(separator) + separator + Swift.abs(tail).padded(to: 3)
  }
}

extension Minutes {
  /// The length in hours where they are whole, else in minutes.
  public var words: Phrase {
    count % 60 == 0
      ? .counted(count / 60, vi: "giờ", one: "hour", many: "hours")
      : .counted(count, vi: "phút", one: "minute", many: "minutes")
  }
}
