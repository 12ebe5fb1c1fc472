import CivilTime
import ScheduleModel

/// What surrounds every page of the planner.
struct PlannerFrame {
  /// The language as HTML names it.
  let language: String
  /// The words of all pages.
  let words: PlannerWords
  /// What the page is called.
  let title: String
  /// The name of the plan.
  let plan: String
  /// As of when, and in which zone.
  let asOf: String
  /// The ways to the main pages.
  let ways: [PlannerWay]
  /// How to sign out; `nil` where nobody has signed in.
  let leave: PlannerLeave?
  /// The way to the same page in the other language.
  let other: PlannerWay
  /// What is in front of addresses.
  let base: String
  /// The class of its paper, where that is another than A4 across.
  let paper: String?
  /// What is wrong with the files as they are now; empty where the page shows the present state.
  let problems: [String]
  /// Whether there are such problems.
  let hasProblems: Bool
  /// What the filter leaves out, with the way to see all; `nil` where it leaves out nothing.
  let narrowed: PlannerWay?
  /// What the last change did, line by line; empty where nothing was changed.
  let told: [String]
  /// Whether something was changed.
  let hasTold: Bool
  /// How to take it back; `nil` where that cannot be done.
  let undo: PlannerFormHead?
  /// Files to take away that say what the page says; may be empty.
  let files: [PlannerWay]
  /// Whether there are such files.
  let hasFiles: Bool
  /// What the plan asks whoever uses it to know; `nil` where there is nothing.
  let note: String?
}

/// A way to another page.
struct PlannerWay: Hashable {
  /// What it says.
  let name: String
  /// The address.
  let href: String
  /// Whether it leads to the page that one is on.
  var isHere = false
  /// The language of its name, where that is another than the page's.
  var language: String?
  /// What stands between it and the next of a list; empty behind the last.
  var separator = ""
}

/// A choice in a form.
struct PlannerOption {
  /// What is sent.
  let value: String
  /// What is shown.
  let name: String
  /// Whether it is chosen now.
  let isChosen: Bool
}

/// The form that narrows what a page shows.
struct PlannerFilterForm {
  /// Where it is sent.
  let action: String
  /// The language, where it has to be sent along.
  let languageField: String?
  /// The code of the unit that is chosen; empty for all.
  let unit: String
  /// Units to choose from; empty where they are too many for a list.
  let units: [PlannerOption]
  /// Whether the units stand in a list.
  let hasUnits: Bool
  /// Campaigns to choose from; may be empty.
  let campaigns: [PlannerOption]
  /// Whether there are campaigns.
  let hasCampaigns: Bool
  /// Documents to choose from; may be empty.
  let documents: [PlannerOption]
  /// Whether there are several documents.
  let hasDocuments: Bool
  /// Kinds of units to choose from.
  let kinds: [PlannerOption]
  /// Whether there are several kinds.
  let hasKinds: Bool
}

extension PlannerFilterForm {
  /// Up to how many units stand in a list.
  static let mostUnits = 400

  init(_ edition: PlannerEdition, _ filter: PlannerFilter, to action: String, _ language: Language?)
  {
    let book = edition.book
    self.action = action
    languageField = language?.rawValue
    unit = filter.unit?.text ?? ""
    let busy = edition.placesOfUnit.keys.sorted().map { book.roster.units[$0] }
    units =
      busy.count > PlannerFilterForm.mostUnits
      ? []
      : busy.map {
        PlannerOption(value: $0.id.text, name: $0.name, isChosen: $0.id == filter.unit)
      }
    hasUnits = !units.isEmpty
    campaigns = book.campaigns.map {
      PlannerOption(value: $0.id.text, name: $0.title, isChosen: $0.id == filter.campaign)
    }
    hasCampaigns = !campaigns.isEmpty
    documents = book.documents.map {
      PlannerOption(value: $0.id.text, name: $0.title, isChosen: $0.id == filter.document)
    }
    hasDocuments = documents.count > 1
    let names = Set(edition.placesOfUnit.keys.map { book.roster.units[$0].kind }).sorted()
    kinds = names.map { PlannerOption(value: $0, name: $0, isChosen: $0 == filter.kind) }
    hasKinds = kinds.count > 1
  }
}
