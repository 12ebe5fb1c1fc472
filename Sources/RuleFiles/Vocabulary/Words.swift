import ScheduleModel

/// Words that stand for values, in both languages. The first of each list is the one we suggest.
enum Words {
  static let toBeAnnounced = WordList(vi: ["chưa rõ"], en: ["to be announced", "tba"])
  static let campaign = WordList(vi: ["chiến dịch"], en: ["campaign"])
  /// That a target comes from outside each time.
  static let assignedTarget = WordList(vi: ["chỉ tiêu được giao"], en: ["the assigned target"])
  /// That something has to be more, or less, than before, by whatever.
  static let rising = WordList(vi: ["tăng"], en: ["more"])
  static let falling = WordList(vi: ["giảm"], en: ["less"])
  /// That something has to be so much more than in the year before.
  static let thanYearBefore = WordList(
    vi: ["so với năm trước"], en: ["more than the year before"])
  static let from = WordList(vi: ["từ"], en: ["from"])
  /// What names the events of a calendar of others.
  static let outsideCalendar = WordList(vi: ["lịch"], en: ["calendar"])
  /// That all of them are one span.
  static let asOne = WordList(vi: ["gộp một đợt"], en: ["as one"])
  static let yearly = WordList(vi: ["hằng năm", "hàng năm"], en: ["every year", "yearly"])
  static let until = WordList(vi: ["đến"], en: ["to", "until"])
  static let before = WordList(vi: ["trước ngày", "trước"], en: ["before"])
  static let lastWorkingDay = WordList(
    vi: ["ngày làm việc cuối cùng của", "ngày làm việc cuối cùng", "ngày làm việc cuối"],
    en: ["last working day of", "last working day"])
  static let exactly = WordList(vi: ["đúng"], en: ["exactly"])
  static let atLeast = WordList(vi: ["ít nhất", "tối thiểu"], en: ["at least"])
  static let atMost = WordList(vi: ["nhiều nhất", "tối đa"], en: ["at most"])
  static let times = WordList(vi: ["lần"], en: ["times"])
  static let workingDays = WordList(vi: ["ngày làm việc"], en: ["working days", "working day"])
  static let days = WordList(vi: ["ngày"], en: ["days", "day"])
  static let weeks = WordList(vi: ["tuần"], en: ["weeks", "week"])
  static let minutes = WordList(vi: ["phút"], en: ["minutes", "minute", "min", "mins"])
  static let hours = WordList(vi: ["giờ", "tiếng"], en: ["hours", "hour", "hr", "hrs"])
  static let except = WordList(vi: ["trừ"], en: ["except"])
  static let and = WordList(vi: ["và"], en: ["and"])
  static let or = WordList(vi: ["hoặc"], en: ["or"])
  static let every = WordList(
    vi: ["mọi", "các", "tất cả", "mỗi"], en: ["every", "all", "each", "the"])
  static let under = WordList(vi: ["thuộc"], en: ["under"])
  static let ofEach = WordList(vi: ["của mỗi", "mỗi"], en: ["of each", "of every", "in each"])
  static let unitAbove = WordList(
    vi: ["cấp trên", "cấp trên trực tiếp"], en: ["parent", "the unit above"])
  static let above = WordList(vi: ["cấp trên"], en: ["above"])
  static let endOfPeriod = WordList(
    vi: ["cuối kỳ", "hết kỳ"], en: ["end of period", "end of the period"])
  static let afterPeriod = WordList(
    vi: ["sau kỳ", "sau khi hết kỳ"], en: ["after the period", "after period"])
  static let afterCampaign = WordList(
    vi: ["sau chiến dịch", "sau khi hết chiến dịch"],
    en: ["after campaign", "after the campaign", "after the end of the campaign"])
  static let beforeSpan = WordList(vi: ["trước"], en: ["before"])
  static let duringSpan = WordList(vi: ["trong"], en: ["during"])
  static let afterSpan = WordList(vi: ["sau"], en: ["after"])
  static let moreThan = WordList(vi: ["trên", "hơn"], en: ["more than", "over"])
  static let about = WordList(vi: ["khoảng"], en: ["about", "around"])
  static let all = WordList(vi: ["mọi", "tất cả"], en: ["all", "every"])
  static let month = WordList(vi: ["tháng"], en: ["month"])
  static let quarter = WordList(vi: ["quý"], en: ["quarter"])
  static let year = WordList(vi: ["năm"], en: ["year"])
  static let lunar = WordList(vi: ["âm lịch"], en: ["lunar"])
  static let leap = WordList(vi: ["nhuận"], en: ["leap"])

