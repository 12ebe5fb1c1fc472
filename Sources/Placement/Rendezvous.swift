import ScheduleModel

/// How little a task likes a day: a number that depends on the two alone.
///
/// Source: D. G. Thaler and C. V. Ravishankar, "Using Name-Based Mappings to Increase Hit Rates",
/// 1998 (rendezvous hashing); the mixing is the last step of S. Vigna's SplitMix64.
func rendezvous(_ task: TaskID, _ dayNumber: Int) -> UInt64 {
  rendezvous(task.high, dayNumber)
}

/// How little the tasks of a rule that stand on one day together like a day: a number that depends on
/// the two alone.
///
/// Source of the number of a code: G. Fowler, L. C. Noll and K.-P. Vo, FNV-1a.
func rendezvous(_ rule: RuleID, _ dayNumber: Int) -> UInt64 {
  let name = rule.text.utf8.reduce(0xCBF2_9CE4_8422_2325) { hash, octet in
    (hash ^ UInt64(octet)) &* 0x100_0000_01B3
  }
  return rendezvous(name, dayNumber)
}

private func rendezvous(_ name: UInt64, _ dayNumber: Int) -> UInt64 {
  let seed = UInt64(bitPattern: Int64(dayNumber)) &* 0x9E37_79B9_7F4A_7C15
  var value = name ^ seed
  value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
  value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
  return value ^ (value >> 31)
}

/// The half of a day that a task likes better there.
func likedHalf(_ task: TaskID, _ dayNumber: Int) -> HalfDay {
  rendezvous(task, dayNumber) & 1 == 0 ? .morning : .afternoon
}
