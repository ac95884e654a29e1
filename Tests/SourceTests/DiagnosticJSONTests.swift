import Testing

@testable import Source

/// What other programs get to read, to the letter.
@Suite struct DiagnosticJSONTests {
  private var diagnostics: Diagnostics {
    let file = SourceFile("å: \"b\"\n")
    var diagnostics = Diagnostics()
    diagnostics.add(
      Diagnostic(
        .error, "bad", "not \"b\"", at: file.span(of: "\"b\""), fix: "write 'c'",
        notes: [.init("see here", at: file.span(of: "å")), .init("so it is")]))
    diagnostics.add(Diagnostic(.warning, "odd", "nowhere"))
    return diagnostics
  }

  @Test func list() {
    #expect(
      DiagnosticJSON.list(diagnostics) == #"""
        [
          {
            "severity": "error",
            "id": "bad",
            "message": "not \"b\"",
            "path": "a.yml",
            "line": 1,
            "column": 4,
            "fix": "write 'c'",
            "notes": [
              {
                "message": "see here",
                "path": "a.yml",
                "line": 1,
                "column": 1
              },
              {
                "message": "so it is"
              }
            ]
          },
          {
            "severity": "warning",
            "id": "odd",
            "message": "nowhere"
          }
        ]

        """#)
    #expect(DiagnosticJSON.list(Diagnostics()) == "[]\n")
  }

  @Test func sarif() {
    #expect(
      DiagnosticJSON.sarif(diagnostics, version: "1.2") == #"""
        {
          "version": "2.1.0",
          "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
          "runs": [
            {
              "tool": {
                "driver": {
                  "name": "helhet",
                  "version": "1.2",
                  "rules": [
                    {
                      "id": "bad"
                    },
                    {
                      "id": "odd"
                    }
                  ]
                }
              },
              "columnKind": "unicodeCodePoints",
              "results": [
                {
                  "ruleId": "bad",
                  "level": "error",
                  "message": {
                    "text": "not \"b\"; fix: write 'c'"
                  },
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "a.yml"
                        },
                        "region": {
                          "startLine": 1,
                          "startColumn": 4
                        }
                      }
                    }
                  ],
                  "relatedLocations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "a.yml"
                        },
                        "region": {
                          "startLine": 1,
                          "startColumn": 1
                        }
                      },
                      "message": {
                        "text": "see here"
                      }
                    }
                  ]
                },
                {
                  "ruleId": "odd",
                  "level": "warning",
                  "message": {
                    "text": "nowhere"
                  }
                }
              ]
            }
          ]
        }

        """#)
  }
}
