import CivilTime
import ICalendar
import Ledger
import RuleFiles
import ScheduleModel

extension PlanFolder {
  /// The files as a ledger keeps them beside a revision, by name.
  var publishedFiles: [PublishedFile] {
    let texts = files.map { PublishedFile(name: $0.name, octets: Array($0.text.utf8)) }
    let others = calendars.map { PublishedFile(name: $0.name, octets: $0.octets) }
    return (texts + others).sorted { $0.name < $1.name }
  }

  /// The folder that a ledger has kept.
  init(_ files: [PublishedFile]) {
    let (calendars, texts) = (
      files.filter { CalendarFile.isMeant(by: $0.name) },
      files.filter { !CalendarFile.isMeant(by: $0.name) }
    )
    self.init(
      texts.map { SourceFile(name: $0.name, text: String(decoding: $0.octets, as: UTF8.self)) },
      calendars: calendars.map {
        CalendarFile(name: $0.name, octets: $0.octets, OutsideCalendar($0.octets))
      })
  }
}
