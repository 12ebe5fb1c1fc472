/// What it weighs to move a published task: more, the nearer its day is and the more people come.
enum MoveWeight {
  /// Within so many days of today a task moves only where its slot is closed to it.
  static let nearDays = 7

  /// The weight of a move with so many days of notice, of which so many units and bodies have to be
  /// told; at least 1.
  static func of(notice days: Int, parties: Int) -> Int {
    let urgency =
      switch days {
      case ..<14: 8
      case ..<31: 4
      case ..<91: 2
      default: 1
      }
    return urgency * max(1, parties)
  }
}
