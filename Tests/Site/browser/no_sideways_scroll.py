"""Nothing has to be scrolled sideways on a narrow screen, and no text is cut off when readers space
it out (WCAG 1.4.10 and 1.4.12).

Only what stands in a labelled scroll region may be wider than the window.
"""

from pathlib import Path

from playwright.sync_api import Page
from support import NARROW, WIDE, Report, browser, kinds_of_pages, open_page, window

#: The spacing that WCAG 1.4.12 says a page has to bear.
SPACING = """* {
  line-height: 1.5 !important;
  letter-spacing: .12em !important;
  word-spacing: .16em !important;
}
p { margin-bottom: 2em !important; }"""

#: What is wider than the window and in no scroll region, outermost first.
TOO_WIDE = """() => {
  if (document.documentElement.scrollWidth <= innerWidth) return [];
  const describe = (e) => e.tagName.toLowerCase() + (e.className ? "." + e.className : "");
  const wide = [...document.querySelectorAll("body *")].filter(
    (e) =>
      e.getBoundingClientRect().right > innerWidth + 1 &&
      !e.closest("[role=region][tabindex='0']:is([aria-label], [aria-labelledby])"),
  );
  return ["the page"].concat(wide.slice(0, 5).map(describe));
}"""

#: Text that its own box hides; what is there for listeners only is cut to nothing on purpose.
CUT_OFF = """() => {
  const found = [...document.querySelectorAll("body *")].filter((e) => {
    const { overflowX, overflowY, clipPath } = getComputedStyle(e);
    if (!/hidden|clip/.test(overflowX + overflowY) || clipPath !== "none") return false;
    const isCut = e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1;
    return isCut && e.textContent.trim();
  });
  return found.slice(0, 5).map((e) => e.tagName.toLowerCase() + " " + e.textContent.slice(0, 40));
}"""


def faults(page: Page) -> list[str]:
    found = [f"wider than the window: {name}" for name in page.evaluate(TOO_WIDE)]
    return found + [f"cut off: {name}" for name in page.evaluate(CUT_OFF)]


def check(site: Path, report: Report) -> None:
    with browser() as chromium:
        for width in (NARROW, WIDE):
            # A reader's own style sheet is not the page's, so the page's policy does not count.
            with window(chromium, site, width=width, ignores_policy=True) as opened:
                for path in kinds_of_pages(site):
                    page = open_page(opened, path)
                    found = faults(page)
                    report.expect(not found, f"{path} ({width} px): {'; '.join(found)}")
                    page.add_style_tag(content=SPACING)
                    found = faults(page)
                    report.expect(not found, f"{path} ({width} px, spaced out): {'; '.join(found)}")
                    page.close()
