extension Phrase {
  /// So many tasks: `1 việc`, `2 tasks`.
  public static func tasks(_ count: Int) -> Phrase {
    counted(count, vi: "việc", one: "task", many: "tasks")
  }

  /// So many units: `1 đơn vị`, `2 units`.
  public static func units(_ count: Int) -> Phrase {
    counted(count, vi: "đơn vị", one: "unit", many: "units")
  }

  /// A number with its noun, which has a plural in English.
  public static func counted(
    _ count: Int, vi noun: String, one: String, many: String
  ) -> Phrase {
    Phrase(vi: "\(count) \(noun)", en: "\(count) \(count == 1 ? one : many)")
  }
}
