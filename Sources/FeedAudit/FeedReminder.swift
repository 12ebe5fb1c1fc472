/// What a VALARM says.
enum FeedReminder {
  /// A text, so many minutes before the start.
  case before(Int, FeedText)
  /// Something else, which is a fault already.
  case unreadable

  /// Reads a VALARM.
  init(_ alarm: FeedComponent) {
    guard FeedReminder.faults(of: alarm, nil).isEmpty, let trigger = alarm["TRIGGER"],
      let minutes = trigger.minutesBefore, let text = alarm["DESCRIPTION"].flatMap({ FeedText($0) })
    else {
      self = .unreadable
      return
    }
    self = .before(minutes, text)
  }

  /// What is wrong with a VALARM by itself.
  ///
  /// Source: RFC 5545 §3.6.6 for an alarm that shows a text; the feed contract.
  static func faults(of alarm: FeedComponent, _ uid: String?) -> [FeedFault] {
    var faults = PropertyRules.alarm.faults(of: alarm, uid)
    if let action = alarm["ACTION"], action.text != "DISPLAY" {
      faults.append(.badValue(action, uid))
    }
    if let trigger = alarm["TRIGGER"], trigger.minutesBefore == nil {
      faults.append(.badTime(trigger, uid))
    }
    if let text = alarm["DESCRIPTION"], FeedText(text) == nil {
      faults.append(.badEscape(text, uid))
    }
    return faults
  }
}

extension FeedProperty {
  /// The minutes of a negative duration in days, hours and minutes: 480 for `-PT8H`; `nil` for
  /// anything else.
  ///
  /// Source: RFC 5545 §3.3.6.
  fileprivate var minutesBefore: Int? {
    guard parameters.isEmpty, text.hasPrefix("-P") else { return nil }
    var minutes = 0
    var digits = ""
    var units: [Character] = []
    for letter in text.dropFirst(2) {
      if letter.isASCII, letter.isNumber {
        digits.append(letter)
        continue
      }
      units.append(letter)
      guard letter != "T" || digits.isEmpty else { return nil }
      if letter == "T" { continue }
      guard let number = Int(digits), digits.count < 6,
        let unit = FeedProperty.units[letter], units.contains("T") == (letter != "D")
      else { return nil }
      minutes += number * unit
      digits = ""
    }
    return digits.isEmpty && minutes > 0 && Set(units).count == units.count ? minutes : nil
  }

  private static let units: [Character: Int] = ["D": 1440, "H": 60, "M": 1]
}
