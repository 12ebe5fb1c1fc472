import ScheduleModel

extension Words {
  /// What a provision asks for: the name of a kind, or its raw value, which will do in either
  /// language.
  static let provisionKinds: [(WordList, Provision.Kind)] = Provision.Kind.allCases.map { kind in
    (
      WordList(
        vi: [kind.name.vietnamese, kind.rawValue], en: [kind.name.english, kind.rawValue]),
      kind
    )
  }
}
