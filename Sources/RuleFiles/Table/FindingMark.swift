package import ScheduleModel

/// What a finding says, wherever its line has gone.
package struct FindingMark: Hashable {
  private let code: Finding.Code
  private let file: String
  private let message: String

  package init(_ finding: Finding) {
    code = finding.code
    file = finding.place.file
    message = finding.message
  }
}

extension [Finding] {
  /// How often each thing is said.
  package var marks: [FindingMark: Int] {
    reduce(into: [:]) { $0[FindingMark($1), default: 0] += 1 }
  }
}
