/// Something that is measured, by its name.
struct Benchmark: Sendable {
  let name: String
  /// What it is, in both languages.
  let about: String
  /// Runs it so often, and says what came of it.
  let measure: @Sendable (_ runs: Int) throws -> Row

  /// All of them, in the order in which they are listed.
  static let all = [
    Benchmark(
      name: "nation",
      about: "3.321 xã, phát thanh 2 lần mỗi tuần · the weekly minimum of a nation",
      measure: { try Engine(Nation.weekly()).measure($0) }),
    Benchmark(
      name: "thai-nguyen",
      about: "một tỉnh, mọi việc của năm · one province, all of a year",
      measure: { try Engine(Province.book()).measure($0) }),
    Benchmark(
      name: "clashes",
      about: "385.384 lần đặt chỗ, tìm chỗ trùng · clashes among bookings",
      measure: Bookings.measure),
    Benchmark(
      name: "audit",
      about: "các lần đặt chỗ ấy, kiểm tra toàn bộ · the whole audit of these bookings",
      measure: Bookings.measureAudit),
    Benchmark(
      name: "writing",
      about: "352.026 việc thành lịch, cạnh một chương trình C · feeds of a nation, beside C",
      measure: Writing.measure),
    Benchmark(
      name: "replanning",
      about:
        "tỉnh ấy sau khi công bố, thêm một ngày nghỉ · that province, published, a closure more",
      measure: Replanning.measure),
    Benchmark(
      name: "small",
      about: "240 hội nghị, 12 báo cáo viên, vừa đủ · 240 conferences that just fit",
      measure: { try Tight.measure("small", $0) }),
    Benchmark(
      name: "large",
      about: "900 hội nghị, 48 báo cáo viên, vừa đủ · 900 conferences that just fit",
      measure: { try Tight.measure("large", $0) }),
    Benchmark(
      name: "brief",
      about: "900 hội nghị, 12 báo cáo viên, không thể · 900 conferences that cannot be",
      measure: { try Tight.measure("brief", $0) }),
    Benchmark(
      name: "loss",
      about: "'large' sau khi công bố, một báo cáo viên mất một buổi · a speaker loses a half-day",
      measure: Tight.measureLoss),
    Benchmark(
      name: "tier",
      about: "cả nước, xã và tổ dân phố, mọi việc · communes and residential groups of a nation",
      measure: { try Engine(Nation.everything()).measure($0) }),
  ]

  /// The benchmark of a name.
  static func named(_ name: String) -> Benchmark? { all.first { $0.name == name } }
}
