import ScheduleModel

/// The codes of things by their titles, for those who write a name where a code belongs.
struct TitledCodes {
  /// The titles as they are written, with their codes; those that several things bear are left out.
  private let codes: [(title: String, code: String)]

  /// Collects titles, in the order in which equally near ones are preferred.
  init(_ pairs: [(title: String, code: String)]) {
    let owners = Dictionary(grouping: pairs, by: \.title.folded)
    codes = pairs.filter { pair in
      owners[pair.title.folded]?.allSatisfy { $0.code == pair.code } == true
    }
  }

  /// The code of what bears this title, or one that is near to it; `nil` where nothing does.
  func code(meantBy text: String) -> String? {
    let near = nearest(to: text, among: codes.map(\.title))
    return codes.first { $0.title == near }?.code
  }
}

/// The titles of what rules name by codes.
struct PlanTitles {
  let documents: TitledCodes
  let campaigns: TitledCodes
  /// Known once all rule files are open.
  var rules = TitledCodes([])
}
