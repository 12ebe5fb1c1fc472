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
  /// The language of the plan as HTML names it.
  let planLanguage: String
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
  /// How to subscribe; `nil` where another address has taken the place of this one, so that nobody adds
  /// what is about to end.
  let offer: SubscribeOffer?
  /// What changed.
  let changes: RecentChanges
  /// What comes next.
  let next: NextTasks
  /// What a station can fetch; `nil` where there is nothing.
  let station: StationList?
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
    let (plan, subject) = (content.plan, content.terms.subject)
    let offer =
      content.replacedUntil == nil ? SubscribeOffer(content, words, in: language) : nil
    let changes = RecentChanges(content.source, in: language)
    let station = StationList(content.station, words, in: language)
    self.init(
      language: language.rawValue, style: LinkStyle.text, words: words,
      otherLanguage: OtherLanguage(than: language, at: content.addresses.otherLanguage),
      planLanguage: plan.language.rawValue,
      title: plan.name(of: subject, in: language) ?? subject.description,
      plan: subject == .plan ? nil : plan.title,
      replaced: content.replacedUntil.map { words.replaced($0.text(in: content.zone, language)) },
      state: FeedState(content, in: language), note: plan.note,
      contents: [
        offer.map { _ in PageLink(id: "add", name: words.add) },
        PageLink(id: "changes", name: words.changes(changes.count)),
        PageLink(id: "next", name: words.next),
        station.map { PageLink(id: "station", name: $0.title) },
      ].compactMap(\.self),
      offer: offer, changes: changes, next: NextTasks(content, in: language), station: station,
      zone: words.zone(content.zone.id.name))
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
