import Foundation
import FoundationXML

/// A page as a tree, read by a parser that is not ours and that accepts well-formed text only.
final class ParsedPage {
  /// An element.
  final class Element {
    let name: String
    let attributes: [String: String]
    fileprivate(set) var children: [Element] = []
    /// The text of the element and of all inside it, in order.
    fileprivate(set) var text = ""

    fileprivate init(_ name: String, _ attributes: [String: String]) {
      self.name = name
      self.attributes = attributes
    }

    /// The element and all inside it, in the order in which they begin.
    var all: [Element] { [self] + children.flatMap(\.all) }

    /// The elements of a name inside it, in order.
    func all(_ name: String) -> [Element] { all.filter { $0.name == name } }

    /// The classes of the element.
    var classes: [String] {
      (attributes["class"] ?? "").split(separator: " ").map(String.init)
    }
  }

  /// The element that holds all others.
  let root: Element

  /// Reads a page.
  ///
  /// - Throws: what the parser says, with the line, where the text is not well-formed.
  init(_ html: String) throws {
    let reader = Reader()
    let parser = XMLParser(data: Data(html.utf8))
    parser.delegate = reader
    guard parser.parse(), let root = reader.root else {
      throw NotWellFormed(line: parser.lineNumber, error: parser.parserError)
    }
    self.root = root
  }

  /// The elements of a name, in order.
  func all(_ name: String) -> [Element] { root.all(name) }

  /// The elements that have a class, in order.
  func all(ofClass name: String) -> [Element] { root.all.filter { $0.classes.contains(name) } }

  /// The element of an identity.
  func element(_ id: String) -> Element? { root.all.first { $0.attributes["id"] == id } }
}

/// Why a page could not be read.
struct NotWellFormed: Error {
  let line: Int
  let error: (any Error)?
}

/// Builds the tree while the parser reads.
private final class Reader: NSObject, XMLParserDelegate {
  var root: ParsedPage.Element?
  private var open: [ParsedPage.Element] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let element = ParsedPage.Element(name, attributes)
    open.last?.children.append(element)
    if root == nil { root = element }
    open.append(element)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
    if name == "br" { for element in open { element.text += "\n" } }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    for element in open { element.text += text }
  }
}
