internal import Model
internal import Planning
internal import Source

extension SiteBuilder {
  /// Beside each area's page, what its plan rests on: `helhet plan diff` compares with it.
  mutating func addPlanRecords() {
    guard let planner = Planner(catalogue, figures) else { return }
    for area in catalogue.areas.all {
      addGenerated(addresses.planRecord(area)) {
        Array((planner.record(of: area).json.text() + "\n").utf8)
      }
    }
  }
}
