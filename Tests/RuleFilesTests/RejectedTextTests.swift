import ScheduleModel
import Testing

/// The words of findings, taken from the smallest file for each.
@Suite("What rejected files are told")
struct RejectedTextTests {
  @Test func `a kind of which no unit is listed wants the list`() throws {
    try expect(
      "rules/units-missing.yaml",
      """
      rules/base.yaml:4:9: lỗi: chưa có danh sách đơn vị cho 'Chi cục': units.csv không có đơn vị, \
      loại hay nhãn ấy [empty-selection]
        gợi ý: ghi mỗi đơn vị một dòng vào units.csv, với loại 'Chi cục'; chưa biết là ai thì viết \
      'ai: chưa rõ'; các loại đang có: đài, BHXH cơ sở, tỉnh, trạm y tế
      """)
    try expect(
      "rules/en-units-missing.yaml",
      """
      rules/base.yaml:4:10: error: the units of 'lighthouse' are not supplied: units.csv has no \
      such unit, kind or tag [empty-selection]
        help: put each of them into a line of units.csv, with the kind 'lighthouse'; if nobody \
      knows them, write 'who: tba'; the kinds there are: office, branch, station
      """)
  }

  @Test func `days to avoid that are none, or where no day is chosen`() throws {
    try expect(
      "rules/avoid-no-day.yaml",
      """
      rules/base.yaml:7:18: lỗi: 'đầu tuần' không phải là ngày, khoảng ngày hay thứ trong tuần \
      [invalid-date]
        gợi ý: viết 7/4, 30/4 – 4/5, tháng 7 hoặc thứ Bảy
      """)
    try expect(
      "rules/en-avoid-fixed-day.yaml",
      """
      rules/base.yaml:7:5: error: 'avoid' goes with 'within' or 'each week', 'each month', … only \
      [keys-conflict]
        help: drop 'avoid'
      """)
  }

  @Test func `nobody is above who should be led from above`() throws {
    try expect(
      "rules/lead-above-nobody.yaml",
      """
      rules/base.yaml:7:14: lỗi: không có đơn vị nào của 'ai' có cấp trên [unknown-unit]
        gợi ý: ghi mã đơn vị cấp trên vào cột 'thuộc', hoặc nêu tên đơn vị chủ trì
      """)
    try expect(
      "rules/en-lead-above-nobody.yaml",
      """
      rules/base.yaml:7:11: error: no unit of 'who' is under any 'branch' [unknown-unit]
        help: write the code of the unit above into the column 'parent', or name the unit that leads
      """)
    try expect(
      "rules/lead-above-kind.yaml",
      """
      rules/base.yaml:7:14: lỗi: danh sách đơn vị không có loại 'tỉn' [unknown-unit]
        gợi ý: có phải là 'tỉnh'?
      """)
  }

  @Test func `two choices that change one line of a rule`() throws {
    try expect(
      "rules/choices-change-same.yaml",
      """
      rules/base.yaml:28:13: lỗi: lựa chọn 'ca-tinh' đổi 'số lượng' của quy tắc 'hop', mà lựa chọn \
      'so-cuoc' cũng đổi ở rules/base.yaml:17 [readings-conflict]
        gợi ý: chọn cách hiểu khác ở một trong hai lựa chọn, hoặc gộp hai lựa chọn làm một
      """)
    try expect(
      "rules/en-choices-change-same.yaml",
      """
      rules/base.yaml:28:13: error: the choice 'whose' changes 'số lượng' of the rule 'meet', and \
      so does the choice 'how-many' in rules/base.yaml:17 [readings-conflict]
        help: choose another reading of one of the two, or make one choice of them
      """)
  }

  @Test func `a unit that succeeds itself, and units in a circle`() throws {
    try expect(
      "units/successor-itself.csv",
      """
      units.csv:3:24: lỗi: đơn vị 'huyen' không thể kế tục chính nó [successor-cycle]
        gợi ý: cột 'kế tục' ghi mã của đơn vị làm tiếp sau ngày cuối của đơn vị này, hoặc bỏ trống
      """)
    let help =
      "  help: the column 'successors' holds the units that go on after the last day of this one, "
      + "or nothing"
    let circle = "error: these units succeed each other in a circle:"
    try expect(
      "units/en-successor-cycle.csv",
      """
      units.csv:3:27: \(circle) north → south → east → north [successor-cycle]
      \(help)
      units.csv:4:32: \(circle) south → east → north → south [successor-cycle]
      \(help)
      units.csv:5:25: \(circle) east → north → south → east [successor-cycle]
      \(help)
      """)
  }

  @Test func `an absence the wrong way round`() throws {
    try expect(
      "resources/absence-reversed.yaml",
      """
      resources.yaml:6:9: lỗi: '9/7 – 2/7 sáng' kết thúc trước khi bắt đầu [reversed-window]
        gợi ý: đổi chỗ hai ngày; nếu vắng qua năm mới thì viết cả năm
      """)
    try expect(
      "resources/en-absence-reversed.yaml",
      """
      resources.yaml:5:13: error: '9 July – 2 July' ends before it begins [reversed-window]
        help: swap the days; for an absence over the new year write the years
      """)
  }

  @Test func `a text that a list has twice`() throws {
    try expect(
      "rules/provisions-twice.yaml",
      """
      rules/base.yaml:8:9: lỗi: 'I.1' đã có trong danh sách này, ở dòng 7 [doubled-code]
        gợi ý: bỏ bớt một
      rules/base.yaml:11:9: lỗi: 'tu-nguyen' đã có trong danh sách này, ở dòng 10 [doubled-code]
        gợi ý: bỏ bớt một
      rules/base.yaml:14:9: lỗi: 'D-01' đã có trong danh sách này, ở dòng 13 [doubled-code]
        gợi ý: bỏ bớt một
      """)
    try expect(
      "rules/en-provisions-twice.yaml",
      """
      rules/base.yaml:9:9: error: 'save the  forms' stands already in this list, in line 8 \
      [doubled-code]
        help: drop one of the two
      rules/base.yaml:12:9: error: 'D-01' stands already in this list, in line 11 [doubled-code]
        help: drop one of the two
      """)
  }

  @Test func `a resource does not go with a span`() throws {
    let file = try #require(RejectedFile.all.first { $0.path == "rules/span-with-resource.yaml" })
    let finding = try #require(file.findings.first { $0.code == .keysConflict })
    #expect(
      finding.text(from: []) == """
        rules/base.yaml:6:5: lỗi: 'dùng' không đi với 'suốt': việc kéo dài cả khoảng thời gian \
        [keys-conflict]
          gợi ý: dùng 'trong' hoặc 'ngày' cho việc làm từng lần
        """)
  }
}

/// Expects the findings of a file of `Fixtures/rejected`, as a terminal shows them without lines.
private func expect(
  _ path: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = try #require(RejectedFile.all.first { $0.path == path }, "\(path)")
  #expect(
    file.findings.map { $0.text(from: []) }.joined(separator: "\n") == text,
    sourceLocation: sourceLocation)
}
