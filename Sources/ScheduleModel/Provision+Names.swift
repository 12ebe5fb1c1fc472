extension Provision.Kind {
  /// What such a provision is called, in lists of provisions and wherever one is shown.
  public var name: Phrase {
    switch self {
    case .event: Phrase(vi: "sự kiện", en: "event")
    case .window: Phrase(vi: "khoảng thời gian", en: "window")
    case .theme: Phrase(vi: "chủ đề", en: "theme")
    case .quota: Phrase(vi: "số lượng", en: "quota")
    case .rate: Phrase(vi: "định kỳ", en: "rate")
    case .coverage: Phrase(vi: "bao phủ", en: "coverage")
    case .deadline: Phrase(vi: "thời hạn", en: "deadline")
    case .relative: Phrase(vi: "theo việc khác", en: "relative")
    case .report: Phrase(vi: "báo cáo", en: "report")
    case .kpi: Phrase(vi: "chỉ tiêu", en: "target")
    case .tba: Phrase(vi: "thông báo sau", en: "to be announced")
    case .onDemand: Phrase(vi: "khi phát sinh", en: "on demand")
    case .standing: Phrase(vi: "thường xuyên", en: "standing")
    case .assign: Phrase(vi: "phân công", en: "assignment")
    case .audience: Phrase(vi: "đối tượng", en: "audience")
    case .message: Phrase(vi: "thông điệp", en: "message")
    case .language: Phrase(vi: "ngôn ngữ", en: "language")
    case .resource: Phrase(vi: "nguồn lực", en: "resource")
    case .constraint: Phrase(vi: "ràng buộc", en: "constraint")
    case .reference: Phrase(vi: "dẫn chiếu", en: "reference")
    }
  }
}
