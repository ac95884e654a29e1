package import Model
package import Source

/// Which part of a publisher's table the figures of an indicator are.
///
/// What is nil is found in the table itself, when only one thing there can be meant.
package struct Selection: Sendable {
  package var area: String?
  package var time: String?
  package var contents: String?
  package var select: [(variable: String, codes: [String])] = []
  /// What stands before the codes of areas, such as `K-`.
  package var prefix: String?
  /// The table's code for the whole.
  package var whole: String?
  /// Whether the publisher's figures of earlier years are for the areas of today.
  package var isRecalculated = false
  package let source: Identifier<FigureSource>
  /// Where somebody wrote it down; nil when the command line says it.
  package var span: Span?

  package init(source: Identifier<FigureSource>) { self.source = source }

  /// - Parameter source: another source than the query's.
  package init(_ query: FigureQuery, source: Identifier<FigureSource>? = nil) {
    self.source = source ?? query.source.id
    area = query.area
    time = query.time
    contents = query.contents
    select = query.select
    prefix = query.prefix
    whole = query.whole
    isRecalculated = query.codelist != nil
    span = query.span
  }
}
