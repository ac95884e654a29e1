/// A first version of a content file, every key explained.
package enum Skeleton {
  /// YAML text with all keys of the schema, required ones first as they are declared.
  ///
  /// - Parameter modeline: the line that tells an editor where the JSON Schema is.
  package static func yaml(_ schema: RecordSchema, modeline: String) -> String {
    var text = modeline + "\n"
    for field in schema.fields {
      text += "# \(field.summary)\(field.isRequired ? "" : " (may be left out)")\n"
      let value = field.example.isEmpty ? "" : " " + field.example
      text += field.isRequired ? "\(field.name):\(value)\n" : "# \(field.name):\(value)\n"
    }
    return text
  }
}
