/// How dates with slashes are meant.
enum DateStyle: Hashable, Sendable {
  case dayMonth, monthDay
}
