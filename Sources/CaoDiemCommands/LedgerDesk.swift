import ArgumentParser
import CivilTime
import Conflicts
import Explanation
import FeedServer
import Feeds
import Ledger
import Placement
import PlanPages
import PlannerServer
import RuleFiles
import SQLiteStore
import ScheduleModel

/// The plans of a ledger as the planner's pages ask for them: each is read once for each revision.
actor LedgerDesk: PublishedDesk {
  private let store: SQLiteStore
  private let key: LinkKey
  private let address: String
  private let clock: @Sendable () -> Instant
  private var readings: [PlanID: (revision: Int, reading: Task<PublishedReader, any Error>)] = [:]

  /// Prepares the pages of a ledger; addresses of links are made with `key`, below `address`.
  init(
    _ store: SQLiteStore, _ key: LinkKey, at address: String,
    clock: @escaping @Sendable () -> Instant
  ) {
    self.store = store
    self.key = key
    self.address = address
    self.clock = clock
  }

  func plans() throws -> [(id: PlanID, title: String)] {
    try store.plans().compactMap { id in try store.latest(of: id).map { (id, $0.plan.title) } }
  }

  func reader(of plan: PlanID) async throws -> (any PlannerReader)? {
    guard let latest = try store.latest(of: plan) else { return nil }
    if let known = readings[plan], known.revision == latest.number {
      return try await known.reading.value
    }
    // Whoever asks meanwhile waits for the same reading, and for no other plan's.
    let calendars = LedgerSubscriptions(store: store, key: key, address: address)
    let reading = Task.detached { [clock] in
      try PublishedReader(latest, calendars, clock: clock)
    }
    readings[plan] = (latest.number, reading)
    do {
      return try await reading.value
    } catch {
      // What was missing may be there when somebody asks again.
      readings[plan] = nil
      throw error
    }
  }
}

extension LedgerDesk {
  func links(of plan: PlanID) throws -> (plan: PublishedPlan, links: [PublishedLink]) {
    guard let published = try store.latest(of: plan)?.plan else {
      throw LedgerError.damaged("plan \(plan)")
    }
    let links = try store.links().filter { $0.plan == plan && $0.withdrawn == nil }.map { link in
      let page = key.page(of: link, at: address)
      return PublishedLink(
        link, lastUse: try store.receipts(of: link.id).last, address: page, qr: QRCode(page)?.svg)
    }
    return (published, links)
  }

  func withdraw(_ link: Int, of plan: PlanID, at now: Instant) throws {
    let holds = try store.links().contains {
      $0.id == link && $0.plan == plan && $0.withdrawn == nil
    }
    if holds { _ = try store.withdraw(link, at: now) }
  }

  func revisions(of plan: PlanID) throws -> [Revision] { try store.revisions(of: plan) }

  func goingBack(
    to number: Int, of plan: PlanID, at now: Instant, in language: Language
  ) throws -> PublishedReturn {
    do {
      let draft = try draft(goingBackTo: number, of: plan, nil, now)
      guard let text = draft.text(in: language) else { throw PublishedReturnRefusal.same }
      return PublishedReturn(to: number, .success(text))
    } catch let refusal as PublishedReturnRefusal {
      return PublishedReturn(to: number, .failure(refusal))
    }
  }

  func goBack(
    to number: Int, of plan: PlanID, from latest: Int, _ approval: Approval, at now: Instant,
    in language: Language
  ) throws {
    guard try store.latest(of: plan)?.number == latest else {
      throw PublishedReturnRefusal.overtaken
    }
    let draft = try draft(goingBackTo: number, of: plan, approval, now)
    do {
      guard try draft.make(in: store, language) != nil else { throw PublishedReturnRefusal.same }
    } catch is ExitCode {
      throw PublishedReturnRefusal.unsound
    } catch LedgerError.overtaken {
      throw PublishedReturnRefusal.overtaken
    }
  }

  private func draft(
    goingBackTo number: Int, of plan: PlanID, _ approval: Approval?, _ now: Instant
  ) throws -> RevisionDraft {
    let target = try store.revisions(of: plan).first { $0.number == number }
    guard let target, let zone = target.zone else { throw PublishedReturnRefusal.unknown(number) }
    do {
      return try RevisionDraft(
        goingBackTo: target, in: store, approval: approval, now: now, zone: zone)
    } catch {
      throw PublishedReturnRefusal(LedgerRefusal(error, at: "ledger.sqlite").message)
    }
  }
}

extension PublishedReturnRefusal {
  fileprivate static func unknown(_ number: Int) -> PublishedReturnRefusal {
    PublishedReturnRefusal(
      Phrase(
        vi: "Kế hoạch không có bản \(number).", en: "The plan has no revision \(number)."))
  }

  fileprivate static let same = PublishedReturnRefusal(
    Phrase(
      vi: "Bản ấy không khác bản đang công bố; không có gì để làm.",
      en: "That revision is no different from the published one; there is nothing to do."))

  fileprivate static let overtaken = PublishedReturnRefusal(
    Phrase(
      vi: "Vừa có người công bố một bản mới. Chưa làm gì; xem lại rồi quyết lại.",
      en: "Somebody has just published another revision. Nothing was done; look again, then decide."
    ))

  fileprivate static let unsound = PublishedReturnRefusal(
    Phrase(
      vi: "Chưa công bố: lịch không qua được lần kiểm tra lại. Chi tiết ở nhật ký của máy chủ.",
      en: "Not published: a calendar did not pass its check. Details are in the server's log."))
}
