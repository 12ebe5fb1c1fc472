public import ScheduleModel

/// Which tasks a page shows: of one unit, campaign, document, or kind of unit; of all where nothing is named.
public struct PlannerFilter: Hashable, Sendable {
  /// A unit that does the task, leads it or helps.
  public var unit: UnitID?
  /// The campaign that it belongs to.
  public var campaign: CampaignID?
  /// The document that it comes from.
  public var document: DocumentID?
  /// The kind of the unit that does it, in the plan's own word.
  public var kind: String?

  /// Lets all through.
  public init() {}

  /// Reads a filter from the fields of an address or form; what is empty, or no code, is left out.
  public init(_ field: (String) -> String?) {
    unit = field("unit").flatMap(UnitID.init)
    campaign = field("campaign").flatMap(CampaignID.init)
    document = field("document").flatMap(DocumentID.init)
    kind = field("kind").flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether all are let through.
  public var isEmpty: Bool { self == PlannerFilter() }

  /// The fields as an address has them, in a fixed order; may be empty.
  var fields: [(name: String, value: String)] {
    [
      ("unit", unit?.text), ("campaign", campaign?.text), ("document", document?.text),
      ("kind", kind),
    ].compactMap { name, value in value.map { (name, $0) } }
  }

  /// Whether a task is let through, as far as the unit does not decide it.
  func lets(_ task: TaskFacts) -> Bool {
    (campaign == nil || task.rule.details.campaign == campaign)
      && (document == nil || task.rule.details.document == document)
      && (kind == nil || task.unit.kind == kind)
  }
}
