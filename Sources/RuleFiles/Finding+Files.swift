import ScheduleModel

// What can be wrong with a file as YAML or CSV.
extension Finding {
  /// What a value should have been.
  enum Shape {
    case text, texts, list, mapping

    var name: Phrase {
      switch self {
      case .text: Phrase(vi: "một dòng chữ", en: "a single text")
      case .texts: Phrase(vi: "một dòng chữ hoặc một danh sách", en: "a text or a list of texts")
      case .list: Phrase(vi: "một danh sách, mỗi mục bắt đầu bằng '- '", en: "a list of '- ' items")
      case .mapping: Phrase(vi: "các dòng 'khóa: giá trị'", en: "lines of 'key: value'")
      }
    }

    var help: Phrase {
      switch self {
      case .text:
        Phrase(
          vi: "viết giá trị trên cùng dòng với khóa, không có '- ' hay ngoặc vuông",
          en: "write the value in the line of its key, without '- ' and square brackets")
      case .texts:
        Phrase(
          vi: "viết giá trị sau khóa, hoặc mỗi giá trị một dòng bắt đầu bằng '- '",
          en: "write the value behind the key, or each value in a line that begins with '- '")
      case .list:
        Phrase(
          vi: "thêm '- ' trước khóa đầu của mỗi mục",
          en: "put '- ' before the first key of each item")
      case .mapping:
        Phrase(
          vi: "viết mỗi khóa một dòng, sau dấu ':' có một dấu cách",
          en: "write one key per line, with a space after the ':'")
      }
    }
  }

  static func fileTooLarge(_ file: String, limit: Int, in language: Language) -> Finding {
    Finding(
      .fileTooLarge, at: SourcePlace(file: file, line: 1), in: language,
      Phrase(
        vi: "tệp lớn hơn \(limit) MB nên không được đọc",
        en: "the file is larger than \(limit) MB and was not read"),
      help: Phrase(
        vi: "chia thành nhiều tệp, hoặc xem có lưu nhầm tệp khác không",
        en: "split it into several files, or see whether another file was saved by mistake"))
  }

  static func emptyFile(at place: SourcePlace, in language: Language) -> Finding {
    Finding(
      .emptyFile, at: place, in: language,
      Phrase(vi: "tệp không có nội dung", en: "the file is empty"),
      help: Phrase(vi: "điền nội dung, hoặc xóa tệp", en: "fill it in, or delete it"))
  }

  /// `stray` is a file of the folder that was most likely to be this one.
  static func missingFile(_ name: String, stray: StrayFile?, in language: Language) -> Finding {
    Finding(
      .missingFile, at: SourcePlace(file: name, line: 1), in: language,
      Phrase(vi: "thư mục kế hoạch thiếu tệp này", en: "the plan folder lacks this file"),
      help: stray?.mending
        ?? Phrase(
          vi: "một kế hoạch cần plan.yaml, units.csv và ít nhất một tệp trong rules/",
          en: "a plan needs plan.yaml, units.csv and at least one file in rules/"))
  }

  /// `other` is the file that has the name which this one should have.
  static func ignoredFile(
    _ stray: StrayFile, beside other: SourceFile?, in language: Language
  ) -> Finding {
    Finding(
      .ignoredFile, at: SourcePlace(file: stray.name, line: 1), in: language,
      Phrase(
        vi: "tệp này không được đọc, vì tên nó không phải tên một tệp của kế hoạch",
        en: "this file is not read, because its name is none of a plan's files"),
      help: other.map {
        Phrase(
          vi: "đã có '\($0.name)': giữ lại một tệp",
          en: "there is '\($0.name)' already: keep one of them")
      } ?? stray.mending)
  }

  static func inlineMapping(at place: SourcePlace, in language: Language) -> Finding {
    Finding(
      .inlineMapping, at: place, in: language,
      Phrase(
        vi: "không viết nhiều khóa trong ngoặc nhọn '{ }', vì dấu phẩy sẽ cắt đôi câu chữ",
        en: "keys in braces '{ }' are not taken, because a comma would cut a text in two"),
      help: Phrase(vi: "mỗi khóa một dòng", en: "one key per line"))
  }

  static func doubledKey(
    _ key: String, at place: SourcePlace, first line: Int, in language: Language
  ) -> Finding {
    Finding(
      .doubledKey, at: place, in: language,
      Phrase(
        vi: "khóa '\(key)' đã có ở dòng \(line)",
        en: "the key '\(key)' stands already in line \(line)"),
      help: Phrase(vi: "giữ lại một dòng", en: "keep one of them"))
  }

  static func wrongShape(
    at place: SourcePlace, expected: Shape, in language: Language
  ) -> Finding {
    Finding(
      .wrongShape, at: place, in: language,
      Phrase(
        vi: "ở đây cần \(expected.name.vietnamese)", en: "here should be \(expected.name.english)"),
      help: expected.help)
  }

