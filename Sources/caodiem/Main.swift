import ArgumentParser
import CaoDiemCommands

@main
enum Main {
  static func main() async {
    await CaoDiemCommand.main()
  }
}
