"""No page breaks a rule that axe-core knows when readers have made something of it: filtered a
table, marked the matrix, gone through steps, filled in a list, opened what is folded.

`axe_check` looks at pages as they come; each state here is looked at in the light and in the dark.
"""

from collections.abc import Callable
from pathlib import Path

import walk_build_up
import walk_checklist
import walk_compare
import walk_decision_aid
import walk_matrix
from axe_check import COLOUR_RULES, faults, tell
from playwright.sync_api import Browser, Page
from support import NARROW, WIDE, Report, browser, kinds_of_pages, open_page, window
from walk_table import Table

#: Brings a page into a state.
Action = Callable[[Page], None]


def filtered(page: Page) -> None:
    """Two facets, which leave some rows."""
    table = Table(page)
    for box in table.pick():
        page.check(table.box(*box))
    table.settle()


def without_hits(page: Page) -> None:
    page.fill("[data-part=words]", "xqzw")
    page.wait_for_selector("[data-part=none]")
    Table(page).settle()


def sorted_down(page: Page) -> None:
    for _ in range(2):
        page.locator("[data-c] button").last.click()
    page.wait_for_selector("[aria-sort=descending]")


def as_list(page: Page) -> None:
    page.check("[name=view][value=list]")
    page.wait_for_selector(".in-list >> visible=true")


def filters_open(page: Page) -> None:
    page.click(".filter summary")
    page.wait_for_selector("[data-facet] >> visible=true")


def one_marked(page: Page) -> None:
    page.locator(".matrix [href='#v-startlan']:visible").first.click()
    page.wait_for_selector("[id='v-startlan'] >> visible=true")


def several_marked(page: Page) -> None:
    page.click(".chooser summary")
    for box in page.locator(".chooser [type=checkbox]").all()[:3]:
        box.check()
    walk_matrix.settle(page)
    page.wait_for_selector(".told >> text=/./")


def other_edition(page: Page) -> None:
    page.locator("[name=edition]").last.check()


def today_with_differences(page: Page) -> None:
    page.check("#as-now")
    page.check("#show-differences")
    page.wait_for_selector(".matrix i >> visible=true")


def matrix_as_list(page: Page) -> None:
    today_with_differences(page)
    page.check("#as-list")


def fourth_step(page: Page) -> None:
    page.click(".present")
    for _ in range(3):
        page.keyboard.press("ArrowRight")
        walk_matrix.settle(page)
    page.wait_for_function("[...document.querySelectorAll('.step')][3].checkVisibility()")


def a_question(page: Page) -> None:
    """The second question, with the first answer listed."""
    page.locator("[data-step]:visible .jumps a").first.click()
    page.wait_for_selector("[data-given] li")


def a_result(page: Page) -> None:
    way = max(walk_decision_aid.all_ways(page).values(), key=len)
    for step, number in way:
        page.locator(f"#{step} .jumps a").nth(number).click()
    page.wait_for_function(
        "count => document.querySelectorAll('[data-given] li').length === count", arg=len(way)
    )


def filled_and_saved(page: Page) -> None:
    walk_checklist.fill(page)
    page.check(walk_checklist.SAVE)


def four_areas(page: Page) -> None:
    page.goto(page.url + walk_compare.FRAGMENT)
    page.reload()
    page.wait_for_function("document.querySelectorAll('.compare thead a').length === 4")


def hits_offered(page: Page) -> None:
    page.fill(walk_compare.FIELD, "sa")
    page.wait_for_selector("[data-part=hits] button")


def all_open(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach((e) => { e.open = true; })")


#: By page: what is done there, and what for: with scripts (S), without (W), in a narrow window (N).
MATRIX_STATES: list[tuple[Action, str]] = [
    (several_marked, "S"),
    (one_marked, "SW"),
    (other_edition, "SW"),
    (today_with_differences, "SW"),
    (matrix_as_list, "SN"),
]
TABLE_STATES: list[tuple[Action, str]] = [
    (filtered, "S"),
    (without_hits, "S"),
    (sorted_down, "S"),
    (as_list, "SW"),
    (filters_open, "N"),
]
OTHER_STATES: list[tuple[str, Action, str]] = [
    (walk_build_up.PATH, fourth_step, "SN"),
    (walk_decision_aid.PATH, a_question, "SN"),
    (walk_decision_aid.PATH, a_result, "SN"),
    (walk_checklist.PATH, filled_and_saved, "SN"),
    (walk_compare.PATH, four_areas, "SN"),
    (walk_compare.PATH, hits_offered, "S"),
]


def table_page(site: Path) -> str:
    return next(
        path.relative_to(site).as_posix()
        for path in sorted(site.glob("*/index.html"))
        if 'class="data-table"' in path.read_text("utf-8")
    )


def states(site: Path) -> list[tuple[str, Action, str]]:
    """All that is looked at."""
    table = table_page(site)
    folded = [p for p in kinds_of_pages(site) if "<details" in (site / p).read_text("utf-8")]
    return [
        *((table, action, where) for action, where in TABLE_STATES),
        *((walk_matrix.MATRIX, action, where) for action, where in MATRIX_STATES),
        *OTHER_STATES,
        *((path, all_open, "SN") for path in folded),
    ]


def parts(site: Path) -> list[int]:
    """Heaps that take about as long."""
    return list(range(6))


def check(site: Path, report: Report, part: int) -> None:
    with browser() as chromium:
        for path, action, where in states(site)[part::6]:
            for kind in where:
                look(chromium, site, path, action, kind, report)


def look(
    chromium: Browser, site: Path, path: str, action: Action, kind: str, report: Report
) -> None:
    width = NARROW if kind == "N" else WIDE
    with window(chromium, site, width=width, scripts=kind != "W") as opened:
        page = open_page(opened, path)
        action(page)
        moment = f"{action.__name__.replace('_', ' ')}, {opened.name}"
        tell(report, path, moment, faults(page))
        page.emulate_media(color_scheme="dark")
        tell(report, path, moment + ", dark", faults(page, only=COLOUR_RULES))
        if kind != "W":
            report.expect(not opened.problems, f"{path} ({moment}): {opened.problems}")
