"""Walks through the table of instruments as its readers do: with the keyboard, with a mouse, from a
link, without scripts, on paper.

Nothing here knows which instruments there are: what is right is worked out from the rows.
"""

import csv
import io
from pathlib import Path
from urllib.parse import unquote

from axe_check import faults
from playwright.sync_api import Browser, Page
from support import NARROW, Report, Window, browser, expect_focus, open_page, tab_to, window

#: What a reader sees: the rows in their order, the caption, the filters, the state in the address.
SEEN = """() => ({
  rows: [...document.querySelectorAll(".data-table tbody tr")]
    .filter((row) => row.checkVisibility())
    .map((row) => row.id),
  caption: document.querySelector("[data-part=caption]").textContent,
  status: document.querySelector("[role=status]").textContent,
  chips: [...document.querySelectorAll("[data-part=chips] button")].map((e) => e.textContent),
  sorted: [...document.querySelectorAll("[aria-sort]")].map((e) => `${e.dataset.c} ${e.ariaSort}`),
  words: document.querySelector("[data-part=words]").value,
  hash: location.hash,
})"""

#: What the page says about its rows, from which the script has to work out the rest.
GIVEN = """() => ({
  rows: [...document.querySelectorAll(".data-table tbody tr")].map((row) => ({
    id: row.id,
    ranks: row.dataset.k.split(" "),
    options: (row.dataset.o ?? "").split(" ").map((list) => list.split(",")),
    text: row.textContent,
  })),
  facets: [...document.querySelectorAll("[data-facet]")].map((set) => ({
    key: set.name, options: [...set.querySelectorAll("input")].map((box) => box.value),
  })),
  columns: [...document.querySelectorAll("[data-c]")].map((th) => th.dataset.c),
  folds: (document.querySelector(".data-table").dataset.fold.match(/\\S+/g) ?? [])
    .map((pair) => pair.split("=")),
})"""

#: Longer than the table waits before it speaks, or changes the address.
SETTLED = 700


