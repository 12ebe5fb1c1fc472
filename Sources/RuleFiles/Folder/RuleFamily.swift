import ScheduleModel

/// A rule that is written once and read for each campaign or partner of a list.
///
/// Each reading is the rule's own tree with other lines in it: its code and title have those of the
/// campaign or partner behind them, and what it says of another rule of the same list is meant of that
/// one's reading for the same item.
struct RuleFamily {
  /// One campaign or partner of the list.
  struct Item {
    /// What stands behind the rule's code.
    let suffix: String
    /// What stands behind its title.
    let title: String
    /// The line that says whom or what it is for.
    let entry: YAMLTree.Entry
  }

  /// The code and the title as they are written.
  let code: String
  let title: String
  let items: [Item]

  /// The rule as it is written; `nil` where its code is none.
  var rule: Rule.Family? { RuleID(code).map { Rule.Family(id: $0, title: title) } }

  /// The family of a rule; `nil` for one that is read once.
  init?(_ rule: YAMLTree, in language: Language, _ context: RuleContext) {
    guard case .mapping(let entries, _) = rule else { return nil }
    func entry(_ key: Key) -> YAMLTree.Entry? {
      entries.first { FieldReader.key($0, language) == key }
    }
    guard let code = entry(.code)?.value.scalar?.text else { return nil }
    if let list = entry(.eachCampaign) {
      items = RuleFamily.campaigns(list.value, in: language, context).map { id, place in
        Item(
          suffix: id.text, title: context.campaigns[id]??.title ?? id.text,
          entry: RuleFamily.line(.campaign, id.text, at: place, language))
      }
    } else if let list = entry(.eachPartner) {
      items = list.value.items.compactMap(\.scalar).compactMap { scalar in
        scalar.text.asCode.map { suffix in
          Item(
            suffix: suffix, title: scalar.text,
            entry: RuleFamily.line(.partners, scalar.text, at: scalar.place, language))
        }
      }
    } else {
      return nil
    }
    // What names a campaign that there is not is read as it stands, and says so.
    let named = (entry(.eachCampaign) ?? entry(.eachPartner))?.value.items ?? []
    let isAll = named.count == 1 && Words.all.matches(named[0].scalar?.text ?? "", in: language)
    guard !items.isEmpty, isAll || items.count == named.count else { return nil }
    self.code = code
    title = entry(.task)?.value.scalar?.text ?? code
  }

  /// The readings of a rule, with the codes that its other families have.
  func readings(
    of rule: YAMLTree, in language: Language, beside families: [String: RuleFamily]
  ) -> [YAMLTree] {
    guard case .mapping(let entries, let place) = rule else { return [rule] }
    return items.map { item in
      var own = entries.map { entry -> YAMLTree.Entry in
        switch FieldReader.key(entry, language) {
        case .code: return entry.extended(by: "-" + item.suffix)
        case .task: return entry.extended(by: ": " + item.title)
        case .before, .after, .alongside, .carrier, .countsToward:
          let sibling = entry.value.scalar.flatMap { families[$0.text] }
          let isListed = sibling?.items.contains { $0.suffix == item.suffix } == true
          return isListed ? entry.extended(by: "-" + item.suffix) : entry
        case .partners: return entry.joined(by: item.entry, in: language)
        default: return entry
        }
      }
      let key = FieldReader.key(item.entry, language)
      if !own.contains(where: { FieldReader.key($0, language) == key }) { own.append(item.entry) }
      return .mapping(own, place)
    }
  }

  private static func campaigns(
    _ list: YAMLTree, in language: Language, _ context: RuleContext
  ) -> [(CampaignID, SourcePlace)] {
    let scalars = list.items.compactMap(\.scalar)
    if scalars.count == 1, Words.all.matches(scalars[0].text, in: language) {
      return context.campaigns.keys.sorted().map { ($0, scalars[0].place) }
    }
    return scalars.compactMap { scalar in
      CampaignID(scalar.text).flatMap { id in
        context.campaigns[id] == nil ? nil : (id, scalar.place)
      }
    }
  }

  private static func line(
    _ key: Key, _ text: String, at place: SourcePlace, _ language: Language
  ) -> YAMLTree.Entry {
    YAMLTree.Entry(
      key: Scalar(text: key.name[language], place: place),
      value: .scalar(Scalar(text: text, place: place)))
  }
}

extension YAMLTree.Entry {
  /// The line with something behind its text.
  fileprivate func extended(by tail: String) -> YAMLTree.Entry {
    guard let scalar = value.scalar else { return self }
    return YAMLTree.Entry(
      key: key, value: .scalar(Scalar(text: scalar.text + tail, place: scalar.place)))
  }

  /// The line whose list has the items of another line too.
  fileprivate func joined(by other: YAMLTree.Entry, in language: Language) -> YAMLTree.Entry {
    guard FieldReader.key(other, language) == FieldReader.key(self, language) else { return self }
    return YAMLTree.Entry(key: key, value: .list(value.items + other.value.items, value.place))
  }
}
