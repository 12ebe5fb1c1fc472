import ScheduleModel

/// Words by which documents say how binding a number is. With other marks they are other words, or none.
private let forcefulWords = [
  "phấn đấu", "ít nhất", "tối thiểu", "tối đa", "nhiều nhất", "bảo đảm", "đảm bảo", "không quá",
]

extension Survey {
  /// Words in front of a number that differ from a word of force in their marks only: `phần đầu 60%`.
  var wordingSlips: [Conflict] {
    guard book.head.language == .vietnamese else { return [] }
    return book.provisions.compactMap { provision in
      provision.quote.slipOfForce.map { conflict($0, of: provision) }
    }
  }

  private func conflict(
    _ slip: (written: String, meant: String, number: String), of provision: Provision
  ) -> Conflict {
    let homes = Set(
      book.mentions.filter { $0.provision == provision.id }.compactMap { mention in
        if case .rule(let id) = mention.home { id } else { nil }
      })
    let duties = entries.filter { homes.contains($0.rule.id) || homes.contains($0.rule.writtenID) }
    let reading =
      duties.isEmpty
      ? Phrase(vi: "Chưa quy tắc nào nhận điều này", en: "No rule takes it up yet")
      : Phrase(
        vi: "\(duties.quoted.vietnamese) hiểu là '\(slip.meant)'",
        en: "\(duties.quoted.english) \(duties.count == 1 ? "reads" : "read") it so")
    return Conflict(
      .wordingSlip, ConflictID(.wordingSlip, about: provision.id.codeWord), .soft,
      whose(duties.tasks)
        + Phrase(
          vi: """
            : \(provision.id) viết '\(slip.written) \(slip.number)', chỉ khác dấu với '\(slip.meant) \
            \(slip.number)'. \(reading.vietnamese).
            """,
          en: """
            : \(provision.id) says '\(slip.written) \(slip.number)', which differs from '\(slip.meant) \
            \(slip.number)' in its marks only. \(reading.english).
            """),
      tasks: duties.tasks.ids, units: duties.tasks.units, clauses: [provision.section],
      causes: [provision.source]
        + duties.map { $0.rule.lines[.modality] ?? $0.rule.place(of: .target) },
      repairs: [
        Repair(
          Phrase(
            vi: "hỏi lại nơi ra văn bản, rồi chấp nhận", en: "ask who wrote it, then accept"),
          tasks: taskCount)
      ])
  }

  /// Words that stand in the documents, titles or names in two spellings, which are one where we compare
  /// them: `hoà` and `hòa`.
  var varyingSpellings: [Conflict] {
    guard book.head.language == .vietnamese else { return [] }
    let texts =
      book.provisions.map { ($0.quote, $0.source) }
      + entries.map { ($0.rule.title, $0.rule.place(of: .title)) }
      + book.roster.units.flatMap { unit in
        ([unit.name] + unit.aliases).map { ($0, unit.source) }
      }
    var spellings: [String: [String: (count: Int, first: SourcePlace)]] = [:]
    for (text, place) in texts {
      for word in text.split(whereSeparator: { !$0.isLetter }) where !word.allSatisfy(\.isASCII) {
        let spelling = word.lowercased()
        spellings[spelling.folded, default: [:]][spelling, default: (0, place)].count += 1
      }
    }
    let varying = spellings.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { group in
      group.value.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    }
    guard !varying.isEmpty else { return [] }
    let list = varying.map { group in
      group.map { spelling, places in
        let count = Phrase.counted(places.count, vi: "chỗ", one: "place", many: "places")
        return Phrase(verbatim: "'\(spelling)' (") + count + ")"
      }.listed
    }
    let (vietnamese, english) = (
      list.map(\.vietnamese).joined(separator: "; "), list.map(\.english).joined(separator: "; ")
    )
    return [
      Conflict(
        .spellingVaries, ConflictID(.spellingVaries, about: book.head.id.text), .info,
        Phrase(
          vi: """
            Một chữ viết hai kiểu: \(vietnamese). Máy so tên đơn vị thì coi như nhau; ai tìm bằng phần mềm \
            khác nên tìm cả hai.
            """,
          en: """
            One word in two spellings: \(english). Names of units are compared as if they were one; who \
            searches with other programs should look for both.
            """),
        causes: varying.flatMap { $0.map(\.value.first) },
        repairs: [
          Repair(
            Phrase(
              vi: "trong tên việc và tên đơn vị thì viết một kiểu; lời trích thì để nguyên",
              en: "write titles and names in one way; leave quotations as they are"),
            tasks: taskCount)
        ])
    ]
  }
}

extension String {
  /// The first word of force with wrong marks that stands in front of a number; `nil` where there is none.
  fileprivate var slipOfForce: (written: String, meant: String, number: String)? {
    let words = split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count > 2 else { return nil }
    for place in 0..<words.count - 2 where words[place + 2].first?.isNumber == true {
      let written = words[place] + " " + words[place + 1]
      // A word may be right as it is, whichever of the list it is next to: `đảm bảo`, `bảo đảm`.
      guard !forcefulWords.contains(where: { $0.folded == written.folded }) else { continue }
      if let meant = forcefulWords.first(where: { $0.codeWord == written.codeWord }) {
        return (written, meant, words[place + 2].trailingCommaDropped)
      }
    }
    return nil
  }

  /// The number without what closes the sentence behind it.
  private var trailingCommaDropped: String {
    String(reversed().drop { ",;.".contains($0) }.reversed())
  }
}
