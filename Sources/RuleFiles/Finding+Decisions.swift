import CivilTime
import ScheduleModel

// What can be wrong with decisions, choices, provisions and what they name.
extension Finding {
  static func emptyDecision(at place: SourcePlace, in language: Language) -> Finding {
    Finding(
      .missingKey, at: place, in: language,
      Phrase(vi: "mục này không quyết định điều gì", en: "this entry decides nothing"),
      help: Phrase(
        vi: """
          viết 'lựa chọn' và 'cách hiểu', 'ghim' và 'ngày', 'chấp nhận', 'thêm' và 'ngày', \
          hoặc 'giảm' và 'ai'
          """,
        en: """
          write 'choice' and 'reading', 'pin' and 'date', 'waive', 'add' and 'date', or 'lower' \
          and 'who'
          """))
  }

  static func decidedTwice(
    _ matter: Decision.Matter, at place: SourcePlace, first: SourcePlace, in language: Language
  ) -> Finding {
    let message =
      switch matter {
      case .choice(let choice):
        Phrase(
          vi: "lựa chọn '\(choice)' đã được quyết ở dòng \(first.line)",
          en: "the choice '\(choice)' is decided in line \(first.line) already")
      case .task(let task):
        Phrase(
          vi: "việc '\(task)' đã được ghim ở dòng \(first.line)",
          en: "the task '\(task)' is pinned in line \(first.line) already")
      case .conflict(let conflict):
        Phrase(
          vi: "xung đột '\(conflict)' đã được chấp nhận ở dòng \(first.line)",
          en: "the conflict '\(conflict)' is accepted in line \(first.line) already")
      case .resource(let resource, let day, let half):
        moreTwice(resource, on: day, half, first)
      case .quota(let rule, let units):
        loweredTwice(rule, units, first)
      }
    return Finding(
      .doubledCode, at: place, in: language, message,
      help: Phrase(vi: "giữ một trong hai mục", en: "keep one of the two entries"))
  }

  private static func moreTwice(
    _ resource: ResourceID, on day: CivilDate, _ half: HalfDay?, _ first: SourcePlace
  ) -> Phrase {
    let when = Phrase { language in
      day.text(in: language) + (half.map { ", " + $0.name[language] } ?? "")
    }
    return Phrase(
      vi: "'\(resource)' \(when.vietnamese) đã được thêm ở dòng \(first.line)",
      en: "more of '\(resource)' on \(when.english) was added in line \(first.line) already")
  }

  private static func loweredTwice(
    _ rule: RuleID, _ units: [UnitID], _ first: SourcePlace
  ) -> Phrase {
    let names = units.map { "'\($0)'" }.joined(separator: ", ")
    return Phrase(
      vi: "quy tắc '\(rule)' đã được giảm cho \(names) ở dòng \(first.line)",
      en: "rule '\(rule)' is lowered for \(names) in line \(first.line) already")
  }

  static func invalidTask(_ scalar: Scalar, in language: Language) -> Finding {
    Finding(
      .invalidCode, at: scalar.place, in: language,
      Phrase(
        vi: "'\(scalar.text)' không phải là mã của một việc",
        en: "'\(scalar.text)' is not the id of a task"),
      help: Phrase(
        vi: "mã của việc có 26 ký tự, xem bằng 'caodiem tasks PLAN --format csv'",
        en: "the id of a task has 26 characters: see 'caodiem tasks PLAN --format csv'"))
  }

  static func invalidConflict(_ scalar: Scalar, in language: Language) -> Finding {
    Finding(
      .invalidCode, at: scalar.place, in: language,
      Phrase(
        vi: "'\(scalar.text)' không phải là mã của một xung đột",
        en: "'\(scalar.text)' is not the id of a conflict"),
      help: Phrase(
        vi: "xem mã bằng 'caodiem conflicts PLAN'", en: "see the ids with 'caodiem conflicts PLAN'")
    )
  }

  static func unknownChoice(
    _ choice: ChoiceID, at place: SourcePlace, known: [String], in language: Language
  ) -> Finding {
    Finding(
      .unknownChoice, at: place, in: language,
      Phrase(
        vi: "kế hoạch không có lựa chọn '\(choice)'", en: "the plan has no choice '\(choice)'"),
      help: listing(choice.text, known))
  }

  static func unknownReading(
    _ reading: ReadingID, of choice: ChoiceID, at place: SourcePlace, known: [String],
    in language: Language
  ) -> Finding {
    Finding(
      .unknownChoice, at: place, in: language,
      Phrase(
        vi: "lựa chọn '\(choice)' không có cách hiểu '\(reading)'",
        en: "the choice '\(choice)' has no reading '\(reading)'"),
      help: listing(reading.text, known))
  }

  static func tooFewReadings(at place: SourcePlace, in language: Language) -> Finding {
    Finding(
      .missingKey, at: place, in: language,
      Phrase(
        vi: "một lựa chọn cần ít nhất hai cách hiểu",
        en: "a choice needs two readings at least"),
      help: Phrase(
        vi: "thêm một mục vào 'các cách hiểu', hoặc bỏ lựa chọn này",
        en: "add an item to 'readings', or drop this choice"))
  }

  static func unknownResource(
    _ scalar: Scalar, known: [String], in language: Language
  ) -> Finding {
    Finding(
      .unknownResource, at: scalar.place, in: language,
      Phrase(
        vi: "resources.yaml không có tài nguyên '\(scalar.text)'",
        en: "resources.yaml has no resource '\(scalar.text)'"),
      help: known.isEmpty
        ? Phrase(
          vi: "thêm vào resources.yaml, hoặc bỏ dòng này",
          en: "add it to resources.yaml, or drop this line")
        : listing(scalar.text, known))
  }

