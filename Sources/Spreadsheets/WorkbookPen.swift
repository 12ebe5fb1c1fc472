import CXlsxWriter
import CivilTime

/// How many breaks between pages a sheet has at most, by the library.
private let mostPageStarts = 1_023

/// The one owner of a workbook of libxlsxwriter and of everything inside it: the only place that knows
/// the library.
///
/// A class, because the library's workbook has an identity and is freed once.
@safe final class WorkbookPen {
  private let book: UnsafeMutablePointer<lxw_workbook>
  private var formats: [Look: UnsafeMutablePointer<lxw_format>] = unsafe [:]
  private var isFreed = false

  /// Begins a workbook that is written to a path when it is closed.
  init(path: String) throws(WorkbookError) {
    guard let book = unsafe workbook_new(path) else {
      throw .library(WorkbookPen.words(of: LXW_ERROR_MEMORY_MALLOC_FAILED))
    }
    unsafe self.book = book
  }

  deinit {
    // A workbook that was closed is gone.
    if !isFreed { unsafe lxw_workbook_free(book) }
  }

  /// Names the workbook and the moment of its making, in seconds since 1970.
  func name(_ title: String, created seconds: Int) throws(WorkbookError) {
    unsafe try WorkbookPen.check(workbook_name(book, title, seconds))
  }

  /// Writes the file. Nothing may be written afterwards.
  func close() throws(WorkbookError) {
    isFreed = true
    unsafe try WorkbookPen.check(workbook_close(book))
  }

  /// Adds a sheet with all that is in it.
  func add(_ sheet: Sheet) throws(WorkbookError) {
    guard let page = unsafe workbook_add_worksheet(book, sheet.name) else {
      throw .library(sheet.name)
    }
    for (column, width) in sheet.widths.enumerated() {
      let place = lxw_col_t(column)
      unsafe try WorkbookPen.check(worksheet_set_column(page, place, place, width, nil))
    }
    for merge in sheet.merges { unsafe try self.merge(merge, of: sheet, on: page) }
    for (number, line) in sheet.lines.enumerated() {
      unsafe try write(line, number, on: page)
    }
    unsafe try setUp(sheet, on: page)
  }
}

extension WorkbookPen {
  @unsafe
  private func write(
    _ line: Sheet.Line, _ number: Int, on page: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookError) {
    let row = lxw_row_t(number)
    if let height = line.height {
      unsafe try WorkbookPen.check(worksheet_set_row(page, row, height, nil))
    }
    for (place, cell) in line.cells.enumerated() {
      guard let cell else { continue }
      let (column, format) = (lxw_col_t(place), unsafe self.format(cell.look))
      let error =
        switch cell.value {
        case .empty: unsafe worksheet_write_blank(page, row, column, format)
        case .text(let text): unsafe worksheet_write_string(page, row, column, text, format)
        case .number(let number):
          unsafe worksheet_write_number(page, row, column, Double(number), format)
        case .date(let day):
          unsafe worksheet_write_number(page, row, column, Double(day.sheetNumber), format)
        case .time(let time):
          unsafe worksheet_write_number(page, row, column, Double(time.minute) / 1440, format)
        }
      try WorkbookPen.check(error)
    }
  }

  @unsafe
  private func merge(
    _ merge: Sheet.Merge, of sheet: Sheet, on page: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookError) {
    guard merge.lines.count > 1 || merge.columns.count > 1 else { return }
    let look =
      sheet.lines[merge.lines.lowerBound].cells[merge.columns.lowerBound]?.look ?? .text
    unsafe try WorkbookPen.check(
      worksheet_merge_range(
        page, lxw_row_t(merge.lines.lowerBound), lxw_col_t(merge.columns.lowerBound),
        lxw_row_t(merge.lines.upperBound), lxw_col_t(merge.columns.upperBound), "", format(look)))
  }

  /// Freezes, filters, and prepares for the printer.
  @unsafe
  private func setUp(
    _ sheet: Sheet, on page: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookError) {
    let (lastLine, lastColumn) = (
      lxw_row_t(sheet.lines.count - 1), lxw_col_t(sheet.widths.count - 1)
    )
    if !sheet.head.isEmpty {
      let (first, last) = (
        lxw_row_t(sheet.head.lowerBound), lxw_row_t(sheet.head.upperBound - 1)
      )
      unsafe worksheet_freeze_panes(page, last + 1, lxw_col_t(sheet.frozenColumns))
      unsafe try WorkbookPen.check(worksheet_repeat_rows(page, first, last))
      if sheet.isFiltered {
        unsafe try WorkbookPen.check(worksheet_autofilter(page, last, 0, lastLine, lastColumn))
      }
    }
    let paper = sheet.paper.setup
    unsafe worksheet_set_paper(page, paper.size)
    if paper.isAcross { unsafe worksheet_set_landscape(page) }
    let margins = paper.margins
    unsafe worksheet_set_margins(page, margins.left, margins.right, margins.top, margins.bottom)
    unsafe worksheet_fit_to_pages(page, 1, paper.pagesHigh)
    if !sheet.pageStarts.isEmpty {
      // The library wants a 0 behind the last.
      var starts = sheet.pageStarts.prefix(mostPageStarts).map { lxw_row_t($0) } + [0]
      unsafe try WorkbookPen.check(worksheet_set_h_pagebreaks(page, &starts))
    }
    unsafe try WorkbookPen.check(worksheet_print_area(page, 0, 0, lastLine, lastColumn))
    unsafe try WorkbookPen.check(worksheet_set_header(page, sheet.margin.header))
    unsafe try WorkbookPen.check(worksheet_set_footer(page, sheet.margin.footer))
  }
}

extension WorkbookPen {
  /// The format of a look, made when it is first asked for.
  @unsafe
  private func format(_ look: Look) -> UnsafeMutablePointer<lxw_format>? {
    if let format = unsafe formats[look] { return unsafe format }
    guard let format = unsafe workbook_add_format(book) else { return nil }
    unsafe formats[look] = format
    let shape = look.shape
    unsafe format_set_font_name(format, "Times New Roman")
    unsafe format_set_font_size(format, shape.size)
    if shape.isBold { unsafe format_set_bold(format) }
    if shape.isItalic { unsafe format_set_italic(format) }
    if shape.isCentred { unsafe format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue)) }
    let height = shape.isHead ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP
    unsafe format_set_align(format, UInt8(height.rawValue))
    if shape.isWrapped { unsafe format_set_text_wrap(format) }
    if shape.hasBorder {
      let border = shape.isThick ? LXW_BORDER_MEDIUM : LXW_BORDER_THIN
      unsafe format_set_border(format, UInt8(border.rawValue))
    }
    if shape.isHatched {
      unsafe format_set_pattern(format, UInt8(LXW_PATTERN_LIGHT_UP.rawValue))
      unsafe format_set_fg_color(format, 0x9A9A9A)
    }
    if shape.isGrey { unsafe format_set_bg_color(format, 0xE4E4E4) }
    if let number = shape.number { unsafe format_set_num_format(format, number) }
    return unsafe format
  }

  private static func check(_ error: lxw_error) throws(WorkbookError) {
    guard error != LXW_NO_ERROR else { return }
    throw .library(words(of: error))
  }

  private static func words(of error: lxw_error) -> String {
    unsafe lxw_strerror(error).map { unsafe String(cString: $0) } ?? "\(error.rawValue)"
  }
}
