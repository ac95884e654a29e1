import Support
import Testing

/// A fault in a file is told once; what refers to the file is not told that it does not exist.
@Suite struct OneFaultTests {
  @Test(arguments: [
    // A wrong value
    "replace Content/site.yml | 2024-05-02 | 2024-02-30",
    "replace Content/model/model.yml | symbol: \"○\" | sign: none\\n    symbol: \"○\"",
    "replace Content/model/strategies/raise-levees.yml | number: 3 | number: three",
    "replace Content/model/editions/2018-final.yml | order: 2 | order: second",
    "replace Content/instruments/levee-levy.yml | verified: true | verified: maybe",
    "replace Content/indicators/flood-damage.yml | decimals: 1 | decimals: 9",
    "replace Content/data/sources.yml | retrieved: 2024-03-04 | retrieved: March",
    "replace Content/data/themes.yml | name: The water | name: [The water]",
    "replace Content/languages/en.yml | alphabet: | alfabet: a\\nalphabet:",
    "replace Content/pages/about/index.md | title: About the guide | title: [About]",
    "replace Content/data/former-areas.csv | 2016-12-31 | 31.12.2016",
    "replace Content/groups/1-can-act-now.yml | number: 1 | number: one",
    "replace Content/groups/1-can-act-now.yml | needs: [Information] | needs: []",
    "replace Content/decision-aid.yml | text: \"Yes\", group | text: [So], group",
    "replace Content/checklists/cellar-and-doors.yml | version: 2 | version: 0",
    "replace Content/glossary.yml | id: levee | id: Levee",
    // A file that cannot be read
    "replace Content/groups/1-can-act-now.yml | name: Can | name: {Can",
    "replace Content/decision-aid.yml | start: risk | start: {risk",
    "replace Content/checklists/cellar-and-doors.yml | name: Cellar | name: {Cellar",
    "bytes Content/glossary.yml | FF",
    "replace Content/rules/old-maps.yml | value: 10 | value: ten",
    "replace Content/rules/old-maps.yml | verdict: applies | verdict: aplies",
    "replace Content/rules/growing-risk.yml | years: 4 | years: four",
    "replace Content/rules/growing-risk.yml | suggests: { strategy: | suggests: { strategi:",
    "replace Content/planning.yml | most: 8 | most: many",
    "replace Content/planning.yml | shows: purpose | shows: porpoise",
    "replace Content/plans/B03.md | state: hearing | state: heard",
    "replace Content/plans/B03.md | from: 2025, | from: soon,",
    // A file that cannot be read
    "replace Content/rules/old-maps.yml | name: Make | name: {Make",
    "replace Content/planning.yml | title: Flood | title: {Flood",
    "replace Content/plans/B03.md | state: hearing | state: {hearing",
    "bytes Content/plans/B03.md | 2D 2D 2D 0A FF",
    "replace Content/model/strategies/raise-levees.yml | name: Raise | name: {Raise",
    "replace Content/instruments/levee-levy.yml | name: Levee | name: {Levee",
    "replace Content/data/themes.yml | { id: water | {{ id: water",
    "replace Content/data/sources.yml | publisher: National | publisher: {National",
    "replace Content/pages/about/index.md | title: About the | title: About: the",
    "bytes Content/pages/about/index.md | 2D 2D 2D 0A FF",
    "bytes Content/data/regions.csv | 63 6F 64 65 FF",
    "bytes Content/instruments/levee-levy.yml | 00",
    "bytes Content/data/areas.csv | FF",
  ])
  func isToldOnce(_ change: String) throws {
    try Folder.temporary { folder in
      try Repository.copyRiverBasins(to: folder)
      try Changes.apply(change, to: folder)
      let run = try Program.helhet.run("check", "--diagnostics", "json", in: folder)
      #expect(run.code == 1)
      let problems = try Problem.list(run.output)
      #expect(problems.count == 1, "\(problems.map(\.message))")
    }
  }
}