  static func alternativeWithoutNumber(_ item: Scalar, in language: Language) -> Finding {
    Finding(
      .invalidNumber, at: item.place, in: language,
      Phrase(
        vi: "'\(item.text)': số lượng chỉ ghi cho một bên, không rõ bên kia là mấy",
        en: "'\(item.text)' has a number on one side only, so the other could be any"),
      help: Phrase(
        vi: "ghi số cho mỗi bên, như '2 xe hoặc 1 hội trường', hoặc bỏ hết số",
        en: "write one on each side, as in '2 cars or 1 hall', or none at all"))
  }

  static func manyWays(_ ways: Int, at place: SourcePlace, in language: Language) -> Finding {
    Finding(
      .invalidNumber, at: place, in: language,
      Phrase(
        vi: "các thứ thay nhau được ở đây cho \(ways) cách chọn; tối đa \(FieldReader.mostWays)",
        en: "these can be combined in \(ways) ways; \(FieldReader.mostWays) at most are tried"),
      help: Phrase(
        vi: "bớt thứ thay được, hoặc gộp chúng thành một tài nguyên có 'mỗi buổi' lớn hơn",
        en: "name fewer, or make one resource of them with more places 'each half-day'"))
  }

  static func unknownMessage(
    _ scalar: Scalar, known: [String], in language: Language
  ) -> Finding {
    Finding(
      .unknownMessage, at: scalar.place, in: language,
      Phrase(
        vi: "plan.yaml không có thông điệp mang mã '\(scalar.text)'",
        en: "plan.yaml has no message with the code '\(scalar.text)'"),
      help: known.isEmpty
        ? Phrase(
          vi: "thêm vào 'các thông điệp', hoặc viết thông điệp bằng lời",
          en: "add it to 'messages', or write the message in words")
        : listing(scalar.text, known))
  }

  static func countsTowardItself(at place: SourcePlace, in language: Language) -> Finding {
    Finding(
      .ruleCycle, at: place, in: language,
      Phrase(
        vi: "quy tắc này tính vào chính nó", en: "this rule counts toward itself"),
      help: Phrase(
        vi: "viết mã của quy tắc có số lượng chung, hoặc 'không'",
        en: "write the code of the rule that has the number, or 'nothing'"))
  }

  static func assumedWithoutLine(
    _ key: Key, at place: SourcePlace, in language: Language
  ) -> Finding {
    Finding(
      .keysConflict, at: place, in: language,
      Phrase(
        vi: "'giả định' nói về '\(key.name.vietnamese)', nhưng quy tắc không có dòng ấy",
        en: "'assumed' speaks of '\(key.name.english)', and the rule has no such line"),
      help: Phrase(
        vi: "thêm dòng '\(key.name.vietnamese)', hoặc bỏ dòng này",
        en: "add the line '\(key.name.english)', or drop this one"))
  }

  static func unnamedProvision(at place: SourcePlace, in language: Language) -> Finding {
    .csvShape(
      Phrase(
        vi: "điều khoản này thiếu mã, mục hoặc loại",
        en: "this provision lacks its id, section or kind"),
      at: place,
      help: Phrase(
        vi: "điền cột 'mã', 'mục' và 'loại'", en: "fill in the columns 'id', 'section' and 'kind'"),
      in: language)
  }

  static func identityChanged(at place: SourcePlace, in language: Language) -> Finding {
    Finding(
      .keysConflict, at: place, in: language,
      Phrase(
        vi: "một cách hiểu không đổi được 'mã cũ': việc giữ mã của mình dù hiểu cách nào",
        en: "a reading cannot change 'former code': tasks keep their ids under every reading"),
      help: Phrase(vi: "bỏ 'mã cũ'", en: "drop 'former code'"))
  }

  static func changedTwice(
    _ rule: Scalar, first: SourcePlace, in language: Language
  ) -> Finding {
    Finding(
      .doubledCode, at: rule.place, in: language,
      Phrase(
        vi: "cách hiểu này đã đổi quy tắc '\(rule.text)' ở dòng \(first.line)",
        en: "this reading changes the rule '\(rule.text)' in line \(first.line) already"),
      help: Phrase(vi: "gộp hai mục làm một", en: "make one entry of the two"))
  }

  /// `other` is the choice whose reading changes the same line, and where it does so; `key` the line
  /// as this one writes it.
  static func readingsConflict(
    _ choice: ChoiceID, with other: (choice: ChoiceID, place: SourcePlace), over key: Scalar,
    of rule: String, in language: Language
  ) -> Finding {
    let line = "\(other.place.file):\(other.place.line)"
    return Finding(
      .readingsConflict, at: key.place, in: language,
      Phrase(
        vi: "lựa chọn '\(choice)' đổi '\(key.text)' của quy tắc '\(rule)', "
          + "mà lựa chọn '\(other.choice)' cũng đổi ở \(line)",
        en: "the choice '\(choice)' changes '\(key.text)' of the rule '\(rule)', "
          + "and so does the choice '\(other.choice)' in \(line)"),
      help: Phrase(
        vi: "chọn cách hiểu khác ở một trong hai lựa chọn, hoặc gộp hai lựa chọn làm một",
        en: "choose another reading of one of the two, or make one choice of them"))
  }

  static func listing(_ text: String, _ known: [String]) -> Phrase {
    if let near = nearest(to: text, among: known) {
      return Phrase(vi: "có phải là '\(near)'?", en: "did you mean '\(near)'?")
    }
    let list = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
    return Phrase(vi: "đang có: \(list)", en: "there are: \(list)")
  }
}
