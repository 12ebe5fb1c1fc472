public import ScheduleModel

extension PublishedPlan {
  /// What a feed of this plan is called; `nil` where the plan has no such unit or campaign.
  public func name(of subject: FeedSubject, in language: Language) -> String? {
    func word(_ vietnamese: String, _ english: String) -> String {
      Phrase(vi: vietnamese, en: english)[language]
    }
    switch subject {
    case .plan: return title
    case .unit(let id): return unitName(id)
    case .lead(let id): return unitName(id).map { $0 + word(" – chủ trì", " – lead") }
    case .partner(let id): return unitName(id).map { $0 + word(" – phối hợp", " – support") }
    case .station(let id): return unitName(id).map { $0 + word(" – phát sóng", " – broadcasts") }
    case .campaign(let id): return campaigns.first { $0.id == id }?.title
    }
  }

  private func unitName(_ id: UnitID) -> String? { units.first { $0.id == id }?.name }
}
