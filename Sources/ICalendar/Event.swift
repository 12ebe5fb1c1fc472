public import CivilTime

/// An event of a calendar, as every calendar program shows it, or the same as a to-do.
///
/// Texts are plain: control characters and white space at the ends are gone, lines end with `\n`,
/// and categories have no comma, semicolon, backslash or caret. An event that was written and read
/// is therefore equal to the one that was written.
public struct Event: Hashable, Sendable {
  /// Whether the event takes place.
  public enum Status: CaseIterable, Hashable, Sendable {
    case confirmed, tentative, cancelled
  }

  /// Whether the event keeps people busy.
  public enum Transparency: CaseIterable, Hashable, Sendable {
    case opaque, transparent
  }

  /// What kind of component stands for it.
  public enum Form: CaseIterable, Hashable, Sendable {
    /// VEVENT, which every calendar program shows.
    case event
    /// VTODO, for programs that have lists of them. It is never tentative, keeps nobody busy and
    /// has no reminder: what is given of these is not kept.
    case toDo
  }

  /// A text that calendar programs show some time before the event begins.
  public struct Reminder: Hashable, Sendable {
    /// How long before; whole days begin at midnight.
    public let lead: Minutes
    /// The text; not empty.
    public let text: String

    /// Creates a reminder; its text becomes plain.
    ///
    /// - Throws: `empty` without text, `outOfRange` for more than a year.
    public init(_ lead: Minutes, before text: String) throws(ICalendarError) {
      guard lead.count <= 366 * 1440 else {
        throw .outOfRange(property: PropertyName.trigger.rawValue)
      }
      self.lead = lead
      self.text = try text.plainText(as: .description)
    }
  }

  /// What kind of component stands for it.
  public let form: Form
  /// The identity, which never changes.
  public let uid: String
  /// The days or the hours that the event takes up.
  public let extent: Extent
  /// The title, 1 to 255 characters.
  public let summary: String
  /// What there is to know, in lines of plain text; may be empty.
  public let description: String
  /// Where it takes place.
  public let location: String?
  /// Where there is more to read.
  public let url: String?
  /// The names of its kinds, in order; none is empty.
  public let categories: [String]
  /// Whether the event takes place.
  public let status: Status
  /// Whether the event keeps people busy.
  public let transparency: Transparency
  /// The UIDs of events that belong to it, in order.
  public let relatedTo: [String]
  /// When it was first published.
  public let created: Instant
  /// When the revision was made that last changed it: both DTSTAMP and LAST-MODIFIED.
  public let stamp: Instant
  /// How many revisions have changed what people see, 0 to 2,147,483,647.
  public let sequence: Int
  /// What reminds people of it.
  public let reminder: Reminder?

  /// Creates an event; its texts become plain, and what is empty then is left out.
  ///
  /// The arguments are many, because they are what an event has.
  ///
  /// - Throws: `empty` without UID or summary, `tooLong` for a summary of more than 255 characters,
  ///   `noAddress` where `url` has other characters than those of an address, and `outOfRange` for
  ///   moments outside the years 1 to 9999 and for sequences that are no `Int32` from 0.
  public init(
    as form: Form = .event,
    uid: String,
    extent: Extent,
    summary: String,
    description: String = "",
    location: String? = nil,
    url: String? = nil,
    categories: [String] = [],
    status: Status = .confirmed,
    transparency: Transparency = .opaque,
    relatedTo: [String] = [],
    created: Instant,
    stamp: Instant,
    sequence: Int = 0,
    reminder: Reminder? = nil
  ) throws(ICalendarError) {
    self.form = form
    self.uid = try uid.plainText(as: .uid)
    self.extent = extent
    self.summary = try summary.plainText(as: .summary).upTo255(as: .summary)
    self.description = description.plainText
    self.location = location?.plainText.orNil
    self.url = try url?.address(as: .url)
    self.categories = categories.compactMap(\.bareText.orNil)
    self.status = form == .toDo && status == .tentative ? .confirmed : status
    self.transparency = form == .toDo ? .transparent : transparency
    self.reminder = form == .toDo ? nil : reminder
    self.relatedTo = relatedTo.compactMap(\.plainText.orNil)
    self.created = try created.inRange(as: .created)
    self.stamp = try stamp.inRange(as: .stamp)
    guard (0...Int(Int32.max)).contains(sequence) else {
      throw .outOfRange(property: PropertyName.sequence.rawValue)
    }
    self.sequence = sequence
  }
}

extension Instant {
  /// The instant, where it lies within the years 1 to 9999 in UTC.
  func inRange(as name: PropertyName) throws(ICalendarError) -> Instant {
    guard LocalTime(self, at: .utc) != nil else { throw .outOfRange(property: name.rawValue) }
    return self
  }
}
