import CivilTime
import ScheduleModel

/// Reads the lists of `plan.yaml`: documents, campaigns, messages.
struct PlanPartsReader {
  private let dates: DateReader
  private let plan: PlanID?
  private(set) var findings: [Finding] = []
  private(set) var mentions: [ProvisionMention] = []
  private(set) var documents: [Document] = []
  private(set) var messages: [Message] = []
  private var campaignsByCode: [CampaignID: Campaign] = [:]
  private var documentPlaces: [DocumentID: SourcePlace] = [:]
  /// The documents that others say they take the place of.
  private var superseded: [Scalar] = []
  private var campaignPlaces: [CampaignID: SourcePlace] = [:]
  private var messagePlaces: [MessageID: SourcePlace] = [:]

  /// Prepares to read lists whose dates are read so. `plan` is the code of the plan, if it has one.
  init(_ dates: DateReader, of plan: PlanID?) {
    self.dates = dates
    self.plan = plan
  }

  /// The codes of all documents, also of those of which something wrong is said.
  var documentCodes: Set<DocumentID> { Set(documentPlaces.keys) }

  /// The codes of all messages, also of those of which something wrong is said.
  var messageCodes: Set<MessageID> { Set(messagePlaces.keys) }

  /// The campaigns by code; `nil` for those of which something wrong is said.
  var campaigns: [CampaignID: Campaign?] {
    Dictionary(uniqueKeysWithValues: campaignPlaces.keys.map { ($0, campaignsByCode[$0]) })
  }

  /// Reads the list of documents.
  mutating func readDocuments(_ trees: [YAMLTree]) {
    for tree in trees {
      var fields = FieldReader(tree, in: dates.language)
      if fields.isMapping, let document = document(&fields) { documents.append(document) }
      close(fields)
    }
    let known = documentCodes.map(\.text).sorted()
    findings += superseded.filter { !known.contains($0.text) }.map {
      .unknownDocument($0, known: known, in: dates.language)
    }
  }

  /// Reads the list of campaigns.
  mutating func readCampaigns(_ trees: [YAMLTree]) {
    for tree in trees {
      var fields = FieldReader(tree, in: dates.language)
      if fields.isMapping, let campaign = campaign(&fields) {
        campaignsByCode[campaign.id] = campaignsByCode[campaign.id] ?? campaign
      }
      close(fields)
    }
  }

  /// Reads the list of messages.
  mutating func readMessages(_ trees: [YAMLTree]) {
    for tree in trees {
      var fields = FieldReader(tree, in: dates.language)
      if fields.isMapping, let message = message(&fields) { messages.append(message) }
      close(fields)
    }
  }

  private mutating func close(_ fields: FieldReader) {
    findings += fields.findings
    mentions += fields.mentions
  }
}

extension PlanPartsReader {
  private mutating func document(_ fields: inout FieldReader) -> Document? {
    let id = fields.code(.code, of: Document.self)
    if let id {
      note(id, &fields, in: &documentPlaces)
      fields.noteMentions(in: .document(id))
    }
    let title = fields.requiredTitle(.title)
    let number = known(.number, &fields)
    let issued = day(.date, &fields)
    let issuer = known(.issuer, &fields)
    let (from, until) = force(&fields)
    let older = fields.scalars(.supersedes)
    superseded += older
    let attachment = fields.word(.attachment, Words.attachments)
    let parents = fields.scalars(.implements)
    superseded += parents
    fields.allow([.provisions])
    fields.finish()
    guard let id, let title else { return nil }
    return Document(
      id: id, title: title.text, number: number?.text, issued: issued, issuer: issuer?.text,
      inForceFrom: from, inForceUntil: until,
      superseding: older.compactMap { DocumentID($0.text) },
      implementing: parents.compactMap { DocumentID($0.text) }, attachment: attachment ?? .complete,
      source: fields.place)
  }

  private mutating func campaign(_ fields: inout FieldReader) -> Campaign? {
    let id = fields.code(.code, of: Campaign.self)
    let title = fields.requiredTitle(.title)
    let window = fields.required(.within)
    let assumption = fields.scalar(.assumed)
    if let id {
      note(id, &fields, in: &campaignPlaces)
      fields.noteMentions(in: .campaign(id))
    }
    let source = fields.scalar(.code)?.place ?? fields.place
    let anchorDays = anchorDays(&fields)
    let parent = parent(&fields)
    fields.allow([.provisions])
    fields.finish()
    guard let id, let title, let window else { return nil }
    do {
      return Campaign(
        id: id, title: title.text, occasions: try dates.occasions(window.text),
        anchorDays: anchorDays,
        assumption: assumption.map { Assumption($0.text, of: .when, source: $0.place) },
        partOf: parent, source: source)
    } catch {
      fields.findings.append(.date(error, in: window, years: dates.years, dates.language))
      return nil
    }
  }

