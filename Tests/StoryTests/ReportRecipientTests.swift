import Testing

@Suite("To whom reports go")
struct ReportRecipientTests {
  @Test func `calendars and tables say to whom and through whom`() throws {
    var text = try ConflictCase.baseText()
    text.files["rules/order.yaml"] = """
      document: order
      rules:
        - code: log
          task: Log
          who: every station
          clause: "7"
          due: 2027-06-30
          sent to: Board
          via: Bosun
      """
    let files = try MadeFiles(text.plan())
    let feed = try files.text("feed.ics").replacing("\r\n ", with: "")
    #expect(
      feed.contains("DESCRIPTION:Unit: North Station\\nSent to: Board\\nVia: Bosun\\nClause: 7"))
    #expect(try files.text("tasks.csv").contains(",Board,Bosun\r\n"))
  }
}
