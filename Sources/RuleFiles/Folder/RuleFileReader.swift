import CivilTime
import ScheduleModel

/// What the rules of a plan may speak of.
struct RuleContext {
  let roster: Roster
  let years: ClosedRange<Int>
  let style: DateStyle?
  let campaigns: [CampaignID: Campaign]
  let documents: Set<DocumentID>
}

/// A rule as it was read, with the place of the rule that it is anchored to.
struct RuleDraft {
  let rule: Rule
  /// The code and place of the rule it is anchored to; `nil` where it stands alone.
  let anchor: Scalar?
  let language: Language
}

/// Reads one file of `rules/`: which document it follows, and the obligations.
struct RuleFileReader {
  private let file: SourceFile
  private let context: RuleContext
  private(set) var findings: [Finding] = []

  /// Prepares to read a file.
  init(_ file: SourceFile, _ context: RuleContext) {
    self.file = file
    self.context = context
  }

  /// Returns the rules that can be understood, in the order of the file.
  mutating func read() -> [RuleDraft] {
    let (tree, language, problems) = YAMLTree.read(file)
    findings += problems
    guard let tree else { return [] }
    var fields = FieldReader(tree, in: language)
    let document = fields.scalar(.document).flatMap { known($0, &fields) as DocumentID? }
    let campaign = fields.scalar(.campaign).flatMap { known($0, &fields) as CampaignID? }
    let rules = fields.tree(.rules)
    if !fields.has(.rules) {
      fields.findings.append(.missingKey(.rules, at: fields.place, in: language))
    }
    fields.finish()
    findings += fields.findings
    let selector = SelectorReader(context.roster, in: language)
    return (rules?.items ?? []).compactMap { item in
      var reader = RuleReader(
        item, in: language, context: context, selector: selector, document: document,
        campaign: campaign)
      let draft = reader.read()
      findings += reader.findings
      return draft
    }
  }

  private func known(_ scalar: Scalar, _ fields: inout FieldReader) -> DocumentID? {
    guard let id = fields.code(scalar) as DocumentID? else { return nil }
    guard context.documents.contains(id) else {
      fields.findings.append(
        .unknownDocument(scalar, known: context.documents.map(\.text).sorted(), in: fields.language))
      return nil
    }
    return id
  }

  private func known(_ scalar: Scalar, _ fields: inout FieldReader) -> CampaignID? {
    fields.campaign(scalar, in: context)
  }
}

extension FieldReader {
  /// The campaign of a code; `nil` after reporting that the plan has none of that code.
  mutating func campaign(_ scalar: Scalar, in context: RuleContext) -> CampaignID? {
    guard let id = code(scalar) as CampaignID? else { return nil }
    guard context.campaigns[id] != nil else {
      let known = context.campaigns.keys.map(\.text).sorted()
      findings.append(.unknownCampaign(scalar, known: known, in: language))
      return nil
    }
    return id
  }
}
