import CivilTime
import ScheduleModel

/// What the rules of a plan may speak of.
struct RuleContext {
  /// The language of the plan file.
  let language: Language
  let roster: Roster
  /// What stands in lines of the roster that could not be read, folded.
  let lostNames: Set<String>
  let years: ClosedRange<Int>
  let style: DateStyle?
  /// The month in which school years begin.
  let schoolYearStart: Int
  /// The days of the calendars of others.
  let outside: OutsideDays
  /// Which days are working days.
  let calendar: WorkCalendar
  /// The campaigns by code; `nil` for those of which the plan file says something wrong.
  let campaigns: [CampaignID: Campaign?]
  let documents: Set<DocumentID>
  let messages: Set<MessageID>
  /// The resources by their places in the book's list.
  let resources: [Resource]
  /// The codes of all resources, also of those of which something wrong is said.
  let resourceCodes: Set<ResourceID>
  /// The names of all resources, folded, also of those.
  let resourceNames: Set<String>
  /// The codes of what people may call by its title.
  var titles: PlanTitles
  /// The rules that are read once for each of a list, by their codes. Known once all files are open.
  var families: [String: RuleFamily] = [:]
  /// What chooses units, by the language of a file. Known once all files are open.
  var selectors: [Language: SelectorReader] = [:]
}

/// A rule as it was read, with the places of the codes that it names.
///
/// Where something is wrong with the rule, the draft holds what could be understood: enough to see
/// whether other rules name it rightly, and never enough for a book.
struct RuleDraft {
  let rule: Rule
  /// Its former code; `nil` where it was never renamed.
  let formerCode: Scalar?
  /// The code and place of the rule it is anchored to; `nil` where it stands alone.
  let anchor: Scalar?
  /// The code and place of the rule toward whose number it counts; `nil` where it does not.
  let counting: Scalar?
  /// The code and place of the rule in whose tasks its own are done; `nil` where they are its own.
  let carrier: Scalar?
  let language: Language
}

/// Reads one file of `rules/`: which document it follows, the choices, and the obligations.
struct RuleFileReader {
  private var context: RuleContext
  let language: Language
  private var fields: FieldReader?
  private var rules: [YAMLTree] = []
  /// The choices of readings that the file has, as far as they can be understood.
  private(set) var choices: [ChoiceDraft] = []
  /// What is wrong with the file so far.
  private(set) var findings: [Finding] = []
  /// The provisions that the file takes up.
  private(set) var mentions: [ProvisionMention] = []
  /// The slips that the file repeats.
  private(set) var slips: [SpellingSlip] = []
  /// Whether the code of every rule of the file could be read.
  private(set) var reach = RuleReferences.Reach.allRules

  /// Opens a file and reads its choices.
  init(_ file: SourceFile, _ context: RuleContext) {
    self.context = context
    let (tree, language, problems) = YAMLTree.read(file, usual: context.language)
    self.language = language
    findings = problems
    guard let tree else {
      reach = .someRules
      return
    }
    // What is no mapping has one finding and nothing to read.
    var fields = FieldReader(tree, in: language)
    var reader = ChoiceReader(in: language)
    let trees = fields.has(.choices) ? fields.items(.choices) : []
    choices = trees.compactMap { reader.read($0) }
    if choices.count < trees.count { reach = .someRules }
    findings += reader.findings
    mentions = reader.mentions
    rules = fields.items(.rules)
    fields.allow([.choices])
    self.fields = fields
  }

  /// The codes of the rules, as they are written.
  var codes: [String] { rules.compactMap { code(of: $0)?.text } }

  /// The titles of the rules, as they are written, with their codes.
  var titles: [(title: String, code: String)] {
    rules.compactMap { rule in
      text(of: .task, in: rule).flatMap { title in code(of: rule).map { (title.text, $0.text) } }
    }
  }

  /// The rules that are read once for each of a list.
  var families: [RuleFamily] { rules.compactMap { RuleFamily($0, in: language, context) } }

  /// Returns the rules whose codes can be read, in the order of the file, as the readings have them.
  ///
  /// `context` is that of the beginning, now with the titles of the rules of all files.
  mutating func read(_ readings: ChosenReadings, _ context: RuleContext) -> [RuleDraft] {
    self.context = context
    guard var fields else { return [] }
    let document = fields.scalar(.document).flatMap { fields.document($0, in: context) }
    let campaign = fields.scalar(.campaign).flatMap { fields.campaign($0, in: context) }
    let isAllChoices = fields.has(.choices) && !fields.has(.rules)
    if rules.isEmpty, !isAllChoices { reach = .someRules }
    if fields.isMapping, !fields.has(.rules), !isAllChoices { fields.reportMissing(.rules) }
    fields.allow([.rules])
    fields.finish()
    findings += fields.findings
    let selector =
      context.selectors[language]
      ?? SelectorReader(context.roster, lost: context.lostNames, in: language)
    return rules.flatMap { item -> [RuleDraft] in
      let patches = code(of: item).map { readings.patches(of: $0.text) } ?? []
      let tree = item.patched(with: patches, in: language)
      let family = RuleFamily(tree, in: language, context)
      let own = family?.readings(of: tree, in: language, beside: context.families) ?? [tree]
      var said: Set<Finding> = []
      var slipped: Set<SpellingSlip> = []
      return own.compactMap { tree in
        var reader = RuleReader(
          tree, in: language, context: context, selector: selector, document: document,
          campaign: campaign, family: family?.rule)
        let draft = reader.read()
        // What is wrong with a rule that is read several times is wrong once.
        findings += reader.findings.filter { said.insert($0).inserted }
        slips += reader.slips.filter { slipped.insert($0).inserted }
        mentions += reader.mentions
        if draft == nil { reach = .someRules }
        return draft
      }
    }
  }

  private func code(of rule: YAMLTree) -> Scalar? { text(of: .code, in: rule) }

  private func text(of key: Key, in rule: YAMLTree) -> Scalar? {
    guard case .mapping(let entries, _) = rule else { return nil }
    return entries.first { FieldReader.key($0, language) == key }?.value.scalar
  }
}

extension FieldReader {
  /// The campaign of a code, which is reported where the plan has none of it; `nil` for no code.
  mutating func campaign(_ scalar: Scalar, in context: RuleContext) -> CampaignID? {
    guard let id = code(scalar, of: context.titles.campaigns) as CampaignID? else { return nil }
    if context.campaigns[id] == nil {
      let known = context.campaigns.keys.map(\.text).sorted()
      findings.append(.unknownCampaign(scalar, known: known, in: language))
    }
    return id
  }
}
