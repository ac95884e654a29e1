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

  // Files to take away
  case fileFigures = "file-figures"
  case fileMachine = "file-machine"
  case fileSources = "file-sources"
  case downloadSpreadsheet = "download-spreadsheet"
  case downloadMachine = "download-machine"
  case downloadJson = "download-json"
  case areaCode = "area-code"
  case place, indicator, unit, period, value, sign, reason, origin, source, remarks

  // The tables of areas and instruments as files
  case area, website, kind, giver, status, strategies, instrument, latitude, longitude
  case officialName = "official-name"
  case nameIn = "name-in"
  case regionCode = "region-code"
  case codeMeaning = "code-meaning"
  case pageAddress = "page-address"
  case nameInFiles = "name-in-files"
  case givenTo = "given-to"
  case statusDate = "status-date"
  case focusAreas = "focus-areas"
  case legalBasis = "legal-basis"
  case otherNames = "other-names"
  case unverified

  // Comparison
  case comparedLower = "compared-lower"
  case comparedSimilar = "compared-similar"
  case comparedHigher = "compared-higher"
  case mayBeChance = "may-be-chance"
  case groupOfRegion = "group-of-region"
  case groupOfWhole = "group-of-whole"
  case positionLower = "position-lower"
  case positionSimilar = "position-similar"
  case positionHigher = "position-higher"
  case medianOf = "median-of"
  case middleHalf = "middle-half"
  case fewCases = "few-cases"
  case chance
  case trendUp = "trend-up"
  case trendDown = "trend-down"
  case trendSteady = "trend-steady"

  // Where the figures come from
  case dataTotals = "data-totals"
  case sourceTitle = "figure-source-title"
  case sourceDescription = "figure-source-description"
  case relatedSources = "related-sources"
  case indicatorCount = "indicator-count"
  case areaCountOf = "area-count-of"
  case hiddenCount = "hidden-count"
  case breakFrom = "break-from"
  case citation, publisher
  case notRetrieved = "not-retrieved"
  case retrievedOn = "retrieved-on"
  case limitMissing = "limit-missing"
  case limitFew = "limit-few"
  case limitBreaks = "limit-breaks"
  case limitHidden = "limit-hidden"
  case downloadPackage = "download-package"
  case downloadCatalogue = "download-catalogue"
  case signOr = "sign-or"
}
