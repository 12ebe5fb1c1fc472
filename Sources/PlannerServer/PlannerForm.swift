import CivilTime
import PlanPages
import ScheduleModel

/// What a browser sent with a form.
struct PlannerForm {
  /// Its fields.
  let fields: FormFields

  /// Reads the body of a form.
  init(_ text: String) {
    fields = FormFields(text)
  }

  /// The value of a field; `nil` where the form has none of the name.
  subscript(name: String) -> String? { fields[name] }

  /// What it decides, with the fields that say so.
  ///
  /// - Throws: `PlannerRefusal` where it says nothing.
  func proposal() throws -> (PlannerProposal, [(name: String, value: String)]) {
    let (by, why) = (self["by"] ?? "", self["why"] ?? "")
    let own = fields.all.filter {
      ["choice", "reading", "pin", "date", "half", "waive", "mend", "repair", "by", "why"].contains(
        $0.name)
    }
    return (PlannerProposal(try subject, by: by, because: why), own)
  }

  private var subject: PlannerProposal.Subject {
    get throws {
      if let choice = self["choice"] {
        guard let reading = self["reading"] else {
          throw PlannerRefusal(
            Phrase(vi: "Chưa chọn cách hiểu nào.", en: "No reading was chosen."))
        }
        return .reading(choice: choice, reading: reading)
      }
      if let task = self["pin"] {
        guard let day = self["date"].flatMap({ CivilDate(iso: $0) }) else {
          throw PlannerRefusal(
            Phrase(
              vi: "Chưa chọn ngày, hoặc ngày viết không đúng; viết như 2026-06-28.",
              en: "There is no day, or it cannot be read; write it as 2026-06-28."))
        }
        let half: HalfDay? =
          self["half"] == "morning" ? .morning : self["half"] == "afternoon" ? .afternoon : nil
        return .pin(task: task, day: day, half: half)
      }
      if let conflict = self["mend"] {
        guard let code = self["repair"] else {
          throw PlannerRefusal(Phrase(vi: "Chưa chọn cách sửa nào.", en: "No repair was chosen."))
        }
        return .repair(of: conflict, code: code)
      }
      guard let conflict = self["waive"] else {
        throw PlannerRefusal(
          Phrase(vi: "Biểu mẫu không nói quyết định gì.", en: "The form decides nothing."))
      }
      return .waiver(conflict)
    }
  }
}
