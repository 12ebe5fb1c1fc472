/// Who or what is booked when, as numbers: brought into order by counting, without memory for any one
/// booking.
struct Bookings {
  /// A booking of an owner: when, and by which slot of the table. The earlier one is less.
  struct Entry: Comparable {
    private let bits: UInt64

    /// Books a time, which is not negative, for a slot.
    init(at time: Int, _ place: Int) {
      bits = UInt64(truncatingIfNeeded: time) << 32 | UInt64(truncatingIfNeeded: place)
    }

    /// When it begins, on the scale of its list.
    var time: Int { Int(truncatingIfNeeded: bits >> 32) }

    /// The slot, as a place in the table.
    var place: Int { Int(truncatingIfNeeded: bits & 0xFFFF_FFFF) }

    static func < (one: Entry, other: Entry) -> Bool { one.bits < other.bits }
  }

  private var owners: [Int32] = []
  private var entries: [Entry] = []

  /// An empty list, with memory for so many bookings.
  init(expecting count: Int) {
    owners.reserveCapacity(count)
    entries.reserveCapacity(count)
  }

  /// Books a time of an owner for a slot.
  mutating func add(_ owner: Int, at time: Int, _ place: Int) {
    owners.append(Int32(truncatingIfNeeded: owner))
    entries.append(Entry(at: time, place))
  }

  /// The bookings of so many owners, one owner after the other; those of each stay in the order in which
  /// they were added.
  func byOwner(_ count: Int) -> (entries: [Entry], ends: [Int]) {
    var ends = [Int](repeating: 0, count: count)
    for owner in owners { ends[Int(owner)] += 1 }
    var sum = 0
    for owner in ends.indices {
      sum += ends[owner]
      ends[owner] = sum
    }
    var places = [0] + ends
    var sorted = [Entry](repeating: Entry(at: 0, 0), count: entries.count)
    for (owner, entry) in zip(owners, entries) {
      sorted[places[Int(owner)]] = entry
      places[Int(owner)] += 1
    }
    return (sorted, ends)
  }
}

extension [Bookings.Entry] {
  /// Sorts a part of the list. Bookings come by day, so that hardly any has far to go.
  mutating func sort(within range: Range<Int>) {
    for place in range.dropFirst() where self[place] < self[place - 1] {
      let entry = self[place]
      var hole = place
      // Whoever has very many on a day is sorted otherwise.
      guard place - range.lowerBound < 32 || self[place - 32] <= entry else {
        return self[range].sort()
      }
      while hole > range.lowerBound, entry < self[hole - 1] {
        self[hole] = self[hole - 1]
        hole -= 1
      }
      self[hole] = entry
    }
  }
}
