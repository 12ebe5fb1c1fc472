public import ScheduleModel

/// A small plan with comments, to begin one's own with.
public struct StarterPlan: Sendable {
  /// The files, sorted by name.
  public let files: [SourceFile]

  /// Writes a plan of a code for a year, in a language.
  public init(_ id: PlanID, of year: Int, in language: Language) {
    let templates: [(String, [UInt8])] =
      switch language {
      case .vietnamese:
        [
          ("plan.yaml", PackageResources.new_plan_vi_yaml),
          ("rules/ke-hoach.yaml", PackageResources.new_rules_vi_yaml),
          ("units.csv", PackageResources.new_units_vi_csv),
        ]
      case .english:
        [
          ("calendar.yaml", PackageResources.new_calendar_en_yaml),
          ("plan.yaml", PackageResources.new_plan_en_yaml),
          ("rules/plan.yaml", PackageResources.new_rules_en_yaml),
          ("units.csv", PackageResources.new_units_en_csv),
        ]
      }
    files = templates.map { name, octets in
      let text = String(decoding: octets, as: UTF8.self)
        .replacing("{mã}", with: id.text).replacing("{năm}", with: "\(year)")
      return SourceFile(name: name, text: text)
    }
  }
}
