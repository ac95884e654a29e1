/// Keeps answers from one run to the next, so that a fetch that stopped goes on where it was.
///
/// An answer is kept under the whole question and the day its table was last changed, so an old
/// answer is never taken for a new one.
package struct AnswerCache {
  package var load: (_ question: String) -> [UInt8]?
  package var save: (_ question: String, _ answer: [UInt8]) -> Void
  /// Where an answer is kept, for messages.
  package var path: (_ question: String) -> String

  package init(
    load: @escaping (String) -> [UInt8]?, save: @escaping (String, [UInt8]) -> Void,
    path: @escaping (String) -> String
  ) {
    self.load = load
    self.save = save
    self.path = path
  }
}
