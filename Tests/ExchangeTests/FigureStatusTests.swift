import Source
import Testing

@testable import Exchange

/// What there is of each indicator.
@Suite struct FigureStatusTests {
  private func status() throws -> [FigureStatus] {
    let basins = try Basins([
      "indicators/no-figures.yml": """
      { name: N, theme: people, unit: u, decimals: 0, aggregation: none, definition: D, shows: S,
        doesNotShow: N, limits: Nobody counts. }
      """,
      "indicators/without-reason.yml": """
      { name: A, theme: people, unit: u, decimals: 0, aggregation: none, definition: D, shows: S,
        doesNotShow: N, table: T,
        query: { api: numbers, source: basin-atlas, area: A, time: T, contents: C } }
      """,
    ])
    return FigureStatus.all(
      basins.catalogue, basins.figures, on: try #require(PartialDate("2024-05-02")))
  }

  @Test func aTable() throws {
    #expect(
      StatusText.table(try status()) == """
        INDICATOR         PERIODS  NEWEST     AREAS   SOURCE            RETRIEVED   AGE       FETCH
        flood-damage      4        2019-2021  4 of 5  damage-register   2024-03-04  59 days   no
        insured-share     3        2021       5 of 5  insurance-survey  2024-03     2 months  no
        peak-flow-change  2        2080       4 of 5  flow-projection   2024-03-02  2 months  no
        people-at-risk    5        2020       4 of 5  people-register   2024-03-02  2 months  no

        MISSING
        no-figures      Nobody counts.
        without-reason  no figures, and nobody says why (can be fetched)

        4 of 6 indicators have figures, 1 can be fetched

        """)
  }

  @Test func json() throws {
    let text = StatusText.json(
      try status().filter { ["flood-damage", "no-figures"].contains($0.id) })
    #expect(
      text == """
        [
          {
            "id": "flood-damage",
            "name": "Flood damage",
            "periods": [
              "2010-2012",
              "2013-2015",
              "2016-2018",
              "2019-2021"
            ],
            "areas": 4,
            "areaCount": 5,
            "sources": [
              "damage-register"
            ],
            "retrieved": "2024-03-04",
            "ageInDays": 59,
            "canBeFetched": false
          },
          {
            "id": "no-figures",
            "name": "N",
            "periods": [],
            "areas": 0,
            "areaCount": 5,
            "sources": [],
            "canBeFetched": false,
            "missing": "Nobody counts."
          }
        ]

        """)
  }
}
