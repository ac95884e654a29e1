"""The colours of the style sheet can be told apart in both themes, whatever page they meet on.

Text needs 4.5 to 1, the text that is most of a page 7 to 1, and what marks a control or the focus
3 to 1 (WCAG 1.4.3, 1.4.6, 1.4.11).
"""

import re
from itertools import product
from pathlib import Path

from support import Report

TOKEN = re.compile(r"--([a-z0-9-]+):\s*(?:light-dark\(\s*(#\w+),\s*(#\w+)\s*\)|(#\w{6}));")
SURFACES = ["paper", "surface", "sunken"]
#: What is read or seen, on what, and how clear it has to be.
PAIRS = [
    *product(["ink"], SURFACES, [7.0]),
    *product(["ink-soft", "link", "visited"], SURFACES, [4.5]),
    *product(["good", "warn", "bad"], ["paper", "surface"], [4.5]),
    *[pair for area in "abcd" for pair in product([area], ["surface", f"{area}-tint"], [4.5])],
    *product(["ink"], ["a-tint", "b-tint", "c-tint", "d-tint", "mark"], [7.0]),
    *product(["link", "ink-soft"], ["mark"], [4.5]),
    ("mark-bar", "mark", 3.0),
    *product(["chart-own", "chart-group"], ["paper"], [4.5]),
    *product(["wall"], ["paper", "surface"], [3.0]),
    ("focus", "focus-ring", 3.0),
]


def luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


def tokens(style: str) -> dict[str, tuple[str, str]]:
    """Every colour of the style sheet, light and dark."""
    return {name: (light or both, dark or both) for name, light, dark, both in TOKEN.findall(style)}


def check(site: Path, report: Report) -> None:
    colours = tokens((site / "assets/style.css").read_text("utf-8"))
    for (first, second, least), (theme, index) in product(PAIRS, [("light", 0), ("dark", 1)]):
        if not report.expect(
            first in colours and second in colours, f"no colour {first} or {second}"
        ):
            continue
        found = contrast(colours[first][index], colours[second][index])
        report.expect(
            found >= least, f"{first} on {second}, {theme}: {found:.2f} to 1; at least {least}"
        )
    if not {"focus", "focus-ring", "paper"} <= set(colours):
        return
    # One of the two rings of the focus has to be seen on the page.
    for theme, index in (("light", 0), ("dark", 1)):
        paper = colours["paper"][index]
        best = max(contrast(colours[ring][index], paper) for ring in ("focus", "focus-ring"))
        report.expect(best >= 3, f"the focus on paper, {theme}: {best:.2f} to 1; at least 3")
