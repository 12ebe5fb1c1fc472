import Foundation

/// A plan that has text which programs may take for something else in every field that takes free text.
enum HostilePlan {
  /// A text as it stands in the plan, and as it is shown.
  struct Text {
    /// What stands in the files.
    let written: String
    /// What people see: ends trimmed, NFC, and what turns the direction of writing as `�`.
    let shown: String

    init(_ written: String, shown: String? = nil) {
      self.written = written
      self.shown = shown ?? written
    }
  }

  /// The texts; each has a unit, a document, a campaign, a message, a rule and a choice of its own.
  static let texts = [
    Text("<script>window.hostile = 1</script>"),
    Text("\"><img src=x onerror=\"window.hostile = 1\">"),
    Text("'; DROP TABLE tasks; --"),
    Text("=HYPERLINK(\"http://x.example\",\"a\")"), Text("+1+1"), Text("-1-1"), Text("@SUM(A1)"),
    Text("\ttab", shown: "tab"),
    Text("\u{202E}gnol\u{2066} a", shown: "\u{FFFD}gnol\u{FFFD} a"),
    Text("a\u{200B}b\u{200D}c"), Text("🎉👩‍👩‍👧 emoji"),
    Text("Ho\u{302}\u{323}i nghi\u{323}", shown: "Hội nghị"),
    Text("{{words.skip}} {{{x}}} &amp; &#60; ]]>"), Text("BEGIN:VEVENT\\, END\\;x"),
    Text("javascript:window.hostile=1"),
  ]

  /// 10,000 characters in words, and in one word.
  static let (long, longWord) = (
    String(repeating: "dài ", count: 2_499) + "dài.", String(repeating: "y", count: 10_000)
  )

  /// The files of the plan by their names.
  static var files: [String: String] {
    var files = [
      "plan.yaml": head, "units.csv": units, "decisions.yaml": decisions, "rules/z.yaml": longRule,
    ]
    for (number, text) in texts.enumerated() {
      files["rules/r-\(number.formatted(.number.precision(.integerLength(2)))).yaml"] = rules(
        number, text.written)
    }
    return files
  }

  private static var head: String {
    let lists = [
      ("các văn bản", "vb", ["tên", "số", "cơ quan"]),
      ("các chiến dịch", "cd", ["tên", "giả định"]),
      ("các thông điệp", "td", ["nội dung", "căn cứ"]),
    ].map { title, code, keys in
      "\(title):\n"
        + texts.enumerated().map { number, text in
          "  - mã: \(code)-\(number)\n"
            + (code == "cd" ? "    trong: 1/\(number % 12 + 1) – 9/\(number % 12 + 1)\n" : "")
            + keys.map { "    \($0): \(text.written.quoted)\n" }.joined()
        }.joined()
    }
    return """
      mã: hiem
      tên: \((texts[0].written + texts[1].written).quoted)
      năm: 2026
      múi giờ: Asia/Ho_Chi_Minh
      lịch: [vn]
      cập nhật: 2026-06-17 08:00
      liên hệ trong lịch: có
      ghi chú: \(long.quoted)

      """ + lists.joined()
  }

  private static var units: String {
    "mã,tên,loại,nhãn,tên khác,giả định\n"
      + texts.enumerated().map { number, text in
        let cell = "\"" + text.written.replacing("\"", with: "\"\"") + "\""
        let other =
          "\"khác " + text.written.replacing("\"", with: "").replacing(";", with: "") + "\""
        return "u-\(number),\(cell),\(cell),nhan,\(other),\(cell)\n"
      }.joined() + "dai-1,Đài,đài,,,\n"
  }

  private static func rules(_ number: Int, _ written: String) -> String {
    let text = written.quoted
    let keys = [
      "gửi", "qua", "liên hệ", "đối tượng", "kênh", "hoạt động", "ghi chú", "giả định", "hỏi",
      "sản phẩm", "nơi",
    ]
    return """
      văn bản: vb-\(number)
      chiến dịch: cd-\(number)
      quy tắc:
        - mã: r-\(number)
          việc: \(text)
          ai: u-\(number)
          ngày: \(number + 6)/7
          giờ: 8:00
          thời lượng: 60 phút
          phối hợp: [\(text), \(("khác " + written).quoted)]
          thông điệp: td-\(number)
          căn cứ: [\(text)]

      """ + keys.map { "    \($0): \(text)\n" }.joined() + """
          - mã: t-\(number)
            việc: \(text)
            ai: u-\(number)
            thường xuyên: \(text)
            căn cứ: [\(text)]
        các lựa chọn:
          - mã: lc-\(number)
            hỏi: \(text)
            căn cứ: [\(text)]
            các cách hiểu:
              - mã: mot
                nghĩa: \(text)
              - mã: hai
                nghĩa: \(("hai " + written).quoted)

        """
  }

  private static var longRule: String {
    """
    văn bản: vb-2
    quy tắc:
      - mã: dai
        việc: \(String(repeating: "Dài ", count: 24).quoted)
        ai: dai-1
        ngày: 3/7
        căn cứ: I
        nơi: \(String(repeating: "x", count: 100).quoted)
        ghi chú: \(long.quoted)
        giả định: \(longWord.quoted)

    """
  }

  private static var decisions: String {
    "quyết định:\n"
      + texts.enumerated().map { number, text in
        """
          - lựa chọn: lc-\(number)
            cách hiểu: mot
            người: \(text.written.quoted)
            vì: \(text.written.quoted)
            quyết ngày: 2026-06-01

        """
      }.joined()
  }
}

extension String {
  /// The text as a YAML scalar in double quotes; what cannot be seen is escaped.
  fileprivate var quoted: String {
    let inner = unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case "\t": "\\t"
      case "\u{200B}"..."\u{206F}": "\\u" + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }
    return "\"" + inner.joined() + "\""
  }
}
