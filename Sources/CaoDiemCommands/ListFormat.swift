import ArgumentParser

/// How a verb prints what people read and programs may read.
enum ListFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}
