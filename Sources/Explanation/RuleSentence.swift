import CivilTime
import ScheduleModel

/// The sentence that says what the program understood of a rule.
///
/// Who, how many, when, what else the rule says, and how many tasks came of it.
struct RuleSentence {
  let rule: Rule
  let book: RuleBook
  private let tasks: RuleTasks

  /// Looks at a rule with its tasks.
  init(_ rule: Rule, of book: RuleBook, _ tasks: RuleTasks) {
    self.rule = rule
    self.book = book
    self.tasks = tasks
  }

  /// The sentence, ended by a full stop.
  var phrase: Phrase {
    let when = WhenWords(rule, of: book, tasks).phrase
    if case .standing = rule.anchor { return [who, when].joined() + "." }
    let facts = [who] + [quantity].compactMap(\.self) + [when] + details
    return facts.joined() + ": " + total + "."
  }

  private var who: Phrase {
    switch rule.units.count {
    case 0: Phrase(vi: "chưa rõ ai làm", en: "nobody is named yet")
    case 1: Phrase(verbatim: book.roster.units[rule.units[0]].name)
    default: .units(rule.units.map { book.roster.units[$0] })
    }
  }

  /// How many tasks each unit has on an occasion; `nil` where that goes without saying, and for
  /// rates, which have their number beside the period.
  private var quantity: Phrase? {
    if case .every = rule.anchor { return nil }
    let isAlone = rule.units.count < 2
    if rule.quantity == .one, isAlone || rule.position != .within { return nil }
    let count = rule.quantity.words
    if isAlone { return count }
    return Phrase(vi: "mỗi đơn vị \(count.vietnamese)", en: "\(count.english) each")
  }
}

extension RuleSentence {
  /// What else the rule says, in the order in which one asks.
  private var details: [Phrase] {
    lowered
      + [
        spacing, order, restDays, preferredDays, avoided, together, turn, shift, airing, hours,
        airTime,
        place,
        occupation,
      ]
      .compactMap(
        \.self)
      + counting + merging
      + [share, resources, lead, phases, reporting, threshold, indicators, product, modality]
      .compactMap(\.self)
  }

  private var spacing: Phrase? {
    rule.spacing.map { spacing in
      let least = spacing.words
      guard let farthest = rule.details.farthest else {
        return Phrase(
          vi: "cách nhau ít nhất \(least.vietnamese)", en: "at least \(least.english) apart")
      }
      let most = Distance(farthest, spacing.count).words
      return Phrase(
        vi: "cách nhau từ \(least.vietnamese) đến \(most.vietnamese)",
        en: "from \(least.english) to \(most.english) apart")
    }
  }

  private var preferredDays: Phrase? {
    let days = rule.details.preferredDays.map(\.name)
    return days.isEmpty ? nil : days.listed.behind(vi: "ưu tiên ", en: "rather on ")
  }

  /// The days that its tasks keep off: up to four runs of days, then days of the week.
  private var avoided: Phrase? {
    let avoids = rule.details.avoids
    guard !avoids.isEmpty else { return nil }
    let shown = avoids.windows.prefix(4).map(DayWords.span)
    let rest = avoids.windows.count - shown.count
    let more = rest > 0 ? [Phrase(vi: "\(rest) khoảng khác", en: "\(rest) more")] : []
    let weekly = avoids.weekdays.map { $0.name.behind(vi: "mọi ", en: "every ") }
    return (shown + more + weekly).listed.behind(vi: "tránh ", en: "keeping off ")
  }

  private var together: Phrase? {
    rule.details.dayChoice == .common
      ? Phrase(vi: "đồng loạt, mọi đơn vị cùng ngày", en: "on the same day in all units") : nil
  }

  private var turn: Phrase? {
    rule.details.turn.map {
      Phrase(vi: "chọn ngày ở lượt \($0)", en: "choosing days in turn \($0)")
    }
  }

  private var restDays: Phrase? {
    guard rule.lines[.restDays] != nil else { return nil }
    return rule.restDays.words
  }

