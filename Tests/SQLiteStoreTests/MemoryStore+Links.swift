import CivilTime
import Ledger
import ScheduleModel

/// The links of a ledger that is gone when the process ends.
struct MemoryLinks {
  var links: [Link] = []
  var open: [OpenFeed] = []
  var mark: String?
  var receipts: [Receipt] = []
}

extension MemoryStore: LinkStore {
  func links() -> [Link] { linking { $0.links } }

  func issue(_ draft: LinkDraft, at moment: Instant) throws(LedgerError) -> Link {
    let link = linking { state -> Link? in
      let link = Link(
        id: state.links.count + 1, subscriber: draft.subscriber, name: draft.name,
        purpose: draft.purpose, issued: [moment])
      if let link { state.links.append(link) }
      return link
    }
    guard let link else { throw .damaged("link") }
    return link
  }

  func replace(_ link: Int, at moment: Instant) throws(LedgerError) -> Link {
    try change(link) { old in
      let moment = max(moment, old.issued.last ?? moment)
      return Link(
        id: old.id, subscriber: old.subscriber, name: old.name, purpose: old.purpose,
        issued: old.issued + [moment])
    }
  }

  func withdraw(_ link: Int, at moment: Instant) throws(LedgerError) -> Link {
    try change(link) { old in
      Link(
        id: old.id, subscriber: old.subscriber, name: old.name, purpose: old.purpose,
        issued: old.issued, withdrawn: moment)
    }
  }

  private func change(
    _ number: Int, _ body: (Link) -> Link?
  ) throws(LedgerError) -> Link {
    let new = linking { state -> Link? in
      guard let place = state.links.firstIndex(where: { $0.id == number }),
        state.links[place].withdrawn == nil, let new = body(state.links[place])
      else { return nil }
      state.links[place] = new
      return new
    }
    guard let new else { throw .unknownLink(number) }
    return new
  }

  func openFeeds() -> [OpenFeed] {
    linking { state in
      state.open.sorted {
        "\($0.terms.plan)/\($0.terms.subject)" < "\($1.terms.plan)/\($1.terms.subject)"
      }
    }
  }

  func setOpen(_ terms: FeedTerms, _ standing: OpenFeed.Standing) {
    linking { state in
      state.open.removeAll { $0.terms == terms }
      state.open.append(OpenFeed(terms, standing))
    }
  }

  func keyMark(settingIfNone mark: String) -> String {
    linking { state in
      let kept = state.mark ?? mark
      state.mark = kept
      return kept
    }
  }

  func note(_ receipts: [Receipt], forgettingBefore day: CivilDate) {
    linking { state in
      for new in receipts {
        let same = state.receipts.firstIndex {
          ($0.link, $0.day, $0.client, $0.revision) == (new.link, new.day, new.client, new.revision)
        }
        let old = same.map { state.receipts.remove(at: $0).count } ?? 0
        state.receipts.append(
          Receipt(
            link: new.link, day: new.day, client: new.client, revision: new.revision,
            count: old + new.count))
      }
      state.receipts.removeAll { $0.day < day }
    }
  }

  func receipts(of link: Int) -> [Receipt] {
    linking { state in
      state.receipts.filter { $0.link == link }
        .sorted { ($0.day, $0.client, $0.revision) < ($1.day, $1.client, $1.revision) }
    }
  }
}
