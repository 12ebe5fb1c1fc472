import CLibical

/// The library as a whole: how it is set up, and how its answers are checked.
///
/// It is safe on many threads at a time as long as none of its objects is on two. The handles of
/// this folder are therefore not `Sendable`, and each lives within one call.
enum Libical {
  /// The set-up of the process. Every handle is made behind it; it runs once.
  ///
  /// Errors never end the process. The parser puts the error states aside and back in a table that
  /// all threads share, so they are set to the one value that it would put there. The first question
  /// for a zone fills another such table: asked here, before any thread can ask at the same time.
  static let isReady: Bool = {
    icalerror_set_errors_are_fatal(0)
    for error in [
      ICAL_BADARG_ERROR, ICAL_NEWFAILED_ERROR, ICAL_MALFORMEDDATA_ERROR,
      ICAL_PARSE_ERROR, ICAL_INTERNAL_ERROR, ICAL_ALLOCATION_ERROR, ICAL_USAGE_ERROR,
    ] {
      icalerror_set_error_state(error, ICAL_ERROR_NONFATAL)
    }
    ical_set_unknown_token_handling_setting(ICAL_ASSUME_IANA_TOKEN)
    return unsafe icaltimezone_get_utc_timezone() != nil
  }()

  /// Makes one call that gives back memory, and checks that it did.
  ///
  /// `name` is the component or property that the call is about, for the words of the error.
  @unsafe
  static func made<Pointer>(
    _ name: @autoclosure () -> String, _ call: () -> Pointer?
  ) throws(ICalendarError) -> Pointer {
    guard isReady else { throw .outOfMemory }
    icalerror_clear_errno()
    if let pointer = call() { return pointer }
    let error = unsafe icalerrno_return().pointee
    throw error == ICAL_NEWFAILED_ERROR || error == ICAL_ALLOCATION_ERROR
      ? .outOfMemory : .unwritable(name())
  }

  /// Takes over a string that libical gave away: copies its bytes and frees it.
  @unsafe
  static func taken(_ string: UnsafeMutablePointer<CChar>) -> [UInt8] {
    defer { unsafe icalmemory_free_buffer(string) }
    let length = unsafe strlen(string)
    return unsafe Array(UnsafeRawBufferPointer(start: string, count: length))
  }
}
