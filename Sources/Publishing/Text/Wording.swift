/// The texts of the interface that the program itself asks for; every language has them all.
enum Wording: String, CaseIterable {
  case titleSeparator = "title-separator"
  case listAnd = "list-and"

  // The model
  case editionTitle = "edition-title"
  case editionChoice = "edition-choice"
  case matrixCaption = "matrix-caption"
  case fromEdition = "from-edition"
  case interpreted
  case strategyTitle = "strategy-title"
  case focusAreaTitle = "focus-area-title"
  case instrumentCount = "instrument-count"
  case usedInStrategies = "used-in-strategies"
  case usedInFocusArea = "used-in-focus-area"
  case unused
  case inEdition = "in-edition"
  case notInEdition = "not-in-edition"
  case onlyIn = "only-in"
  case notIn = "not-in"
  case otherwiseIn = "otherwise-in"
  case otherRowIn = "other-row-in"
  case otherOrderIn = "other-order-in"
  case sharedStrategies = "shared-strategies"

  // Built up step by step
  case stepCount = "step-count"
  case stepCaption = "step-caption"

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