  static func emptyItem(of key: Key, at place: SourcePlace, in language: Language) -> Finding {
    Finding(
      .missingKey, at: place, in: language,
      Phrase(
        vi: "một mục của '\(key.name.vietnamese)' bỏ trống",
        en: "an item of '\(key.name.english)' is empty"),
      help: Phrase(vi: "điền vào, hoặc xóa mục ấy", en: "fill it in, or delete the item"))
  }

  static func missingKey(_ key: Key, at place: SourcePlace, in language: Language) -> Finding {
    Finding(
      .missingKey, at: place, in: language,
      Phrase(
        vi: "ở đây thiếu dòng '\(key.name.vietnamese)'",
        en: "the line '\(key.name.english)' is missing here"),
      help: Phrase(
        vi: "thêm '\(key.name.vietnamese): \(key.example.vietnamese)'",
        en: "add '\(key.name.english): \(key.example.english)'"))
  }

  static func emptyKey(_ key: Key, at place: SourcePlace, in language: Language) -> Finding {
    Finding(
      .missingKey, at: place, in: language,
      Phrase(
        vi: "'\(key.name.vietnamese)' bỏ trống", en: "'\(key.name.english)' is empty"),
      help: Phrase(vi: "điền vào, hoặc xóa dòng này", en: "fill it in, or delete the line"))
  }

  static func textTooLong(_ scalar: Scalar, limit: Int, in language: Language) -> Finding {
    Finding(
      .textTooLong, at: scalar.place, in: language,
      Phrase(
        vi: "dài \(scalar.text.unicodeScalars.count) ký tự, tối đa là \(limit)",
        en: "this has \(scalar.text.unicodeScalars.count) characters, \(limit) is the most"),
      help: Phrase(
        vi: "viết ngắn lại; chi tiết để ở 'ghi chú'", en: "shorten it; details go into 'note'"))
  }

  static func unknownKey(
    _ key: String, at place: SourcePlace, nearest: String?, known: [String], in language: Language
  ) -> Finding {
    let list = known.joined(separator: ", ")
    return Finding(
      .unknownKey, at: place, in: language,
      Phrase(vi: "ở đây không có khóa '\(key)'", en: "there is no key '\(key)' here"),
      help: nearest.map { Phrase(vi: "có phải là '\($0)'?", en: "did you mean '\($0)'?") }
        ?? Phrase(vi: "các khóa dùng được: \(list)", en: "keys that can stand here: \(list)"))
  }

  static func unknownWord(
    _ text: String, at place: SourcePlace, words: [String], in language: Language
  ) -> Finding {
    let list = words.map { "'\($0)'" }.joined(separator: ", ")
    return Finding(
      .unknownWord, at: place, in: language,
      Phrase(vi: "không hiểu '\(text)'", en: "'\(text)' is not understood here"),
      help: Phrase(vi: "một trong: \(list)", en: "one of: \(list)"))
  }

  /// `meant` is the code of what bears the text as its name.
  static func invalidCode(
    _ text: String, meaning meant: String? = nil, at place: SourcePlace, in language: Language
  ) -> Finding {
    let example = text.asCode ?? Key.code.example[language]
    return Finding(
      .invalidCode, at: place, in: language,
      Phrase(vi: "'\(text)' không phải là mã", en: "'\(text)' is not a code"),
      help: meant.map {
        Phrase(
          vi: "ở đây viết mã, không viết tên: '\($0)'",
          en: "write the code here, not the name: '\($0)'")
      }
        ?? Phrase(
          vi: "mã có 1 đến 40 ký tự: a–z không dấu, chữ số, dấu '-'; như '\(example)'",
          en: "a code has 1 to 40 characters: a–z, digits, '-'; such as '\(example)'"))
  }

  static func doubledCode(
    _ code: String, at place: SourcePlace, first: SourcePlace, in language: Language
  ) -> Finding {
    Finding(
      .doubledCode, at: place, in: language,
      Phrase(
        vi: "mã '\(code)' đã dùng ở \(first.file):\(first.line)",
        en: "the code '\(code)' is taken already in \(first.file):\(first.line)"),
      help: Phrase(vi: "đặt một mã khác", en: "choose another code"))
  }

  /// `first` is where the list has the text already.
  static func doubledItem(
    _ item: Scalar, first: SourcePlace, in language: Language
  ) -> Finding {
    Finding(
      .doubledCode, at: item.place, in: language,
      Phrase(
        vi: "'\(item.text)' đã có trong danh sách này, ở dòng \(first.line)",
        en: "'\(item.text)' stands already in this list, in line \(first.line)"),
      help: Phrase(vi: "bỏ bớt một", en: "drop one of the two"))
  }

  static func csvShape(
    _ problem: Phrase, at place: SourcePlace, help: Phrase? = nil, in language: Language
  ) -> Finding {
    Finding(.csvShape, at: place, in: language, problem, help: help)
  }
}
