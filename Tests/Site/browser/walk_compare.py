"""Puts areas side by side: chooses four by keyboard, takes some away, goes back, opens links."""

import tempfile
from pathlib import Path

from playwright.sync_api import Page

import walks
from support import Report

PATH = "sammenlign/index.html"
DATA = "assets/areas-data.js"
FIELD = "#compare-words"
STATUS = "[data-part=status]"
CHIPS = "[data-part=chips] button"
FOUR = ["Oslo", "Bergen", "Trondheim", "Horten"]
FRAGMENT = "#k=0301,4601,5001,3901"


def shown(page: Page) -> list[str]:
    """The areas in the order of the columns."""
    return page.locator(".compare thead a:visible").all_inner_texts()


def choose(page: Page, typed: str) -> None:
    page.locator(FIELD).fill(typed)
    page.keyboard.press("Enter")


def has_focus(page: Page, selector: str) -> bool:
    found: bool = page.evaluate("s => document.activeElement.matches(s)", selector)
    return found


def four_by_keyboard(walk: walks.Walk) -> None:
    with walk.page(PATH) as page:
        walk.expect("no table at first", page.locator(".compare table").is_visible(), False)
        walk.expect("the field is reached", walks.tab_to(page, FIELD))
        for number, name in enumerate(FOUR, 1):
            page.keyboard.type(name)
            hit = "[data-part=hits] button"
            walk.expect("the first hit is reached", walks.tab_to(page, hit))
            page.keyboard.press("Enter")
            walk.expect("areas shown", shown(page), FOUR[:number])
            walk.expect("the field has the focus again", has_focus(page, FIELD))
            walk.expect("it is said", name in page.locator(STATUS).inner_text())
        walk.expect("the address", page.url, walk.address(PATH + FRAGMENT))
        page.keyboard.type("Drammen")
        page.keyboard.press("Enter")
        walk.expect("a fifth is refused", shown(page), FOUR)
        walk.expect("that is said", bool(page.locator(STATUS).inner_text()))
        walk.expect("the field keeps the focus", has_focus(page, FIELD))

        # The second is taken away; the focus goes to the one after it.
        walk.expect("remove is reached", walks.tab_to(page, CHIPS + ":nth-child(2)"))
        page.keyboard.press("Enter")
        walk.expect("areas left", shown(page), ["Oslo", "Trondheim", "Horten"])
        walk.expect("the next has the focus", has_focus(page, CHIPS + ":nth-child(2)"))
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        walk.expect("areas left", shown(page), ["Oslo", "Trondheim"])
        walk.expect("the last has the focus", has_focus(page, CHIPS + ":last-child"))
        page.go_back()
        page.go_back()
        walk.expect("back twice", shown(page), FOUR)
        page.go_forward()
        walk.expect("forward", shown(page), ["Oslo", "Trondheim", "Horten"])
        for _ in range(3):
            page.locator(CHIPS).first.click()
        walk.expect("none is left", page.locator(".compare table").is_visible(), False)
        walk.expect("the field has the focus", has_focus(page, FIELD))
        walk.expect("nothing is stored", page.evaluate("localStorage.length"), 0)
        walk.expect("no cookies", page.context.cookies(), [])


def figures_as_on_the_profile(walk: walks.Walk) -> None:
    read = """() => Object.fromEntries([...document.querySelectorAll(".figures [data-i] > td:nth-child(2)")]
        .map((td) => [td.parentNode.dataset.i, td.querySelector("[data-f]")])
        .filter(([, figure]) => figure)
        .map(([id, figure]) => [id, figure.textContent + figure.dataset.f.split("/").at(-1)]))"""
    with walk.page(PATH + "#k=4601") as page:
        here = page.evaluate(read)
        page.locator(".compare thead a").click()
        page.wait_for_selector("h1:has-text('Bergen')")
        there = page.evaluate(read)
        walk.expect("there are figures", len(here) > 20)
        walk.expect("figures", here, {id: there.get(id) for id in here})


def from_links(walk: walks.Walk) -> None:
    for fragment, names, is_told in [
        (FRAGMENT, FOUR, False),
        ("#k=9999,0301", ["Oslo"], True),
        # A code of before 2020, and one of an area that was parted.
        ("#k=1201", ["Bergen"], False),
        ("#k=1507", ["Haram", "Ålesund"], False),
        (FRAGMENT + ",3301", FOUR, True),
        ("#k=0301,0301", ["Oslo"], False),
        ("#k=0301&i=nonsense", ["Oslo"], True),
        ("#k=0301&other=1", ["Oslo"], False),
        ("#groups", [], False),
    ]:
        with walk.page(PATH + fragment) as page:
            walk.expect(f"{fragment}: areas", sorted(shown(page)), sorted(names))
            told = bool(page.locator(STATUS).inner_text())
            walk.expect(f"{fragment}: told", told, is_told)
            page.reload()
            walk.expect(f"{fragment}: areas again", sorted(shown(page)), sorted(names))
    with walk.page(PATH + FRAGMENT) as page:
        page.evaluate("location.hash = 'main'")
        walk.expect("an anchor changes nothing", shown(page), FOUR)
        page.evaluate("location.hash = 'k=0301'")
        page.wait_for_function("document.querySelectorAll('.compare thead a').length === 1")
        walk.expect("another fragment", shown(page), ["Oslo"])