  /// The campaign of another plan that a campaign is a part of, by both codes: `vss-2025/t3`.
  private func parent(_ fields: inout FieldReader) -> ParentCampaign? {
    let extent = fields.word(.widens, Words.parentExtents)
    guard let scalar = fields.scalar(.partOf) else {
      if fields.has(.widens), !fields.has(.partOf) { fields.reportMissing(.partOf) }
      return nil
    }
    let codes = scalar.text.split(separator: "/", omittingEmptySubsequences: false)
      .map { String($0.trimmed) }
    guard codes.count == 2, let other = PlanID(codes[0]), let campaign = CampaignID(codes[1]) else {
      fields.findings.append(.noCampaignOfPlan(scalar, in: fields.language))
      return nil
    }
    guard other != plan else {
      fields.findings.append(.ownCampaign(scalar, in: fields.language))
      return nil
    }
    return ParentCampaign(campaign, of: other, extent ?? .within, source: scalar.place)
  }

  /// The anniversaries of a campaign: each a day.
  private func anchorDays(_ fields: inout FieldReader) -> [CivilDate] {
    var days: Set<CivilDate> = []
    for scalar in fields.scalars(.anchorDays) {
      do {
        for occasion in try dates.occasions(scalar.text) {
          if occasion.window.dayCount > 1 {
            fields.findings.append(.dayExpected(scalar, occasion.window, in: dates.language))
          }
          days.insert(occasion.window.start)
        }
      } catch {
        fields.findings.append(.date(error, in: scalar, years: dates.years, dates.language))
      }
    }
    return days.sorted()
  }

  private mutating func message(_ fields: inout FieldReader) -> Message? {
    let id = fields.code(.code, of: Message.self)
    if let id {
      note(id, &fields, in: &messagePlaces)
      fields.noteMentions(in: .message(id))
    }
    let text = fields.required(.text)
    let (from, until) = force(&fields)
    let isForceOpen =
      fields.scalar(.inForceFrom).map {
        Words.toBeAnnounced.matches($0.text, in: fields.language)
      } ?? false
    let before = fields.scalar(.wordingBefore)
    let clauses = fields.scalars(.clause).map(\.text)
    fields.allow([.provisions])
    fields.finish()
    guard let id, let text else { return nil }
    return Message(
      id: id, text: text.text, validFrom: from, isForceOpen: isForceOpen, validUntil: until,
      wordingBefore: before?.text,
      clauses: clauses, source: fields.place)
  }

  /// The first and last day in force, as far as they are known.
  private func force(_ fields: inout FieldReader) -> (CivilDate?, CivilDate?) {
    let (from, until) = (day(.inForceFrom, &fields), day(.inForceUntil, &fields))
    if let from, let until, until < from, let scalar = fields.scalar(.inForceUntil) {
      fields.findings.append(
        .date(.reversed(scalar.text), in: scalar, years: DateReader.everyYear, dates.language))
    }
    return (from, until)
  }

  /// A day, which may lie far outside the years of the plan; `nil` where it is not known.
  private func day(_ key: Key, _ fields: inout FieldReader) -> CivilDate? {
    guard let scalar = known(key, &fields) else { return nil }
    let reader = DateReader(
      language: dates.language, style: dates.style, years: DateReader.everyYear)
    do {
      return try reader.day(scalar.text)
    } catch {
      fields.findings.append(.date(error, in: scalar, years: reader.years, dates.language))
      return nil
    }
  }

  /// The text of a key, or `nil` where it is missing or not known yet.
  private func known(_ key: Key, _ fields: inout FieldReader) -> Scalar? {
    fields.scalar(key).flatMap {
      Words.toBeAnnounced.matches($0.text, in: fields.language) ? nil : $0
    }
  }

  /// Notes where a code stands; reports one that another entry has already.
  private func note<Subject>(
    _ id: Code<Subject>, _ fields: inout FieldReader, in places: inout [Code<Subject>: SourcePlace]
  ) {
    guard let place = fields.scalar(.code)?.place else { return }
    guard let first = places[id] else {
      places[id] = place
      return
    }
    fields.findings.append(.doubledCode(id.text, at: place, first: first, in: fields.language))
  }
}
