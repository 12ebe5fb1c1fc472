import CivilTime
public import ScheduleModel

/// The rosters of administrative units that come with the program.
///
/// `vn` has the provinces of Việt Nam by name and the districts and communes of each by number: 63, 696
/// and 10,035 until 30 June 2025, 34 provinces and 3,321 communes since. A province that went on
/// unchanged is one unit.
///
/// Source: Resolution 202/2025/QH15 for the provinces; the State's list of units for the numbers, as of
/// March 2025 and since July 2025.
public struct BuiltInRoster: Sendable {
  /// The codes of the rosters, sorted.
  public static let codes = ["vn"]

  /// What the three levels are called in a plan.
  public struct Names: Hashable, Sendable {
    /// What provinces, districts and communes are called; each is a kind of unit.
    public var province, district, commune: String

    /// The names that hold where a plan says nothing else.
    public init(in language: Language) {
      province = Phrase(vi: "tỉnh", en: "province")[language]
      district = Phrase(vi: "huyện", en: "district")[language]
      commune = Phrase(vi: "xã", en: "commune")[language]
    }
  }

  let names: Names
  private let usual: Names
  let language: Language

  /// Prepares the roster in a language, with what a plan calls its levels.
  public init(_ names: Names, in language: Language) {
    self.names = names
    self.language = language
    usual = Names(in: language)
  }

  /// The units: provinces, then their districts, then communes.
  public var units: [Roster.Unit] {
    let today = Province.list(of: BuiltInRoster.today)
    let before = Province.list(of: BuiltInRoster.before)
    let unchanged = Set(
      Dictionary(grouping: before, by: \.successor).filter { $0.value.count == 1 }.keys)
    let names = Set(today.map(\.name))
    return today.flatMap { provinces($0, isNew: !unchanged.contains($0.code)) }
      + before.flatMap {
        units(of: $0, isUnchanged: unchanged.contains($0.code), isNamesake: names.contains($0.name))
      }
  }
}

extension BuiltInRoster {
  /// A province of today with its communes.
  private func provinces(_ province: Province, isNew: Bool) -> [Roster.Unit] {
    let id = "tinh-\(province.code)"
    return [
      unit(
        id, title(of: province), names.province, from: isNew ? BuiltInRoster.start : nil,
        source: province.source)
    ]
      + (1...province.communes).map { number in
        unit(
          "xa-\(province.code)-\(number.padded(to: 3))",
          title(names.commune, usual.commune, number, of: province), names.commune, under: id,
          from: BuiltInRoster.start, isNumbered: true, source: province.source)
      }
  }

  /// A province of before with its districts and communes; without itself, where it is one of today.
  private func units(
    of province: Province, isUnchanged: Bool, isNamesake: Bool
  ) -> [Roster.Unit] {
    let id = isUnchanged ? "tinh-\(province.code)" : "tinh-\(province.code)-cu"
    let own = unit(
      id, title(of: province, isFormer: isNamesake), names.province,
      until: BuiltInRoster.end, successor: "tinh-\(province.successor)", source: province.source)
    func code(ofDistrict number: Int) -> String {
      "huyen-\(province.code)-\(number.padded(to: 2))"
    }
    let districts = (1...province.districts).map { number in
      unit(
        code(ofDistrict: number), title(names.district, usual.district, number, of: province),
        names.district, under: id, until: BuiltInRoster.end, isNumbered: true,
        source: province.source)
    }
    let communes = (1...province.communes).map { number in
      let district = (number - 1) * province.districts / province.communes + 1
      return unit(
        "xa-\(province.code)-\(number.padded(to: 3))-cu",
        title(names.commune, usual.commune, number, of: province, isFormer: true), names.commune,
        under: code(ofDistrict: district), until: BuiltInRoster.end, isNumbered: true,
        source: province.source)
    }
    return (isUnchanged ? [] : [own]) + districts + communes
  }

