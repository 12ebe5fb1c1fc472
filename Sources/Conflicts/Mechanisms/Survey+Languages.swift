import ScheduleModel

extension Survey {
  /// What is to be said in the language of the place, where the roster does not know which that is.
  var missingLanguages: [Conflict] {
    entries.compactMap { duty in
      guard duty.rule.details.language == .ofUnit else { return nil }
      let tasks = duty.tasks.filter { book.roster.units[$0.unit].languages.isEmpty }
      guard !tasks.isEmpty else { return nil }
      return Conflict(
        .languageMissing, ConflictID(.languageMissing, about: duty.rule.id.text), .soft,
        whose(tasks)
          + Phrase(
            vi: """
              : \(duty.quoted.vietnamese) nói tiếng của nơi ấy, mà bảng đơn vị không ghi tiếng nào.
              """,
            en: """
              : \(duty.quoted.english) is said in the language of the place, and the roster names none.
              """),
        tasks: tasks.ids, units: tasks.units, clauses: [duty].clauses,
        causes: [duty.rule.place(of: .language)]
          + tasks.units.map { book.roster.units[$0].source },
        repairs: [
          Repair(
            Phrase(
              vi: "hỏi từng nơi, rồi ghi cột 'ngôn ngữ' của bảng đơn vị",
              en: "ask each place, then fill in the column 'languages' of the roster"),
            tasks: taskCount)
        ])
    }
  }
}
