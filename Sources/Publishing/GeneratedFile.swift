/// A file of the site that is no page: where it is, and how its bytes are made when they are needed.
package struct GeneratedFile: Sendable {
  package let path: String
  package let render: @Sendable () -> [UInt8]
}
