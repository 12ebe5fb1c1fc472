import CivilTime
import ScheduleModel

/// What a browser sent with a form.
struct PlannerForm {
  /// The fields in the order in which they came.
  let fields: [(name: String, value: String)]

  /// Reads the body of a form.
  ///
  /// Source: WHATWG URL Standard, "application/x-www-form-urlencoded parsing".
  init(_ text: String) {
    fields = text.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map { String($0).removingPercentEncodingInForm }
      return (parts[0], parts.count > 1 ? parts[1] : "")
    }
  }

  /// The value of a field; `nil` where the form has none of the name.
  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// Where to go back to: a page of ours, never another address.
  var back: String {
    guard let back = self["back"], back.hasPrefix("/"), !back.hasPrefix("//"),
      !back.contains("\\"), back.allSatisfy({ $0.isASCII && !$0.isWhitespace })
    else { return "/" }
    return back
  }

  /// The path of the page to go back to, without what stands behind it.
  var backPath: String { String(back.prefix { $0 != "?" }) }

  /// What it decides, with the fields that say so.
  ///
  /// - Throws: `PlannerRefusal` where it says nothing.
  func proposal() throws -> (PlannerProposal, [(name: String, value: String)]) {
    let (by, why) = (self["by"] ?? "", self["why"] ?? "")
    let own = fields.filter {
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
