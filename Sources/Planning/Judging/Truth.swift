/// Yes, no, or not known: Kleene's three values, in which what is missing is never a no.
package enum Truth: Sendable, Equatable, CaseIterable {
  case yes, no, unknown

  package init(_ holds: Bool) { self = holds ? .yes : .no }

  /// No as soon as one is no, whatever is missing.
  package static func all(_ parts: some Sequence<Truth>) -> Truth {
    parts.reduce(.yes) { so, part in
      if so == .no || part == .no { return .no }
      return so == .unknown || part == .unknown ? .unknown : .yes
    }
  }

  /// Yes as soon as one is yes, whatever is missing.
  package static func any(_ parts: some Sequence<Truth>) -> Truth {
    !Truth.all(parts.map { !$0 })
  }

  package static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .yes: .no
    case .no: .yes
    case .unknown: .unknown
    }
  }
}
