import Ledger
import ScheduleModel

extension Revision {
  /// What it changed, what it goes back to, and who approved it; a sentence each, without full stops.
  var story: [Phrase] {
    let changes = Phrase(
      vi: "\(tally.added) mới, \(tally.moved) dời, \(tally.changed) đổi, \(tally.cancelled) hủy",
      en: "\(tally.added) new, \(tally.moved) moved, \(tally.changed) changed, "
        + "\(tally.cancelled) cancelled")
    var origin: Phrase?
    if case .rollback(let target) = kind {
      origin = Phrase(vi: "Trở lại bản \(target)", en: "Back to revision \(target)")
    }
    let approval = approval.map { approval in
      Phrase(vi: "Duyệt: ", en: "Approved by ")
        + Phrase(
          verbatim: approval.approver.shown + (approval.document.map { ", \($0.shown)" } ?? ""))
    }
    return [changes, origin, approval].compactMap(\.self)
  }
}
