import PlanPages
import ScheduleModel
import Testing

@Suite("Fields of forms and addresses")
struct FormFieldsTests {
  @Test func `the fields of a form are read as browsers send them`() {
    let fields = FormFields("a.b=%C4%91%E1%BB%A7+gi%E1%BB%9D&c=&d&e=1%2B1%3D2&f=50%").all
    #expect(fields.map(\.name) == ["a.b", "c", "d", "e", "f"])
    #expect(fields.map(\.value) == ["đủ giờ", "", "", "1+1=2", "50%"])
  }

  @Test(arguments: [
    ("/conflict/x?lang=en&unit=a-b", ["conflict", "x"], "en"), ("/", [], nil),
    ("/week/2026-W27?unit=lang%3Den", ["week", "2026-W27"], nil),
    ("//evil.example/x?lang=en", [], nil), ("https://evil.example/", [], nil),
    ("/\\evil.example", [], nil), ("/a b", [], nil),
  ])
  func `a form leads back to a page of ours, in its language`(
    _ back: String, _ path: [String], _ language: String?
  ) {
    let query = PlannerQuery(back: back)
    #expect(query.path == path)
    #expect(query.language?.rawValue == language)
  }

  @Test func `pages that stand below a path know their own part of it`() {
    #expect(PlannerQuery(path: "/plans/a/week/2026-W27", below: "/plans/a").path.count == 2)
    #expect(PlannerQuery(back: "/plans/a/rules?lang=vi", below: "/plans/a").path == ["rules"])
    #expect(PlannerQuery(back: "/elsewhere", below: "/plans/a").path.isEmpty)
  }
}