  private var order: Phrase? {
    rule.details.follows.map { follows in
      let apart = follows.distance.words
      return Phrase(
        vi: "sau khi xong '\(follows.rule)' ít nhất \(apart.vietnamese)",
        en: "at least \(apart.english) after '\(follows.rule)' is done")
    }
  }

  private var shift: Phrase? {
    guard rule.lines[.shift] != nil else { return nil }
    return rule.effectiveShift.words(of: rule)
  }

  private var hours: Phrase? {
    switch rule.hours {
    case .unstated: nil
    case .toBeAnnounced: Phrase(vi: "giờ chưa rõ", en: "hour to be announced")
    case .at(let time, _) where rule.details.clockEnd != nil:
      Phrase(verbatim: [time.minute..<(rule.details.clockEnd ?? time.minute)].clockText)
        .behind(vi: "lúc ", en: "at ")
    case .at(let time, let length):
      Phrase(vi: "lúc \(time)", en: "at \(time)")
        + length.words.behind(vi: " trong ", en: " for ")
    case .within(let hours, let length):
      length.words.behind(vi: "mỗi lần ", en: "")
        + Phrase(
          vi: ", giờ máy chọn trong \(hours.clockText)",
          en: " each, at hours that the program chooses within \(hours.clockText)")
    }
  }

  private var airing: Phrase? {
    let stations = book.waitsForAir(rule) ? Set(rule.units.compactMap(book.station)).sorted() : []
    let words =
      [
        rule.details.airing.airer == .unit
          ? Phrase(vi: "đơn vị tự phát", en: "which the unit airs itself") : nil,
        rule.details.airing.messageClass.map {
          Phrase(vi: "loại tin \($0.name.vietnamese)", en: "message class \($0.name.english)")
        },
      ].compactMap(\.self) + stations.compactMap { airWords(of: book.resources[$0]) }
    return words.isEmpty ? nil : words.joined()
  }

  /// When a station is on the air, and for how long a day.
  private func airWords(of station: Resource) -> Phrase? {
    guard let air = station.air else { return nil }
    let golden =
      air.goldenHours.isEmpty
      ? Phrase(verbatim: "")
      : Phrase(
        vi: " (giờ vàng \(air.goldenHours.clockText))",
        en: " (golden hours \(air.goldenHours.clockText))")
    let hours = air.hours.clockText
    let daily = air.daily.map { $0.words.behind(vi: ", mỗi ngày ", en: ", ") }
    return Phrase(
      vi: "'\(station.title)' phát \(hours)", en: "'\(station.title)' on the air \(hours)")
      + golden + (daily.map { $0 + Phrase(vi: "", en: " a day") } ?? Phrase(verbatim: ""))
  }

  private var airTime: Phrase? {
    rule.details.airing.length.map {
      $0.words.behind(vi: "phát trong ", en: "on the air for ")
    }
  }

  private var place: Phrase? {
    guard rule.details.place == .toBeAnnounced else { return nil }
    return Phrase(vi: "nơi chưa rõ", en: "place to be announced")
  }

  private var occupation: Phrase? {
    guard rule.lines[.occupation] != nil else { return nil }
    return rule.occupation.words
  }

  private var counting: [Phrase] {
    var words: [Phrase] = []
    switch rule.counting {
    case .unstated: break
    case .separate:
      words.append(
        Phrase(vi: "không tính vào quy tắc khác", en: "counting toward no other rule"))
    case .toward(let other):
      words.append(Phrase(vi: "tính vào '\(other)'", en: "counting toward '\(other)'"))
    }
    let others = book.rules.filter { $0.counting.target == rule.id }.map { "'\($0.id)'" }
    if !others.isEmpty {
      let list = others.joined(separator: ", ")
      words.append(
        Phrase(vi: "trừ đi việc của \(list)", en: "less those of \(list)"))
    }
    return words
  }

  private var resources: Phrase? {
    let always = rule.details.resources.map { resource in
      let count = rule.details.count(of: resource)
      return name(of: resource, count > 1 ? count : nil)
    }
    let needs = always + rule.details.oneOf.map(alternatives)
    guard !needs.isEmpty else { return nil }
    return Phrase(vi: "cần ", en: "needing ") + needs.joined()
  }