  static let modalities: [(WordList, Modality)] = [
    (WordList(vi: ["phải"], en: ["must"]), .must),
    (WordList(vi: ["nên", "phấn đấu"], en: ["should", "strive"]), .should),
    (WordList(vi: ["có thể"], en: ["may"]), .may),
  ]
  static let nothing = WordList(vi: ["không"], en: ["nothing", "no"])
  static let byItself = WordList(
    vi: ["tự phát", "đơn vị tự phát"], en: ["itself", "the unit itself", "themselves"])
  static let messageClasses: [(WordList, MessageClass)] = MessageClass.allCases.map { kind in
    (WordList(vi: [kind.name.vietnamese], en: [kind.name.english]), kind)
  }
  static let contactPolicies: [(WordList, ContactPolicy)] = [
    (WordList(vi: ["không"], en: ["no"]), .withheld),
    (WordList(vi: ["có"], en: ["yes"]), .published),
  ]
  static let expected = WordList(vi: ["dự kiến"], en: ["expected"])
  static let halfDays: [(WordList, HalfDay)] = [
    (WordList(vi: ["sáng", "buổi sáng"], en: ["morning"]), .morning),
    (WordList(vi: ["chiều", "buổi chiều"], en: ["afternoon"]), .afternoon),
  ]
  static let attachments: [(WordList, Document.Attachment)] = [
    (WordList(vi: ["đủ"], en: ["complete"]), .complete),
    (WordList(vi: ["thiếu"], en: ["missing"]), .missing),
  ]
  static let occupations: [(WordList, Occupation)] = [
    (WordList(vi: ["không"], en: ["nothing"]), .nothing),
    (WordList(vi: ["nửa ngày", "buổi"], en: ["half-day"]), .halfDay),
    (WordList(vi: ["cả ngày", "ngày"], en: ["day"]), .day),
    (WordList(vi: ["giờ"], en: ["hours"]), .hours),
  ]
  static let restDays: [(WordList, RestDays)] = [
    (WordList(vi: ["không"], en: ["never"]), .never),
    (WordList(vi: ["được"], en: ["allowed"]), .allowed),
  ]
  static let ofPlace = WordList(vi: ["của nơi ấy", "tiếng của nơi ấy"], en: ["of the place"])
  static let yesNo: [(WordList, Bool)] = [
    (WordList(vi: ["có"], en: ["yes"]), true), (WordList(vi: ["không"], en: ["no"]), false),
  ]
  static let dayChoices: [(WordList, DayChoice)] = [
    (WordList(vi: ["có"], en: ["yes"]), .common),
    (WordList(vi: ["không"], en: ["no"]), .ofEachUnit),
  ]
  static let parentExtents: [(WordList, ParentCampaign.Extent)] = [
    (WordList(vi: ["có"], en: ["yes"]), .widened),
    (WordList(vi: ["không"], en: ["no"]), .within),
  ]
  static let firstPeriods: [(WordList, FirstPeriod)] = [
    (WordList(vi: ["trọn"], en: ["whole"]), .whole),
    (WordList(vi: ["dở"], en: ["partial"]), .partial),
    (WordList(vi: ["đầu năm"], en: ["year"]), .ofYear),
  ]
  static let shifts: [(WordList, Shift)] = [
    (WordList(vi: ["về trước"], en: ["previous"]), .previousWorkingDay),
    (WordList(vi: ["về sau"], en: ["next"]), .nextWorkingDay),
    (WordList(vi: ["không"], en: ["none"]), .stays),
  ]
  static let dayKinds: [(WordList, OfficialDays.Kind)] = [
    (WordList(vi: ["nghỉ"], en: ["rest"]), .rest),
    (WordList(vi: ["nghỉ tết"], en: ["feast"]), .feast),
    (WordList(vi: ["làm việc", "làm bù"], en: ["work"]), .work),
  ]
  static let slashes: [(WordList, DateStyle)] = [
    (WordList(vi: ["ngày/tháng"], en: ["day/month"]), .dayMonth),
    (WordList(vi: ["tháng/ngày"], en: ["month/day"]), .monthDay),
  ]
}
