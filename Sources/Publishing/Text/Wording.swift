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

  // Who does what
  case participantCounts = "participant-counts"
  case ofInstruments = "of-instruments"
  case ofStrategies = "of-strategies"
  case roleTitle = "role-title"
  case sharedInstruments = "shared-instruments"
  case takesPart = "takes-part"
  case roleUnverified = "role-unverified"
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

  case relatedGroups = "related-groups"
  case relatedChecklists = "related-checklists"

  // Client groups and checklists
  case groupTitle = "group-title"
  case questionStatus = "question-status"
  case resultStatus = "result-status"
  case checklistCount = "checklist-count"
  case checklistSum = "checklist-sum"

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

  // Figures over time
  case fileSeries = "file-series"
  case areaSeriesTitle = "area-series-title"
  case areaSeriesLink = "area-series-link"
  case areaSeriesDescription = "area-series-description"
  case parentSeries = "parent-series"

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
  case area, website, latitude, longitude
  case officialName = "official-name"
  case nameIn = "name-in"
  case regionCode = "region-code"
  case codeMeaning = "code-meaning"
  case pageAddress = "page-address"
  case nameInFiles = "name-in-files"
  case statusDate = "status-date"
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
  case thisArea = "this-area"
  case thisRegion = "this-region"
  case theWhole = "the-whole"

  // Areas side by side
  case compareCaption = "compare-caption"
  case compareHits = "compare-hits"
  case compareAdded = "compare-added"
  case compareRemoved = "compare-removed"
  case compareRemove = "compare-remove"
  case compareIgnored = "compare-ignored"
  case compareCopiedPath = "compare-copied-path"
  case compareNotCopied = "compare-not-copied"

  // Charts
  case panelTitle = "panel-title"
  case lineBehind = "line-behind"
  case medianIn = "median-in"
  case partsTitle = "parts-title"
  case distributionTitle = "distribution-title"
  case developmentTitle = "development-title"
  case lowerQuartile = "lower-quartile"
  case median
  case upperQuartile = "upper-quartile"
  case countWithFigure = "count-with-figure"
  case measure
  case wholeAnswer = "whole-answer"
  case areasOfIndicator = "areas-of-indicator"
  case directionNeutral = "direction-neutral"
  case directionHigh = "direction-high"
  case directionLow = "direction-low"
  case leastCount = "least-count"
  case stripMiddle = "strip-middle"
  case stripOutside = "strip-outside"
  case axisBreak = "axis-break"
  case newArea = "new-area"
  case seriesBreak = "series-break"
  case projection

  // The page that shows every kind of chart
  case exampleTitle = "example-title"
  case exampleInvented = "example-invented"
  case exampleValue = "figures"
  case exampleCount = "example-count"
  case exampleParent = "example-parent"
  case chartStrip = "chart-strip"
  case chartLine = "chart-line"
  case chartStacked = "chart-stacked"
  case chartPairs = "chart-pairs"
  case chartMultiples = "chart-multiples"
  case chartInline = "chart-inline"
  case caseUsual = "case-usual"
  case caseMany = "case-many"
  case caseGaps = "case-gaps"
  case caseChange = "case-change"
  case caseNone = "case-none"
  case caseOne = "case-one"
  case caseEqual = "case-equal"
  case caseOutlier = "case-outlier"
  case caseOwnOutlier = "case-own-outlier"
  case caseNegative = "case-negative"
  case caseZero = "case-zero"
  case caseHuge = "case-huge"
  // Maps
  case mapFinding = "map-finding"
  case mapMissing = "map-missing"
  case choroplethNote = "choropleth-note"
  case tileMapNote = "tile-map-note"

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

  // Plans: figures that rules look at
  case factPlain = "fact-plain"
  case factChanged = "fact-changed"
  case overLimit = "over-limit"
  case notOverLimit = "not-over-limit"
  case underLimit = "under-limit"
  case notUnderLimit = "not-under-limit"
  case withinLimits = "within-limits"
  case notWithinLimits = "not-within-limits"
  case overQuantile = "over-quantile"
  case notOverQuantile = "not-over-quantile"
  case underQuantile = "under-quantile"
  case notUnderQuantile = "not-under-quantile"
  case changeOver = "change-over"
  case changeNotOver = "change-not-over"
  case changeUnder = "change-under"
  case changeNotUnder = "change-not-under"
  case percent
  case percentagePoints = "percentage-points"
  case factNone = "fact-none"
  case factMissing = "fact-missing"
  case factNoneIn = "fact-none-in"
  case factTooOld = "fact-too-old"
  case factTooFew = "fact-too-few"
  case factBroken = "fact-broken"
  case factFromNothing = "fact-from-nothing"

  // Plans: suggestions explained
  case explainHeading = "explain-heading"
  case explainFrozen = "explain-frozen"
  case proposal
  case proposedBecause = "proposed-because"
  case figuresSay = "figures-say"
  case rule, caveat
  case suggestedMeasures = "suggested-measures"
  case questionsFirst = "questions-first"
  case ownJudgement = "own-judgement"
  case judgementNone = "judgement-none"
  case judgementAccepted = "judgement-accepted"
  case judgementToExamine = "judgement-to-examine"
  case judgementNotRelevant = "judgement-not-relevant"
  case noLongerApplies = "no-longer-applies"
  case furtherSuggestions = "further-suggestions"
  case nearlyApplied = "nearly-applied"
  case cannotJudge = "cannot-judge"
  case doesNotApply = "does-not-apply"
  case noRules = "no-rules"

  // Plans: what has changed
  case differenceNone = "difference-none"
  case differenceHeading = "difference-heading"
  case differenceSuggestions = "difference-suggestions"
  case differenceFigures = "difference-figures"
  case differenceRules = "difference-rules"
  case differenceModel = "difference-model"
  case differenceOwn = "difference-own"
  case differenceStanding = "difference-standing"
  case standingSuggested = "standing-suggested"
  case standingFurther = "standing-further"
  case standingNear = "standing-near"
  case standingNot = "standing-not"
  case standingUndetermined = "standing-undetermined"
  case standingKept = "standing-kept"
  case standingAbsent = "standing-absent"
  case causeFigures = "cause-figures"
  case causeRules = "cause-rules"
  case causeModel = "cause-model"
  case causeOwn = "cause-own"
  case figureAdded = "figure-added"
  case figureRenewed = "figure-renewed"
  case figureCorrected = "figure-corrected"
  case partAdded = "part-added"
  case partRemoved = "part-removed"
  case partChanged = "part-changed"
}

extension Wording {
  /// What stands in sentences about figures.
  static let ofFigures: [Wording] = [
    .comparedLower, .comparedSimilar, .comparedHigher, .mayBeChance, .positionLower,
    .positionSimilar, .positionHigher, .middleHalf, .fewCases, .chance, .trendUp, .trendDown,
    .trendSteady, .wholeAnswer, .distributionTitle, .developmentTitle, .panelTitle, .mapFinding,
    .factPlain, .factChanged, .overLimit, .notOverLimit, .underLimit, .notUnderLimit,
    .withinLimits, .notWithinLimits, .overQuantile, .notOverQuantile, .underQuantile,
    .notUnderQuantile, .changeOver, .changeNotOver, .changeUnder, .changeNotUnder,
  ]
}
