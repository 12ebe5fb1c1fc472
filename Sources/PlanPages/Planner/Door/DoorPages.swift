public import Ledger
public import ScheduleModel

/// The pages in front of the planner's pages on a server that many reach: signing in, choosing a password,
/// the list of plans.
public struct DoorPages: Sendable {
  private let base: String
  private let language: Language

  /// Prepares the pages, with `base` in front of all addresses.
  public init(below base: String, in language: Language) {
    self.base = base
    self.language = language
  }

  /// Where somebody signs in, who had asked for the page `back`.
  public func signIn(_ fault: DoorFault? = nil, name: String = "", backTo back: String) -> String {
    page(
      Phrase(vi: "Đăng nhập", en: "Sign in"), fault,
      lead: Phrase(
        vi:
          "Trang này dành cho người có tài khoản. Quên mật khẩu: xin người quản trị một đường dẫn mới.",
        en:
          "These pages are for those who have an account. Password forgotten: ask the administrator for a "
          + "new link."),
      DoorForm(
        action: "\(base)/sign-in", fixed: [DoorField(name: "back", value: back)] + spoken,
        fields: [
          DoorField(
            name: "name", value: name, label: word("Tên tài khoản", "Account"), type: "text",
            autocomplete: "username", described: fault == nil ? nil : "fault"),
          DoorField(
            name: "password", label: word("Mật khẩu", "Password"), type: "password",
            autocomplete: "current-password", described: fault == nil ? nil : "fault"),
        ],
        hint: nil, button: word("Đăng nhập", "Sign in")),
      other: ("\(base)/", [("back", back)]))
  }

  /// Where somebody who was sent a link chooses a password.
  public func welcome(_ account: Account, secret: String, _ fault: DoorFault? = nil) -> String {
    let described = ["hint", fault == nil ? nil : "fault"].compactMap(\.self).joined(separator: " ")
    return page(
      Phrase(vi: "Chọn mật khẩu", en: "Choose a password"), fault,
      lead: Phrase(
        vi: "Tài khoản: \(account.name) (\(account.role.name[.vietnamese])).",
        en: "Account: \(account.name) (\(account.role.name[.english]))."),
      DoorForm(
        action: "\(base)/welcome/\(secret)",
        fixed: [
          // So that programs that keep passwords know whose it is.
          DoorField(name: "name", value: account.name, autocomplete: "username")
        ] + spoken,
        fields: [
          DoorField(
            name: "password", label: word("Mật khẩu mới", "New password"), type: "password",
            autocomplete: "new-password", described: described, isWrong: fault != nil),
          DoorField(
            name: "again", label: word("Viết lại lần nữa", "Once more"), type: "password",
            autocomplete: "new-password", described: described, isWrong: fault != nil),
        ],
        hint: word(
          "Ít nhất 15 ký tự. Một câu bốn, năm từ có dấu cách là tốt và dễ nhớ.",
          "At least 15 characters. A sentence of four or five words, with spaces, is good and easy to keep."
        ),
        button: word("Ghi mật khẩu", "Keep the password")),
      other: ("\(base)/welcome/\(secret)", []))
  }

  /// What somebody who has signed in may read. `plans` have a code and a title; may be empty.
  public func plans(
    _ plans: [(id: PlanID, title: String)], for visitor: PlannerVisitor
  ) -> String {
    page(
      Phrase(vi: "Các kế hoạch đã công bố", en: "The published plans"), nil,
      lead: plans.isEmpty
        ? Phrase(
          vi: "Chưa công bố kế hoạch nào: 'caodiem publish KẾ-HOẠCH'.",
          en: "No plan is published yet: 'caodiem publish PLAN'.") : nil,
      nil,
      plans: plans.map { plan in
        PlannerWay(name: plan.title, href: "\(base)/\(plan.id)/\(spokenQuery)")
      },
      leave: PlannerLeave(visitor, below: base, in: language), other: ("\(base)/", []))
  }

  private func word(_ vietnamese: String, _ english: String) -> String {
    Phrase(vi: vietnamese, en: english)[language]
  }

