import ArgumentParser
import Foundation

/// Where people reach the server.
struct AddressOptions: ParsableArguments {
  @Option(
    help: """
      Địa chỉ để mọi người vào · the address by which people reach the server, such as \
      https://lich.example.vn (default: $CAODIEM_ADDRESS, else http://127.0.0.1:8080).
      """)
  var publicAddress: String?

  /// The address that was named, by option or environment; `nil` where none was.
  private var named: String? {
    publicAddress ?? ProcessInfo.processInfo.environment["CAODIEM_ADDRESS"]
  }

  /// The address without a slash at its end, else that of this machine at a port.
  func address(port: Int = 8080) -> String {
    var address = named ?? "http://127.0.0.1:\(port)"
    while address.hasSuffix("/") { address.removeLast() }
    return address
  }

  mutating func validate() throws {
    guard let named else { return }
    // With 200 characters in all, 60 remain for path and secret.
    guard named.hasPrefix("http://") || named.hasPrefix("https://"), named.utf8.count <= 140,
      named.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), !named.contains("?"),
      !named.contains("#")
    else {
      throw ValidationError(
        """
        '\(named)' không phải địa chỉ: viết như https://lich.example.vn, nhiều nhất 140 chữ · is no \
        address: write one such as https://lich.example.vn, of at most 140 characters
        """)
    }
  }
}
