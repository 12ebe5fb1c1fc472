import CivilTime
import ScheduleModel

// What a rule says of how it goes on the air.
extension FieldReader {
  /// Who airs the tasks themselves, how urgent they are, what is read or played, and how long it is
  /// where no hour begins it. Reports what says nothing because nothing is aired.
  mutating func airing(
    at position: Position?, _ hours: Hours, _ amounts: AmountReader
  ) -> Airing {
    var airing = Airing()
    airing.messageClass = word(.messageClass, Words.messageClasses)
    airing.script = scalar(.script)?.text
    guard let station = scalar(.broadcastBy) else {
      if !has(.broadcastBy) { refuseWithoutBroadcast() }
      return airing
    }
    if Words.byItself.matches(station.text, in: language) {
      airing.airer = .unit
      if position == .throughout {
        findings.append(.notInSpan(.broadcastBy, at: place(of: .broadcastBy), in: language))
      }
    }
    switch hours {
    case .at, .within: break
    case .unstated, .toBeAnnounced:
      airing.length = scalar(.duration).flatMap { amounts.length($0.text) }
    }
    return airing
  }

  private mutating func refuseWithoutBroadcast() {
    let needed = Phrase(vi: "'phát sóng'", en: "'broadcast by'")
    for key in [Key.messageClass, .script] where has(key) {
      findings.append(.withoutEffect(key, needs: needed, at: place(of: key), in: language))
    }
  }
}
