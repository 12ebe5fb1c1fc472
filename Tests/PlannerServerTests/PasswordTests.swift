import Testing

@testable import PlannerServer

@Suite("Passwords")
struct PasswordTests {
  @Test func `what is kept is scrypt, as RFC 7914 §12 has it`() throws {
    // The third vector: its first block, as the format of kept passwords writes it.
    let kept = try #require(
      PasswordHash(
        text: "$scrypt$ln=14,r=8,p=1$U29kaXVtQ2hsb3JpZGU$"
          + "cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofI"))
    #expect(kept.matches("pleaseletmein"))
    #expect(!kept.matches("pleaseletmeim"))
    #expect(!kept.matches(""))
  }

  @Test func `a password matches what was kept of it, in either form of its letters`() throws {
    let hash = try PasswordHash(of: "Xã Minh Đức họp thứ Hai")
    let read = try #require(PasswordHash(text: hash.text))
    #expect(read == hash)
    #expect(read.matches("Xã Minh Đức họp thứ Hai"))
    #expect(read.matches("Xa\u{303} Minh Đức họp thứ\u{A0}Hai"))
    #expect(!read.matches("xã Minh Đức họp thứ Hai"))
    #expect(hash.text.hasPrefix("$scrypt$ln=15,r=8,p=1$"))
    #expect(!hash.text.contains("Minh"))
  }

  @Test func `no two passwords are kept alike, even where they are alike`() throws {
    #expect(try PasswordHash(of: "một câu dài dễ nhớ") != PasswordHash(of: "một câu dài dễ nhớ"))
  }

  @Test(arguments: [
    "", "abc", "$scrypt$ln=15,r=8,p=1$U29k", "$scrypt$ln=99,r=8,p=1$U29k$cCO9",
    "$scrypt$ln=15,r=1,p=1$U29k$cCO9", "$argon2id$ln=15,r=8,p=1$U29k$cCO9",
    "$scrypt$ln=15,r=8,p=1$U29k$cCO9",
  ])
  func `what was not kept so is not read`(text: String) {
    #expect(PasswordHash(text: text) == nil)
  }

  @Test(arguments: [
    ("một câu dài dễ nhớ", "một câu dài dễ nhớ", nil),
    ("một câu dài dễ nhớ", "một câu dài dễ nho", PasswordFault.different),
    ("mười bốn chữ ạ", "mười bốn chữ ạ", .short),
    (String(repeating: "abcd", count: 65), String(repeating: "abcd", count: 65), .long),
    ("aaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaa", .plain),
    ("TRẦN THỊ THANH LAN", "TRẦN THỊ THANH LAN", .plain),
  ])
  func `a password is long, the same twice, and no name`(
    password: String, again: String, fault: PasswordFault?
  ) {
    #expect(PasswordFault(password, again: again, for: "Trần Thị Thanh Lan") == fault)
  }
}
