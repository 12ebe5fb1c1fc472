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
  /// The campaigns by code; `nil` for those of which the plan file says something wrong.
  let campaigns: [CampaignID: Campaign?]
  let documents: Set<DocumentID>
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
  let language: Language
}

/// Reads one file of `rules/`: which document it follows, and the obligations.
struct RuleFileReader {
  private let file: SourceFile
  private let context: RuleContext
  private(set) var findings: [Finding] = []
  /// Whether the code of every rule of the file could be read.
  private(set) var reach = RuleReferences.Reach.allRules

  /// Prepares to read a file.
  init(_ file: SourceFile, _ context: RuleContext) {
    self.file = file
    self.context = context
  }

  /// Returns the rules whose codes can be read, in the order of the file.
  mutating func read() -> [RuleDraft] {
    let (tree, language, problems) = YAMLTree.read(file, usual: context.language)
    findings += problems
    guard let tree else {
      reach = .someRules
      return []
    }
    // What is no mapping has one finding and nothing to read.
    var fields = FieldReader(tree, in: language)
    let document = fields.scalar(.document).flatMap { known($0, &fields) as DocumentID? }
    let campaign = fields.scalar(.campaign).flatMap { known($0, &fields) as CampaignID? }
    let rules = fields.items(.rules)
    if rules.isEmpty { reach = .someRules }
    if fields.isMapping, !fields.has(.rules) { fields.reportMissing(.rules) }
    fields.finish()
    findings += fields.findings
    let selector = SelectorReader(context.roster, lost: context.lostNames, in: language)
    return rules.compactMap { item in
      var reader = RuleReader(
        item, in: language, context: context, selector: selector, document: document,
        campaign: campaign)
      let draft = reader.read()
      findings += reader.findings
      if draft == nil { reach = .someRules }
      return draft
    }
  }

  private func known(_ scalar: Scalar, _ fields: inout FieldReader) -> DocumentID? {
    guard let id = fields.code(scalar) as DocumentID? else { return nil }
    guard context.documents.contains(id) else {
      fields.findings.append(
        .unknownDocument(scalar, known: context.documents.map(\.text).sorted(), in: fields.language)
      )
      return nil
    }
    return id
  }

  private func known(_ scalar: Scalar, _ fields: inout FieldReader) -> CampaignID? {
    fields.campaign(scalar, in: context)
  }
}

extension FieldReader {
  /// The campaign of a code, which is reported where the plan has none of it; `nil` for no code.
  mutating func campaign(_ scalar: Scalar, in context: RuleContext) -> CampaignID? {
    guard let id = code(scalar) as CampaignID? else { return nil }
    if context.campaigns[id] == nil {
      let known = context.campaigns.keys.map(\.text).sorted()
      findings.append(.unknownCampaign(scalar, known: known, in: language))
    }
    return id
  }
}
