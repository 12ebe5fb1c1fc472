import CivilTime
import FoundationEssentials

/// The most lines of a sheet.
///
/// Source: Microsoft, "Excel specifications and limits", worksheet size.
private let mostLines = 1_048_576

extension Workbook {
  /// The workbook as an .xlsx file. The same workbook gives the same octets.
  ///
  /// The library can write to files only, so there is one in the folder for temporary files, in a folder
  /// that nobody else can read, for as long as this takes.
  ///
  /// - Throws: `WorkbookError` where a sheet is too long, the library refuses something, or the temporary
  ///   file is unusable.
  public func octets() throws(WorkbookError) -> [UInt8] {
    for sheet in sheets where sheet.lines.count > mostLines {
      throw .tooManyLines(sheet: sheet.name, count: sheet.lines.count)
    }
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appending(path: "caodiem-\(UUID().uuidString)")
    do {
      try manager.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .temporaryFile(folder.path)
    }
    defer { try? manager.removeItem(at: folder) }
    let file = folder.appending(path: "sheet.xlsx")
    let pen = try WorkbookPen(path: file.path)
    try pen.name(title.cleaned, created: created.seconds)
    for sheet in sheets { try pen.add(sheet) }
    try pen.close()
    guard let data = try? Data(contentsOf: file) else { throw .temporaryFile(file.path) }
    return Array(data)
  }
}