class Table:
    """The table of a page, and what it ought to show."""

    def __init__(self, page: Page) -> None:
        self.page = page
        given = page.evaluate(GIVEN)
        self.rows = given["rows"]
        self.facets = given["facets"]
        self.columns = given["columns"]
        self.folds = given["folds"]
        self.all = [row["id"] for row in self.rows]

    def with_options(self, *chosen: tuple[int, int]) -> list[str]:
        """The rows that have one of the chosen options in every facet with a choice."""
        facets = {facet for facet, _ in chosen}

        def fits(row: dict) -> bool:
            return all(
                any((f, n) in chosen for n in map(int, filter(str.isdigit, row["options"][f])))
                for f in facets
            )

        return [row["id"] for row in self.rows if fits(row)]

    def in_order(self, column: str, is_down: bool = False) -> list[str]:
        place = self.columns.index(column)
        known = [row for row in self.rows if row["ranks"][place] != "-"]
        missing = [row["id"] for row in self.rows if row["ranks"][place] == "-"]
        rank = lambda row: int(row["ranks"][place])  # noqa: E731
        # Sorting keeps the order of equals, downwards too.
        order = sorted(known, key=lambda row: -rank(row) if is_down else rank(row))
        return [row["id"] for row in order] + missing

    def seen(self) -> dict:
        return self.page.evaluate(SEEN)

    def settle(self) -> dict:
        self.page.wait_for_timeout(SETTLED)
        return self.seen()

    def box(self, facet: int, option: int) -> str:
        key, options = self.facets[facet]["key"], self.facets[facet]["options"]
        return f"[data-facet][name={key}] [value='{options[option]}']"

    def pick(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """Two options of two facets that leave some rows, but not all that either leaves."""
        for first in range(len(self.facets[0]["options"])):
            for second in range(len(self.facets[1]["options"])):
                one, two = (0, first), (1, second)
                both = len(self.with_options(one, two))
                if 0 < both < min(len(self.with_options(one)), len(self.with_options(two))):
                    return one, two
        raise ValueError("no two facets of the table cross")


def parts(site: Path) -> list[str]:
    return [walk.__name__ for walk in (with_keys, with_mouse, from_links, without_scripts, narrow)]


def check(site: Path, report: Report, part: str) -> None:
    pages = [
        p for p in sorted(site.glob("*/index.html")) if 'class="data-table"' in p.read_text("utf-8")
    ]
    if report.expect(pages, "no page has a table to filter"):
        path = pages[0].relative_to(site).as_posix()
        with browser() as chromium:
            globals()[part](chromium, site, path, report)


def no_problems(opened: Window, report: Report) -> None:
    report.expect(not opened.problems, f"{opened.name}: {' / '.join(opened.problems)}")


def with_keys(chromium: Browser, site: Path, path: str, report: Report) -> None:
    """Two facets, sorting, a copied link and back, with nothing but the keyboard."""
    with window(chromium, site) as opened:
        opened.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = open_page(opened, path)
        table = Table(page)
        start = table.settle()
        report.expect(start["rows"] == table.all, "not all rows are there at first")
        report.expect(
            start["status"] == "", f"the page speaks before anybody did: {start['status']}"
        )
        report.expect(len(start["sorted"]) == 1, f"at first: {start['sorted']}")

        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect_main = page.evaluate("document.activeElement.id")
        report.expect(expect_main == "main", f"the skip link leads to '{expect_main}'")

        one, two = table.pick()
        tab_to(page, table.box(*one), report)
        page.keyboard.press("Space")
        seen = table.seen()
        report.expect(seen["rows"] == table.with_options(one), "one option: other rows")
        expect_focus(page, report, "after an option")
        report.expect(table.seen()["status"] == "", "the status line speaks at once")
        first = table.settle()
        report.expect(str(len(first["rows"])) in first["status"], f"status: {first['status']}")

        tab_to(page, table.box(*two), report)
        page.keyboard.press("Space")
        second = table.settle()
        report.expect(second["rows"] == table.with_options(one, two), "two facets: other rows")
        report.expect(len(second["chips"]) == 2, f"chosen filters: {second['chips']}")

        column = table.columns[-1]
        tab_to(page, f"[data-c={column}] button", report)
        page.keyboard.press("Enter")
        third = table.settle()
        wanted = [row for row in table.in_order(column) if row in second["rows"]]
        report.expect(third["rows"] == wanted, f"sorted by {column}: other rows")
        report.expect(third["sorted"] == [f"{column} ascending"], f"sorted: {third['sorted']}")
        expect_focus(page, report, "after sorting")
        page.keyboard.press("Enter")
        down = table.settle()
        wanted = [row for row in table.in_order(column, True) if row in second["rows"]]
        report.expect(down["rows"] == wanted, f"sorted down by {column}: other rows")
        page.keyboard.press("Enter")
        again = table.settle()
        report.expect(
            again["rows"] == second["rows"], "the third press is not back to the first order"
        )
        report.expect(again["sorted"] == start["sorted"], f"sorted at the end: {again['sorted']}")

        # The link is a way there for others, so it is never a path on this machine.
        page.focus("[data-part=copy]")
        page.keyboard.press("Enter")
        page.wait_for_timeout(200)
        link = page.evaluate("navigator.clipboard.readText()")
        report.expect(link.endswith(again["hash"]) and "=" in link, f"the link: {link}")
        report.expect(not link.startswith("file:"), f"the link is a path on this machine: {link}")

        for step, wanted in (
            ("sorting down", down),
            ("sorting", third),
            ("two facets", second),
            ("one", first),
        ):
            page.go_back()
            back = table.settle()
            for what in ("rows", "sorted", "chips", "hash"):
                report.expect(back[what] == wanted[what], f"back to {step}: {what} {back[what]}")
        page.go_forward()
        report.expect(table.settle()["rows"] == second["rows"], "forward again: other rows")
        report.expect(not (found := faults(page)), f"filtered: {found}")
        no_problems(opened, report)


def with_mouse(chromium: Browser, site: Path, path: str, report: Report) -> None:
    """Words, chosen filters, no hits, the file and the print."""
    with window(chromium, site) as opened:
        page = open_page(opened, path)
        table = Table(page)
        one, two = table.pick()
        for box in (one, two):
            page.click(table.box(*box))
        both = table.settle()["rows"]
        counts = page.eval_on_selector_all(
            "[data-facet] label", "all => all.map((e) => e.lastElementChild.textContent)"
        )
        wanted = []
        for number, facet in enumerate(table.facets):
            others = [box for box in (one, two) if box[0] != number]
            wanted += [
                f"({len(table.with_options(*others, (number, n)))})"
                for n in range(len(facet["options"]))
            ]
        report.expect(counts == wanted, f"counts {counts}, not {wanted}")

        # A filter taken away: the focus goes on to the next, and at last to the words.
        page.focus("[data-part=chips] button")
        page.keyboard.press("Enter")
        expect_focus(page, report, "after a filter was taken away")
        report.expect(table.seen()["rows"] == table.with_options(two), "a filter less: other rows")
        page.keyboard.press("Enter")
        expect_focus(page, report, "after the last filter was taken away")
        report.expect(table.seen()["rows"] == table.all, "no filter: not all rows")

        page.fill("[data-part=words]", "xqzw")
        report.expect(page.is_visible("[data-part=none]"), "no hits: nothing says so")
        page.wait_for_function("document.querySelector('[role=status]').textContent !== ''")
        seen = table.seen()
        report.expect(not seen["rows"] and seen["status"], f"no hits: {seen}")
        report.expect(not (found := faults(page)), f"no hits: {found}")
        page.click("[data-part=clear]")
        expect_focus(page, report, "after clearing")
        report.expect(table.seen()["rows"] == table.all, "cleared: not all rows")

        for width in (NARROW, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            page.wait_for_timeout(100)
        for letters, letter in table.folds:
            spelt_by_those_without_the_key(table, letters, letter, report)

        page.click(table.box(*one))
        with page.expect_download() as download:
            page.click("[data-part=save]")
        data = Path(download.value.path()).read_bytes()
        report.expect(data.startswith(b"\xef\xbb\xbf"), "the file has no byte order mark")
        report.expect(
            download.value.suggested_filename.endswith(".csv"), download.value.suggested_filename
        )
        lines = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
        report.expect(
            len(lines) == 1 + len(table.with_options(one)), f"{len(lines)} lines in the file"
        )
        report.expect(len({len(line) for line in lines}) == 1, "the lines are not equally long")
        report.expect(
            not [c for line in lines for c in line if c[:1] in "=+@" and c], "a formula in the file"
        )

        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
        printed = page.inner_text("[data-part=printed]")
        count = f"{len(table.with_options(one))}"
        report.expect(count in printed and path in unquote(printed), f"on paper: {printed}")
        for part in (".filter", ".needs-script:visible", ".tools:visible"):
            report.expect(not page.is_visible(part), f"on paper there is {part}")
        # Chromium leaves buttons out of a heading that is repeated on the next page.
        display = "(all) => all.map((e) => getComputedStyle(e).display)"
        report.expect(
            set(page.eval_on_selector_all("th button", display)) == {"contents"},
            "on the second sheet the headings are empty",
        )
        page.emulate_media(media="screen")
        report.expect(len(both) < len(table.with_options(one)), "two facets do not narrow")
        no_problems(opened, report)


def spelt_by_those_without_the_key(table: Table, letters: str, letter: str, report: Report) -> None:
    """Who types `ae` finds what has `æ`, and the letter stays a letter: `o` does not find `ø`."""
    page = table.page
    words = [
        w for row in table.rows for w in row["text"].lower().split() if w.isalpha() and letter in w
    ]
    if len(letters) < 2 or not words:
        return
    word = words[0]
    shown = []
    for text in (word, word.replace(letter, letters)):
        page.fill("[data-part=words]", text)
        shown.append(table.seen()["rows"])
    report.expect(shown[0] and shown[0] == shown[1], f"'{word}' by '{letters}': {shown}")
    plain = {"æ": "a", "ø": "o", "å": "a"}.get(letter)
    if plain:
        page.fill("[data-part=words]", word.replace(letter, plain))
        others = [
            row["id"] for row in table.rows if word.replace(letter, plain) in row["text"].lower()
        ]
        report.expect(
            all(row in others for row in table.seen()["rows"]), f"'{plain}' is taken for '{letter}'"
        )
    page.fill("[data-part=words]", "")


def from_links(chromium: Browser, site: Path, path: str, report: Report) -> None:
    """A link is a selection, a place in the page, or nonsense that is told and harms nobody."""
    with window(chromium, site) as opened:
        table = Table(open_page(opened, path))
        one, two = table.pick()
        facets = "&".join(
            f"{table.facets[f]['key']}={table.facets[f]['options'][n]}" for f, n in (one, two)
        )
        both = table.with_options(one, two)
        column = table.columns[-1]
        down = table.in_order(column, True)
        hidden = next(row for row in table.all if row not in both)
        for fragment, rows, is_told in (
            (facets, both, False),
            (f"{facets}&unknown=1", both, False),
            (f"{facets}&{table.facets[2]['key']}=nonsense", both, True),
            (f"sort=-{column}", down, False),
            (f"sort=nonsense&{facets}", both, True),
            ("view=nonsense", table.all, True),
            (f"sort={table.columns[0]}", table.all, False),
            (table.all[-1], table.all, False),
            ("nothing-here", table.all, False),
        ):
            page = open_page(opened, path, fragment)
            seen = Table(page).settle()
            report.expect(
                seen["rows"] == rows, f"#{fragment}: {len(seen['rows'])} rows, not {len(rows)}"
            )
            report.expect(len(seen["sorted"]) == 1, f"#{fragment}: sorted {seen['sorted']}")
            told = page.is_visible("[data-part=notice]")
            report.expect(told == is_told, f"#{fragment}: {'told' if told else 'not told'}")
            page.close()

        page = open_page(opened, path, facets)
        table = Table(page)
        # The skip link is an anchor; the selection stays.
        page.evaluate("location.hash = 'main'")
        report.expect(table.settle()["rows"] == both, "an anchor changes the selection")
        # A hidden row is shown when a link leads to it.
        page.evaluate("id => { location.hash = id }", hidden)
        seen = table.settle()
        report.expect(hidden in seen["rows"], "a link to a hidden row leads nowhere")
        page.go_back()
        page.go_back()
        report.expect(table.settle()["rows"] == both, "back from two anchors: other rows")
        page = open_page(opened, path, both[0])
        table = Table(page)
        page.click(table.box(*one))
        table.settle()
        page.go_back()
        report.expect(table.settle()["rows"] == table.all, "back to an anchor: not all rows")
        page.evaluate("text => { location.hash = text }", f"sort=-{column}")
        report.expect(table.settle()["rows"] == down, "a changed fragment changes nothing")
        no_problems(opened, report)


def without_scripts(chromium: Browser, site: Path, path: str, report: Report) -> None:
    """The whole table with lists to jump by; what needs scripts is not there."""
    with window(chromium, site, scripts=False) as opened:
        page = open_page(opened, path)
        seen = page.evaluate(SEEN)
        report.expect(len(seen["rows"]) == page.locator("tbody tr").count(), "rows are hidden")
        for part in (".needs-script:visible", "th button"):
            report.expect(
                not page.locator(part).first.is_visible(), f"without scripts there is {part}"
            )
        jumps = page.locator("nav.jumps a")
        report.expect(jumps.count() > 2, "there is nothing to jump by")
        for number in range(jumps.count()):
            target = (jumps.nth(number).get_attribute("href") or "").partition("#")[2]
            report.expect(page.locator(f"[id='{target}']").is_visible(), f"#{target} is not there")
        page.check("[name=view][value=list]")
        report.expect(not page.locator(".data-table td").first.is_visible(), "the list is a table")
        report.expect(page.locator(".in-list").first.is_visible(), "the list says nothing")


def narrow(chromium: Browser, site: Path, path: str, report: Report) -> None:
    """A list at first, a table for who wants one; the filters are folded and say how many."""
    with window(chromium, site, width=NARROW) as opened:
        page = open_page(opened, path)
        table = Table(page)
        report.expect(not page.locator(".data-table td").first.is_visible(), "not a list at first")
        report.expect(page.locator(".in-list").first.is_visible(), "the list says nothing")
        report.expect(not page.is_visible("[data-facet]"), "the filters are not folded")
        page.click(".filter summary")
        one, _ = table.pick()
        page.click(table.box(*one))
        report.expect("1" in page.inner_text(".filter summary"), page.inner_text(".filter summary"))
        report.expect(table.seen()["rows"] == table.with_options(one), "one option: other rows")
        report.expect(not (found := faults(page)), f"filters open: {found}")
        page.check("[name=view][value=table]")
        report.expect(
            page.locator(".data-table tr:not([hidden]) td").first.is_visible(), "no table"
        )
        report.expect("view=table" in table.settle()["hash"], "the address does not say 'table'")
        report.expect(not (found := faults(page)), f"as a table: {found}")
        no_problems(opened, report)
