import CivilTime
import Conflicts
import Expansion
import Placement
import ScheduleModel
import Testing

/// The letter of September 2024, whose second peak hangs on a session of the National Assembly: the days of
/// the session stand in a calendar of somebody else.
///
/// Source: the letter 3338/BHXH-TT of 26/9/2024; the sums are those of a careful reading by hand.
@Suite("The letter of September 2024")
struct LetterOf2024Tests {
  private let text: PlanText

  init() throws { text = try PlanText("Fixtures/plans/bhxh-2024") }

  @Test func `253 tasks, where the session is one span`() throws {
    #expect(
      try text.book().counted { _ in true } == """
        cao-diem-cuoi-nam: 63 span
        cao-diem-quoc-hoi: 63 span
        cuoi-nam: 63 span
        ke-hoach-tinh: 63 task
        ky-niem-30-nam: 1 task
        """)
    let days = try text.plan().days(of: "cao-diem-quoc-hoi", part: .span)
    #expect(Set(days.map(\.drawn)) == ["2024-10-21…2024-11-30"])
  }

  @Test func `316 tasks, where each of its two parts is one`() throws {
    let choice = try #require(ChoiceID("quoc-hoi-dot"))
    let book = try text.book(instead: [choice: try #require(ReadingID("hai-dot"))])
    #expect(
      book.counted { _ in true } == """
        cao-diem-cuoi-nam: 63 span
        cao-diem-quoc-hoi: 126 span
        cuoi-nam: 63 span
        ke-hoach-tinh: 63 task
        ky-niem-30-nam: 1 task
        """)
    let days = Placer(book).plan(book.datedTasks()).days(of: "cao-diem-quoc-hoi", part: .span)
    #expect(
      Dictionary(grouping: days.map(\.drawn), by: \.self).mapValues(\.count) == [
        "2024-10-21…2024-11-13": 63, "2024-11-20…2024-11-30": 63,
      ])
  }

  @Test func `after 27 November 2024 the draft of the law is no draft any more`() throws {
    let conflicts = PlanConflicts(of: try text.plan()).all
      .filter { $0.code == .messageNotInForce }
    #expect(conflicts.map(\.id.text) == ["message-not-in-force.du-thao-luat.after"])
    #expect(
      conflicts.map { $0.message.vietnamese } == [
        """
        126 việc của 63 BHXH tỉnh, 01/10/2024 – 31/12/2024: thông điệp 'Dự thảo Luật sửa đổi, bổ \
        sung một số điều của Luật BHYT' chỉ có hiệu lực đến hết 27/11/2024.
        """
      ])
  }

  @Test func `a calendar with other days moves the tasks, and nothing else has to be changed`()
    throws
  {
    let moved = try text.replacing(
      "DTEND;VALUE=DATE:20241201", with: "DTEND;VALUE=DATE:20241203", in: "calendars/quoc-hoi.ics")
    let days = try moved.plan().days(of: "cao-diem-quoc-hoi", part: .span)
    #expect(Set(days.map(\.drawn)) == ["2024-10-21…2024-12-02"])
  }

  @Test func `a calendar without the session is told where the rule names it`() throws {
    var other = text
    other.files["calendars/quoc-hoi.ics"] = try #require(other.files["calendars/quoc-hoi.ics"])
      .replacing("Kỳ họp thứ 8", with: "Kỳ họp thứ 7")
    #expect(
      try #require(other.findings.first) == """
        rules/cong-van.yaml:59:16: lỗi: lịch ngoài 'quoc-hoi' không có sự kiện nào như vậy trong \
        năm 2024–2025 [outside-event]
           59 |     suốt: lịch quoc-hoi, gộp một đợt
              |                ^^^^^^^^
          gợi ý: lấy tệp mới hơn, sửa 'sự kiện' của lịch ấy, hoặc viết ngày
        """)
  }
}
