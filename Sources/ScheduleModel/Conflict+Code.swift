extension Conflict {
  /// Every kind of conflict. Each has a plan in the fixtures that raises it and one that does not.
  public enum Code: String, CaseIterable, Hashable, Sendable {
    /// What is aired has no hours, and no station names its hours.
    case airHoursOpen = "air-hours-open"
    /// A task stands after the last day on which the document that asks for it is in force.
    case afterDocument = "after-document"
    /// Units that the roster supposes, because no document names them, have tasks.
    case assumedUnits = "assumed-units"
    /// The rule file supposes a window, due date or length that no document states.
    case assumedValue = "assumed-value"
    /// A rule needs a document of which an attachment is missing.
    case attachmentMissing = "attachment-missing"
    /// A task stands before the document that asks for it was issued or is in force.
    case beforeDocument = "before-document"
    /// A task begins or ends at a time that clocks skip or show twice, because they are changed.
    case clocksChanged = "clocks-changed"
    /// More tasks count toward the number of a rule than it asks for.
    case countedBeyond = "counted-beyond"
    /// A rule counts toward the number of another, in whose time or units it does not lie.
    case countedOutside = "counted-outside"
    /// Two documents ask for the same duty.
    case dutyTwice = "duty-twice"
    /// A target only has to rise or fall, and nobody says by how much.
    case baselineNeeded = "baseline-needed"
    /// One does a duty, another watches over it.
    case monitoredElsewhere = "monitored-elsewhere"
    /// A unit is named as co-operating in what it does itself.
    case partnerItself = "partner-itself"
    /// A task stands near days off that those to whom it goes choose themselves.
    case breakNear = "break-near"
    /// A date of the plan is also the day on which something else comes into force or changes.
    case effectiveDaysMeet = "effective-days-meet"
    /// Something is to be said in the language of the place, and the roster names none.
    case languageMissing = "language-missing"
    /// Units begin or end in the middle of a period that counts by its first day.
    case rosterChanges = "roster-changes"
    /// A unit has twice as much as it needs, and the documents ask for thrift.
    case thrift
    /// Much of a window are days off.
    case windowAtRest = "window-at-rest"
    /// Two rules ask for one and the same value, one of them only strives for it.
    case modalityDiffers = "modality-differs"
    /// A target is a number without a word that says whether at least or exactly.
    case operatorRead = "operator-read"
    /// A word of force in a document has wrong marks, so that it is another word.
    case wordingSlip = "wording-slip"
    /// A word stands in two spellings.
    case spellingVaries = "spelling-varies"
    /// The value of a target is assigned by others each time.
    case targetAssigned = "target-assigned"
    /// A duty without a date or a number.
    case dutyWithoutNumber = "duty-without-number"
    /// A deadline lies before what it waits for is done.
    case deadlineBeforeInput = "deadline-before-input"
    /// A task follows a document although another has taken its place.
    case documentSuperseded = "document-superseded"
    /// The day of issue or of coming into force of a document is not known.
    case documentUndated = "document-undated"
    /// Two tasks of one lead stand at the same hours, or several on one day with hours unknown.
    case leadBooked = "lead-booked"
    /// More than the thresholds allow at once.
    case load = "load"
    /// A letter that looks like one of the language and is another.
    case lookAlike = "look-alike"
    /// Duties of one document name different media for different units.
    case mediaDiffer = "media-differ"
    /// A message is said of which nobody knows since when it is in force.
    case messageUndated = "message-undated"
    /// A message is said before it is in force, or after.
    case messageNotInForce = "message-not-in-force"
    /// A rule asks for more in a week, or another period, than its days hold.
    case minimumOutOfReach = "minimum-out-of-reach"
    /// A task cannot be aired when it should: its station is not on the air, or has no time left.
    case offAir = "off-air"
    /// The hours or the half-day that a rule or people give lie outside the working hours of a unit or
    /// lead.
    case offHours = "off-hours"
    /// The numbering of a document leaves one out.
    case numberingGap = "numbering-gap"
    /// What may be done and is not planned.
    case optional
    /// A choice of readings that nobody has decided; the default holds.
    case openChoice = "open-choice"
    /// Rules of one activity overlap and no line says whether one counts toward the other.
    case countingUnclear = "counting-unclear"
    /// Rules of one activity overlap, but have other messages, so that neither counts toward the other.
    case countsApart = "counts-apart"
    /// One of several forms is to be chosen.
    case alternativesOpen = "alternatives-open"
    /// A body is only expected to co-operate.
    case partnerExpected = "partner-expected"
    /// A pinned task breaks a rule, or is no longer there.
    case pinBroken = "pin-broken"
    /// A plan of which no report has a date.
    case reportsMissing = "reports-missing"
    /// The country's units changed as a whole in the years of the plan, and the roster names no days.
    case rosterUndated = "roster-undated"
    /// A span of one rule lies on the same days as that of another.
    case sameSpan = "same-span"
    /// No whole number of units lies in the share that a rule asks for.
    case shareEmpty = "share-empty"
    /// A value should be reached about, and nobody says how near.
    case toleranceOpen = "tolerance-open"
    /// A date stands on a rest day.
    case restDay = "rest-day"
    /// A date without a year will be a rest day in a coming year, and the rule does not say what
    /// then.
    case restDayAhead = "rest-day-ahead"
    /// A resource is asked for more often than there is of it.
    case resourceShort = "resource-short"
    /// A task that is published has no rule any more.
    case ruleGone = "rule-gone"
    /// A spelling of the documents that the roster knows as a slip.
    case spellingSlip = "spelling-slip"
    /// A target to be judged after each task.
    case targetToJudge = "target-to-judge"
    /// Day, hour or place are to be announced.
    case toBeAnnounced = "to-be-announced"
    /// The time of a unit is taken twice.
    case unitBooked = "unit-booked"
    /// A rule names a unit for a time when it is gone.
    case unitEnded = "unit-ended"
    /// A document says something of a duty without a number.
    case unquantified
    /// A task found no day.
    case unplaced = "unplaced"
    /// A window has too few days for what a rule asks for in it.
    case windowTooShort = "window-too-short"
  }
}
