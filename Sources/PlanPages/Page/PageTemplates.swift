import Mustache

/// The templates of pages. They decide nothing: what stands in them was decided by the values.
enum PageTemplates {
  /// The page of a plan.
  static func page(_ values: PageValues) -> String { filled("page", values) }

  /// The page that says how to subscribe to a feed.
  static func subscribe(_ values: SubscribeValues) -> String { filled("subscribe", values) }

  /// A page with a message and nothing else.
  static func notice(_ values: NoticeValues) -> String { filled("notice", values) }

  /// The style sheet of the planner's pages.
  static var plannerStyle: [UInt8] { PackageResources.style_css + PackageResources.planner_css }

  /// The script of the planner's pages, without which they work as well.
  static var plannerScript: [UInt8] { PackageResources.planner_js }

  /// A page of the planner.
  static func planner(_ name: String, _ values: some Sendable) -> String { filled(name, values) }

  /// A text as it stands in an area of text of a form, where its lines are kept: ready for a page.
  static func areaText(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { PageContent().escapeText(String($0)) }.joined(separator: "&#10;")
  }

  private static func filled(_ name: String, _ values: some Sendable) -> String {
    guard let html = library.render(values, withTemplate: name) else {
      preconditionFailure("there is no template called '\(name)'")
    }
    return html
  }

  private static let library = library(of: [
    "page": PackageResources.page_mustache, "style": PackageResources.style_css,
    "year": PackageResources.year_mustache, "ribbons": PackageResources.ribbons_mustache,
    "tasks": PackageResources.tasks_mustache, "closing": PackageResources.closing_mustache,
    "subscribe": PackageResources.subscribe_mustache, "notice": PackageResources.notice_mustache,
    "map": PackageResources.map_mustache,
    "planner-top": PackageResources.planner_top_mustache,
    "planner-end": PackageResources.planner_end_mustache,
    "planner-filter": PackageResources.planner_filter_mustache,
    "planner-tasks": PackageResources.planner_tasks_mustache,
    "planner-notice": PackageResources.planner_notice_mustache,
    "planner-door": PackageResources.planner_door_mustache,
    "planner-links": PackageResources.planner_links_mustache,
    "planner-revisions": PackageResources.planner_revisions_mustache,
    "planner-weighed": PackageResources.planner_weighed_mustache,
    "planner-decide": PackageResources.planner_decide_mustache,
    "planner-form": PackageResources.planner_form_mustache,
    "planner-rules": PackageResources.planner_rules_mustache,
    "planner-rule": PackageResources.planner_rule_mustache,
    "planner-trial": PackageResources.planner_trial_mustache,
    "planner-field": PackageResources.planner_field_mustache,
    "planner-rule-form": PackageResources.planner_rule_form_mustache,
    "planner-new-rule": PackageResources.planner_new_rule_mustache,
    "planner-table": PackageResources.planner_table_mustache,
    "planner-take": PackageResources.planner_take_mustache,
    "planner-heads": PackageResources.planner_heads_mustache,
    "planner-row": PackageResources.planner_row_mustache,
    "planner-lists": PackageResources.planner_lists_mustache,
    "planner-year": PackageResources.planner_year_mustache,
    "planner-month": PackageResources.planner_month_mustache,
    "planner-wall": PackageResources.planner_wall_mustache,
    "planner-week": PackageResources.planner_week_mustache,
    "planner-day": PackageResources.planner_day_mustache,
    "planner-matrix": PackageResources.planner_matrix_mustache,
    "planner-unit": PackageResources.planner_unit_mustache,
    "planner-task": PackageResources.planner_task_mustache,
    "planner-conflicts": PackageResources.planner_conflicts_mustache,
    "planner-conflict": PackageResources.planner_conflict_mustache,
  ])

  /// Templates by name, which put text into pages as text.
  static func library(of files: [String: [UInt8]]) -> MustacheLibrary {
    MustacheContentTypes.register(PageContent(), named: PageContent.name)
    do {
      return MustacheLibrary(templates: try files.mapValues(template))
    } catch {
      preconditionFailure("a template cannot be read: \(error)")
    }
  }

  /// Each template names the content type itself, because a partial falls back to the library's own.
  private static func template(_ octets: [UInt8]) throws -> MustacheTemplate {
    let text = String(decoding: octets, as: UTF8.self)
    return try MustacheTemplate(string: "{{% CONTENT_TYPE:\(PageContent.name)}}" + text)
  }
}

/// How text of a plan is put into a page: as text, whatever it contains.
///
/// The library's own escaping looks at characters, and so misses a quotation mark that a combining
/// mark follows. This one looks at scalars.
private struct PageContent: MustacheContentType {
  static let name = "PAGE"

  func escapeText(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let entity = entity(of: scalar) {
        escaped.append(contentsOf: entity.unicodeScalars)
      } else if scalar.properties.isWhitespace {
        escaped.append(scalar == "\u{A0}" ? scalar : " ")
      } else {
        escaped.append(scalar.mayNotBeShown ? "\u{FFFD}" : scalar)
      }
    }
    return String(escaped)
  }

  private func entity(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "<": "&lt;"
    case ">": "&gt;"
    case "&": "&amp;"
    case "\"": "&quot;"
    case "'": "&#39;"
    default: nil
    }
  }
}
