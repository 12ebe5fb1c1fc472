import ScheduleModel
import Yams

extension Finding {
  /// Puts a syntax error of the YAML library into words, for people who do not know YAML.
  static func yamlSyntax(
    _ error: any Error, in file: SourceFile, _ language: Language
  ) -> Finding {
    let (problem, mark) = details(of: error)
    let lines = file.lines
    let line = max(1, min(mark?.line ?? 1, max(1, lines.count)))
    let place = SourcePlace(file: file.name, line: line, column: max(1, mark?.column ?? 1))
    let known = commonProblems.first { problem.contains($0.sign) }
    return Finding(
      .yamlSyntax, at: place, in: language,
      Phrase(
        vi: known?.message.vietnamese ?? "không đọc được từ dòng này: \(problem)",
        en: known?.message.english ?? "cannot be read from this line on: \(problem)"),
      help: known?.help)
  }

  private static func details(of error: any Error) -> (problem: String, mark: Mark?) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (problem, mark)
    case .reader(let problem, _, _, _): (problem, nil)
    case .writer(let problem), .emitter(let problem), .representer(let problem): (problem, nil)
    case let other?: (other.description, nil)
    case nil: ("\(error)", nil)
    }
  }

  /// The slips that people make most, by words of the library's message.
  private static let commonProblems: [(sign: String, message: Phrase, help: Phrase)] = [
    (
      "mapping values are not allowed",
      Phrase(vi: "dòng này có thêm một dấu ':'", en: "this line has one more ':'"),
      Phrase(
        vi: "đặt cả giá trị trong ngoặc kép: việc: \"Họp: chuẩn bị\"",
        en: "put the whole value in quotes: task: \"Meeting: preparation\"")
    ),
    (
      "could not find expected ':'",
      Phrase(vi: "dòng này thiếu dấu ':' sau khóa", en: "a ':' is missing after the key"),
      Phrase(vi: "viết 'khóa: giá trị'", en: "write 'key: value'")
    ),
    (
      "found character that cannot start any token",
      Phrase(
        vi: "ký tự này không mở đầu được một giá trị (có thể là dấu tab)",
        en: "no value can begin with this character (it may be a tab)"),
      Phrase(vi: "thụt dòng bằng dấu cách", en: "indent with spaces")
    ),
    (
      "did not find expected key",
      Phrase(vi: "dòng này thụt vào không đúng cột", en: "this line is not indented as its neighbours"),
      Phrase(
        vi: "các khóa của một mục phải thẳng cột", en: "the keys of one item begin in one column")
    ),
    (
      "did not find expected '-' indicator",
      Phrase(vi: "dòng này thụt vào không đúng cột", en: "this line is not indented as its neighbours"),
      Phrase(vi: "các mục bắt đầu bằng '- ' ở cùng một cột", en: "'- ' begins each item in one column")
    ),
    (
      "block mapping entries are not allowed",
      Phrase(vi: "ở đây không đặt được khóa mới", en: "no new key can begin here"),
      Phrase(vi: "xuống dòng trước khóa mới", en: "begin a new line for it")
    ),
    (
      "found unexpected end of stream",
      Phrase(vi: "ngoặc kép mở mà không đóng", en: "a quotation mark is opened and never closed"),
      Phrase(vi: "thêm ngoặc kép đóng", en: "close it")
    ),
  ]
}
