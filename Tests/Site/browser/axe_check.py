"""No page breaks a rule that axe-core knows: WCAG 2.0 to 2.2, A and AA, and best practice.

One page of every kind is looked at wide and narrow, in the dark, on paper, and without scripts.
What axe cannot decide by itself counts as a fault until somebody has looked at it and written down
here why it is none.
"""

from functools import cache
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page
from support import NARROW, Report, browser, has_script, kinds_of_pages, open_page, window

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
#: What a change of colours can break.
COLOUR_RULES = ["color-contrast", "link-in-text-block"]
#: What matters only where something is pressed.
PRESSED = ("target-size",)

#: What axe leaves to people: the rule, the key of its message, the elements that somebody looked
#: at, and what they found.
TRIAGED = [
    (
        "color-contrast",
        "nonBmp",
        "[aria-hidden=true]",
        "a sign beside a word in the same colour, which is measured",
    ),
    (
        "color-contrast",
        "elmPartiallyObscured",
        ".scroller *",
        "a cell beyond the edge of its scroll region, whose colours are measured in a wide window",
    ),
    (
        "color-contrast",
        "shortTextContent",
        ".scroller :is(td, th), .scroller .tag",
        "a cell or a tag with one sign, in a colour that contrast.py measures",
    ),
    (
        "color-contrast",
        "nonBmp",
        "#flow-list li",
        "an arrow before the words of the next question, in the colour of the words",
    ),
    *(
        (
            "color-contrast",
            key,
            "svg text, svg tspan",
            "a word of a drawing, in a colour of the style sheet that contrast.py measures",
        )
        for key in ("imgNode", "bgOverlap", "shortTextContent", "elmPartiallyObscuring")
    ),
    (
        "color-contrast",
        "bgOverlap",
        ".order",
        "ink on paper between the ends of an arrow",
    ),
    (
        "color-contrast",
        None,
        ".compare .answers > label",
        "ink on paper beside a box to tick, which contrast.py measures",
    ),
    (
        "th-has-data-cells",
        None,
        ".compare table",
        "headings of groups of rows, whose cells are those of the rows below",
    ),
    (
        "color-contrast",
        "bgGradient",
        "textarea",
        "lines to write on with a pen, on paper only; black words between black lines",
    ),
    (
        "color-contrast",
        "elmPartiallyObscured",
        "h1, h2",
        "a heading that shares its line with the next on a printed sheet; black on white",
    ),
]

#: Without scripts there are no timers, and axe waits for one; it may go on at once.
NO_TIMERS = "window.setTimeout = (action) => { Promise.resolve().then(() => action()); return 0; }"


@cache
def axe_source() -> str:
    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")


#: Runs axe, and tells what it found but for what people have looked at.
RUN = """async ([options, triaged]) => {
  const found = await axe.run(document, { ...options, elementRef: true });
  const checks = (node) => [...node.any, ...node.all, ...node.none];
  const isTriaged = (rule, node) =>
    checks(node).length > 0 &&
    checks(node).every((check) =>
      triaged.some(
        ([id, key, selector]) =>
          id === rule.id &&
          (check.data?.messageKey ?? null) === key &&
          node.element.matches(selector),
      ),
    );
  const tell = (rule, node) =>
    `${rule.id} at ${node.target.join(" ")}: ` +
    checks(node).map((check) => check.message).join("; ");
  const wrong = found.violations.flatMap((rule) => rule.nodes.map((node) => tell(rule, node)));
  const unsure = found.incomplete.flatMap((rule) =>
    rule.nodes.filter((node) => !isTriaged(rule, node)).map((node) => tell(rule, node)),
  );
  return [...wrong, ...unsure];
}"""


def faults(
    page: Page, *, without: tuple[str, ...] = (), only: list[str] | None = None
) -> list[str]:
    """What axe finds wrong with a page as it is now."""
    if not page.evaluate("typeof axe === 'object'"):
        if page.evaluate("matchMedia('(scripting: none)').matches"):
            page.evaluate(NO_TIMERS)
        page.evaluate(axe_source())
    options = {
        "runOnly": {"type": "rule", "values": only} if only else {"type": "tag", "values": TAGS},
        "rules": {rule: {"enabled": False} for rule in without},
        "resultTypes": ["violations", "incomplete"],
        "preload": False,
    }
    found: list[str] = page.evaluate(RUN, [options, [triaged[:3] for triaged in TRIAGED]])
    return found


def parts(site: Path) -> list[list[str]]:
    """The pages in heaps of a few, so that all cores are busy to the end."""
    pages = kinds_of_pages(site)
    return [pages[start::6] for start in range(min(6, len(pages)))]


def check(site: Path, report: Report, pages: list[str]) -> None:
    with browser() as chromium:
        for path in pages:
            for scripts in (True, False) if has_script(site, path) else (True,):
                with window(chromium, site, scripts=scripts) as wide:
                    page = open_page(wide, path)
                    tell(report, path, wide.name, faults(page))
                    page.emulate_media(color_scheme="dark")
                    tell(report, path, wide.name + ", dark", faults(page, only=COLOUR_RULES))
                    # On paper nobody presses anything.
                    page.emulate_media(media="print", color_scheme="light")
                    tell(report, path, wide.name + ", print", faults(page, without=PRESSED))
                with window(chromium, site, width=NARROW, scripts=scripts) as narrow:
                    tell(report, path, narrow.name, faults(open_page(narrow, path)))


def tell(report: Report, path: str, where: str, found: list[str]) -> None:
    report.expect(
        not found, f"{path} ({where}):" + "".join(f"\n    {fault}" for fault in found[:5])
    )
