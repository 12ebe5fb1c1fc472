import CivilTime
import Ledger
import PlanPages
import ScheduleModel
import TestWorld
import Testing

@Suite("What publishing changes, in a terminal")
struct DifferenceListingTests {
  @Test(arguments: [
    (
      Language.vietnamese,
      """
      1 việc mới, 4 dời, 1 đổi nội dung, 1 hủy; 0 giữ nguyên.

      XA-1
        dời  thứ Tư 01/7/2026 → thứ Năm 02/7/2026  Một  (bắt buộc: ngày nghỉ)
        dời  thứ Sáu 03/7/2026 → thứ Hai 06/7/2026  Hai  (nhường chỗ cho Sáu – XA-2)
        dời  thứ Ba 07/7/2026 → thứ Tư 08/7/2026 07:30  Ba  (theo kế hoạch)  (mức chắc
            chắn)
        dời  thứ Năm 09/7/2026 → thứ Sáu 10/7/2026  Bốn  (không bắt buộc)
        hủy  10/7/2026 – 12/7/2026  Năm

      XA-2
        mới  thứ Sáu 03/7/2026  Sáu
        đổi  thứ Hai 13/7/2026  Tám  (trước là 'Bảy')

      """
    ),
    (
      .english,
      """
      1 new, 4 moved, 1 changed, 1 cancelled; 0 as before.

      XA-1
        moved  Wednesday 1 July 2026 → Thursday 2 July 2026  Một  (forced: rest day)
        moved  Friday 3 July 2026 → Monday 6 July 2026  Hai  (makes room for Sáu –
            XA-2)
        moved  Tuesday 7 July 2026 → Wednesday 8 July 2026 07:30  Ba  (by the plan)
            (certainty)
        moved  Thursday 9 July 2026 → Friday 10 July 2026  Bốn  (not forced)
        cancelled  10 July 2026 – 12 July 2026  Năm

      XA-2
        new  Friday 3 July 2026  Sáu
        changed  Monday 13 July 2026  Tám  (was 'Bảy')

      """
    ),
  ])
  func `each change stands under its unit, with the reason of a move`(
    language: Language, text: String
  ) throws {
    let old = try Sketch(
      """
      a  xa-1  2026-07-01              Một
      b  xa-1  2026-07-03              Hai
      c  xa-1  2026-07-07?             Ba
      d  xa-1  2026-07-09              Bốn
      e  xa-1  2026-07-10..2026-07-12  Năm
      g  xa-2  2026-07-13              Bảy
      """
    ).tasks.map { TaskRecord(new: $0, at: Instant(secondsSince1970: 0)) }
    let new = try Sketch(
      """
      a  xa-1  2026-07-02        Một
      b  xa-1  2026-07-06        Hai
      c  xa-1  2026-07-08T07:30  Ba
      d  xa-1  2026-07-10        Bốn
      f  xa-2  2026-07-03        Sáu
      g  xa-2  2026-07-13        Tám
      """
    ).tasks
    let listing = DifferenceListing(
      Difference(from: old, to: new, today: try date("2026-06-01")), total: new.count, since: 1,
      in: language,
      causes: [
        try TaskID(named: "a"): .closed([.restDay(.weeklyRest)]),
        try TaskID(named: "b"): .displaced(by: [try TaskID(named: "f")]),
        try TaskID(named: "c"): .given,
        try TaskID(named: "d"): .needless,
      ], others: new)
    #expect(listing.text == text)
  }

  @Test(arguments: [
    (
      Language.vietnamese,
      """
      0 việc mới, 3 dời, 0 đổi nội dung, 0 hủy; 0 giữ nguyên.

      XA-1
        dời  thứ Tư 01/7/2026 → thứ Năm 02/7/2026  Một  (bắt buộc: 'Báo cáo viên' còn
            7 chỗ cho 8 việc đã công bố)
        dời  thứ Sáu 03/7/2026 → thứ Hai 06/7/2026  Hai  (bắt buộc: BHXH tỉnh còn 1
            buổi, việc đã công bố cần 2)
        dời  thứ Ba 07/7/2026 → thứ Tư 08/7/2026  Ba  (bắt buộc: quá gần Hai – XA-1)

      """
    ),
    (
      .english,
      """
      0 new, 3 moved, 0 changed, 0 cancelled; 0 as before.

      XA-1
        moved  Wednesday 1 July 2026 → Thursday 2 July 2026  Một  (forced: 'Báo cáo
            viên' has 7 places left for 8 published tasks)
        moved  Friday 3 July 2026 → Monday 6 July 2026  Hai  (forced: BHXH tỉnh has 1
            half-day left, published tasks take 2)
        moved  Tuesday 7 July 2026 → Wednesday 8 July 2026  Ba  (forced: too near to
            Hai – XA-1)

      """
    ),
  ])
  func `a move for lack of something says what there is too little of`(
    language: Language, text: String
  ) throws {
    let old = try Sketch(
      """
      a  xa-1  2026-07-01  Một
      b  xa-1  2026-07-03  Hai
      c  xa-1  2026-07-07  Ba
      """
    ).tasks.map { TaskRecord(new: $0, at: Instant(secondsSince1970: 0)) }
    let new = try Sketch(
      """
      a  xa-1  2026-07-02  Một
      b  xa-1  2026-07-06  Hai
      c  xa-1  2026-07-08  Ba
      """
    ).tasks
    let speaker = MoveCause.Shortage(
      of: .resource(try #require(Code("speaker")), "Báo cáo viên"), left: 7, wanted: 8)
    let office = MoveCause.Shortage(
      of: .time(try #require(Code("bhxh")), "BHXH tỉnh"), left: 1, wanted: 2)
    let listing = DifferenceListing(
      Difference(from: old, to: new, today: try date("2026-06-01")), total: new.count, since: 1,
      in: language,
      causes: [
        try TaskID(named: "a"): .short(speaker),
        try TaskID(named: "b"): .short(office),
        try TaskID(named: "c"): .tooNear(to: [try TaskID(named: "b")]),
      ], others: new)
    #expect(listing.text == text)
  }
}