  /// What any of will do; with numbers where the rule has any.
  private func alternatives(_ list: [ResourceNeed]) -> Phrase {
    let isCounted = list.contains { $0.count > 1 }
    let names = list.map { name(of: $0.resource, isCounted ? $0.count : nil) }
    return Phrase(
      vi: names.map(\.vietnamese).joined(separator: " hoặc "),
      en: names.map(\.english).joined(separator: " or "))
  }

  /// What a resource is called, with how many of it are needed and how long it is on its way between two
  /// units.
  private func name(of resource: Int, _ count: Int?) -> Phrase {
    let own = book.resources[resource]
    let name = Phrase(verbatim: (count.map { "\($0) " } ?? "") + own.title)
    guard let time = own.travel?.time.words else { return name }
    return name
      + Phrase(vi: " (đi lại \(time.vietnamese))", en: " (\(time.english) of travel)")
  }

  private var lead: Phrase? {
    book.leadName(of: rule).map { name in
      Phrase(vi: "\(name.vietnamese) chủ trì", en: "led by \(name.english)") + alone
    }
  }

  /// How many units have nobody above them who would lead: ` (1 đơn vị tự chủ trì)`.
  private var alone: Phrase {
    let count = rule.units.count { book.lead(of: rule, for: $0) == nil }
    guard count > 0 else { return Phrase(verbatim: "") }
    let units = Phrase.units(count)
    return Phrase(
      vi: " (\(units.vietnamese) tự chủ trì)",
      en: " (\(units.english) \(count == 1 ? "leads its" : "lead their") own)")
  }

  private var modality: Phrase? {
    switch rule.modality {
    case .must: nil
    case .should: Phrase(vi: "nên làm", en: "recommended")
    case .may: Phrase(vi: "có thể làm", en: "optional")
    }
  }
}

extension RuleSentence {
  /// How many tasks came of the rule, what kinds, what has no day, and the first days chosen.
  private var total: Phrase {
    guard !tasks.all.isEmpty else {
      return Phrase(vi: "chưa thành việc nào", en: "no task yet")
    }
    let count = Phrase.counted(tasks.all.count, vi: "việc", one: "task", many: "tasks")
    return ([count] + [ends, slots, undated, idle, first].compactMap(\.self)).joined()
  }

  private var ends: Phrase? {
    let count = tasks.count(of: .start, .end)
    guard count > 0 else { return nil }
    return Phrase(
      vi: "trong đó \(count) ở ngày đầu hoặc sau ngày cuối",
      en: "\(count) of them on the first day or after the last")
  }

  private var slots: Phrase? {
    let count = tasks.count(of: .broadcast)
    guard count > 0 else { return nil }
    return Phrase(
      vi: "trong đó \(count) khung phát sóng",
      en: "\(count) of them \(count == 1 ? "a broadcast slot" : "broadcast slots")")
  }

  private var idle: Phrase? {
    let idle = Set(rule.units).subtracting(tasks.units)
    guard !idle.isEmpty else { return nil }
    let units = Phrase.units(idle.map { book.roster.units[$0] })
    return Phrase(
      vi: "\(units.vietnamese) không có việc",
      en: "\(units.english) \(idle.count == 1 ? "has" : "have") none")
  }

  private var undated: Phrase? {
    if tasks.open == tasks.all.count { return Phrase(vi: "chưa có ngày", en: "without a date") }
    guard tasks.unplaced > 0 else { return nil }
    return Phrase(
      vi: "\(tasks.unplaced) chưa xếp được", en: "\(tasks.unplaced) of them without a free day")
  }

  private var first: Phrase? {
    guard !tasks.firstDays.isEmpty else { return nil }
    return Phrase(vi: "đầu tiên ", en: "first on ") + DayWords.dates(tasks.firstDays)
  }
}

extension Phrase {
  /// The phrase behind a word of each language.
  func behind(vi vietnamese: String, en english: String) -> Phrase {
    Phrase(vi: vietnamese, en: english) + self
  }
}
