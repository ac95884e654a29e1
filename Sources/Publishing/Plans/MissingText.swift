internal import Figures
internal import Model
internal import Planning

extension SiteBuilder {
  /// Why a figure that a rule asks for is not there: "Rent: figures are missing for 2014".
  func words(_ fact: MissingFact) -> String {
    var values = [
      "name": catalogue.indicators[fact.indicator]?.name[tag] ?? fact.indicator.text
    ]
    switch fact.why {
    case .none: return labels(.factNone, values)
    case .missing(let reason, let period):
      values["reason"] = missing(reason).words
      values["period"] = formatting.period(period.text)
      return labels(.factMissing, values)
    case .noneIn(let year):
      values["period"] = String(year)
      return labels(.factNoneIn, values)
    case .tooOld(let period):
      values["period"] = formatting.period(period.text)
      return labels(.factTooOld, values)
    case .tooFew(let count, let period):
      values["period"] = formatting.period(period.text)
      return labels(.factTooFew, count: count, values)
    case .broken(let year):
      values["period"] = String(year)
      return labels(.factBroken, values)
    case .fromNothing(let period):
      values["period"] = formatting.period(period.text)
      return labels(.factFromNothing, values)
    }
  }
}
