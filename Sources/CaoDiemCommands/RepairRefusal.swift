import ArgumentParser
import Repairs
import ScheduleModel

/// Why a repair is not applied.
enum RepairRefusal {
  case noName, controls
  /// The conflict has no repair of this name or number; these are the names of those that work.
  case noRepair(String, of: ConflictID, known: [String])
  /// The repair works no longer.
  case failed(String, RepairFailure)

  /// The exit code that goes with it.
  var code: ExitCode {
    guard case .failed(_, let failure) = self else { return ExitCode(64) }
    switch failure {
    case .notWritten, .finding: return ExitCode(65)
    case .fault: return ExitCode(70)
    case .remains, .raises: return ExitCode(64)
    }
  }

  /// What is so, and what would be right.
  var message: Phrase {
    switch self {
    case .noName:
      Phrase(
        vi: "--by không được bỏ trống: ai quyết định", en: "--by may not be empty: who decides")
    case .controls:
      Phrase(
        vi: "--by hoặc --because có ký tự điều khiển không nhìn thấy được: gõ lại",
        en: "--by or --because holds a control character that cannot be seen: type it again")
    case .noRepair(let name, let conflict, []):
      Phrase(
        vi: """
          xung đột '\(conflict)' không có cách sửa '\(name)': chưa cách nào đã thử mà được; \
          'accept' là chấp nhận như hiện trạng
          """,
        en: """
          the conflict '\(conflict)' has no repair '\(name)': none that was tried works; 'accept' \
          accepts it as it is
          """)
    case .noRepair(let name, let conflict, let known):
      Phrase(
        vi: """
          xung đột '\(conflict)' không có cách sửa '\(name)'; đang có: \
          \(known.joined(separator: ", ")), accept
          """,
        en: """
          the conflict '\(conflict)' has no repair '\(name)'; there are: \
          \(known.joined(separator: ", ")), accept
          """)
    case .failed(let name, let failure):
      Phrase(
        vi: """
          chưa ghi gì: cách sửa '\(name)' không còn dùng được: \(failure.words.vietnamese); xem lại \
          bằng 'caodiem conflicts PLAN --repairs'
          """,
        en: """
          nothing was written: the repair '\(name)' works no longer: \(failure.words.english); see \
          'caodiem conflicts PLAN --repairs'
          """)
    }
  }
}
