import Mustache

/// The templates of what stations print. They decide nothing.
enum SheetTemplates {
  /// Fills the template of a day or week with values.
  static func sheet(_ values: SheetValues) -> String { render(values, "sheet") }

  /// Fills the template of a summary with values.
  static func summary(_ values: SummaryValues) -> String { render(values, "summary") }

  private static func render(_ values: Any, _ name: String) -> String {
    guard let html = library.render(values, withTemplate: name) else {
      preconditionFailure("there is no template called '\(name)'")
    }
    return html
  }

  private static let library = PageTemplates.library(of: [
    "sheet": PackageResources.sheet_mustache, "summary": PackageResources.summary_mustache,
    "style": PackageResources.sheet_css,
  ])
}
