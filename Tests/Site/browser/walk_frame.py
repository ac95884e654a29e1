"""Walks with the keyboard through what all pages share: past the frame to what the page is about,
and through a whole page to its end.
"""

from pathlib import Path

from playwright.sync_api import Browser, Page
from support import NARROW, WIDE, Report, browser, expect_focus, kinds_of_pages, open_page, window

#: How often Tab is pressed before whether the focus shows is measured again.
STRIDE = 25
#: More than any page has to press Tab for.
MOST_TABS = 3000

#: Where the focus is, and whether it is at the last place of the page.
PLACE = """() => {
  const e = document.activeElement;
  const last = [...document.querySelectorAll(".site-footer a")].filter((a) => a.checkVisibility());
  return { isLost: e === document.body, isLast: e === last.at(-1), path: e.outerHTML.slice(0, 60) };
}"""

#: The first place in the page's own part that Tab leads to: a scroll region that fits the window
#: is skipped by some browsers and not by others, so it does not count.
FIRST = """() => [...document.querySelectorAll(
    "main :is(a[href], button, input, summary, select, textarea, [tabindex='0'])")]
  .find((e) => e.checkVisibility({ visibilityProperty: true }) && !e.disabled)?.outerHTML"""

#: What the frame says and where it leads, from the top of the site.
FRAME = """root => [".site-header", ".site-footer"].map((selector) => {
  const part = document.querySelector(selector);
  const links = [...part.querySelectorAll("a")].map((a) =>
    a.textContent.trim() + " " + (a.href.startsWith(root) ? a.href.slice(root.length) : a.href));
  return part.innerText.replace(/\\s+/g, " ") + " | " + links.join(" | ");
})"""


def past_the_frame(page: Page, path: str, report: Report) -> None:
    """The first Tab shows the skip link; it leads to the main part, and Tab goes on from there."""
    page.keyboard.press("Tab")
    first = page.evaluate("document.activeElement.getAttribute('href')")
    report.expect(first == "#main", f"{path}: the first Tab leads to {first}")
    expect_focus(page, report, f"{path}: the skip link")
    page.keyboard.press("Enter")
    focus = page.evaluate("document.activeElement.id")
    report.expect(focus == "main", f"{path}: the skip link leads to '{focus}'")
    wanted = page.evaluate(FIRST)
    page.keyboard.press("Tab")
    found = page.evaluate("document.activeElement.outerHTML")
    if wanted:
        report.expect(found == wanted, f"{path}: after the main part, Tab leads to {found[:80]}")
        expect_focus(page, report, f"{path}: first in the main part")


def to_the_end(page: Page, path: str, report: Report) -> None:
    """Tab leads to the last link of the page, and is neither lost nor held on the way; back too."""
    before = ""
    for step in range(MOST_TABS):
        page.keyboard.press("Tab")
        place = page.evaluate(PLACE)
        if place["isLost"]:
            report.expect(False, f"{path}: Tab {step + 1} loses the focus after {before}")
            return
        if step % STRIDE == 0:
            expect_focus(page, report, f"{path}: Tab {step + 1}")
        if place["isLast"]:
            report.expect(step > 5, f"{path}: the end comes after {step + 1} times Tab")
            break
        before = place["path"]
    else:
        report.expect(False, f"{path}: {MOST_TABS} times Tab do not lead to the end")
        return
    page.keyboard.press("Shift+Tab")
    place = page.evaluate(PLACE)
    report.expect(not place["isLost"] and not place["isLast"], f"{path}: no way back from the end")


def same_frame(chromium: Browser, site: Path, pages: list[str], report: Report) -> None:
    """The header and the footer say the same and lead to the same places everywhere."""
    root = site.resolve().as_uri() + "/"
    with window(chromium, site, scripts=False) as opened:
        first: list[str] = []
        for path in pages:
            page = open_page(opened, path)
            frame = page.evaluate(FRAME, root)
            first = first or frame
            for part, found, wanted in zip(("header", "footer"), frame, first, strict=True):
                report.expect(
                    found == wanted, f"{path}: another {part} than {pages[0]}: {found[:300]}"
                )
            page.close()


def framed(site: Path) -> list[str]:
    """Pages of every kind that have the frame; those of areas that are no more only lead on."""
    return [
        path for path in kinds_of_pages(site) if 'class="skip"' in (site / path).read_text("utf-8")
    ]


def profile(site: Path) -> str:
    """The page of an area: the longest of all with something to press in every part."""
    return next(path for path in framed(site) if Path(path).match("kommuner/*-*/index.html"))


def parts(site: Path) -> list[int]:
    return [0, 1, 2]


def check(site: Path, report: Report, part: int) -> None:
    pages = framed(site)
    with browser() as chromium:
        if part == 0:
            same_frame(chromium, site, pages, report)
            return
        width = (WIDE, NARROW)[part - 1]
        with window(chromium, site, width=width) as opened:
            for path in pages:
                page = open_page(opened, path)
                past_the_frame(page, path, report)
                page.close()
            path = profile(site)
            to_the_end(open_page(opened, path), path, report)
