import HTTPTypes
import Hummingbird

extension Request {
  /// The value of a cookie; `nil` where the browser sent none of the name.
  ///
  /// Source: RFC 6265 §4.2.1.
  func cookie(_ name: String) -> String? {
    for field in headers[values: .cookie] {
      for pair in field.split(separator: ";") {
        let parts = pair.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " } }
        if parts.count == 2, parts[0] == name { return parts[1] }
      }
    }
    return nil
  }
}
