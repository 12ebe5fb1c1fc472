import CivilTime
import ScheduleModel

extension Contest {
  /// One task of a contest. The others speak of it by its place in the list.
  struct Contender {
    /// The task, as a place in the plan's list.
    let task: Int
    let id: TaskID
    /// The group, as a place in the contest's list.
    let group: Int
    /// Its place in the group, from 0.
    let number: Int
    /// The slot that it would have if nothing were scarce; `nil` where it would have none even so.
    let wish: Slot?
    /// Where it stands in what is published; `nil` where it is new.
    let published: Publication?
  }

  /// Where a task stands in what is published, and what it means to move it.
  struct Publication {
    let slot: Slot
    /// How much it weighs to move it, at least 1.
    let weight: Int
    /// Whether it is too near to today to move while its slot is open to it.
    let isNear: Bool
  }

  /// The tasks of one rule, unit and occasion, with what they have in common.
  struct Group {
    let claim: Claim
    /// Whose tasks they are, as a place in the roster's list.
    let unit: Int
    /// Whose time they take, as places in the roster's list.
    let people: [Int]
    /// The days of the occasion.
    let window: Window
    /// Where each could stand, were nothing taken; sorted by day.
    let slots: [Slot]
    /// The distance that the rule asks for; `nil` where any will do.
    let spacing: Distance?
    /// How far apart those that follow one another stand at most, as the spacing is counted; `nil` for
    /// any distance.
    let farthest: Int?
    /// The days of the week on which its tasks rather stand; may be empty.
    let preferredDays: [Weekday]
    /// Whether its tasks stand on a day that the plan or people gave, whatever it breaks.
    let isFixed: Bool
    /// Its contenders, as places in the list, by number.
    var members: [Int] = []
    /// Its options, as places in the contest's list, in the order of its slots.
    var options: Range<Int> = 0..<0
  }

  /// A slot of a group with what it takes.
  struct Option {
    let slot: Slot
    /// What it takes of cells, as places in the contest's list.
    let uses: Range<Int>
    /// Where its day stands on the scale on which the group measures distances.
    let mark: Int
  }

  /// How far from one another the tasks of a group stand.
  struct Apartness {
    /// Whether they need different days, because all have one and the same hour.
    let isOneADay: Bool
    /// Whether the rule asks for a distance.
    let isAsked: Bool
    /// The least difference of their marks.
    let days: Int
  }

  /// A group that has to be done before another, or after.
  struct Link {
    /// The other, as a place in the contest's list.
    let group: Int
    /// Whether the other comes first.
    let isBefore: Bool
    /// How many days lie between their tasks at least.
    let distance: Distance
  }

  /// So much of a cell.
  ///
  /// Small, since there are very many, and each is looked at very often.
  struct Use {
    private let cellNumber: Int32
    private let number: Int32
    private let morning: Int32
    private let afternoon: Int32

    /// Takes so much of a cell.
    init(cell: Int, amount: Int, presence: Stay.Presence? = nil) {
      (cellNumber, number) = (Int32(cell), Int32(amount))
      morning = Int32(presence?.morning ?? 0)
      afternoon = Int32(presence?.afternoon ?? 0)
    }

    /// The cell, as a place in the contest's list.
    var cell: Int { Int(cellNumber) }

    /// How much of it is taken, at least 1.
    var amount: Int { Int(number) }

    /// What it takes of something that travels: a unit lends it to itself, so that its tasks may take
    /// less together. `nil` for all else.
    var presence: Stay.Presence? {
      morning == 0 && afternoon == 0
        ? nil : Stay.Presence(morning: Int(morning), afternoon: Int(afternoon))
    }

    /// Whether it is of something that travels.
    var travels: Bool { morning != 0 || afternoon != 0 }
  }

  /// Somebody's day.
  struct PersonalDay: Hashable {
    /// A place in the roster's list.
    let person: Int
    /// A number of the table.
    let day: Int
  }
}
