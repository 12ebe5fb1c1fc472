package import Foundation
package import FoundationXML

/// An element of XML with what is in it.
package final class XMLTree: NSObject, XMLParserDelegate {
  package let name: String
  package let attributes: [String: String]
  package private(set) var children: [XMLTree] = []
  package private(set) var text = ""
  private var open: [XMLTree] = []

  private init(_ name: String, _ attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// Reads a file; the tree has the root as its only child.
  package convenience init(_ octets: [UInt8]) throws {
    self.init("", [:])
    open = [self]
    let parser = XMLParser(data: Data(octets))
    parser.delegate = self
    guard parser.parse() else { throw ZipArchive.Broken(what: "no well-formed XML") }
  }

  /// All elements of a name below this one, in the order of the file.
  package func all(_ name: String) -> [XMLTree] {
    children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
  }

  /// The first element of a name below this one.
  package func first(_ name: String) -> XMLTree? { all(name).first }

  /// The text of all elements of a name below this one, joined.
  package func text(of name: String) -> String { all(name).map(\.text).joined() }

  package func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let child = XMLTree(name, attributes)
    open.last?.children.append(child)
    open.append(child)
  }

  package func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  package func parser(_ parser: XMLParser, foundCharacters text: String) {
    open.last?.text += text
  }
}
