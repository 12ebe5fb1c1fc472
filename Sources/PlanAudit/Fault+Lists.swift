import CivilTime
import ScheduleModel

// What can be wrong with the lists of a plan, in words.
extension Fault {
  static func sharedIdentity(_ tasks: [DatedTask], in book: RuleBook) -> Fault {
    Fault(
      .sharedIdentity, tasks, in: book,
      Phrase(vi: "nhiều việc có chung một mã định danh", en: "several tasks have one identity"))
  }

  static func missing(_ task: DatedTask, in book: RuleBook) -> Fault {
    Fault(
      .missing, [task], in: book, Phrase(vi: "lịch bỏ sót việc này", en: "this task was left out"))
  }

  static func invented(_ task: DatedTask, in book: RuleBook) -> Fault {
    Fault(
      .invented, [task], in: book,
      Phrase(vi: "không quy tắc nào đòi việc này", en: "no rule asks for this task"))
  }

  static func repeated(_ task: DatedTask, _ count: Int, in book: RuleBook) -> Fault {
    Fault(
      .repeated, [task], in: book,
      Phrase(
        vi: "lịch có việc này \(count) lần", en: "this task is in the plan \(count) times"))
  }

  static func changed(_ task: DatedTask, in book: RuleBook) -> Fault {
    Fault(
      .changed, [task], in: book,
      Phrase(
        vi: "việc này không còn như quy tắc đòi", en: "this task is not as its rule asks for it"))
  }

  static func wrongList(
    _ task: DatedTask, _ found: PlanList, insteadOf meant: PlanList, in book: RuleBook
  ) -> Fault {
    Fault(
      .wrongList, [task], in: book,
      Phrase(
        vi: "việc phải thuộc loại '\(meant.name.vietnamese)', lại ở '\(found.name.vietnamese)'",
        en: "this task should be '\(meant.name.english)' and is '\(found.name.english)'"))
  }

  static func wrongReason(_ task: DatedTask, in book: RuleBook) -> Fault {
    Fault(
      .wrongReason, [task], in: book,
      Phrase(
        vi: "việc không có ngày, nhưng vì lý do khác",
        en: "this task has no day, but for another reason"))
  }

  static func disorder(
    _ list: PlanList, _ task: DatedTask, before other: DatedTask, in book: RuleBook
  ) -> Fault {
    Fault(
      .disorder, [task, other], in: book,
      Phrase(
        vi: "danh sách '\(list.name.vietnamese)' không đúng thứ tự",
        en: "the list '\(list.name.english)' is not in its order"))
  }
}
