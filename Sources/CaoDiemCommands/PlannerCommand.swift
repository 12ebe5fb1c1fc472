public import ArgumentParser
import CivilTime
import Foundation
public import Ledger
import PlanPages
import SQLiteStore
import ScheduleModel

/// Who may sign in to the pages of the publishing server.
struct PlannerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "planner",
    abstract: "Ai được xem trang kế hoạch trên máy chủ · who may see the server's planner pages.",
    discussion: """
      Vai: viewer xem; planner xem cả địa chỉ các liên kết; approver còn thu hồi liên kết và trở lại bản cũ.
      Roles: a viewer sees the pages; a planner also the addresses of links; an approver withdraws links and \
      goes back to earlier revisions too.
      """,
    subcommands: [List.self, Add.self, Invite.self, SetRole.self, Remove.self],
    defaultSubcommand: List.self)

  /// Lists the accounts.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Các tài khoản · the accounts, and how they stand.")

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var speech: LanguageOptions

    func run() throws {
      standardOutput.write(try AccountDesk(ledger, speech).listing(at: .now))
    }
  }

  /// Makes an account.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Lập tài khoản, in đường dẫn dùng một lần · make an account, print its one-time link.")

    @Argument(help: "Tên tài khoản · the name, such as 'Trần Thị Lan'.")
    var name: String

    @Option(help: "Vai · viewer, planner, approver.")
    var role = Account.Role.viewer

    @OptionGroup var address: AddressOptions
    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var speech: LanguageOptions

    func run() throws {
      let desk = try AccountDesk(ledger, speech)
      standardOutput.write(try desk.add(name, role, at: .now, address: address.address()))
    }
  }

  /// Gives an account a new link.
  struct Invite: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Cấp lại đường dẫn; mật khẩu cũ hết dùng · a new link; the old password ends.")

    @Argument(help: "Tên tài khoản · the name of the account.")
    var name: String

    @OptionGroup var address: AddressOptions
    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var speech: LanguageOptions

    func run() throws {
      let desk = try AccountDesk(ledger, speech)
      standardOutput.write(try desk.invite(name, at: .now, address: address.address()))
    }
  }

  /// Gives an account another role.
  struct SetRole: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "role", abstract: "Đổi vai · give an account another role.")

    @Argument(help: "Tên tài khoản · the name of the account.")
    var name: String

    @Argument(help: "Vai · viewer, planner, approver.")
    var role: Account.Role

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var speech: LanguageOptions

    func run() throws { standardOutput.write(try AccountDesk(ledger, speech).set(name, role)) }
  }

  /// Ends an account.
  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Xóa tài khoản · end an account; whoever is signed in with it is out.")

    @Argument(help: "Tên tài khoản · the name of the account.")
    var name: String

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var speech: LanguageOptions

    func run() throws { standardOutput.write(try AccountDesk(ledger, speech).remove(name)) }
  }
}

extension Account.Role: ExpressibleByArgument {}
