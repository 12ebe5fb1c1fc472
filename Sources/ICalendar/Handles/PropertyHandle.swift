import CLibical
import CivilTime

/// The one owner of a libical property, until it is given to a component.
@safe struct PropertyHandle: ~Copyable {
  private let pointer: OpaquePointer

  private init(_ name: PropertyName) throws(ICalendarError) {
    unsafe pointer = try Libical.made(name.rawValue) { unsafe icalproperty_new(name.kind) }
    if name.kind == ICAL_X_PROPERTY {
      unsafe icalproperty_set_x_name(pointer, name.rawValue)
    }
  }

  deinit {
    unsafe icalproperty_free(pointer)
  }

  /// Creates a property that says the same as a value.
  init(_ property: Property) throws(ICalendarError) {
    guard let name = property.name else { throw .unwritable("a property without a name") }
    let handle = try PropertyHandle(name)
    let value = try ValueHandle(of: property)
    unsafe icalproperty_set_value(handle.pointer, value.relinquish())
    if let zone = property.zone {
      let parameter = unsafe try Libical.made(name.rawValue) {
        unsafe icalparameter_new_tzid(zone.name)
      }
      unsafe icalproperty_add_parameter(handle.pointer, parameter)
    }
    self = handle
  }

  /// The property as RFC 5545 text, folded by libical.
  func text() throws(ICalendarError) -> [UInt8] {
    let text = unsafe try Libical.made(PropertyHandle.name(at: pointer)?.rawValue ?? "") {
      unsafe icalproperty_as_ical_string_r(pointer)
    }
    return unsafe Libical.taken(text)
  }

  /// Gives the property away to a component that frees it.
  @unsafe
  consuming func relinquish() -> OpaquePointer {
    let pointer = unsafe pointer
    discard self
    return unsafe pointer
  }

  /// Copies a property that a component owns.
  @unsafe
  static func property(at pointer: OpaquePointer) -> Property {
    let value = unsafe icalproperty_get_value(pointer).map { unsafe ValueHandle.value(at: $0) }
    return unsafe Property(name(at: pointer), value ?? .other, in: zone(at: pointer))
  }

  @unsafe
  private static func name(at pointer: OpaquePointer) -> PropertyName? {
    guard let name = unsafe icalproperty_get_property_name_r(pointer) else { return nil }
    return unsafe PropertyName(
      rawValue: String(decoding: Libical.taken(name), as: UTF8.self).uppercased()
    )
  }

  @unsafe
  private static func zone(at pointer: OpaquePointer) -> ZoneID? {
    guard let zone = unsafe icalproperty_get_first_parameter(pointer, ICAL_TZID_PARAMETER),
      let name = unsafe icalparameter_get_tzid(zone)
    else { return nil }
    return unsafe ZoneID(String(cString: name))
  }
}
