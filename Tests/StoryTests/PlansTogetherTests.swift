import Conflicts
import ScheduleModel
import Testing

@Suite("Several plans together")
struct PlansTogetherTests {
  @Test func `in any order they have the same conflicts, and a third plan changes none of them`()
    throws
  {
    let (harbour, county, coast) = (try harbour(), try asking(), try coastGuard())
    let pair = PlansConflicts(of: [harbour, county]).all
    #expect(pair.map(\.id.text) == ["plans-ask-twice.county-safety.boats.harbour-watch.drill"])
    let three = PlansConflicts(of: [harbour, county, coast]).all
    #expect(
      three.map(\.id.text) == [
        "peaks-overlap.coast-guard.checks.county-safety.checks",
        "plans-ask-twice.coast-guard.boats.county-safety.boats",
        "plans-ask-twice.coast-guard.boats.harbour-watch.drill",
        "plans-ask-twice.county-safety.boats.harbour-watch.drill",
      ])
    #expect(three.filter { pair.map(\.id).contains($0.id) } == pair)
    for order in [[coast, county, harbour], [county, harbour, coast]] {
      #expect(PlansConflicts(of: order).all == three)
    }
  }

  @Test func `one plan alone, and one plan twice, has nothing between plans`() throws {
    let county = try asking()
    #expect(PlansConflicts(of: [county]).all.isEmpty)
    #expect(PlansConflicts(of: [county, county]).all.isEmpty)
  }

  @Test(arguments: ["county", "harbour"])
  func `either plan may accept a conflict, and one that is not there is told`(folder: String) throws
  {
    var texts = try JointCase(name: "plans-ask-twice").texts(.fires)
    texts[folder]?.files["decisions.yaml"] = """
      decisions:
        - waive: plans-ask-twice.county-safety.boats.harbour-watch.drill
          by: Nora
          because: Both drills are wanted
        - waive: both-in-force.harbour-watch.order.19-2027
          by: Nora
          because: Settled on the telephone
      """
    let conflicts = PlansConflicts(of: try texts.plans())
    let plan = folder == "county" ? "county-safety" : "harbour-watch"
    #expect(conflicts.all.map(\.ruling?.plan.text) == [plan])
    #expect(conflicts.all.map(\.ruling?.decision.source.line) == [2])
    #expect(conflicts.idleWaivers.map(\.decision.source.line) == [5])
    // Alone, a plan cannot tell whether it has conflicts with others.
    for text in texts.values { #expect(try text.conflicts().idleWaivers.isEmpty) }
  }

  @Test func `days that a part has on purpose are worth knowing only`() throws {
    var texts = try JointCase(name: "outside-parent").texts(.fires)
    texts["county"] = try texts["county"]?.replacing(
      "    part of: harbour-watch/spring\n",
      with: "    part of: harbour-watch/spring\n    widens: yes\n", in: "plan.yaml")
    let conflicts = try texts.conflicts()
    #expect(
      conflicts.map { "\($0.severity.rawValue) \($0.id)" } == [
        "info outside-parent.county-safety.checks",
        "info peaks-overlap.county-safety.checks.harbour-watch.spring",
      ])
    #expect(
      conflicts.map(\.message.english) == [
        """
        'Early checks' (county-safety), 1 March 2027 – 12 March 2027, is part of 'Spring season' \
        (harbour-watch), 8 March 2027 – 26 March 2027; outside of it: 1 March 2027 – 7 March 2027 \
        (7 days) and 1 task (1 March 2027); the plan says that it is widened.
        """,
        """
        NORTH Station, 8 March 2027 – 12 March 2027 (5 days): two campaigns at once, 'Early checks' \
        (county-safety, 0 tasks) and 'Spring season' (harbour-watch, 1 task); 'checks' is part of the \
        other.
        """,
      ])
  }

  @Test func `a part of a part is no peak of its own`() throws {
    var texts = try JointCase(name: "outside-parent").texts(.mended)
    texts["coast"] = try texts["county"]?
      .replacing("code: county-safety", with: "code: coast-guard", in: "plan.yaml")
      .replacing("31/2027", with: "44/2027", in: "plan.yaml")
      .replacing("harbour-watch/spring", with: "county-safety/checks", in: "plan.yaml")
      .replacing("task: Flare check", with: "task: Radio check", in: "rules/safety.yaml")
    let found = try texts.conflicts()
    #expect(found.allSatisfy { $0.severity == .info }, "\(found.map(\.id))")
    #expect(found.map(\.code) == [.peaksOverlap, .peaksOverlap, .peaksOverlap])
  }

  @Test
  func `a document that another took the place of, as another plan says, is over from that day`()
    throws
  {
    var texts = try JointCase(name: "follows-over").texts(.fires)
    texts["county"] = try texts["county"]?
      .replacing("    in force until: 2027-03-19\n", with: "", in: "plan.yaml")
      .replacing(
        "campaigns:",
        with: """
            - code: second-order
              name: Second station order
              number: 19/2027
              date: 2027-03-15
              supersedes: station-order
          campaigns:
          """, in: "plan.yaml")
    let found = try texts.conflicts()
    #expect(found.map(\.id.text) == ["follows-over.harbour-watch.order"])
    #expect(
      found.map(\.message.english) == [
        """
        2 tasks of North Station and South Station, 19 March 2027 – 23 March 2027: harbour-watch \
        follows 'Station order' (7/2027), but county-safety says that 'Second station order' \
        (19/2027) took its place on 15 March 2027.
        """
      ])
    // What the plan itself says is told with the plan.
    texts["harbour"] = try texts["harbour"]?.replacing(
      "    issuer: Harbour Board\n",
      with: "    issuer: Harbour Board\n    in force until: 2027-03-12\n", in: "plan.yaml")
    #expect(try texts.conflicts().isEmpty)
  }

  @Test func `a number that could be anybody's is a document of its issuer`() throws {
    var texts = try JointCase(name: "follows-over").texts(.fires)
    texts["county"] = try texts["county"]?.replacing(
      "issuer: Harbour board", with: "issuer: Lighthouse Board", in: "plan.yaml")
    #expect(try texts.conflicts().isEmpty)
  }

  @Test func `a rival is told once, however many plans carry it out`() throws {
    var texts = try JointCase(name: "both-in-force").texts(.fires)
    texts["coast"] = try texts["county"]?
      .replacing("code: county-safety", with: "code: coast-guard", in: "plan.yaml")
      .replacing("31/2027", with: "44/2027", in: "plan.yaml")
      .replacing("number: 19/2027", with: "number: 019/2027", in: "plan.yaml")
      .replacing(
        "within: 6 September – 24 September", with: "within: 4 October – 8 October",
        in: "plan.yaml"
      )
      .replacing("task: Flare check", with: "task: Radio check", in: "rules/safety.yaml")
    let found = try texts.conflicts()
    #expect(found.map(\.id.text) == ["both-in-force.harbour-watch.order.19-2027"])
    #expect(
      found.map(\.sides).map { $0.map { "\($0.plan): \($0.causes.map(\.line))" } } == [
        ["coast-guard: [7, 13]", "county-safety: [7, 13]", "harbour-watch: [8]"]
      ])
    #expect(
      found.first?.message.english.contains("but coast-guard and county-safety carry out") == true)
  }

  @Test func `two national plans of one year are both in force until somebody says which holds`()
    throws
  {
    let ended = "    hiệu lực đến: 20/4/2025\n"
    let hanoi = try PlanText("Fixtures/plans/ha-noi-2025")
    let soft = PlansConflicts(of: [try national(), try hanoi.plan()]).all
    #expect(
      soft.map { "\($0.severity.rawValue) \($0.id)" } == ["soft follows-over.vss-2025.ke-hoach"])
    #expect(
      soft.map(\.message.vietnamese) == [
        """
        9 việc của BHXH Việt Nam, 29/4/2025 – 31/12/2025: vss-2025 theo 166/KH-BHXH, mà ha-noi-2025 \
        ghi văn bản ấy chỉ có hiệu lực đến hết 20/4/2025.
        """
      ])
    let open = try hanoi.replacing(ended, with: "", in: "plan.yaml").plan()
    let hard = PlansConflicts(of: [open, try national()]).all
    #expect(
      hard.map { "\($0.severity.rawValue) \($0.id)" } == [
        "hard both-in-force.vss-2025.ke-hoach.529-kh-bhxh"
      ])
    #expect(
      hard.map(\.message.vietnamese) == [
        """
        vss-2025 theo 166/KH-BHXH ngày 22/01/2025, còn ha-noi-2025 thực hiện 529/KH-BHXH ngày \
        21/4/2025, cùng của BHXH Việt Nam: từ 21/4/2025 cả hai cùng có hiệu lực, và không kế hoạch \
        nào ghi văn bản nào thay văn bản nào.
        """
      ])
    #expect(
      hard.flatMap { $0.repairs.map(\.vietnamese) } == [
        """
        ghi 'thay cho: kh-166' ở 'kh-529', hoặc 'hiệu lực đến: 20/4/2025' ở 'kh-166', trong \
        plan.yaml của ha-noi-2025
        """,
        """
        cả hai cùng còn hiệu lực thì ghi cả 166/KH-BHXH vào 'thực hiện' của 'ke-hoach' trong \
        plan.yaml của ha-noi-2025
        """,
      ])
  }

  private func harbour() throws -> Plan { try texts("harbour").plan() }

  /// The plan of the county, which asks for the drill of the harbour.
  private func asking() throws -> Plan { try texts("county").plan() }

  /// A plan with the rules of the county under another code and document.
  private func coastGuard() throws -> Plan {
    try texts("county")
      .replacing("code: county-safety", with: "code: coast-guard", in: "plan.yaml")
      .replacing("31/2027", with: "44/2027", in: "plan.yaml")
      .replacing("task: Flare check", with: "task: Radio check", in: "rules/safety.yaml").plan()
  }

  private func texts(_ folder: String) throws -> PlanText {
    try #require(try JointCase(name: "plans-ask-twice").texts(.fires)[folder])
  }

  /// The documents of the national plan of 2025, with one rule for one unit.
  private func national() throws -> Plan {
    let plan = try PlanText("Fixtures/plans/vss-2025")
      .replacing("danh bạ: vn\ngọi:\n  tỉnh: BHXH tỉnh\n", with: "", in: "plan.yaml")
    return try PlanText(files: [
      "plan.yaml": try #require(plan.files["plan.yaml"]),
      "units.csv": "mã,tên,loại\nvn,BHXH Việt Nam,BHXH\n",
      "rules/ke-hoach.yaml": """
      văn bản: ke-hoach
      quy tắc:
        - mã: tin
          việc: Tin tháng
          ai: vn
          mỗi tháng: 1
          hạn: ngày làm việc cuối
          kỳ đầu: trọn
          căn cứ: II.1
      """,
    ]).plan()
  }
}
