import ScheduleModel

/// Units that stand together, with what they are called as a group.
///
/// Where all are of one kind and each name begins with it, the kind is said once, in front of them:
/// `16 BHXH cơ sở: Ba Bể, Bạch Thông`.
struct UnitGroup {
  /// How many there are, and of which kind.
  let count: Phrase
  /// Their names in the order given, as they read behind the count. None is empty.
  let names: [String]

  /// Names some units.
  init(_ units: [Roster.Unit]) {
    let kind = Set(units.map(\.kind)).count == 1 ? units.first?.kind : nil
    let short = units.compactMap { unit in kind.flatMap(unit.nameBehind) }
    let isShort = short.count == units.count
    names = isShort ? short : units.map(\.name)
    // English says the kind in brackets where the names no longer do.
    count = Phrase.units(units) + Phrase(vi: "", en: isShort ? " (\(kind ?? ""))" : "")
  }
}

extension Roster.Unit {
  /// The rest of the name where it begins with a kind; `nil` where it does not, or there is none.
  fileprivate func nameBehind(_ kind: String) -> String? {
    guard !kind.isEmpty, name.hasPrefix(kind + " ") else { return nil }
    let rest = name.dropFirst(kind.count + 1)
    return rest.contains { $0 != " " } ? String(rest) : nil
  }
}
