/// Where passwords are made and tried: one after the other, since each takes 32 MiB.
actor PasswordBench {
  /// Something to try passwords of accounts against that do not exist, so that these take as long.
  private lazy var nobody = try? PasswordHash(of: "")

  /// Whether a password is the one that is kept; `nil` is kept where there is no such account.
  func matches(_ password: String, _ kept: String?) -> Bool {
    guard let hash = kept.flatMap({ PasswordHash(text: $0) }) else {
      _ = nobody?.matches(password)
      return false
    }
    return hash.matches(password)
  }

  /// What is to be kept of a password.
  func hash(of password: String) throws -> String { try PasswordHash(of: password).text }
}
