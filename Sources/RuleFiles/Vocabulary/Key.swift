import ScheduleModel

/// The keys of plan files. One table holds both languages; a file may use either.
enum Key: CaseIterable, Hashable {
  // Everywhere
  case code, formerCode, title, date, clause, note
  // plan.yaml
  case years, zone, calendars, updated, slashes, documents, campaigns, messages
  case number, issuer, attachment, inForceFrom, inForceUntil, supersedes
  case text, wordingBefore
  case contactsInFeeds
  case thresholds, leadEachDay, unitEachWeek, campaignsEachMonth
  case workingHours
  case builtInRoster, called, confirmedFor, schoolYearFrom
  case outsideCalendars, file, event
  case ratings, least, ratesAspirations
  case implements, anchorDays, partOf, widens
  // calendar files
  case days, are, weeklyRest, projected, ofChoice, unitChanges, kinds
  // rule files
  case document, campaign, choices, rules
  case readings, meaning, changes
  case task, units
  case throughout, within, due
  case weekly, monthly, quarterly, halfYearly, yearly, schoolYearly
  case before, alongside, after, distance
  case eachCampaign, eachPartner, phases
  case share, rotatesFrom, firstPeriod, carrier
  case recipient, via, media, threshold, indicators, product
  case quantity, spacing, restDays, preferredDays, avoid, sameDay, turn, shift
  case time, hours, duration, place
  case lead, monitor, partners, audience, message, speech, target, ownBreaks
  case messageClass, script, contact
  case modality, occupies
  case assumed, question, unquantified
  case firstDay, lastDay, broadcastBy
  case activity, countsToward, alternatives, uses, needs, provisions
  case standing, onDemand
  // resources.yaml
  case resources, eachHalfDay, members, halfDay, absent
  case owners, airHours, goldenHours, eachDay, travel
  // decisions.yaml
  case decisions, choice, reading, pin, waive, add, lower, by, because, decided

  /// The keys that ask for a number in each period of a kind, shorter ones first.
  static let rates: [Key] = [.weekly, .monthly, .quarterly, .halfYearly, .yearly, .schoolYearly]

  /// A value as it may stand behind the key; dots where the key alone says enough.
  var example: Phrase {
    switch self {
    case .code: Phrase(vi: "hoi-nghi", en: "workshop")
    case .years: Phrase(vi: "2026", en: "2026")
    case .zone: Phrase(vi: "Asia/Ho_Chi_Minh", en: "Asia/Ho_Chi_Minh")
    case .updated: Phrase(vi: "17/6/2026 08:00", en: "2026-06-17 08:00")
    case .clause: Phrase(vi: "III.2", en: "III.2")
    case .eachHalfDay: Phrase(vi: "1", en: "1")
    case .duration: Phrase(vi: "90 phút", en: "90 minutes")
    default: Phrase(vi: "…", en: "…")
    }
  }

  /// The key that a text names in a language; any Unicode form, any case.
  static func named(_ text: String, in language: Language) -> Key? {
    table[language]?[text.folded]
  }

  /// The language of a file: that of its first known key; `nil` where there is none.
  static func language(of keys: some Sequence<String>) -> Language? {
    keys.lazy.compactMap { key in
      Language.allCases.first { named(key, in: $0) != nil }
    }.first
  }

  private static let table: [Language: [String: Key]] = Dictionary(
    uniqueKeysWithValues: Language.allCases.map { language in
      (
        language,
        Dictionary(
          allCases.map { ($0.name[language].folded, $0) }, uniquingKeysWith: { first, _ in first })
      )
    })
}
