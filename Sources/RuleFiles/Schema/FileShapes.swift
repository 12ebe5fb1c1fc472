import ScheduleModel

// What may stand in each file, as the readers take it.
extension MappingShape {
  static let plan = MappingShape(
    required: [.code, .title, .years, .zone, .updated],
    keys([.code, .title, .years, .zone], .text) + [(.calendars, .texts)]
      + keys([.updated, .confirmedFor, .schoolYearFrom, .note], .text)
      + [
        words(.slashes, Words.slashes), words(.contactsInFeeds, Words.contactPolicies),
        (.workingHours, .texts), (.provisions, .texts), (.builtInRoster, .text), (.called, .free),
        (
          .thresholds,
          .mapping(
            MappingShape(
              required: [],
              keys([.leadEachDay, .unitEachWeek, .campaignsEachMonth], .text)))
        ),
        (
          .ratings,
          .list(
            MappingShape(required: [.code, .title], keys([.code, .title, .least, .note], .text)))
        ),
        words(.ratesAspirations, Words.yesNo),
        (
          .outsideCalendars,
          .list(
            MappingShape(
              required: [.code, .file], keys([.code, .title, .file, .event, .note], .text)))
        ),
        (.documents, .list(document)), (.campaigns, .list(campaign)), (.messages, .list(message)),
      ])

  private static let document = MappingShape(
    required: [.code, .title],
    keys([.code, .title, .number, .date, .issuer, .inForceFrom, .inForceUntil], .text)
      + keys([.supersedes, .implements, .provisions], .texts)
      + [words(.attachment, Words.attachments)])

  private static let campaign = MappingShape(
    required: [.code, .title, .within],
    keys([.code, .title, .within, .assumed, .partOf], .text)
      + keys([.anchorDays, .provisions], .texts) + [words(.widens, Words.parentExtents)])

  private static let message = MappingShape(
    required: [.code, .text],
    keys([.code, .text, .inForceFrom, .inForceUntil, .wordingBefore], .text)
      + keys([.clause, .provisions], .texts))

  static let ruleFile = MappingShape(
    required: [], oneOf: [.rules, .choices],
    keys([.document, .campaign], .text) + [(.choices, .list(choice)), (.rules, .list(rule))])

  private static let choice = MappingShape(
    required: [.code, .question, .clause, .readings],
    keys([.code, .question], .text) + keys([.clause, .provisions], .texts)
      + [
        (
          .readings,
          .list(
            MappingShape(
              required: [.code, .meaning],
              keys([.code, .meaning], .text)
                + [
                  (
                    .changes,
                    .list(MappingShape(required: [.code], rule.fields.map { ($0.key, $0.value) }))
                  )
                ]))
        )
      ])

  static let rule = MappingShape(
    required: [.code, .task, .units, .clause],
    keys([.code, .formerCode, .task], .text) + keys([.units, .campaign], .texts)
      + keys([.date, .throughout], .texts) + keys([.within, .due], .text)
      + keys(Key.rates, .text)
      + keys([.before, .alongside, .after, .distance, .standing, .onDemand], .text)
      + keys([.eachCampaign, .eachPartner, .phases], .texts)
      + keys([.share, .rotatesFrom, .carrier, .quantity, .spacing, .turn], .text)
      + [
        words(.firstPeriod, Words.firstPeriods), words(.restDays, Words.restDays),
        words(.sameDay, Words.dayChoices), words(.shift, Words.shifts),
        words(.occupies, Words.occupations), words(.modality, Words.modalities),
        words(.messageClass, Words.messageClasses), words(.ownBreaks, Words.yesNo),
        words(.ratesAspirations, Words.yesNo),
      ]
      + keys([.preferredDays, .avoid, .hours, .partners, .message, .media], .texts)
      + keys(
        [
          .time, .duration, .place, .lead, .monitor, .broadcastBy, .recipient, .via, .threshold,
          .product, .audience, .speech, .target, .script, .contact, .activity, .countsToward,
          .firstDay,
          .lastDay, .note,
        ], .text)
      + keys(
        [.alternatives, .uses, .needs, .question, .unquantified, .clause, .provisions], .texts)
      + [
        (.assumed, .free),
        (
          .indicators,
          .list(
            MappingShape(
              required: [.title, .threshold],
              keys([.title, .threshold], .text) + [words(.modality, Words.modalities)]))
        ),
      ])

  static let calendar = MappingShape(
    required: [],
    keys([.code, .title], .text)
      + [
        (.weeklyRest, .texts),
        (
          .days,
          .list(
            MappingShape(
              required: [.date, .are, .title],
              keys([.date, .title, .clause, .projected], .text) + [
                words(.are, Words.dayKinds), words(.ofChoice, Words.yesNo),
              ]))
        ),
        (
          .unitChanges,
          .list(
            MappingShape(
              required: [.date, .title],
              keys([.date, .title], .text) + [(.kinds, .texts)]))
        ),
      ])

  static let resources = MappingShape(
    required: [.resources],
    [
      (
        .resources,
        .list(
          MappingShape(
            required: [.code, .title], oneOf: [.eachHalfDay, .eachDay, .members, .owners],
            keys([.code, .title, .eachHalfDay, .eachDay, .travel], .text)
              + keys([.halfDay, .within, .absent, .owners, .airHours, .goldenHours], .texts)
              + [
                (
                  .members,
                  .list(
                    MappingShape(
                      required: [.code],
                      keys([.code, .title], .text) + [(.absent, .texts)]))
                )
              ]))
      )
    ])

  static let decisions = MappingShape(
    required: [.decisions],
    [
      (
        .decisions,
        .list(
          MappingShape(
            required: [.by, .because], oneOf: [.choice, .pin, .waive, .add, .lower],
            keys(
              [
                .choice, .reading, .pin, .date, .waive, .add, .lower, .quantity, .by, .because,
                .decided,
              ], .text) + [(.units, .texts), words(.halfDay, Words.halfDays)]))
      )
    ])
}
