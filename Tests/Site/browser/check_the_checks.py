"""Shows that the other checks of this folder find what they are for.

A small site with every fault is built and looked at; a check that finds nothing there is blind.
"""

import tempfile
from pathlib import Path

import axe_check
import contrast
import no_sideways_scroll
import storage_and_requests
from support import NARROW, Report, browser, expect_focus, kinds_of_pages, open_page, window

PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Faults</title>
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; script-src 'self'; style-src 'self'">
<link rel="stylesheet" href="assets/style.css"><script src="assets/faults.js" defer></script></head>
<body><main><h1>Faults</h1><h3>A level is skipped</h3>
<p class="faint">Too faint</p><p class="wide">Too wide</p>
<p class="low">Cut off when it is spaced out</p>
<img src="https://example.org/a.png"><button>Unmarked</button></main></body></html>
"""
STYLE = """:root { --paper: light-dark(#FFFFFF, #000000); --ink: light-dark(#999999, #FFFFFF); }
.faint { color: #BBB; background: #FFF; } .wide { width: 600px; }
.low { height: 1.2em; overflow: hidden; }
button:focus { outline: 0; }
"""
SCRIPT = "localStorage.setItem('kept', '1'); missing();\n"


def check(site: Path, report: Report) -> None:
    """The site that was built is not looked at here."""
    with tempfile.TemporaryDirectory() as temporary:
        faulty = Path(temporary)
        (faulty / "assets").mkdir()
        for name, text in (
            ("index.html", PAGE),
            ("assets/style.css", STYLE),
            ("assets/faults.js", SCRIPT),
        ):
            (faulty / name).write_text(text, "utf-8")
        report.expect(kinds_of_pages(faulty) == ["index.html"], "the page is not found")
        for checked, faults in (
            (storage_and_requests, ("localStorage 'kept'", "Content Security", "missing is not")),
            (no_sideways_scroll, ("wider than the window: p.wide", "cut off: p Cut off")),
            (contrast, ("ink on paper, light: 2.85 to 1", "no colour link or paper")),
        ):
            found = told(checked, faulty)
            for fault in faults:
                report.expect(fault in found, f"{checked.__name__} does not see: {fault}")
        with browser() as chromium:
            for scripts in (True, False):
                with window(chromium, faulty, scripts=scripts) as opened:
                    told_by_axe = " ".join(axe_check.faults(open_page(opened, "index.html")))
                    for rule in ("heading-order", "color-contrast", "image-alt"):
                        report.expect(
                            rule in told_by_axe, f"axe_check ({opened.name}) does not see: {rule}"
                        )
            with window(chromium, faulty, width=NARROW) as opened:
                page = open_page(opened, "index.html")
                for moment in ("lost", "not marked"):
                    focus = Report()
                    expect_focus(page, focus, "")
                    report.expect(
                        moment in " ".join(focus.failures), f"expect_focus does not see: {moment}"
                    )
                    page.focus("button")


def told(module: object, site: Path) -> str:
    report = Report()
    module.check(site, report)  # type: ignore[attr-defined]
    return "\n".join(report.failures)
