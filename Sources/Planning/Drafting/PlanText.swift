package import Model

/// A text of a plan, and whose it is: what the program wrote is never taken for the area's own.
package enum PlanText: Sendable {
  case generated(LocalizedText)
  case own(String)
}
