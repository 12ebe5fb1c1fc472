import ScheduleModel

extension ConflictListing {
  /// The repairs that were tried and work, numbered, and last of all that the conflict can be accepted;
  /// `nil` where nothing was tried.
  func triedWays(out conflict: Conflict) -> [String]? {
    guard let search = searches[conflict.id], search.attempts > 0 else { return nil }
    guard !search.repairs.isEmpty else {
      return none(of: search.attempts) + ways(out: conflict)
    }
    let head = Phrase(
      vi: "Cách sửa đã thử, làm xong thì xung đột không còn:",
      en: "Repairs that were tried, each of which settles it:")
    let acceptance = Phrase(
      vi: "Hoặc chấp nhận như hiện trạng: --waive \(conflict.id)",
      en: "Or accept it as it is: --waive \(conflict.id)")
    return head[language].wrapped(indent: 4, hanging: 6)
      + search.repairs.enumerated().flatMap { lines(of: $1, number: $0 + 1) }
      + acceptance[language].wrapped(indent: 4, hanging: 6)
  }

  private func none(of attempts: Int) -> [String] {
    let tries = Phrase.counted(attempts, vi: "cách", one: "edit", many: "edits")
    return Phrase(
      vi: "Đã thử \(tries.vietnamese), chưa cách nào được.",
      en: "No repair within \(tries.english).")[language]
      .wrapped(indent: 4, hanging: 6)
  }

  private func lines(of repair: TriedRepair, number: Int) -> [String] {
    let edit = "\(number). \(repair.edit[language].shown)".wrapped(indent: 6, hanging: 9)
    return edit + repair.facts[language].wrapped(indent: 9, hanging: 9)
      + "(\(repair.code))".wrapped(indent: 9, hanging: 9)
  }

  /// How a repair is carried out; empty where none is shown.
  func applying(in folder: String) -> [String] {
    guard searches.values.contains(where: { !$0.repairs.isEmpty }) else { return [] }
    return Phrase(
      vi: "Sửa theo một cách: caodiem apply \(folder) XUNG-ĐỘT SỐ --by TÊN",
      en: "To mend: caodiem apply \(folder) CONFLICT NUMBER --by NAME")[language]
      .wrapped(indent: 0, hanging: 2)
  }
}

extension TriedRepair {
  /// How many tasks move, come and go, and how many lines of which file change.
  var facts: Phrase {
    let moved = Phrase.counted(moved, vi: "việc", one: "task moves", many: "tasks move")
    let lines = Phrase.counted(lines, vi: "dòng", one: "line", many: "lines")
    let soft = Phrase.counted(
      softConflicts, vi: "điều mới nên xem", one: "new point to look at",
      many: "new points to look at")
    return [
      Phrase(vi: "dời \(moved.vietnamese)", en: moved.english),
      Phrase(
        vi: "việc có ngày \(placedBefore) → \(placedAfter)",
        en: "tasks with a date \(placedBefore) → \(placedAfter)"),
      droppedTasks,
      Phrase(vi: "\(lines.vietnamese) của \(file)", en: "\(lines.english) of \(file)"),
      softConflicts > 0 ? soft : nil,
    ].compactMap(\.self).joined(by: "; ")
  }

  /// How many tasks the plan asks for no longer, or beside those of now; `nil` where neither.
  private var droppedTasks: Phrase? {
    if dropped > 0 { return Phrase(vi: "bỏ ", en: "drops ") + .tasks(dropped) }
    return dropped < 0 ? Phrase(vi: "thêm ", en: "adds ") + .tasks(-dropped) : nil
  }
}
