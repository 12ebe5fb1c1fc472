import ArgumentParser
import CaoDiemCommands

@main
enum Main {
  static func main() {
    CaoDiemCommand.main()
  }
}
