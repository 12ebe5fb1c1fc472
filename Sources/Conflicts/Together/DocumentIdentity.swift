import CivilTime
import ScheduleModel

extension Document {
  /// The pieces of the number, without zeros in front: `166`, `kh`, `bhxh`; empty where it has none.
  private var pieces: [String] {
    (number ?? "").lowercased().split { !$0.isLetter && !$0.isNumber }
      .map { piece in Int(piece).map(String.init) ?? String(piece) }
  }

  /// What its issuer calls documents of its sort, as the number tells: `kh bhxh` of `166/KH-BHXH`.
  var series: [String] { pieces.filter { Int($0) == nil } }

  /// The number as it stands in an identity: `166-kh-bhxh`; `nil` where it has none.
  var numberCode: String? {
    pieces.isEmpty ? nil : pieces.joined(separator: "-").codeWord
  }

  /// Whether an entry of another plan is about the same document: by the number, where both know the day
  /// of issue by the day, and where a number could be anybody's by the issuer.
  func isSame(as other: Document) -> Bool {
    guard !pieces.isEmpty, pieces == other.pieces else { return false }
    if let issued, let day = other.issued, issued != day { return false }
    let isCertain = !series.isEmpty && issued != nil && other.issued != nil
    return isCertain || hasIssuer(of: other) ?? true
  }

  /// Whether both were issued by one body; `nil` where that is not known.
  func hasIssuer(of other: Document) -> Bool? {
    guard let issuer, let second = other.issuer else { return nil }
    return issuer.folded == second.folded
  }

  /// Since when it holds; `nil` where nobody knows.
  var start: CivilDate? { inForceFrom ?? issued }
}

extension RuleBook {
  /// What the plan says of a document, which may be another plan's: its entries for the same document.
  func entries(of document: Document) -> [Document] {
    documents.filter { $0.isSame(as: document) }
  }

  /// The documents that a document carries out.
  func documents(carriedOutBy document: Document) -> [Document] {
    document.implements.compactMap { self.document($0) }
  }
}
