import ArgumentParser
import ScheduleModel

/// What verbs take that read one plan or several: their folders and the language to speak.
struct PlansOptions: ParsableArguments {
  @Argument(help: "Thư mục kế hoạch, một hay nhiều · the plan folder, or several.")
  var plans: [String]

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var speech: LanguageOptions
}

extension PlansOptions {
  /// Reads and places each plan by itself, as `PlanOptions` does one.
  ///
  /// - Throws: the greatest `ExitCode` of those that one plan is refused with, after all were read; 64, after
  ///   saying so, where two folders are one plan.
  func load(now: String? = nil) throws -> LoadedPlans {
    var loaded: [LoadedPlans.Member] = []
    var worst: ExitCode?
    for folder in plans {
      do {
        let plan = try standardError.under(plans.count > 1 ? "\(folder):\n" : "") {
          try PlanOptions(folder, ledger, speech).load(now: now)
        }
        try expectOther(plan, folder, than: loaded)
        loaded.append(LoadedPlans.Member(place: loaded.count, folder: folder, plan: plan))
      } catch let code as ExitCode {
        if code.rawValue > worst?.rawValue ?? 0 { worst = code }
      }
    }
    if let worst { throw worst }
    return LoadedPlans(loaded)
  }

  /// Refuses a second folder of one plan: what is told of both would be told of one plan twice.
  private func expectOther(
    _ plan: LoadedPlan, _ folder: String, than others: [LoadedPlans.Member]
  ) throws {
    let id = plan.plan.book.head.id
    guard let first = others.first(where: { $0.plan.plan.book.head.id == id }) else { return }
    let message = Phrase(
      vi: """
        '\(first.folder)' và '\(folder)' cùng là kế hoạch '\(id)'; so hai bản của một kế hoạch bằng \
        'caodiem diff \(first.folder) --against \(folder)'
        """,
      en: """
        '\(first.folder)' and '\(folder)' are both the plan '\(id)'; two versions of one plan are \
        compared with 'caodiem diff \(first.folder) --against \(folder)'
        """)
    standardError.write("\(message[plan.language])\n")
    throw ExitCode(64)
  }

  /// The options for plan folders.
  init(_ plans: [String], _ ledger: LedgerOptions, _ speech: LanguageOptions) {
    self.init()
    self.plans = plans
    self.ledger = ledger
    self.speech = speech
  }
}
