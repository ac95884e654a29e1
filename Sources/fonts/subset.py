"""Makes the web fonts of the site from Debian's Inter: only the letters that pages use.

The same package gives the same bytes. `fonts.css` is written last, so a folder that has it is whole.
"""

import sys
from pathlib import Path

from fontTools import subset

WEIGHTS = {400: "Regular", 600: "SemiBold", 700: "Bold"}
#: Latin with what Sámi and Kven need, and the signs and marks of tables, maps and buttons.
RANGES = [(0x20, 0x7E), (0xA0, 0x17F), (0x1E4, 0x1E9), (0x1EE, 0x1EF), (0x2010, 0x2015)]
SIGNS = "Ʒʒˈ‘’‚“”„•…‹›\u2009\u202f⁴₀₁₂₃←↑→↓−≤≥▲△●◐○✓"
FEATURES = ["kern", "calt", "ccmp", "locl", "mark", "tnum", "lnum"]
#: The licence asks that its notice follows every copy.
NAMES = [0, 1, 2, 3, 4, 5, 6, 13, 14]
RULE = (
    "@font-face {{ font-family: Inter; font-weight: {weight}; font-display: swap; "
    'src: url("{file}") format("woff2"); }}\n'
)


def make(source: Path, target: Path) -> None:
    options = subset.Options()
    options.flavor = "woff2"
    options.recalc_timestamp = False
    options.hinting = False
    options.desubroutinize = True
    options.layout_features = FEATURES
    options.name_IDs = NAMES
    font = subset.load_font(str(source), options)
    subsetter = subset.Subsetter(options)
    letters = {code for first, last in RANGES for code in range(first, last + 1)}
    subsetter.populate(unicodes=letters | set(map(ord, SIGNS)))
    subsetter.subset(font)
    subset.save_font(font, str(target), options)


def main() -> None:
    source, target = map(Path, sys.argv[1:])
    target.mkdir(parents=True, exist_ok=True)
    rules = ""
    for weight, name in WEIGHTS.items():
        file = f"inter-{weight}.woff2"
        make(source / f"Inter-{name}.otf", target / file)
        rules += RULE.format(weight=weight, file=file)
    (target / "fonts.css").write_text(rules, "utf-8")


if __name__ == "__main__":
    main()
