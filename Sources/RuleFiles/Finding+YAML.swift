import ScheduleModel
import Yams

// What can be wrong with a file as YAML, in words for people who do not know YAML.
extension Finding {
  static func yamlAnchor(at place: SourcePlace, in language: Language) -> Finding {
    Finding(
      .yamlAnchor, at: place, in: language,
      Phrase(
        vi: "giá trị không mở đầu bằng '&' hay '*': YAML hiểu đó là neo và bí danh",
        en: "no value begins with '&' or '*': YAML takes them for anchors and aliases"),
      help: Phrase(
        vi: "viết lại giá trị đầy đủ; nếu là chữ thường thì đặt cả giá trị trong ngoặc kép",
        en: "write the value out; if it is meant as text, put the whole value in quotes"))
  }

  static func yamlTag(at place: SourcePlace, in language: Language) -> Finding {
    Finding(
      .yamlSyntax, at: place, in: language,
      Phrase(
        vi: "giá trị không mở đầu bằng '!': YAML sẽ bỏ mất chữ đứng sau dấu ấy",
        en: "no value begins with '!': YAML would drop the word behind it"),
      help: Phrase(
        vi: "đặt cả giá trị trong ngoặc kép", en: "put the whole value in quotes"))
  }

  static func controlCharacter(
    _ character: Unicode.Scalar, at place: SourcePlace, in language: Language
  ) -> Finding {
    let digits = String(character.value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Finding(
      .yamlSyntax, at: place, in: language,
      Phrase(
        vi: "ở đây có một ký tự điều khiển không nhìn thấy (\(name))",
        en: "here is a control character that cannot be seen (\(name))"),
      help: Phrase(vi: "xóa ký tự ấy", en: "delete it"))
  }

  static func tooManyKeys(in file: SourceFile, _ language: Language) -> Finding {
    Finding(
      .doubledKey, at: SourcePlace(file: file.name, line: 1), in: language,
      Phrase(
        vi: "tệp này có quá nhiều khóa lặp lại trong ngoặc nhọn '{ }'",
        en: "this file repeats too many keys in braces '{ }'"),
      help: Phrase(vi: "mỗi khóa một dòng", en: "one key per line"))
  }

  /// Puts an error of the YAML library into words. `place` turns its marks into places.
  static func yamlSyntax(
    _ error: any Error, in lines: [Substring], at place: (Mark?) -> SourcePlace,
    _ language: Language
  ) -> Finding {
    let fault = YAMLFault(error)
    let spot = place(fault.mark)
    if fault.isAnchor { return .yamlAnchor(at: place(fault.start), in: language) }
    if fault.isTag { return .yamlTag(at: place(fault.start), in: language) }
    let line = lines.indices.contains(spot.line - 1) ? lines[spot.line - 1] : ""
    let slip = YAMLSlip(fault, at: spot.column, of: line)
    let words = slip?.words
    return Finding(
      .yamlSyntax, at: slip?.isSeenLater == true ? place(fault.start) : spot, in: language,
      words?.message
        ?? Phrase(
          vi: "YAML không đọc được từ chỗ này: \(fault.problem)",
          en: "YAML cannot be read from here on: \(fault.problem)"),
      help: words?.help
        ?? Phrase(
          vi: "đặt cả giá trị trong ngoặc kép, và so thụt dòng với các dòng bên cạnh",
          en: "put the whole value in quotes, and compare the indentation with the lines around"))
  }
}

/// What the YAML library says of a text that it cannot read.
struct YAMLFault {
  /// The words of the library.
  let problem: String
  /// What it was reading; empty where it does not say.
  let context: String
  /// Where it gave up.
  let mark: Mark?
  /// Where that which it was reading begins.
  let start: Mark?

  /// Takes an error of the library apart.
  init(_ error: any Error) {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      self.problem = problem
      self.context = context?.text ?? ""
      self.mark = mark
      start = context?.mark ?? mark
    default:
      problem = (error as? YamlError)?.description ?? "\(error)"
      context = ""
      mark = nil
      start = nil
    }
  }

  /// Whether an anchor or alias is the matter, or a text that looks like one.
  var isAnchor: Bool {
    problem.contains("undefined alias") || context.contains("an anchor")
      || context.contains("an alias")
  }

  /// Whether a tag is the matter: a text that begins with an exclamation mark.
  var isTag: Bool { context.contains("a tag") || problem.contains("undefined tag") }
}