  /// The language, where it has to be sent along.
  private var spoken: [DoorField] {
    language == .vietnamese ? [] : [DoorField(name: "lang", value: language.rawValue)]
  }

  private var spokenQuery: String { language == .vietnamese ? "" : "?lang=\(language.rawValue)" }

  private func page(
    _ title: Phrase, _ fault: DoorFault?, lead: Phrase?, _ form: DoorForm?,
    plans: [PlannerWay] = [], leave: PlannerLeave? = nil,
    other: (path: String, fields: [(name: String, value: String)])
  ) -> String {
    let turned: Language = language == .vietnamese ? .english : .vietnamese
    let fields = other.fields + (turned == .vietnamese ? [] : [("lang", turned.rawValue)])
    return PageTemplates.planner(
      "planner-door",
      DoorPageValues(
        language: language.rawValue, base: base, title: title[language],
        fault: fault?.text[language], lead: lead?[language], form: form, plans: plans,
        hasPlans: !plans.isEmpty, leave: leave,
        other: PlannerWay(
          name: turned == .english ? "English" : "Tiếng Việt",
          href: other.path + fields.asQuery, language: turned.rawValue)))
  }
}

/// Why somebody cannot go in, or not yet.
public enum DoorFault: Hashable, Sendable {
  /// There is no such account, or it has another password.
  case wrong
  /// It was tried too often; how many seconds to wait.
  case tooOften(Int)
  /// The session is over.
  case over
  /// The password has too few characters, or too many.
  case length(ClosedRange<Int>)
  /// It is the name, or hardly more than one character.
  case plain
  /// The two entries differ.
  case different

  /// What is so, and what would be right.
  var text: Phrase {
    switch self {
    case .wrong:
      Phrase(
        vi: "Tên hoặc mật khẩu không đúng. Xem lại chữ hoa, chữ thường và bộ gõ tiếng Việt.",
        en: "Name or password is not right. Look at capital letters and the keyboard layout.")
    case .tooOften(let seconds):
      Phrase(
        vi: "Sai nhiều lần quá. Chờ \((seconds + 59) / 60) phút rồi thử lại.",
        en: "Wrong too often. Wait \((seconds + 59) / 60) min and try again.")
    case .over:
      Phrase(
        vi: "Phiên làm việc đã hết (mỗi lần đăng nhập dùng được 12 giờ). Đăng nhập lại.",
        en: "The session is over (signing in is good for 12 hours). Sign in again.")
    case .length(let range):
      Phrase(
        vi: "Mật khẩu cần từ \(range.lowerBound) đến \(range.upperBound) ký tự.",
        en: "A password has \(range.lowerBound) to \(range.upperBound) characters.")
    case .plain:
      Phrase(
        vi: "Mật khẩu này dễ đoán: không dùng tên tài khoản hay một ký tự lặp lại.",
        en: "This password is easy to guess: not the account's name, nor a few characters repeated."
      )
    case .different:
      Phrase(
        vi: "Hai lần viết không giống nhau. Viết lại cả hai.",
        en: "The two entries differ. Write both again.")
    }
  }
}

extension Account.Role {
  /// What it is called.
  public var name: Phrase {
    switch self {
    case .viewer: Phrase(vi: "người xem", en: "viewer")
    case .planner: Phrase(vi: "người lập kế hoạch", en: "planner")
    case .approver: Phrase(vi: "người duyệt", en: "approver")
    }
  }
}

private struct DoorPageValues {
  let language: String
  let base: String
  let title: String
  let fault: String?
  let lead: String?
  let form: DoorForm?
  let plans: [PlannerWay]
  let hasPlans: Bool
  let leave: PlannerLeave?
  let other: PlannerWay
}

private struct DoorForm {
  let action: String
  let fixed: [DoorField]
  let fields: [DoorField]
  let hint: String?
  let button: String
}

private struct DoorField {
  let name: String
  var value = ""
  var label = ""
  var type = ""
  var autocomplete = "off"
  var described: String?
  var isWrong = false
}
