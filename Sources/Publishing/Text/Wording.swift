/// The texts of the interface that the program itself asks for; every language has them all.
enum Wording: String, CaseIterable {
  case titleSeparator = "title-separator"
  case listAnd = "list-and"

  // The model
  case editionTitle = "edition-title"
  case matrixCaption = "matrix-caption"
  case fromEdition = "from-edition"
  case interpreted
  case strategyTitle = "strategy-title"
  case focusAreaTitle = "focus-area-title"
  case instrumentCount = "instrument-count"
  case usedInStrategies = "used-in-strategies"
  case usedInFocusArea = "used-in-focus-area"
  case unused
  case sharedStrategies = "shared-strategies"

  // The table of instruments
  case instrument
  case kind
  case giver
  case givenTo = "given-to"
  case focusAreas = "focus-areas"
  case strategies
  case status
  case orderExceptions = "order-exceptions"

  // Tables to filter and sort
  case rowsShown = "rows-shown"
  case rowsInOrder = "rows-in-order"
  case ascending
  case descending
  case filtersChosen = "filters-chosen"
  case removeFilter = "remove-filter"
  case choiceIgnored = "choice-ignored"
  case linkCopied = "link-copied"
  case pathCopied = "path-copied"
  case linkNotCopied = "link-not-copied"
  case printedSelection = "printed-selection"
  case everything

  // What hangs together
  case relatedStrategies = "related-strategies"
  case relatedFocusAreas = "related-focus-areas"
  case relatedInstruments = "related-instruments"
  case relatedPrerequisites = "related-prerequisites"
  case relatedIndicators = "related-indicators"
  case relatedAreas = "related-areas"
  case relatedRegion = "related-region"
  case comparableAreas = "comparable-areas"

  // Areas and their codes
  case regionTitle = "region-title"
  case areaCount = "area-count"
  case areaDescription = "area-description"
  case regionDescription = "region-description"
  case formerTitle = "former-title"
  case formerLead = "former-lead"
  case splitLead = "split-lead"
  case changeRenumbered = "change-renumbered"
  case changeMerged = "change-merged"
  case changeSplit = "change-split"

  // Figures
  case seriesTitle = "series-title"
  case sumOf = "sum-of"
  case sumSign = "sum-sign"
  case earlierCode = "earlier-code"
  case derived
  case suppressed
  case notCollected = "not-collected"
  case notApplicable = "not-applicable"
  case notYetPublished = "not-yet-published"
  case coverage
  case noFigures = "no-figures"
  case totalsCaption = "totals-caption"
}