  private func unit(
    _ code: String, _ name: String, _ kind: String, under parent: String? = nil,
    from: CivilDate? = nil, until: CivilDate? = nil, successor: String? = nil,
    isNumbered: Bool = false, source: SourcePlace
  ) -> Roster.Unit {
    guard let id = UnitID(code) else { preconditionFailure("'\(code)' is no code") }
    return Roster.Unit(
      id: id, name: name, kind: kind, parent: parent.flatMap { UnitID($0) }, validFrom: from,
      validUntil: until, successors: [successor].compactMap { $0.flatMap { UnitID($0) } },
      assumption: isNumbered ? BuiltInRoster.numbered[language] : nil, source: source)
  }

  /// Why the communes are called by numbers.
  static let numbered = Phrase(
    vi: "Danh bạ vn có số huyện, số xã của từng tỉnh, không có tên: mỗi đơn vị mang một số",
    en: "The roster vn has the number of districts and communes of each province, not their names")

  /// `Tỉnh Thái Nguyên`; `BHXH tỉnh Thái Nguyên` where the plan calls provinces `BHXH tỉnh`.
  private func title(of province: Province, isFormer: Bool = false) -> String {
    let mark = isFormer ? Phrase(vi: " (cũ)", en: " (former)")[language] : ""
    let own =
      language == .english
      ? province.name + (province.isCity ? " City" : " Province")
      : (province.isCity ? "thành phố " : "tỉnh ") + province.name
    guard names.province != usual.province else { return own.capitalizedFirst + mark }
    guard let prefix = names.province.head(before: usual.province) else {
      return names.province.capitalizedFirst + " " + province.name + mark
    }
    return prefix + own + mark
  }

  /// `Xã số 12 (Thái Nguyên)`.
  private func title(
    _ name: String, _ usual: String, _ number: Int, of province: Province, isFormer: Bool = false
  ) -> String {
    let former = isFormer ? Phrase(vi: " cũ", en: " (former)")[language] : ""
    return "\(name.capitalizedFirst) "
      + Phrase(vi: "số \(number)\(former)", en: "no. \(number)\(former)")[language]
      + " (\(province.name))"
  }
}

extension BuiltInRoster {
  /// The last day of the units of before, and the first of those of today.
  private static let end = CivilDate(year: 2025, month: 6, day: 30)
  private static let start = CivilDate(year: 2025, month: 7, day: 1)

  private static let before = SourceFile(
    name: BuiltInCalendars.rosterFiles[0],
    text: String(decoding: PackageResources.vn_63_csv, as: UTF8.self))
  private static let today = SourceFile(
    name: BuiltInCalendars.rosterFiles[1],
    text: String(decoding: PackageResources.vn_34_csv, as: UTF8.self))
}

/// A line of the files of provinces.
private struct Province {
  let code: String
  let name: String
  let isCity: Bool
  /// How many districts it has; 0 since they were ended.
  let districts: Int
  let communes: Int
  /// The code of the province of today that holds it.
  let successor: String
  let source: SourcePlace

  /// The provinces of a file, in its order.
  static func list(of file: SourceFile) -> [Province] {
    let rows = CSVTable(file).rows
    let head = rows.first.map { $0.map(\.text) } ?? []
    return rows.dropFirst().compactMap { row in
      func cell(_ name: String) -> String? {
        head.firstIndex(of: name).flatMap { $0 < row.count ? row[$0].text : nil }
      }
      guard let code = cell("mã"), !code.isEmpty, let name = cell("tên"),
        let communes = cell("xã").flatMap({ Int($0) })
      else { return nil }
      return Province(
        code: code, name: name, isCity: cell("loại") == "thành phố",
        districts: cell("huyện").flatMap { Int($0) } ?? 0, communes: communes,
        successor: cell("nay là") ?? code, source: row[0].place)
    }
  }
}

extension String {
  /// The text with a capital in front.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// What stands before a word at the end of the text, with the blank; `nil` where it does not end so.
  fileprivate func head(before word: String) -> String? {
    lowercased().hasSuffix(" " + word) ? String(dropLast(word.count)) : nil
  }
}
