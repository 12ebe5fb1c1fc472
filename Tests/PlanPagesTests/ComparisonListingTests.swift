import CivilTime
import Ledger
import PlanPages
import ScheduleModel
import TestWorld
import Testing

@Suite("What differs between two states of a plan, in a terminal")
struct ComparisonListingTests {
  @Test(arguments: [
    (
      Language.vietnamese,
      """
      So với bản 2:
      1 mới, 3 dời (1 bắt buộc), 1 không còn, 1 mất ngày; 1 giữ nguyên.

      Đơn vị có thay đổi: 2
        XA-1: 1 mới, 2 dời (1 bắt buộc)
        XA-2: 1 dời, 1 không còn, 1 mất ngày

      XA-1
        dời  thứ Tư 01/7/2026 → thứ Năm 02/7/2026  Một  (bắt buộc: ngày nghỉ)
        dời  thứ Năm 02/7/2026 → thứ Sáu 03/7/2026  Hai  (nhường chỗ cho Một – XA-1,
            việc ấy dời: bắt buộc: ngày nghỉ)
        mới  thứ Năm 09/7/2026  Bảy

      XA-2
        dời  thứ Sáu 03/7/2026 → thứ Hai 06/7/2026  Ba  (nhường chỗ cho Hai – XA-1,
            việc ấy dời: nhường chỗ cho Một – XA-1, việc ấy dời: bắt buộc: ngày nghỉ)
        mất ngày  thứ Hai 06/7/2026  Bốn
        không còn  thứ Ba 07/7/2026  Năm

      """
    ),
    (
      .english,
      """
      Compared with revision 2:
      1 new, 3 moved (1 forced), 1 gone, 1 without a day now; 1 as before.

      Units with changes: 2
        XA-1: 1 new, 2 moved (1 forced)
        XA-2: 1 moved, 1 gone, 1 without a day now

      XA-1
        moved  Wednesday 1 July 2026 → Thursday 2 July 2026  Một  (forced: rest day)
        moved  Thursday 2 July 2026 → Friday 3 July 2026  Hai  (makes room for Một –
            XA-1, which is moved: forced: rest day)
        new  Thursday 9 July 2026  Bảy

      XA-2
        moved  Friday 3 July 2026 → Monday 6 July 2026  Ba  (makes room for Hai –
            XA-1, which is moved: makes room for Một – XA-1, which is moved: forced:
            rest day)
        no day now  Monday 6 July 2026  Bốn
        gone  Tuesday 7 July 2026  Năm

      """
    ),
  ])
  func `numbers first, then whom it touches, then each change with its chain`(
    language: Language, text: String
  ) throws {
    let old = try Sketch(
      """
      a  xa-1  2026-07-01  Một
      b  xa-1  2026-07-02  Hai
      c  xa-2  2026-07-03  Ba
      d  xa-2  2026-07-06  Bốn
      e  xa-2  2026-07-07  Năm
      f  xa-3  2026-07-08  Sáu
      """
    ).tasks.map { TaskRecord(new: $0, at: Instant(secondsSince1970: 0)) }
    let new = try Sketch(
      """
      a  xa-1  2026-07-02  Một
      b  xa-1  2026-07-03  Hai
      c  xa-2  2026-07-06  Ba
      f  xa-3  2026-07-08  Sáu
      g  xa-1  2026-07-09  Bảy
      """
    ).tasks
    let causes: [TaskID: MoveCause] = [
      try TaskID(named: "a"): .closed([.restDay(.weeklyRest)]),
      try TaskID(named: "b"): .displaced(by: [try TaskID(named: "a")]),
      try TaskID(named: "c"): .displaced(by: [try TaskID(named: "b")]),
    ]
    let comparison = Comparison(from: old, to: new, waiting: [try TaskID(named: "d")]) { id, _ in
      causes[id]
    }
    let base = Phrase(vi: "bản 2", en: "revision 2")
    #expect(ComparisonListing(comparison, with: base, in: language).text == text)
  }
}
