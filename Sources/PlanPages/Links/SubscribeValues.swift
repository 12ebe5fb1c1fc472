import CivilTime
import ScheduleModel

/// All that the template of a page behind a link shows. The names stand in the template.
struct SubscribeValues {
  /// The language as HTML names it.
  let language: String
  /// The style of the page.
  let style: String
  /// What is the same in every page of the language.
  let words: SubscribeWords
  /// The same page in the other language.
  let otherLanguage: OtherLanguage
  /// Whose calendar it is.
  let title: String
  /// The plan; `nil` where the title says it.
  let plan: String?
  /// That another address has taken the place of this one; `nil` where none has.
  let replaced: String?
  /// How up to date the feed is.
  let state: FeedState
  /// What whoever uses the plan has to know; `nil` where there is nothing.
  let note: String?
  /// The sections to which one may want to go at once.
  let contents: [PageLink]
  /// What is particular about the feed; may be empty.
  let remarks: [String]
  /// How Apple's programs subscribe; `nil` where they do not show the feed.
  let apple: AppleSteps?
  /// The address of the feed.
  let feedAddress: String
  /// How other programs subscribe.
  let programs: [ProgramSteps]
  /// Broadcasts that have feeds of their own; `nil` where there are none.
  let quarters: QuarterList?
  /// That the address is a secret; `nil` where it is none.
  let secrecy: String?
  /// What changed.
  let changes: RecentChanges
  /// What comes next.
  let next: NextTasks
  /// What a station can fetch; `nil` where there is nothing.
  let station: StationList?
  /// The picture of the address, as SVG.
  let qr: String
  /// The address of the page.
  let pageAddress: String
  /// In which zone times are meant.
  let zone: String
}

/// The same page in the other language.
struct OtherLanguage {
  /// The language as HTML names it.
  let code: String
  /// The language by its own name.
  let name: String
  /// The address.
  let address: String

  /// The language that is not this one.
  init(than language: Language, at address: String) {
    let other = language == .vietnamese ? Language.english : .vietnamese
    code = other.rawValue
    name = Phrase(vi: "Tiếng Việt", en: "English")[other]
    self.address = address
  }
}

/// How Apple's programs subscribe.
struct AppleSteps {
  /// The address that opens them.
  let address: String
  /// What to do where it does not.
  let byHand: ProgramSteps
}

/// Broadcasts that have feeds of their own.
struct QuarterList {
  /// One of the feeds.
  struct Feed {
    /// The quarter.
    let name: String
    /// The address that opens Apple's programs.
    let link: String
    /// The address for all others.
    let address: String
  }

  /// What they are.
  let title: String
  /// Why they are there.
  let reason: String
  /// The feeds, in order. Never empty.
  let feeds: [Feed]
}

/// What a station can fetch.
struct StationList {
  /// What they are.
  let title: String
  /// The files. Never empty.
  let entries: [Entry]

  /// A file.
  struct Entry {
    /// What it is.
    let name: String
    /// Where it is.
    let address: String
  }
}

extension SubscribeValues {
  /// Puts the texts of a page together.
  init(_ content: SubscribePage.Content, in language: Language) {
    let words = SubscribeWords(in: language)
    let (plan, addresses) = (content.plan, content.addresses)
    let subject = content.terms.subject
    let changes = RecentChanges(content, in: language)
    let next = NextTasks(content, in: language)
    let isEvents = content.terms.profile != .tasks
    self.init(
      language: language.rawValue, style: LinkStyle.text, words: words,
      otherLanguage: OtherLanguage(than: language, at: addresses.otherLanguage),
      title: plan.name(of: subject, in: language) ?? subject.description,
      plan: subject == .plan ? nil : plan.title,
      replaced: content.replacedUntil.map { words.replaced($0.text(in: content.zone, language)) },
      state: FeedState(content, in: language), note: plan.note,
      contents: [
        PageLink(id: "add", name: words.add),
        PageLink(id: "changes", name: "\(words.changesShort): \(changes.count)"),
        PageLink(id: "next", name: words.next),
      ] + (content.station == nil ? [] : [PageLink(id: "station", name: words.station)]),
      remarks: words.remarks(on: content.terms, seenIn: language),
      apple: isEvents
        ? AppleSteps(address: addresses.feed.webcal, byHand: .appleByHand(in: language)) : nil,
      feedAddress: addresses.feed,
      programs: isEvents
        ? ProgramSteps.forEvents(in: language) : ProgramSteps.forTasks(in: language),
      quarters: QuarterList(content.quarters, words),
      secrecy: content.access == .secret ? words.secrecy : nil,
      changes: changes, next: next,
      station: StationList(content.station, words, in: language), qr: content.qr,
      pageAddress: addresses.page, zone: words.zone(content.zone.id.name))
  }
}

extension QuarterList {
  /// The list of feeds, or `nil` where there are none.
  fileprivate init?(_ quarters: [(name: String, address: String)], _ words: SubscribeWords) {
    guard !quarters.isEmpty else { return nil }
    self.init(
      title: words.quarters, reason: words.quartersHint,
      feeds: quarters.map { Feed(name: $0.name, link: $0.address.webcal, address: $0.address) })
  }
}

extension StationList {
  /// The list of files, or `nil` where there are none.
  fileprivate init?(
    _ station: SubscribePage.StationAddresses?, _ words: SubscribeWords, in language: Language
  ) {
    guard let station, !station.entries.isEmpty else { return nil }
    self.init(
      title: words.station,
      entries: station.entries.map { Entry(name: $0.label[language], address: $0.address) })
  }
}

extension String {
  /// An address of the web as programs of Apple want it, to subscribe and not to import once.
  fileprivate var webcal: String {
    for scheme in ["https://", "http://"] where hasPrefix(scheme) {
      return "webcal://" + dropFirst(scheme.count)
    }
    return self
  }
}
