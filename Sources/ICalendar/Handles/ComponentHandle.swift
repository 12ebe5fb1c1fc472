import CLibical

/// The one owner of a libical component and of everything inside it.
@safe struct ComponentHandle: ~Copyable {
  private let pointer: OpaquePointer

  /// Creates an empty component.
  private init(_ kind: Component.Kind) throws(ICalendarError) {
    unsafe pointer = try Libical.made(kind.rawValue) { unsafe icalcomponent_new(kind.kind) }
  }

  @unsafe
  private init(owning pointer: OpaquePointer) {
    unsafe self.pointer = pointer
  }

  deinit {
    unsafe icalcomponent_free(pointer)
  }

  /// Creates a component with the properties and parts of a value, in their order.
  init(_ component: Component) throws(ICalendarError) {
    let handle = try ComponentHandle(component.kind)
    for property in component.properties { handle.add(try PropertyHandle(property)) }
    for part in component.parts { handle.add(try ComponentHandle(part)) }
    self = handle
  }

  /// Reads a component, or gives `nil` where any line of it is no calendar property.
  ///
  /// `text` must have been measured: libical is slow with text of more than some hundred kilobytes.
  init?(reading text: String) throws(ICalendarError) {
    guard Libical.isReady else { throw .outOfMemory }
    guard let pointer = unsafe icalcomponent_new_from_string(text) else { return nil }
    let handle = unsafe ComponentHandle(owning: pointer)
    guard unsafe icalcomponent_count_errors(handle.pointer) == 0 else { return nil }
    self = handle
  }

  /// The component as RFC 5545 text, folded by libical.
  func text() throws(ICalendarError) -> [UInt8] {
    let text = unsafe try Libical.made(ComponentHandle.kind(of: pointer).rawValue) {
      unsafe icalcomponent_as_ical_string_r(pointer)
    }
    return unsafe Libical.taken(text)
  }

  /// The component as a value.
  func component() -> Component {
    unsafe ComponentHandle.component(at: pointer)
  }

  private func add(_ property: consuming PropertyHandle) {
    unsafe icalcomponent_add_property(pointer, property.relinquish())
  }

  private func add(_ part: consuming ComponentHandle) {
    unsafe icalcomponent_add_component(pointer, part.relinquish())
  }

  /// Gives the component away to another that frees it.
  @unsafe
  private consuming func relinquish() -> OpaquePointer {
    let pointer = unsafe pointer
    discard self
    return unsafe pointer
  }

  @unsafe
  private static func kind(of pointer: OpaquePointer) -> Component.Kind {
    unsafe Component.Kind(icalcomponent_isa(pointer))
  }

  @unsafe
  private static func component(at pointer: OpaquePointer) -> Component {
    var component = unsafe Component(kind: kind(of: pointer))
    var property = unsafe icalcomponent_get_first_property(pointer, ICAL_ANY_PROPERTY)
    while let found = unsafe property {
      unsafe component.properties.append(PropertyHandle.property(at: found))
      unsafe property = icalcomponent_get_next_property(pointer, ICAL_ANY_PROPERTY)
    }
    var part = unsafe icalcomponent_get_first_component(pointer, ICAL_ANY_COMPONENT)
    while let found = unsafe part {
      unsafe component.parts.append(self.component(at: found))
      unsafe part = icalcomponent_get_next_component(pointer, ICAL_ANY_COMPONENT)
    }
    return component
  }
}