def by_theme(walk: walks.Walk) -> None:
    with walk.page(PATH + "#k=0301") as page:
        bodies = page.locator(".compare tbody:visible")
        count = bodies.count()
        page.locator("[data-part=themes] input").first.uncheck()
        walk.expect("themes shown", bodies.count(), count - 1)
        address = page.url
        walk.expect("the address says which", "&i=" in address)
        page.go_back()
        walk.expect("back", bodies.count(), count)
        walk.expect("all are checked", page.locator(":checked").count(), count)
        page.goto(address)
        page.reload()
        walk.expect("themes of the link", bodies.count(), count - 1)


def other_spellings(walk: walks.Walk) -> None:
    with walk.page(PATH) as page:
        for typed, name in {
            "alesund": "Ålesund", "AALESUND": "Ålesund", "tromso": "Tromsø", "vaeroy": "Værøy",
            "varanger": "Sør-Varanger", "guovdag": "Kautokeino", "5001": "Trondheim",
        }.items():
            page.locator(FIELD).fill(typed)
            hits = page.locator("[data-part=hits] button").all_inner_texts()
            walk.expect(f"'{typed}' finds", name in hits)
        page.locator(FIELD).fill("xyz")
        page.wait_for_function("s => document.querySelector(s).textContent", arg=STATUS)
        walk.expect("no hits", page.locator("[data-part=hits] button").count(), 0)


def taken_away(walk: walks.Walk) -> None:
    with tempfile.TemporaryDirectory() as temporary, walk.page(PATH + FRAGMENT) as page:
        with page.expect_download() as download:
            page.locator("[data-do=save]").click()
        file = Path(temporary) / "table.csv"
        download.value.save_as(file)
        raw = file.read_bytes()
        walk.expect("a byte order mark", raw[:3], b"\xef\xbb\xbf")
        lines = [line.split(";") for line in raw[3:].decode().split("\r\n")[:-1]]
        rows = page.locator(".compare [data-i]").count()
        walk.expect("lines", len(lines), rows + 1)
        walk.expect("columns", {len(line) for line in lines}, {2 + 2 * len(FOUR)})
        walk.expect("areas", lines[0][2::2], [f'"{name}"' for name in FOUR])
        walk.expect("a plain number", lines[1][2].strip('"').isdigit())
        # Never a path on this machine.
        page.locator("[data-do=copy]").click()
        page.wait_for_function("s => document.querySelector(s).textContent", arg=STATUS)
        walk.expect("no local path", "file:" in page.locator(STATUS).inner_text(), False)


def light_enough(walk: walks.Walk) -> None:
    size = (walk.site / DATA).stat().st_size
    walk.expect(f"{DATA} has {size} bytes, at most 90,000", size <= 90_000)
    loading = [
        path for path in walk.site.rglob("*.html") if Path(DATA).name in path.read_text("utf-8")
    ]
    walk.expect("pages that load it", loading, [walk.site / PATH])
    for width in (320, 1280):
        with walk.page(PATH + FRAGMENT, width=width) as page:
            wide: int = page.evaluate("document.documentElement.scrollWidth")
            walk.expect("no sideways scroll", wide <= width)


def without_a_script(walk: walks.Walk) -> None:
    with walk.page(PATH, script=False, width=320) as page:
        walk.expect("tools without a script", page.locator(".compare").is_visible(), False)
        walk.expect("it is told", page.locator("noscript strong").is_visible())
        walk.expect("areas to go to", page.locator("[aria-labelledby=groups] a").count() > 300)
        page.locator("[aria-labelledby=groups] a").first.click()
        walk.expect("a profile", page.locator("h1").count(), 1)
        page.locator("a[href*='#k=']").click()
        walk.expect("back to here", page.url.split("#")[0], walk.address(PATH))
    with walk.page("kommuner/index.html") as page:
        page.locator("main a[href='../sammenlign/index.html']").click()
        walk.expect("from the list", page.locator(FIELD).is_visible())


SCENARIOS = [
    four_by_keyboard,
    figures_as_on_the_profile,
    from_links,
    by_theme,
    other_spellings,
    taken_away,
    light_enough,
    without_a_script,
]


def check(site: Path, report: Report) -> None:
    walks.run(SCENARIOS, site, report)
