public import ArgumentParser
import CivilTime
import FeedServer
import Ledger
import PlanPages
import SQLiteStore
public import ScheduleModel

/// Who may read what: makes, shows, replaces and withdraws the addresses of feeds.
struct LinksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "links",
    abstract: "Các liên kết đăng ký lịch · who subscribes to which calendar, by which link.",
    subcommands: [
      List.self, Add.self, Show.self, Replace.self, Withdraw.self, Open.self, Close.self,
    ],
    defaultSubcommand: List.self)

  /// Lists the links.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Các liên kết đã cấp · the links that were made; addresses are not shown.")

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var speech: LanguageOptions

    func run() throws {
      let desk = try LinkDesk(ledger, speech)
      standardOutput.write(try desk.listing())
    }
  }

  /// Makes a link.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Cấp một liên kết · make a link.",
      discussion: """
        LỊCH là plan, units/MÃ, leads/MÃ (việc chủ trì), partners/MÃ (việc phối hợp), campaigns/MÃ,
        stations/MÃ. LỊCH names a calendar: plan, units/CODE, leads/CODE, partners/CODE, …
        """)

    @Argument(help: ArgumentHelp("Lịch nào · which calendar.", valueName: "lịch"))
    var subject: String

    @Option(name: .customLong("for"), help: "Cấp cho ai · for whom: 'Trần Thị Lan'.")
    var subscriber: String

    @Option(help: "Dùng ở đâu · what it is used on: 'điện thoại'.")
    var name: String

    @Option(help: "Kế hoạch, nếu sổ có nhiều · the plan, where the ledger has several.")
    var plan: String?

    @Option(help: "default, personal (có nhắc · reminders) hoặc · or tasks (VTODO).")
    var profile = FeedProfile.standard

    @Option(help: "Ngôn ngữ của lịch · the language of the calendar (default: the plan's).")
    var calendarLanguage: Language?

    @Flag(help: "Để báo đã phát sóng, không phải để đọc · for reporting what was aired.")
    var reports = false

    @OptionGroup var address: AddressOptions
    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var speech: LanguageOptions

    func run() throws {
      let desk = try LinkDesk(ledger, speech)
      let plan = try desk.plan(named: plan)
      let subject = try desk.subject(named: subject, of: plan)
      let language = calendarLanguage ?? plan.language
      let purpose =
        try reports
        ? desk.reporting(subject, of: plan)
        : .reads(FeedTerms(plan.id, subject, as: profile, in: language))
      let link = try desk.issue(to: subscriber, named: name, purpose)
      standardOutput.write(try desk.card(of: link, at: address.address(), picture: .none))
    }
  }

  /// Shows the address of a link again.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Xem lại địa chỉ, mã QR · show the address of a link again, with its QR code.")

    @Argument(help: "Số của liên kết · the number of the link.")
    var link: Int

    @Option(help: "Ghi mã QR vào tệp SVG này · write the QR code into this SVG file.")
    var svg: String?

    @OptionGroup var address: AddressOptions
    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var speech: LanguageOptions

    func run() throws {
      let desk = try LinkDesk(ledger, speech)
      let link = try desk.link(link)
      let picture = svg.map { LinkDesk.Picture.file($0) } ?? .terminal
      standardOutput.write(try desk.card(of: link, at: address.address(), picture: picture))
    }
  }

  /// Gives a link another address.
  struct Replace: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Đổi địa chỉ · give a link a new address; the old one serves for 30 days.")

    @Argument(help: "Số của liên kết · the number of the link.")
    var link: Int

    @OptionGroup var address: AddressOptions
    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var speech: LanguageOptions

    func run() throws {
      let desk = try LinkDesk(ledger, speech)
      let link = try desk.replace(link)
      standardOutput.write(try desk.card(of: link, at: address.address(), picture: .none))
    }
  }

  /// Ends a link.
  struct Withdraw: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Thu hồi · end a link at once and for good; the others stay.")

    @Argument(help: "Số của liên kết · the number of the link.")
    var link: Int

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var speech: LanguageOptions

    func run() throws {
      let desk = try LinkDesk(ledger, speech)
      standardOutput.write(try desk.withdraw(link))
    }
  }

  /// Lets everybody read a calendar.
  struct Open: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Mở một lịch cho mọi người · let everybody read a calendar of a campaign or station.")

    @OptionGroup var opening: OpeningOptions
    @OptionGroup var address: AddressOptions

    func run() throws { try opening.set(.open, at: address.address()) }
  }

  /// Lets only the holders of links read a calendar.
  struct Close: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Thôi mở cho mọi người · let only the holders of links read a calendar.")

    @OptionGroup var opening: OpeningOptions
    @OptionGroup var address: AddressOptions

    func run() throws { try opening.set(.closed, at: address.address()) }
  }
}

/// Which calendar is opened or closed.
struct OpeningOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("campaigns/MÃ hoặc · or stations/MÃ.", valueName: "lịch"))
  var subject: String

  @Option(help: "Kế hoạch, nếu sổ có nhiều · the plan, where the ledger has several.")
  var plan: String?

  @Option(help: "Ngôn ngữ của lịch · the language of the calendar (default: the plan's).")
  var calendarLanguage: Language?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var speech: LanguageOptions

  /// Opens or closes the calendar, and says so.
  func set(_ standing: OpenFeed.Standing, at address: String) throws {
    let desk = try LinkDesk(ledger, speech)
    let plan = try desk.plan(named: plan)
    let subject = try desk.openSubject(named: subject, of: plan)
    let terms = FeedTerms(plan.id, subject, in: calendarLanguage ?? plan.language)
    standardOutput.write(try desk.set(terms, standing, at: address))
  }
}

extension FeedProfile: ExpressibleByArgument {}
