import ScheduleModel

extension Words {
  /// What a provision asks for; the raw value of a kind will do in either language.
  static let provisionKinds: [(WordList, Provision.Kind)] = [
    (WordList(vi: ["sự kiện", "event"], en: ["event"]), .event),
    (WordList(vi: ["khoảng thời gian", "window"], en: ["window"]), .window),
    (WordList(vi: ["chủ đề", "theme"], en: ["theme"]), .theme),
    (WordList(vi: ["số lượng", "quota"], en: ["quota"]), .quota),
    (WordList(vi: ["định kỳ", "rate"], en: ["rate"]), .rate),
    (WordList(vi: ["bao phủ", "coverage"], en: ["coverage"]), .coverage),
    (WordList(vi: ["thời hạn", "deadline"], en: ["deadline"]), .deadline),
    (WordList(vi: ["theo việc khác", "relative"], en: ["relative"]), .relative),
    (WordList(vi: ["báo cáo", "report"], en: ["report"]), .report),
    (WordList(vi: ["chỉ tiêu", "kpi"], en: ["kpi"]), .kpi),
    (WordList(vi: ["thông báo sau", "tba"], en: ["tba"]), .tba),
    (WordList(vi: ["khi phát sinh", "ondemand"], en: ["on demand", "ondemand"]), .onDemand),
    (WordList(vi: ["thường xuyên", "standing"], en: ["standing"]), .standing),
    (WordList(vi: ["phân công", "assign"], en: ["assign"]), .assign),
    (WordList(vi: ["đối tượng", "audience"], en: ["audience"]), .audience),
    (WordList(vi: ["thông điệp", "message"], en: ["message"]), .message),
    (WordList(vi: ["ngôn ngữ", "language"], en: ["language"]), .language),
    (WordList(vi: ["nguồn lực", "resource"], en: ["resource"]), .resource),
    (WordList(vi: ["ràng buộc", "constraint"], en: ["constraint"]), .constraint),
    (WordList(vi: ["dẫn chiếu", "reference"], en: ["reference"]), .reference),
  ]
}
