import ScheduleModel

/// The slips that people make most when they write YAML.
enum YAMLSlip: Hashable {
  case extraColon, runOn, missingColon, tab, strangeStart(Character), afterQuote, indentation
  case itemBehindKey, openQuote, openBracket, backslash, blockMark
  case secondDocument, tooDeep

  /// Recognises a slip by the words of the library; `nil` for what is not known here.
  ///
  /// `column` is where the library gave up, from 1, and `line` the line of it.
  init?(_ fault: YAMLFault, at column: Int, of line: Substring) {
    let found = line.dropFirst(column - 1).first
    let isLineStart = line.prefix(column - 1).allSatisfy(\.isWhitespace)
    guard let sign = YAMLSlip.signs.first(where: { fault.problem.contains($0.0) }) else {
      return nil
    }
    switch sign.1 {
    case .tab where found != "\t" && !line.prefix(column).contains("\t"):
      self = found.map { .strangeStart($0) } ?? .indentation
    case .extraColon where !line.prefix(column - 1).contains(":"):
      self = .runOn
    case .indentation where !isLineStart:
      self = .afterQuote
    case let slip:
      self = slip
    }
  }

  /// Whether the library stumbles over it behind the place where it begins.
  var isSeenLater: Bool {
    switch self {
    case .openQuote, .openBracket, .missingColon, .blockMark: true
    default: false
    }
  }

  private static let signs: [(String, YAMLSlip)] = [
    ("mapping values are not allowed", .extraColon),
    ("could not find expected ':'", .missingColon),
    ("found character that cannot start any token", .tab),
    ("found a tab character", .tab),
    ("did not find expected key", .indentation),
    ("did not find expected '-' indicator", .indentation),
    ("block sequence entries are not allowed", .itemBehindKey),
    ("found unexpected end of stream", .openQuote),
    ("found unexpected document indicator", .openQuote),
    ("did not find expected ',' or ']'", .openBracket),
    ("did not find expected ',' or '}'", .openBracket),
    ("did not find expected node content", .openBracket),
    ("found unknown escape character", .backslash),
    ("did not find expected hexdecimal number", .backslash),
    ("did not find expected comment or line break", .blockMark),
    ("found another document", .secondDocument),
    ("did not find expected <document start>", .secondDocument),
    ("Maximum nesting level", .tooDeep),
  ]

  /// What is so, and what to do.
  var words: (message: Phrase, help: Phrase) {
    switch self {
    case .extraColon:
      (
        Phrase(
          vi: "dòng này có thêm một dấu ':'", en: "this line has one more ':'"),
        Phrase(
          vi: "đặt cả giá trị trong ngoặc kép: việc: \"Họp: chuẩn bị\"",
          en: "put the whole value in quotes: task: \"Meeting: preparation\"")
      )
    case .runOn:
      (
        Phrase(
          vi: "dòng này được đọc như phần tiếp của dòng trên",
          en: "this line is read as the rest of the line above"),
        Phrase(
          vi: "các khóa của một mục phải thẳng cột, và sau mỗi dấu ':' có một dấu cách",
          en: "the keys of one item begin in one column, with a space after each ':'")
      )
    case .missingColon:
      (
        Phrase(vi: "dòng này thiếu dấu ':' sau khóa", en: "a ':' is missing after the key"),
        Phrase(
          vi: "viết 'khóa: giá trị', sau dấu ':' có một dấu cách",
          en: "write 'key: value', with a space after the ':'")
      )
    case .tab:
      (
        Phrase(vi: "dòng này có dấu tab", en: "there is a tab in this line"),
        Phrase(vi: "thay dấu tab bằng dấu cách", en: "replace the tab by spaces")
      )
    case .strangeStart(let character):
      (
        Phrase(
          vi: "giá trị không mở đầu bằng '\(character)' được",
          en: "no value can begin with '\(character)'"),
        YAMLSlip.quoteIt
      )
    case .afterQuote:
      (
        Phrase(
          vi: "sau ngoặc đóng còn có chữ", en: "there is text behind the closing quote or bracket"),
        Phrase(
          vi: "đặt cả giá trị trong một cặp ngoặc kép, ngoặc kép bên trong viết là \\\"",
          en: "put the whole value in one pair of quotes, and write a quote inside as \\\"")
      )
    case .indentation:
      (
        Phrase(
          vi: "dòng này thụt vào không đúng cột", en: "this line is not indented as its neighbours"),
        Phrase(
          vi: "các khóa của một mục phải thẳng cột; các mục bắt đầu bằng '- ' ở cùng một cột",
          en: "the keys of one item begin in one column, and so do the '- ' of all items")
      )
    case .itemBehindKey:
      (
        Phrase(
          vi: "dấu '- ' không đứng trên cùng dòng với khóa",
          en: "'- ' does not stand in the line of a key"),
        Phrase(
          vi: "xuống dòng trước '- '; nếu là chữ thì đặt trong ngoặc kép",
          en: "begin a new line before '- '; if it is text, put it in quotes")
      )
    default: moreWords
    }
  }

  private var moreWords: (message: Phrase, help: Phrase) {
    switch self {
    case .openQuote:
      (
        Phrase(
          vi: "ngoặc kép mở ở đây mà không đóng",
          en: "a quotation mark is opened here and never closed"),
        Phrase(vi: "thêm ngoặc kép đóng", en: "close it")
      )
    case .openBracket:
      (
        Phrase(
          vi: "trong ngoặc vuông thiếu dấu phẩy hoặc ngoặc đóng",
          en: "a comma or the closing bracket is missing"),
        Phrase(
          vi: "viết [một, hai], hoặc mỗi mục một dòng bắt đầu bằng '- '",
          en: "write [one, two], or one item per line, each beginning with '- '")
      )
    case .backslash:
      (
        Phrase(
          vi: "trong ngoặc kép, dấu '\\' không đứng trước ký tự này",
          en: "within quotes, '\\' does not stand before this character"),
        Phrase(vi: "viết '\\\\' thay cho '\\'", en: "write '\\\\' for '\\'")
      )
    case .blockMark:
      (
        Phrase(
          vi: "giá trị không mở đầu bằng '>' hay '|' được",
          en: "no value can begin with '>' or '|'"),
        Phrase(
          vi: "số lượng viết bằng chữ: ít nhất 2; chữ khác thì đặt trong ngoặc kép",
          en: "write numbers in words: at least 2; put other text in quotes")
      )
    case .secondDocument:
      (
        Phrase(vi: "một tệp chỉ có một phần", en: "a file has one part only"),
        Phrase(
          vi: "bỏ dòng '---' hoặc '...', hoặc viết khóa thẳng cột với các khóa khác",
          en: "drop the line '---' or '...', or begin the key in the column of the others")
      )
    case .tooDeep:
      (
        Phrase(
          vi: "các ngoặc, các mục lồng nhau quá sâu", en: "brackets or items are nested too deep"),
        Phrase(vi: "kế hoạch không cần quá tám bậc", en: "a plan needs no more than eight levels")
      )
    default:
      (
        Phrase(vi: "YAML không đọc được từ chỗ này", en: "YAML cannot be read from here on"),
        YAMLSlip.quoteIt
      )
    }
  }

  private static let quoteIt = Phrase(
    vi: "đặt cả giá trị trong ngoặc kép", en: "put the whole value in quotes")
}
