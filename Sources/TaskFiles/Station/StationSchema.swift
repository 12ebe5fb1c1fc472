/// What the files of a station for programs look like, for those who write the programs.
public enum StationSchema {
  /// The JSON Schema of `slots.json`, with and without `since`.
  ///
  /// Source: JSON Schema, draft 2020-12.
  public static var json: [UInt8] { PackageResources.slots_schema_json }
}
