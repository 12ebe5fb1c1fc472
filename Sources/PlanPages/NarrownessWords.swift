import ScheduleModel

extension Conflict {
  /// How far the lines of its causes were narrowed down, as a sentence; `nil` where nothing had to be
  /// searched for.
  var narrownessWords: Phrase? {
    narrowness.map { narrowness in
      switch narrowness {
      case .smallest where causes.count == 1:
        Phrase(vi: "Một dòng này đã đủ gây ra.", en: "This line alone brings it about.")
      case .smallest:
        Phrase(
          vi: "Đây là nhóm ít dòng nhất: ít dòng hơn thì không vướng.",
          en: "As few lines as can be: no fewer would bring it about.")
      case .irreducible:
        Phrase(
          vi: "Không bớt được dòng nào; có thể có nhóm khác ít dòng hơn.",
          en: "No line can be left out; others might be fewer.")
      }
    }
  }
}
