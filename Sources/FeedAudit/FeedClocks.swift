import CivilTime

/// The clocks of a zone in plain numbers, as a file describes them or as they are.
struct FeedClocks {
  /// How many seconds clocks are ahead of UTC before the first change.
  private let first: Int
  /// Each change, with the seconds ahead of UTC from then on; sorted, may be empty.
  let changes: [(instant: Int, offset: Int)]

  /// The clocks as they are.
  init(_ zone: Zone) {
    first = zone.initial.offset.seconds
    changes = zone.transitions.map { ($0.instant.seconds, $0.observance.offset.seconds) }
  }

  /// The clocks as a file describes them, from the offset before the first onset and all onsets.
  init(before first: Int, _ onsets: [(instant: Int, offset: Int)]) {
    self.first = first
    changes = onsets.sorted { $0.instant < $1.instant }
  }

  /// How many seconds clocks are ahead of UTC at an instant.
  func offset(at instant: Int) -> Int {
    changes.last { $0.instant <= instant }?.offset ?? first
  }

  /// The instant at which clocks show a reading: the first of two, and for one that they skip the
  /// instant that the offset before the change gives.
  ///
  /// Source: RFC 5545 §3.3.5.
  func instant(showing reading: Int) -> Int {
    var before = first
    for change in changes {
      // Read by the offset that ends here: a reading that is shown twice is met here first, and one
      // that is skipped is neither before this change by the old offset nor after it by the new.
      let instant = reading - before
      if instant < change.instant || reading - change.offset < change.instant { return instant }
      before = change.offset
    }
    return reading - before
  }
}
